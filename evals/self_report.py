"""How sure the assistant is of an answer: the calibrated chance by which it judges whether the evidence is enough."""

from assistant.answer import Answer, Status
from assistant.judging.calibration import load_calibration
from assistant.path import Assistant

# Nothing was searched for.
_UNSEARCHED = frozenset({Status.REFUSED, Status.FAILED})


def confidence_of(assistant: Assistant, answer: Answer) -> float | None:
    """The chance in [0, 1] that the documents answer the question; None where they were not asked.

    An Answer does not carry it, so it is worked out anew, for the assistant only: others tell no confidence.
    """
    if answer.status in _UNSEARCHED:
        return None
    signals = assistant.signals(answer.standalone_question)
    return None if signals is None else load_calibration().chance(signals)
