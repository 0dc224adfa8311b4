"""Trimming: of a long official sentence, the clauses that answer, with the words that say who must."""

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from assistant.retrieval.choosing import MANY
from corpus.clauses import clauses, is_long
from corpus.sentences import Span

Nearness = Callable[[Sequence[str]], NDArray[np.float32]]

# Clauses that score at least this share of the best one are shown with it.
CLAUSE_SHARE = 0.6
# A clause is chosen by the words it shares with the question, and by its meaning: cosines of clauses of one
# sentence lie within about .1, so that their differences weigh this much.
NEARNESS_WEIGHT = 6.0
# Where all that someone must do is asked for, a clause is singled out only by this share of the words asked.
DECISIVE_WORDS = 0.5
_MANNER = re.compile(
    r"\s*(?:按照|根据|依据|依托|通过|围绕|结合|在.{1,30}下$|经|由|以.{1,30}为|relying on|in accordance with|by |through |under )"
)
MODAL = re.compile(
    r"\b(?:should|shall|must|may|can|will|have to|has to|(?:is|are) to|is necessary to)\b|必须|应当|应|须|要|将|可以|可|不得"
)
_CONDITION = re.compile(
    r"\b(?:on the premise|provided|unless|except|if|subject to|only|not|no|without|but)\b|前提下|除.{1,20}外|但|不得|不|未|仅|如果",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"会同|联合|配合|共同|\b(?:together|jointly|in cooperation|in consultation|work(?:ing)?) with\b|\bjointly\b",
    re.IGNORECASE,
)
ELLIPSIS = " … "


def trim(text: str, span: Span, question: Question, vocabulary: Vocabulary, nearness: Nearness) -> tuple[Span, ...]:
    """The parts of the sentence `text[span]` to show, in order: all of it, or its head and the clauses asked for.

    The head runs through the modal verb, so that who must (should, may) do it stays. A clause that limits
    or denies is never cut from beside the one before it.
    """
    start, end = span
    asks_reason = question.kind is not None and question.kind.name == "reason"  # any clause may give it
    if asks_reason or not is_long(text[start:end]):
        return (span,)
    pieces = clauses(text, start, end)
    modal = MODAL.search(text, start, pieces[min(1, len(pieces) - 1)][1])
    if len(pieces) == 1 or modal is None:
        return (span,)
    head = (start, modal.end())
    asked = [u for u in question.units if vocabulary.match(u, vocabulary.features(text[slice(*head)])) < 1.0]
    texts = [text[slice(*piece)] for piece in pieces]
    shared = [vocabulary.coverage(tuple(asked), vocabulary.features(one)) if asked else 0.0 for one in texts]
    scores = _scores(shared, nearness(texts))
    kept = {i for i, score in enumerate(scores) if score >= CLAUSE_SHARE * max(scores)}
    if question.route in MANY and max(shared) < DECISIVE_WORDS:
        return (span,)
    kept |= {i for i, piece in enumerate(pieces) if _CONDITION.search(text, *piece) and (i - 1 in kept or i == 0)}
    kept |= _mains(text, pieces, kept)
    kept |= _manners(text, pieces, kept)
    if question.kind is not None and question.kind.name == "body":  # who does it with whom is who does it
        kept |= {i for i, piece in enumerate(pieces) if _TOGETHER.search(text, *piece)}
    shown = _merged([head, *(pieces[i] for i in sorted(kept))], text)
    return shown if shown[-1][1] > head[1] else (span,)  # who must, without what


def _mains(text: str, pieces: tuple[Span, ...], kept: set[int]) -> set[int]:
    """The clauses that say what is done, behind kept ones that say only by what means or on what terms."""
    found: set[int] = set()
    for i in kept:
        behind = next((j for j in range(i, len(pieces)) if not _MANNER.match(text, *pieces[j])), i)
        found.add(behind)
    return found


def _manners(text: str, pieces: tuple[Span, ...], kept: set[int]) -> set[int]:
    """The clauses that say by what means and on what terms, which belong to a kept clause after them."""
    found: set[int] = set()
    for i in range(len(pieces) - 1, 0, -1):
        if i in kept | found and _MANNER.match(text, *pieces[i - 1]):
            found.add(i - 1)
    return found


def _scores(shared: list[float], cosines: NDArray[np.float32]) -> list[float]:
    near = NEARNESS_WEIGHT * (cosines - cosines.mean())
    return [share + float(extra) for share, extra in zip(shared, near, strict=True)]


def _merged(spans: list[Span], text: str) -> tuple[Span, ...]:
    """`spans` with those joined that touch, or have only a comma and a joining word between them."""
    merged = [spans[0]]
    for start, end in spans[1:]:
        gap = text[merged[-1][1] : start] if start > merged[-1][1] else ""
        if re.fullmatch(r"[\s,;，；]*(?:and|or|but)?\s*", gap):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
