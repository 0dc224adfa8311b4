"""That one thing is larger than another is taken for granted only as far as their figures bear it out."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from tests.assistant.steps import claims


@pytest.mark.parametrize(
    "question",
    [
        "Why is the Western Chengdu Area larger than the Guangzhou-Qingyuan zone?",
        "How come the Jinan-Qingdao zone is smaller than the Western Chengdu one?",
        "许昌怎么比成都西部片区还大？",
    ],
)
def test_both_figures_are_told_where_they_say_the_contrary(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.FALSE_PREMISE
    assert len([one for one in claims(answer) if "square kilometres" in one or "平方公里" in one]) == 2


@pytest.mark.parametrize(
    "question",
    [
        "Why is the Guangzhou-Qingyuan zone larger than the Western Chengdu Area?",
        "Which is larger, the Western Chengdu Area or the Guangzhou-Qingyuan zone?",
        "Is the Western Chengdu Area larger than the Guangzhou-Qingyuan zone?",
        "Why is the Yingtan zone larger than the Western Chengdu Area?",
        "成都西部片区怎么比许昌还大？",
    ],
)
def test_nothing_is_wrong_with_what_holds_or_is_not_known_or_is_asked(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.FALSE_PREMISE
