"""What the documents except is not taken for granted."""

from pathlib import Path

import pytest

from assistant.answer import Status
from assistant.assembly import office_folder, open_assistant
from assistant.path import Assistant
from assistant.presuppositions.stated_exceptions import excepted
from assistant.settings import Settings
from corpus.office import add_document
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


@pytest.fixture
def baths_steps(home: Path, tmp_path: Path) -> Steps:
    written = tmp_path / "baths.txt"
    written.write_text(
        "Rules on the Baths\n\nSwimming caps are compulsory in the hall, so that hair does not block the filters; "
        "they are not required at the lido.\n\nObjections to a grant decision go to the regional government within "
        "30 days, not to the steering group.\n",
        encoding="utf-8",
    )
    add_document(office_folder(home), written, facts={"title": "Rules on the Baths"})
    return Steps(open_assistant(home, settings=Settings()))


def test_what_is_not_so_of_one_named_behind_is_excepted(baths_steps: Steps) -> None:
    grounds = baths_steps.grounds("en")
    assert excepted("swimming caps are compulsory at the lido", grounds)
    assert excepted("the steering group decides on objections to a grant decision", grounds)
    assert excepted("swimming caps are compulsory in the hall", grounds) is None
    assert excepted("the regional government decides on objections to a grant decision", grounds) is None
