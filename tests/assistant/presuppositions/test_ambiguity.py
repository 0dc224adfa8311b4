"""A question is asked back only where it names nothing and the documents answer it differently for several things."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.presuppositions.ambiguity import FEWEST_READINGS, readings
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    "question",
    [
        "How many square kilometres does it measure?",
        "How many square kilometres does the pilot zone measure?",
        "它的面积是多少？",
    ],
)
def test_a_property_of_nothing_named_is_asked_back_with_the_choices(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.CLARIFY
    assert not answer.citations
    choice = "四川成都西部片区" if answer.language == "zh" else "Western Chengdu Area"
    assert choice in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How many square kilometres does the Western Chengdu Area measure?",
        "四川成都西部片区的面积是多少？",
        "List the areas of all pilot zones.",
        "Is the area 100 square kilometres?",
        "What is the document number of the Notice?",
        "Who bears the main responsibility?",
        "What working mechanisms are the local governments in the pilot area to set up?",
    ],
)
def test_a_question_that_has_one_reading_is_not_asked_back(steps: Steps, question: str) -> None:
    assert readings(steps.question(question), steps.ranked(question), steps.vocabulary) == ()


@pytest.mark.parametrize("question", ["它包括哪些区县？", "What is its population?", "接合片区的面积是多少？"])
def test_what_is_not_known_of_several_is_asked_back_as_well(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.CLARIFY


def test_without_evidence_there_are_no_readings(steps: Steps) -> None:
    assert readings(steps.question("What is the area?"), (), steps.vocabulary) == ()


def test_every_reading_is_named_once(steps: Steps) -> None:
    question = "What is the area in square kilometres?"
    found = readings(steps.question(question), steps.ranked(question), steps.vocabulary)
    assert len(set(found)) == len(found) >= FEWEST_READINGS
