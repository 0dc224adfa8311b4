"""An answer must name the class of thing that is asked for, but for classes that are told without their name."""

import pytest

from assistant.judging.things_asked import thing_asked
from assistant.path import Assistant


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Which form must applicants fill in?", "form"),
        ("To whom is it reported, and on which form is it sent?", "form"),
        ("What indicators are used in the evaluation?", "indicators"),
        ("评估设了哪些指标？", "指标"),
        ("钱从哪个窗口领？", "窗口"),
        ("这只鸟是什么颜色？", None),
        ("他有什么表现？", None),
        ("要填哪张表？", "表"),
        ("Which province is it in?", None),
        ("What conditions must an applicant meet?", None),
        ("各省要承担哪些责任？", None),
        ("Which body must be told?", None),
        ("In what form are results made permanent?", None),
        ("What is the fee?", None),
        ("", None),
    ],
)
def test_the_class_is_read_off_the_question(question: str, thing: str | None) -> None:
    assert thing_asked(question) == thing


def test_what_speaks_of_no_such_thing_is_no_answer(assistant: Assistant) -> None:
    assert assistant.ask("What indicators are used in the annual evaluation?").status == "not_in_documents"
    assert assistant.ask("年度评估设了哪些指标？").status == "not_in_documents"
