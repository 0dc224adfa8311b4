"""Support: one number for how well quotes bear out a statement, for statements in freer words."""

import math
from collections.abc import Sequence
from itertools import pairwise

from assistant.checks.claims import claim_in
from assistant.checks.findings import Finding
from assistant.checks.flaws import find_flaws
from assistant.checks.folding import fold
from assistant.checks.parsed import Parsed, parse

# The rounded weights of a logistic regression on 1,198 English claims with references that people had
# labelled as attributable or not (the development part of AttributionBench; `policy-evals run
# attributionbench` prints the score): macro-F1 .705 there, and .694 when each tenth of the questions is
# scored with weights from the others. Nothing in them depends on the topic.
_INTERCEPT = -2.85
_TOGETHER = 2.3  # the share of the statement's words that stand close together in one quote
_IN_ORDER = 1.5  # the share of its pairs of neighbouring words that are neighbours in a quote
_LENGTH = 0.5  # the logarithm of its number of words: few words are found together by chance
# Words within so many are close together; Chinese characters are counted in pairs, two to a word.
_CLOSE = {"en": 20, "zh": 40}
# A contradiction leaves this much at most; of 169 such claims two thirds were not attributable.
_CONTRADICTED = 0.2
_CONTRADICTIONS = frozenset({"quantity", "date", "number", "name", "context", "level", "negation", "modality", "actor"})
# A quote in another language without contradiction says nothing for or against.
_UNDECIDED = 0.5
# At this score and above a statement counts as supported.
SUPPORT_THRESHOLD = 0.5


def support_score(statement: str, quotes: Sequence[str], *, names: Sequence[Sequence[str]] = ()) -> float:
    """How well the quotes bear out the statement: 0 to 1, 1 where they have it word for word.

    Made for statements in freer words than those of the documents, where `check_statement` says
    "partial" to most. `names` as there.
    """
    claim = claim_in(statement) or fold(statement)
    flaws = find_flaws(claim, quotes, names)
    if not flaws:
        return 1.0
    parsed, others = parse(claim), [parse(fold(quote)) for quote in quotes if quote.strip()]
    if _contradicts(flaws):
        return min(_CONTRADICTED, _likeness(parsed, others))
    if any(flaw.kind == "language" for flaw in flaws):
        return _UNDECIDED
    return _likeness(parsed, others)


def _contradicts(flaws: Sequence[Finding]) -> bool:
    return any(flaw.gravity == "unsupported" and flaw.kind in _CONTRADICTIONS for flaw in flaws)


def _likeness(statement: Parsed, quotes: Sequence[Parsed]) -> float:
    """The logistic of the weighted features; 0 where there is nothing to compare."""
    stated = statement.sequence
    if not stated or not quotes:
        return 0.0
    close = _CLOSE[statement.language]
    together = max(_most_together(frozenset(stated), quote.sequence, close) for quote in quotes) / len(set(stated))
    neighbours = {pair for quote in quotes for pair in pairwise(quote.sequence)}
    pairs = set(pairwise(stated))
    in_order = len(pairs & neighbours) / len(pairs) if pairs else 0.0
    length = math.log(1 + len(statement.words))
    return 1 / (1 + math.exp(-(_INTERCEPT + _TOGETHER * together + _IN_ORDER * in_order + _LENGTH * length)))


def _most_together(wanted: frozenset[str], sequence: Sequence[str], close: int) -> int:
    """The most different wanted keys in any stretch of `close` keys of the sequence."""
    places = [(index, key) for index, key in enumerate(sequence) if key in wanted]
    best = 0
    for first, (start, _) in enumerate(places):
        best = max(best, len({key for index, key in places[first:] if index < start + close}))
        if best == len(wanted):
            break
    return best
