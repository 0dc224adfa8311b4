"""An answer must name the class of thing that is asked for, but for classes that are told without their name."""

import pytest

from assistant.judging.things_asked import asked_if_any, thing_asked
from assistant.path import Assistant


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Which form must applicants fill in?", "form"),
        ("To whom is it reported, and on which form is it sent?", "form"),
        ("What indicators are used in the evaluation?", "indicators"),
        ("评估设了哪些指标？", "指标"),
        ("钱从哪个窗口领？", "窗口"),
        ("退出井区的程序是什么？", "程序"),
        ("考核的指标有哪些", "指标"),
        ("程序怎么规定的？", None),
        ("这只鸟是什么颜色？", None),
        ("他有什么表现？", None),
        ("要填哪张表？", "表"),
        ("Which province is it in?", None),
        ("What conditions must an applicant meet?", None),
        ("各省要承担哪些责任？", None),
        ("Which body must be told?", None),
        ("In what form are results made permanent?", None),
        ("What is the fee?", None),
        ("How do we apply for a pump?", "application"),
        ("What does the notice say about village schools?", "village schools"),
        ("What does the notice say about how wells are tested?", None),
        ("How can a village join the well scheme?", "join"),
        ("怎么申请打井？", "申请"),
        ("How do the rules apply to old wells?", None),
        ("", None),
    ],
)
def test_the_class_is_read_off_the_question(question: str, thing: str | None) -> None:
    assert thing_asked(question) == thing


def test_what_speaks_of_no_such_thing_is_no_answer(assistant: Assistant) -> None:
    assert assistant.ask("What indicators are used in the annual evaluation?").status == "not_in_documents"
    assert assistant.ask("年度评估设了哪些指标？").status == "not_in_documents"
    assert assistant.ask("评估的指标体系有哪些指标？").status == "not_in_documents"
    assert assistant.ask("退出试验区的程序是什么？").status == "not_in_documents"
    assert assistant.ask("What does the reply say about rural schools?").status == "not_in_documents"
    assert assistant.ask("How do we apply to become a pilot zone?").status == "not_in_documents"


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Is there any money for the wells?", "money"),
        ("And are there grants for tenants?", "grants"),
        ("Is there anything about wells?", None),
        ("Is there a rule on wells?", None),
        ("Is the well open?", None),
        ("这口井有没有专项资金？", "专项资金"),
        ("开井有没有时间上的要求？", None),
        ("井开了没有？", None),
        ("标准有没有提高？", None),
    ],
)
def test_whether_there_is_any_of_a_thing_is_read_off_the_question(question: str, thing: str | None) -> None:
    assert asked_if_any(question) == thing


def test_a_place_without_any_is_not_told_by_what_else_is_said_of_it(assistant: Assistant) -> None:
    assert assistant.ask("Is there any money for Xuchang?").status == "not_in_documents"
    assert assistant.ask("Is there any money for the provinces?").status == "answered"
