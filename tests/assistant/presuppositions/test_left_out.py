"""What a question says was rejected or left out is shown as approved or listed, and never where it may be so."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.presuppositions.left_out import left_out
from tests.assistant.steps import Steps, quotes

AGREED = "agreed in principle to Zhejiang Jiahu District"


@pytest.mark.parametrize(
    ("question", "proof"),
    [
        ("Why did the NDRC turn down the plan of Yingtan?", AGREED),
        ("What made the NDRC turn the plan of Xuchang down?", AGREED),
        ("What reason did the General Office give for rejecting the implementation plan of Xuchang?", AGREED),
        ("After Xuchang's plan was rejected, what had Henan to do?", AGREED),
        ("国家发改委为何驳回鹰潭的方案？", "原则同意"),
        ("Why was Yuzhou kept out of the Xuchang zone?", "takes in Yuzhou"),
        ("Why does the Eastern Fuzhou Area leave Xiapu out?", "and Xiapu of Ningde"),
        ("福州东部片区为什么把霞浦排除在外？", "宁德的霞浦"),
        ("为什么鹰潭没有被列入试验区？", "试验区7是江西鹰潭"),
        ("Why was Jiangxi Province left without a pilot zone?", AGREED),
    ],
)
def test_what_was_approved_or_listed_was_not_left_out(assistant: Assistant, question: str, proof: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.FALSE_PREMISE
    assert any(proof in quote for quote in quotes(answer))


@pytest.mark.parametrize(
    "statement",
    [
        "Luoyang was left out of the pilot zones",
        "the Western Chengdu Area leave Xiapu out",
        "the plan was rejected",
        "the NDRC turn down the plan of Beijing",
        "Yuzhou is in the Xuchang zone",
    ],
)
def test_what_may_have_been_left_out_is_not_denied(steps: Steps, statement: str) -> None:
    assert left_out(statement, steps.grounds("en")) is None


@pytest.mark.parametrize(
    "statement", ["洛阳没有被列入试验区", "成都西部片区没有把霞浦纳入", "高淳没有纳入宁锡常接合片区"]
)
def test_the_same_holds_in_chinese(steps: Steps, statement: str) -> None:
    assert left_out(statement, steps.grounds("zh")) is None
