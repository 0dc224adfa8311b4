"""What a thing is, is told by the sentence that says so, before those that only name it."""

import pytest

from assistant.path import Assistant
from tests.assistant.steps import claims


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is test task 3?", "Test task 3 is to build"),
        ("What is test task 8 about?", "Test task 8 is to build"),
        ("试验任务3是什么？", "试验任务3是建立"),
        ("What is the Eastern Fuzhou Area?", "Pilot zone 2 is the Eastern Fuzhou Area"),
        ("福州东部片区是什么？", "试验区2是福建福州东部片区"),
    ],
)
def test_what_defines_it_comes_first(assistant: Assistant, question: str, told: str) -> None:
    assert claims(assistant.ask(question))[0].startswith(told)


@pytest.mark.parametrize("question", ["What is a kiln?", "灯塔是什么？"])
def test_nothing_is_defined_that_no_document_has(assistant: Assistant, question: str) -> None:
    assert claims(assistant.ask(question)) == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the Reform Plan for?", "narrow the gap"),
        ("What is the purpose of the pilot zones?", "narrow the gap"),
    ],
)
def test_what_it_is_for_is_told_by_the_sentence_on_its_goal(assistant: Assistant, question: str, told: str) -> None:
    assert told in claims(assistant.ask(question))[0]
