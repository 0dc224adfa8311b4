"""Who does something is not told by what names nobody beside those whom the question names."""

import pytest

from assistant.judging.nobody import body_unnamed, names_nobody
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


@pytest.mark.parametrize(
    ("question", "text", "body"),
    [
        ("财政部要负责什么？", "各省应加强省级财政转移支付，各部门予以支持。", "财政部"),
        ("镇里要做什么？", "以城带乡、以工补农，推进新型城镇化。", "镇"),
        ("水利局有哪些职责？", "各村应当每年检测水井两次，并报送水利局。", "水利局"),
        ("公安局有什么任务？", "办法由水利局、交通局、公安局联合印发。印发单位有水利局、公安局。", None),
        ("卫健委的职责", "市卫生健康委员会负责检测水质。", None),
        ("试点期内审计厅要做几次审计？", "省审计厅每年开展一次审计。", None),
        ("乡镇一级要承担什么责任？", "乡镇人民政府应当维护水井。", None),
        ("保管人要做什么？", "各村应当每年检测水井两次。", None),
    ],
)
def test_a_body_of_which_nothing_tells_what_it_does(steps: Steps, question: str, text: str, body: str | None) -> None:
    assert body_unnamed(steps.question(question), (text,)) == body
