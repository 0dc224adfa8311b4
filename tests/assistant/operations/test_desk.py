"""A desk answers from the documents as they are now, and serves what was approved until its source changes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Status, Turn
from assistant.assembly import office_folder, open_assistant, ready_index
from assistant.operations.desk import Desk, open_desk
from assistant.records.approvals import approve, list_for_review
from assistant.records.place import RECORDS_FILE
from assistant.settings import Settings
from corpus.errors import UserError
from corpus.office import add_document, remove_document
from tests.assistant.written import LOCK, WELLS

ASKED = "What shall the keeper lock at night?"


@pytest.fixture(scope="module")
def office_home(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose office has added the rules of the wells, with its index."""
    folder = tmp_path_factory.mktemp("desk")
    home = Path(shutil.copytree(built_home, folder / "home"))
    (folder / "wells.md").write_text(WELLS, encoding="utf-8")
    add_document(office_folder(home), folder / "wells.md")
    ready_index(home, Settings())
    return home


@pytest.fixture
def desk(office_home: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk over the bundled documents and the rules of the wells, in a home of the test's own."""
    opened = open_desk(Path(shutil.copytree(office_home, tmp_path / "home")), settings=Settings())
    yield opened
    opened.close()


def change_source(desk: Desk, text: str) -> None:
    remove_document(office_folder(desk.home), "wells")
    file = desk.home.parent / "wells.md"
    file.write_text(text, encoding="utf-8")
    add_document(office_folder(desk.home), file)


def test_an_approved_answer_is_served_at_every_door_until_its_source_changes(desk: Desk) -> None:
    first = desk.assistant.ask(ASKED)
    assert [citation.quote for citation in first.citations] == [LOCK]
    approve(desk.store, first, "Li", desk.assistant.index.documents)

    served = desk.assistant.ask("what shall the keeper lock at night")
    assert (served.mode, served.status, served.citations) == ("approved", Status.ANSWERED, first.citations)
    assert served.text.startswith(first.text)
    assert served.id != first.id
    assert served.question == "what shall the keeper lock at night"
    assert [snapshot.mode for snapshot in desk.assistant.stream(ASKED)][-1] == "approved"
    assert open_assistant(desk.home, settings=Settings()).ask(ASKED).mode == "approved"

    change_source(desk, WELLS.replace("at night", "in the evening"))
    desk.reload()
    again = desk.assistant.ask(ASKED)
    assert again.mode == "extractive"
    assert "in the evening" in again.text
    assert [one.question for one in list_for_review(desk.store)] == [ASKED]


def test_a_follow_up_that_means_the_same_is_served_the_same(desk: Desk) -> None:
    before = desk.assistant.ask("What must the water office do?")
    history = [Turn(before.question, before)]
    follow_up = desk.assistant.ask("And the keeper?", history)
    assert follow_up.citations
    approve(desk.store, follow_up, "Li", desk.assistant.index.documents)
    assert desk.assistant.ask("And the keeper?", history).mode == "approved"
    assert desk.assistant.ask("And the keeper?").mode != "approved"


def test_what_another_process_built_is_answered_from_without_a_restart(desk: Desk) -> None:
    before = desk.assistant
    remove_document(office_folder(desk.home), "wells")
    ready_index(desk.home, Settings())
    assert desk.assistant is not before
    assert "wells" not in desk.assistant.index.documents
    assert desk.assistant is desk.assistant


def test_documents_that_cannot_be_read_leave_the_assistant_as_it_was(desk: Desk) -> None:
    before = desk.assistant
    (office_folder(desk.home) / "wells.md").unlink()
    with pytest.raises(UserError, match=r"wells\.md"):
        desk.reload()
    assert desk.assistant is before


def test_asking_without_records_makes_none(home: Path) -> None:
    assert open_assistant(home, settings=Settings()).ask(ASKED).mode == "extractive"
    assert not (home / RECORDS_FILE).exists()


def test_a_desk_that_cannot_be_opened_says_why(home: Path) -> None:
    (home / "settings.toml").write_text("[page]\ncolour = 1\n", encoding="utf-8")
    with pytest.raises(UserError, match="colour"):
        open_desk(home)
