"""Is the outcome the right one, and does it err by answering too much or too little?"""

from evals.graded import ANSWERING, Graded
from evals.score import Score, not_scored, passed

_UNLABELLED = not_scored("no status is expected")


def status_right(graded: Graded) -> Score:
    """1 where the status is one that the case names."""
    if not graded.case.status:
        return _UNLABELLED
    wanted = " or ".join(graded.case.status)
    return passed(graded.answer.status in graded.case.status, f"{graded.answer.status} instead of {wanted}")


def over_answered(graded: Graded) -> Score:
    """1 where an answer is given to what has none; only for cases none of whose right outcomes answers."""
    if not graded.case.status:
        return _UNLABELLED
    if ANSWERING & set(graded.case.status):
        return not_scored("there is something to answer")
    if graded.answer.status in ANSWERING:
        return Score(1.0, f"{graded.answer.status} what cannot be answered")
    return Score(0.0)


def over_refused(graded: Graded) -> Score:
    """1 where no answer is given to what has one; only for cases all of whose right outcomes answer."""
    if not graded.case.status:
        return _UNLABELLED
    if not set(graded.case.status) <= ANSWERING:
        return not_scored("not answering is a right outcome")
    if graded.answer.status in ANSWERING:
        return Score(0.0)
    return Score(1.0, f"{graded.answer.status} what can be answered")
