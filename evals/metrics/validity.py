"""Is the answer well formed: does each mark lead to a citation, and is what it says marked at all?"""

import re

from assistant.answer import Status
from evals.graded import Graded
from evals.score import Score, passed

_MARK = re.compile(r"\[(\d+)\]")


def citations_valid(graded: Graded) -> Score:
    """1 where every citation number that the answer uses is one it explains, and "answered" cites something."""
    answer = graded.answer
    numbers = [citation.number for citation in answer.citations]
    used = {number for statement in answer.statements for number in statement.citations}
    # What a quote itself has in brackets is no mark of the answer.
    own = answer.text
    for citation in answer.citations:
        own = own.replace(citation.quote, " ")
    marked = {int(mark) for mark in _MARK.findall(own)} if answer.citations or used else set()
    wrong = sorted((used | marked) - set(numbers))
    reasons = [f"no citation {number}" for number in wrong]
    if len(set(numbers)) != len(numbers):
        reasons.append("a number is used twice")
    if answer.status is Status.ANSWERED and not numbers:
        reasons.append("answered without a citation")
    return passed(not reasons, "; ".join(reasons))
