"""List counts: a number of things in a question, against the length of the list that the documents give of them."""

import re
from collections.abc import Iterable

from assistant.checks.negation import negations
from assistant.language.counts import MEASURES, Count, counts
from assistant.presuppositions.contradictions import Grounds, telling
from assistant.retrieval.closed_lists import marked_lists
from assistant.retrieval.evidence import Evidence
from corpus.document import Document
from corpus.sentences import Span
from index.tokens import search_tokens

# The sentences whose lists are looked at.
DEPTH = 8
# A list is of what is counted where its introduction, with the heading, has this share of the words beside the number.
LEAST_SAID = 0.75
FEWEST_UNITS = 2
# "The two": so small a number points back.
LEAST_COUNT = 3
MOST_OF_QUESTION = 0.7
_CLAUSE = re.compile(r"[，,；;。？?]")


def other_length(
    text: str, ranked: Iterable[Evidence], grounds: Grounds
) -> tuple[Count, Document, tuple[Span, ...]] | None:
    """The count in the question `text` that the one list of those things has not; its introduction and items."""
    for clause in _CLAUSE.split(text):
        for asked in counts(clause):
            if asked.value < LEAST_COUNT or asked.is_part or asked.is_ordinal:
                continue
            lists = list(_lists_of(asked, clause, ranked, grounds, whole=len(text)))
            if len(lists) == 1 and len(lists[0][1]) - 1 != asked.value:
                return asked, *lists[0]
    return None


def _lists_of(
    asked: Count, clause: str, ranked: Iterable[Evidence], grounds: Grounds, *, whole: int
) -> Iterable[tuple[Document, tuple[Span, ...]]]:
    units = telling(clause, grounds.vocabulary)
    if len(units) < FEWEST_UNITS:
        return
    seen: set[tuple[str, Span]] = set()
    found = tuple(ranked)[:DEPTH]
    if len(clause) < MOST_OF_QUESTION * whole:  # what is found for nearly all of a question is found for it already
        found = (*found, *grounds.look_up(clause)[:DEPTH])
    for one in found:
        for intro, items in marked_lists(one.document, one.start):
            if (one.document.id, intro) in seen:
                continue
            seen.add((one.document.id, intro))
            told = one.document.text[slice(*intro)]
            has_thing = asked.things - frozenset(MEASURES) <= frozenset(search_tokens(told))
            is_denied = bool(negations(told.lower())) == bool(negations(clause.lower()))
            share = grounds.vocabulary.coverage(units, grounds.vocabulary.features(f"{told}\n{' '.join(one.path)}"))
            if told.endswith((":", "：")) and has_thing and is_denied and share >= LEAST_SAID:
                yield one.document, (intro, *items)
