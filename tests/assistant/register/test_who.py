"""Who does something is told by name, also where the sentence that says so leaves it to the one before."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant


@pytest.mark.parametrize(
    ("question", "side"),
    [
        ("政策性信贷是哪一级给的？", "国家发展改革委："),
        ("企业债券由谁来保障？", "国家发展改革委："),
        ("谁来做年度评估？", "国家发展改革委："),
    ],
)
def test_who_is_told_where_the_sentence_leaves_it_to_the_one_before(
    assistant: Assistant, question: str, side: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert answer.text.startswith(side)


def test_who_is_told_by_no_heading_where_the_sentence_says_it(assistant: Assistant) -> None:
    assert "试验区所在市县区：" not in assistant.ask("容错纠错机制由谁来建立？").text


def test_who_is_told_so_of_one_question_alone(assistant: Assistant) -> None:
    answer = assistant.ask("政策性信贷是哪一级给的，《通知》的文号是什么？")
    assert "1947" in answer.text
    assert "政策性信贷" in answer.text
