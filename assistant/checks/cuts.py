"""Cuts: a statement that stands word for word in a quote, and what it cuts away there."""

import re
from collections.abc import Iterator, Sequence

from assistant.checks.clauses import sentence_spans
from assistant.checks.conditions import condition_findings
from assistant.checks.findings import Finding, finding
from assistant.checks.modality import modals
from assistant.checks.negation import negations
from assistant.checks.parsed import Parsed, parse
from assistant.checks.verbatim import place_in

_ELLIPSIS = re.compile(r"\s*\[?\.\.\.\]?\s*")


def cut_findings(claim: str, quotes: Sequence[str]) -> list[Finding] | None:
    """What a claim cuts away that stands word for word in the quotes; None if it does not stand there.

    Claim and quotes are folded. The claim may be several sentences, or have "..." for words left out:
    each piece must then stand in a quote.
    """
    found: list[Finding] = []
    stands_whole = any(place_in(claim, quote) for quote in quotes)
    for piece in [claim] if stands_whole else _pieces(claim):
        placed = [(quote, place) for quote in quotes if (place := place_in(piece, quote))]
        if not placed:
            return None
        cuts = [_cut(piece, quote, place) for quote, place in placed]
        found += sorted(cuts, key=len)[0]
    return found


def _pieces(claim: str) -> Iterator[str]:
    for part in _ELLIPSIS.split(claim):
        for start, end in sentence_spans(part):
            yield part[start:end]


def _cut(piece: str, quote: str, place: tuple[int, int]) -> list[Finding]:
    """What the sentence of the quote around `place` says beyond it that changes it."""
    touched = [(start, end) for start, end in sentence_spans(quote) if start < place[1] and place[0] < end]
    first, last = touched[0][0], touched[-1][1]
    first += len(quote[first:last]) - len(quote[first:last].lstrip())
    sentence = parse(quote[first:last])
    start, end = place[0] - first, place[1] - first
    used = [clause for clause in sentence.clauses if clause.start < end and start < clause.end]
    statement = parse(piece)
    return [*_word_cuts(statement, sentence, (start, end)), *condition_findings(statement, sentence, used)]


def _word_cuts(statement: Parsed, sentence: Parsed, place: tuple[int, int]) -> Iterator[Finding]:
    """The negations and modal verbs outside `place` in the clauses where it begins and ends, and cut limits."""
    start, end = place
    cut = [c for c in sentence.clauses if c.start < start < c.end or c.start < end < c.end]
    words = [*negations(sentence.blanked), *((modal.start, modal.end) for modal in modals(sentence.blanked))]
    outside = [(a, b) for a, b in words if not start <= a < end]
    lost = [(a, b) for a, b in outside if any(clause.start <= a < clause.end for clause in cut)]
    limits = [(one.start, one.end) for one in sentence.quantities if one.start < start < one.end]
    limits += [(one.start, one.end) for one in sentence.quantities if one.start < end < one.end]
    for a, b in sorted(lost + limits):
        what, quote = statement.text, sentence.text[a:b]
        yield finding("cut", "cut", statement.language, "partial", what=what, quote=quote)
