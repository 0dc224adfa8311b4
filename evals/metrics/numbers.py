"""Numbers that nothing bears out, and how much of an answer is copied: a copy has no wrong numbers, nor any merit."""

import re
from collections.abc import Sequence

from corpus.numerals import numerals
from evals.folding import fold
from evals.graded import ANSWERING, Graded
from evals.metrics.support import checked_statements
from evals.score import Score, not_scored

_CITATION_MARK = re.compile(r" ?\[\d+\]")
# So many tokens in a row that a quote has too are copied, not said by chance.
_RUN = 4


def unsupported_numbers(graded: Graded) -> Score:
    """The share of the numbers in the claims that stand neither in a quote nor in the question; 0 is best."""
    answer = graded.answer
    if answer.status not in ANSWERING:
        return not_scored("nothing is answered")
    said = [one for text in _claims(graded) for one in numerals(_CITATION_MARK.sub("", text)) if one.kind != "label"]
    if not said:
        return not_scored("no number is said")
    sources = (*(citation.quote for citation in answer.citations), answer.question, answer.standalone_question)
    known = {one.value for source in sources for one in numerals(source)}
    unknown = [one.text for one in said if one.value not in known]
    return Score(len(unknown) / len(said), f"in no quote: {', '.join(unknown)}" if unknown else "")


def copy_rate(graded: Graded) -> Score:
    """The share of the tokens of the claims that stand in a quote in runs of four or more."""
    claims = [fold(text) for text in _claims(graded)]
    if graded.answer.status not in ANSWERING or not any(claims):
        return not_scored("nothing is answered")
    quoted = {run for citation in graded.answer.citations for run in _runs(fold(citation.quote))}
    copied = sum(_copied(claim, quoted) for claim in claims)
    return Score(copied / sum(map(len, claims)))


def _claims(graded: Graded) -> list[str]:
    return [text for text, _, _ in checked_statements(graded)]


def _runs(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(tokens[place : place + _RUN]) for place in range(len(tokens) - _RUN + 1)]


def _copied(tokens: Sequence[str], quoted: set[tuple[str, ...]]) -> int:
    """How many tokens lie in a run that is quoted."""
    covered = bytearray(len(tokens))
    for place, run in enumerate(_runs(tokens)):
        if run in quoted:
            covered[place : place + _RUN] = b"\1" * _RUN
    return sum(covered)
