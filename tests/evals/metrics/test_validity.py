from dataclasses import replace

import pytest

from assistant.answer import Answer, Check, Statement, Status
from evals.graded import Graded
from evals.metrics.validity import citations_valid
from tests.evals.samples import DOCUMENTS, citation, make_answer, make_case

ONE = citation("9,978 crowns")
GOLD = make_answer("It is 9,978 crowns [1].", ONE)


@pytest.mark.parametrize(
    "answer",
    [
        GOLD,
        make_answer("The rules do not say.", status=Status.NOT_IN_DOCUMENTS),
        replace(GOLD, text="See [7]: x [1]", citations=(replace(ONE, quote="See [7]: x"),)),
    ],
)
def test_answers_whose_marks_all_lead_somewhere_are_well_formed(answer: Answer) -> None:
    """A mark inside a quote is the document's own."""
    assert citations_valid(Graded(make_case(), answer, DOCUMENTS)).value == 1


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (replace(GOLD, text="It is 9,978 crowns [2]."), "no citation 2"),
        (replace(GOLD, statements=(Statement("x", (4,), Check("supported")),)), "no citation 4"),
        (replace(GOLD, citations=(ONE, ONE)), "a number is used twice"),
        (make_answer("It is so."), "answered without a citation"),
    ],
)
def test_what_is_wrong_is_named(answer: Answer, reason: str) -> None:
    score = citations_valid(Graded(make_case(), answer, DOCUMENTS))
    assert (score.value, score.reason) == (0, reason)
