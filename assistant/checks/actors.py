"""Actors: whether the quotes say it of the one of whom the statement says it."""

import re
from collections.abc import Iterator, Sequence

from assistant.checks.alignment import Pair
from assistant.checks.clauses import Clause
from assistant.checks.findings import Finding, finding
from assistant.checks.glossary import KnownNames, Mention, mentions
from assistant.checks.parsed import Parsed

# A passive may turn the one who acts and what is acted upon around.
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were) \w+(?:ed|en|wn)\b|[被由]")


def actor_findings(
    statement: Parsed, pairs: Sequence[Pair], quotes: Sequence[Parsed], known: KnownNames
) -> Iterator[Finding]:
    """A finding for each clause whose actor the quotes name, but not as the one who acts in that clause."""
    stated = mentions(statement.text, known)
    for pair in pairs:
        actor = _actor(pair.stated, stated)
        if actor is None or not pair.quoted:
            continue
        others = [_acting(pair.stated, clause, quotes[i], known) for i, clause in pair.quoted]
        if all(acting and all(one.group != actor.group for one in acting) for acting in others):
            what, quote = actor.text, others[0][-1].text
            yield finding("actor", "said of", statement.language, "unsupported", what=what, quote=quote)


def _actor(clause: Clause, stated: Sequence[Mention]) -> Mention | None:
    """The first name before the modal verb of the clause, or anywhere in a clause that none governs."""
    if clause.carried:
        return None
    end = clause.modal.start if clause.modal else clause.end
    return next((mention for mention in stated if clause.start <= mention.start < end), None)


def _acting(stated: Clause, clause: Clause, quote: Parsed, known: KnownNames) -> list[Mention]:
    """The names that may act in a quoted clause.

    Those between the modal verb that governs it and the one before; in a sentence without modal verb
    or in a passive all of the sentence. Where there is none, those of the nearest sentence before.
    """
    named = mentions(quote.text, known)
    sentence = [other for other in quote.clauses if other.sentence == clause.sentence]
    start, end = sentence[0].start, sentence[-1].end
    modal = clause.modal or clause.carried
    if modal and not (_PASSIVE.search(stated.text) or _PASSIVE.search(clause.text)):
        start = max((one.modal.end for one in sentence if one.modal and one.modal.end < modal.start), default=start)
        end = modal.start
    acting = [mention for mention in named if start <= mention.start < end]
    if acting:
        return acting
    before = [mention for mention in named if mention.start < start]
    last = [other.sentence for other in quote.clauses if before and other.start <= before[-1].start]
    return [m for m in before if any(c.sentence == last[-1] and c.start <= m.start < c.end for c in quote.clauses)]
