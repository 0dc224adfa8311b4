"""Members of a list can be asked for by a part of their names, and are told in full."""

import pytest

from assistant.path import Assistant
from assistant.retrieval.named_with import named_with
from tests.assistant.steps import Steps, claims

ADJOINING = 4


@pytest.mark.parametrize("question", ["名单里叫“接合片区”的有哪几个？", 'Which zones are called "Adjoining Area"?'])
def test_all_items_with_the_words_are_told_and_counted(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert answer.coverage is not None
    assert (answer.coverage.shown, answer.coverage.total) == (ADJOINING, ADJOINING)
    assert len(claims(answer)) == ADJOINING


@pytest.mark.parametrize(
    "question",
    [
        'Which zones are called "Lighthouse"?',
        'What does "Adjoining Area" mean?',
        "试验区名称中的“接合片区”是什么意思？",
        "Which zones are there?",
        "",
    ],
)
def test_nothing_is_narrowed_without_such_items(steps: Steps, question: str) -> None:
    block = named_with(question, steps.ranked("Which pilot zones are there?"))
    assert block is None or "mean" in question
