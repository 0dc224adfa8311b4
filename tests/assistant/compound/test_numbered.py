"""A thing that is called by its number in a list is asked after by its name."""

import pytest

from assistant.answer import Status
from assistant.compound.numbered import find_numbered
from assistant.path import Assistant
from tests.assistant.steps import Steps, claims


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How large is pilot zone 2?", "The Eastern Fuzhou Area measures 8,935 square kilometres."),
        ("试验区2的面积是多少？", "福建福州东部片区的面积为8935平方公里。"),
        ("第四个试验区的重点任务是什么？", "江苏宁锡常接合片区的重点试验任务是"),
        ("试验区8涵盖哪些地方？", "四川成都西部片区涵盖温江"),
        ("What is pilot zone 8 working on?", "The test tasks in focus in the Western Chengdu Area are"),
        ("What does pilot zone 8 cover?", "The Western Chengdu Area in Sichuan covers Wenjiang"),
    ],
)
def test_what_is_said_of_it_by_name_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [claim.startswith(told) for claim in claims(answer)] == [True]


def test_what_is_said_not_to_be_known_of_it_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("How large is pilot zone 4?")
    assert answer.status is Status.NOT_IN_DOCUMENTS
    assert "Nanjing-Wuxi-Changzhou" in claims(answer)[0]


@pytest.mark.parametrize(
    "question",
    [
        "How large is pilot zone 14?",
        "How large is well 3?",
        "Which zones have test task 5?",
        "有几个试验区？",
        "area of 5 km",
    ],
)
def test_without_such_a_number_in_a_list_of_names_nothing_is_put_in_its_place(steps: Steps, question: str) -> None:
    assert find_numbered(steps.question(question), steps.index, steps.vocabulary) is None
