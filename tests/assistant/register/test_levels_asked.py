"""Whose duties and whose money are asked for, by the words for a level of government or for what is given."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from tests.assistant.steps import claims


@pytest.mark.parametrize(
    "question",
    [
        "As a county government, what are we on the hook for?",
        "What are districts required to do?",
        "What does a city have to do?",
        "What must the counties do?",
        "Our city is in a zone. What do we have to do?",
        "What does the reply ask of counties?",
    ],
)
def test_the_level_of_the_asker_or_of_the_question_has_its_own_duties(assistant: Assistant, question: str) -> None:
    told = claims(assistant.ask(question))
    assert len(told) == 1
    assert told[0].startswith("The cities, counties, and districts")
    assert "fault tolerance" in told[0]


@pytest.mark.parametrize(
    "question",
    ["Are there loans for projects?", "Is there policy bank lending for projects?", "Who gives loans?", "有没有贷款？"],
)
def test_whether_there_is_money_of_a_kind_is_told_by_who_gives_it(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert any("credit" in claim or "信贷" in claim for claim in claims(answer))


def test_what_one_is_free_to_try_is_what_one_may_do(assistant: Assistant) -> None:
    told = claims(assistant.ask("What are zones allowed to experiment with?"))
    assert len(told) == 1
    assert "spontaneous exploration" in told[0]


def test_what_the_asker_gets_is_no_duty(assistant: Assistant) -> None:
    assert "fault tolerance" not in " ".join(claims(assistant.ask("As a county, what support do we get?")))


def test_what_somebody_promises_to_do_is_all_that_he_is_to_do(assistant: Assistant) -> None:
    told = claims(assistant.ask("What does the NDRC itself promise to do?"))
    assert told == claims(assistant.ask("What will the NDRC do?"))
