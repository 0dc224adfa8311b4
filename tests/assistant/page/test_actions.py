"""What a click comes to, without a browser: rights, errors told in a sentence, and what the settings switch off."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.operations.accounts import LOCAL, Person
from assistant.operations.desk import Desk, open_desk
from assistant.operations.examples import examples
from assistant.page.actions import perform, perform_growing
from assistant.page.routes import Route, route_of
from assistant.page.visit import Regions
from assistant.settings import SETTINGS_FILE, Settings

READER = Person("Wang", "reader")


@pytest.fixture(scope="module")
def desk(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    home = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("actions") / "home"))
    opened = open_desk(home, settings=Settings())
    yield opened
    opened.close()


def asked(desk: Desk, person: Person, question: str, **more: Any) -> Regions:
    *_, last = perform_growing(desk, person, "ask", {"language": "en", "question": question, **more})
    return last


def answer_id(regions: Regions) -> str:
    return regions["turn"].split('data-answer="')[1].split('"')[0]


@pytest.mark.parametrize(
    ("action", "sent"),
    [
        ("preview", {"upload": "0" * 32}),
        ("affected", {"document": "notice.en"}),
        ("remove", {"document": "notice.en"}),
        ("withdraw", {"record": 1}),
        ("case", {"record": 1}),
    ],
)
def test_a_reader_may_not_change_documents_or_review(desk: Desk, action: str, sent: dict[str, Any]) -> None:
    assert "Only a reviewer" in perform(desk, READER, action, {"language": "en", **sent})["note"]


def test_a_reader_is_not_shown_what_a_reviewer_does(desk: Desk) -> None:
    frame = perform(desk, READER, "enter", {"language": "en", "address": "#/documents"})
    assert "#/review" not in frame["bar"] and 'data-form="upload"' not in frame["view"]
    turn = asked(desk, READER, "How many departments issued the Notice?")
    assert "Approve" not in turn["turn"]
    assert "Only a reviewer" in perform(desk, READER, "approve", {"language": "en", "answer": answer_id(turn)})["note"]


def test_a_conversation_of_somebody_else_does_not_exist(desk: Desk) -> None:
    turn = asked(desk, LOCAL, "How many departments issued the Notice?")
    conversation = turn["turn"].split('data-conversation="')[1].split('"')[0]
    seen = perform(desk, READER, "go", {"language": "en", "address": f"#/chat/{conversation}"})
    assert 'class="welcome"' in seen["thread"] and "departments" not in seen["thread"]
    told = perform(desk, READER, "feedback", _opinion(answer_id(turn), conversation))
    assert "not kept any more" in told["note"]


def _opinion(answer: str, conversation: str) -> dict[str, Any]:
    return {"language": "en", "answer": answer, "conversation": conversation, "opinion": "right", "note": ""}


@pytest.mark.parametrize(
    ("action", "sent"),
    [
        ("nonsense", {}),
        ("go", {"address": 5}),
        ("go", {"address": "", "more": 1}),
        ("rename", {}),
        ("find", {"language": "fr"}),
    ],
)
def test_what_the_page_would_never_send_changes_nothing_and_is_told(
    desk: Desk, action: str, sent: dict[str, Any]
) -> None:
    assert perform(desk, LOCAL, action, {"language": "en", **sent}).keys() == {"note"}


def test_a_document_that_is_gone_is_said_to_be_gone(desk: Desk) -> None:
    told = perform(desk, LOCAL, "go", {"language": "zh", "address": "#/documents/gone"})
    assert "已没有文件“gone”" in told["note"]


def test_examples_are_questions_that_are_answered_in_the_language_of_the_page(desk: Desk) -> None:
    for language, mark in (("en", "?"), ("zh", "？")):
        found = [question for group in examples(desk.assistant, language).values() for question in group]
        assert len(found) >= 3
        assert all(question.endswith(mark) for question in found)


@pytest.mark.parametrize(
    ("address", "route"),
    [
        ("", Route()),
        ("#/nowhere", Route()),
        ("#/chat/abc", Route("chat", "abc")),
        ("#/documents/notice.en/12-34?beside", Route("documents", "notice.en", (12, 34), True)),
        ("#/duties/<script>", Route("duties", "<script>")),
    ],
)
def test_an_address_names_a_view(address: str, route: Route) -> None:
    assert route_of(address) == route


def test_the_settings_say_what_the_page_is_called_and_what_it_shows(built_home: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(built_home, tmp_path / "home"))
    table = '[page]\nfeatures = ["documents"]\n[page.title]\nen = "Ask <us>"\n[page.notice]\nen = "Mind the & gap"\n'
    (home / SETTINGS_FILE).write_text(table, encoding="utf-8")
    desk = open_desk(home)
    frame = perform(desk, LOCAL, "enter", {"language": "en", "address": ""})
    assert "Ask &#60;us&#62;" in frame["bar"] and "Mind the &#38; gap" in frame["thread"]
    assert "#/documents" in frame["bar"] and "#/duties" not in frame["bar"]
    assert "switched off" in perform(desk, LOCAL, "go", {"language": "en", "address": "#/duties"})["view"]
    turn = asked(desk, LOCAL, "How many departments issued the Notice?")["turn"]
    assert not [word for word in ("Approve", "Markdown", "Is this answer right?") if word in turn]
    desk.close()
