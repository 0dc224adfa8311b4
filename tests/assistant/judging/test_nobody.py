"""Who does something is not told by what names nobody beside those whom the question names."""

import pytest

from assistant.judging.nobody import names_nobody
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who will run the school after it opens?", "The school is to open in the autumn with 48 places."),
        ("Which body issues the certificate?", "A certificate issued within six months is needed."),
        ("中期检查由谁来承担？", "2043年6月组织中期检查，2044年11月开展总体验收。"),
        ("渡工应当向哪个机关申请复议？", "渡工不服处罚决定的，可以在60日内申请复议。"),
    ],
)
def test_what_names_nobody_answers_no_who(steps: Steps, question: str, text: str) -> None:
    assert names_nobody(steps.question(question), text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who will run the school?", "The Ministry runs the school."),
        ("Who designed the hall?", "The hall was designed by Constance Yarrow."),
        ("Who coined the names?", "The names in this digest are our own."),
        ("Who keeps the keys?", "Keepers of the pumps keep the keys."),
        ("谁设计了馆舍？", "馆舍由建筑师简若川设计。"),
        ("由谁审批？", "报县级人民政府审批。"),
        ("How long does the school run?", "It opens in the autumn."),
        ("Must the keeper lock the pump?", "The pump must be locked at night."),
    ],
)
def test_what_names_somebody_may_answer_it_and_other_questions_are_no_concern(
    steps: Steps, question: str, text: str
) -> None:
    assert not names_nobody(steps.question(question), text)
