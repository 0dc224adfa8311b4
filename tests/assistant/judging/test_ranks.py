"""What comes first, and what has a number, is not answered by what neither ranks nor numbers so."""

import pytest

from assistant.answer import Status
from assistant.judging.ranks import not_ranked
from assistant.path import Assistant
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Which test task is the most important one?", "Test task 1 is to build a road."),
        ("Which zone was approved first?", "Pilot zone 1 is Elm."),
        ("哪个试验区最先获批？", "试验区1是青岭。"),
        ("What does principle 5 say?", "Principle 4 is to wait. Task 5 is to dig."),
        ("试验原则5是什么？", "试验原则4是等待。"),
        ("Which of the eight places that it covers is the largest?", "It covers Elm, Oak and Ash."),
        ("榆县、槐县当中，哪个面积最大？", "试验区的面积为20平方公里。"),
    ],
)
def test_what_is_not_ranked_or_numbered_so_is_missing(steps: Steps, question: str, text: str) -> None:
    assert not_ranked(steps.question(question), (text,))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Which test task is the most important one?", "Test task 1 is the most urgent."),
        ("Which zone was approved first?", "Elm was the first zone."),
        ("What does principle 5 say?", "Principle 5 is to wait."),
        ("What are the most important measures?", "The council pays for wells."),
        ("Is task 5 about wells?", "Task 6 is to dig wells."),
        ("What must be done by 15 May?", "By 20 May the wells must be dry."),
    ],
)
def test_what_is_told_or_not_asked_is_not_missing(steps: Steps, question: str, text: str) -> None:
    assert not_ranked(steps.question(question), (text,)) is None


@pytest.mark.parametrize("question", ["What does trial principle 5 say?", "Which test task is the most important one?"])
def test_such_a_question_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_DOCUMENTS
