"""A sentence that says nothing about the documents is no claim, and a lead-in is no part of one."""

import pytest

from assistant.checks.claims import claim_in
from assistant.checks.folding import fold


@pytest.mark.parametrize(
    "text",
    [
        "Hello!",
        "Thank you for your question.",
        "I could not find this in the documents.",
        "What does the reply require?",
        "The duties are as follows:",
        "Here are the measures:",
        "您好！",
        "谢谢您的提问。",
        "以下是主要措施：",
        "有关要求如下：",
        "试验区有多少个？",
        "Yes.",
        "No, it may not.",
        "I read “chengu” as “chengdu”, “taks” as “task”.",
        "已将“城都”读作“成都”、“那”读作“哪”。",
        "[1]",
        "",
    ],
)
def test_no_claim(text: str) -> None:
    assert claim_in(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "不是国家级试点。",
        "当然可以超出范围。",
        "县级以下政府负责。",
        "I read that the plan has 12 zones.",
        "已将新增用地指标下达各省。",
        "There are 11 zones, as follows:",
        "The provinces must do the following:",
        "No regulation states that provinces must report.",
        "Under the plan, provinces report.",
    ],
)
def test_claims_that_look_like_courtesies_or_lead_ins(text: str) -> None:
    assert claim_in(text) == fold(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The reply letter states that the zones report.", "the zones report."),
        ("According to the notice, the zones report.", "the zones report."),
        ("In addition, the reply also pointed out that the zones report.", "the zones report."),
        ("No, the zones report.", "the zones report."),
        ("复函还指出，试验区报告。", "试验区报告。"),
        ("根据《通知》，试验区报告。", "试验区报告。"),
        ("按照《方案》的试验原则2，试验区报告。", "按照《方案》的试验原则2,试验区报告。"),
        ("《通知》明确的任务由试验区报告。", "《通知》明确的任务由试验区报告。"),
        ("通知未规定，试验区报告。", "通知未规定,试验区报告。"),
    ],
)
def test_what_leads_to_a_claim_is_left_out(text: str, claim: str) -> None:
    assert claim_in(text) == claim
