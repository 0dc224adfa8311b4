"""What the documents except is not taken for granted."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.presuppositions.stated_exceptions import excepted
from tests.assistant.steps import Steps, quotes


@pytest.fixture(scope="module")
def grants_steps(grants_assistant: Assistant) -> Steps:
    return Steps(grants_assistant)


@pytest.mark.parametrize("statement", ["keepers may sell honey at the market", "keepers must mark each hive", "no"])
def test_what_is_not_excepted_holds(grants_steps: Steps, statement: str) -> None:
    assert excepted(statement, grants_steps.grounds("en")) is None


def test_a_thing_named_after_but_not_is_excepted(grants_assistant: Assistant) -> None:
    answer = grants_assistant.ask("Since keepers may sell wax at the market, what do they pay?")
    assert answer.status is Status.FALSE_PREMISE
    assert "but not wax or pollen" in quotes(answer)[0]
    other = grants_assistant.ask("Since keepers may sell honey at the market, what do they pay?")
    assert other.status is not Status.FALSE_PREMISE
