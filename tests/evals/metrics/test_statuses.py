import pytest

from assistant.answer import Status
from evals.graded import Graded
from evals.metrics.statuses import over_answered, over_refused, status_right
from tests.evals.samples import DOCUMENTS, make_answer, make_case

ANSWERED, PARTIAL = Status.ANSWERED, Status.PARTIAL
NOTHING, CLARIFY = Status.NOT_IN_DOCUMENTS, Status.CLARIFY


@pytest.mark.parametrize(
    ("expected", "got", "right", "over_answering", "over_refusing"),
    [
        ([ANSWERED], ANSWERED, 1, None, 0),
        ([ANSWERED, PARTIAL], PARTIAL, 1, None, 0),
        ([ANSWERED], PARTIAL, 0, None, 0),
        ([ANSWERED], NOTHING, 0, None, 1),
        ([ANSWERED], Status.FAILED, 0, None, 1),
        ([NOTHING], NOTHING, 1, 0, None),
        ([NOTHING], CLARIFY, 0, 0, None),
        ([NOTHING], ANSWERED, 0, 1, None),
        ([PARTIAL, NOTHING], NOTHING, 1, None, None),
    ],
)
def test_answering_too_much_and_too_little_are_told_apart(
    expected: list[Status], got: Status, right: int, over_answering: int | None, over_refusing: int | None
) -> None:
    graded = Graded(make_case(status=expected), make_answer("…", status=got), DOCUMENTS)
    values = [metric(graded).value for metric in (status_right, over_answered, over_refused)]
    assert values == [right, over_answering, over_refusing]
    assert status_right(graded).reason == ("" if right else f"{got} instead of {' or '.join(expected)}")
