"""The HTTP interface gives the same objects as every other door, and says in a sentence what is wrong with a body."""

import json
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from assistant.answer import Turn
from assistant.contract import from_json, to_json
from assistant.operations.desk import Desk, open_desk
from assistant.path import Assistant
from assistant.records.conversations import load_turns
from assistant.settings import Settings
from assistant.web.app import make_app
from assistant.web.bodies import MAX_BYTES, MAX_TURNS

SCHEMA: dict[str, Any] = json.loads((files("assistant") / "answer.schema.json").read_text(encoding="utf-8"))
ASKED = "Who coordinates major issues?"


@pytest.fixture(scope="module")
def desk(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk over the bundled documents."""
    home = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("web") / "home"))
    opened = open_desk(home, settings=Settings())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def client(desk: Desk) -> TestClient:
    """Somebody at the same machine; a defect is answered, as by a real server."""
    return TestClient(make_app(desk), base_url="http://127.0.0.1", raise_server_exceptions=False)


def answered(client: TestClient, **body: Any) -> dict[str, Any]:
    response = client.post("/api/ask", json=body)
    assert response.status_code == 200, response.text
    published: dict[str, Any] = response.json()
    Draft202012Validator(SCHEMA).validate(published)
    return published


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two answers say the same; each has its own id and takes its own time."""
    own = {"id": "", "seconds": {}}
    return one | own == other | own


def test_a_question_is_answered_as_at_every_other_door(client: TestClient, assistant: Assistant) -> None:
    for question in (ASKED, "试验区可以超出11项试验任务吗？", "What will the weather be?"):
        assert same(answered(client, question=question), to_json(assistant.ask(question)))


def test_quotes_are_the_characters_of_the_text_that_is_served(client: TestClient) -> None:
    for citation in answered(client, question=ASKED)["citations"]:
        text = client.get(f"/api/documents/{citation['document_id']}").text
        assert text[citation["start"] : citation["end"]] == citation["quote"]


@pytest.mark.parametrize("is_whole", [True, False])
def test_history_may_be_answers_or_their_texts(client: TestClient, assistant: Assistant, is_whole: bool) -> None:
    before = assistant.ask("What must the National Development and Reform Commission do?")
    past = {"question": before.question, "answer": to_json(before) if is_whole else before.text}
    follow_up = answered(client, question="And the provinces?", history=[past])
    assert same(follow_up, to_json(assistant.ask("And the provinces?", [Turn(before.question, before)])))
    assert follow_up["standalone_question"] != "And the provinces?"


def test_a_conversation_is_remembered_here(client: TestClient, desk: Desk) -> None:
    first = answered(
        client, question="What must the National Development and Reform Commission do?", conversation="c-1"
    )
    second = answered(client, question="And the provinces?", conversation="c-1")
    assert second["standalone_question"] != "And the provinces?"
    turns = load_turns(desk.store, "local", "c-1")
    assert [turn.answer for turn in turns] == [from_json(first), from_json(second)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "Invalid JSON"),
        (b"\xff", "Invalid JSON"),
        (b"[" * 100_000, "Invalid JSON"),
        (b"[]", "object"),
        (b"{}", "Question: Field required"),
        (b'{"question": 3}', "Question: Input should be a valid string"),
        (b'{"question": " \\n"}', "The question is empty"),
        (b'{"question": "\\ud800"}', "Invalid JSON"),
        (b'{"question": "x", "colour": 1}', "Colour: Extra inputs"),
        (b'{"question": "x", "conversation": "a b"}', "Conversation: String should match"),
        (b'{"question": "x", "history": [{"question": "x"}]}', "History.0.answer: Field required"),
        (b'{"question": "x", "history": [{"question": "x", "answer": 3}]}', "an Answer object, or its text"),
        (b'{"question": "x", "history": [{"question": "x", "answer": {"id": 1}}]}', "no Answer object"),
        (
            b'{"question": "x", "conversation": "c", "history": [{"question": "x", "answer": "y"}]}',
            "give one of the two",
        ),
    ],
)
def test_a_wrong_body_is_told_in_one_sentence(client: TestClient, body: bytes, told: str) -> None:
    response = client.post("/api/ask", content=body)
    assert response.status_code == 422
    sentence = response.json()["detail"]
    assert told in sentence
    assert "\n" not in sentence
    assert sentence.endswith("if wanted.")


def test_how_much_was_answered_at_any_door_is_told(client: TestClient, desk: Desk) -> None:
    def told() -> float:
        lines = client.get("/metrics").text.splitlines()
        return sum(float(line.split()[-1]) for line in lines if line.startswith("policy_assistant_answers_total{"))

    before = told()
    answered(client, question=ASKED)
    list(desk.assistant.stream(ASKED))  # as the page asks
    desk.reload()
    answered(client, question=ASKED)
    assert told() == before + 3
    assert client.get("/metrics").headers["content-type"].startswith("text/plain")


def test_what_is_too_large_is_refused(client: TestClient) -> None:
    assert client.post("/api/ask", content=b" " * (MAX_BYTES + 1)).status_code == 413
    turns = [{"question": "x", "answer": "y"}] * (MAX_TURNS + 1)
    assert client.post("/api/ask", json={"question": "x", "history": turns}).status_code == 422
    assert answered(client, question="x" * 5000)["status"] == "refused"


def test_the_register_is_that_of_the_command_line(
    client: TestClient, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    from assistant.cli.main import main

    main(["corpus", "list", "--json", "--home", str(desk.home)])
    assert client.get("/api/documents").json() == json.loads(capsys.readouterr().out)


def test_a_document_is_its_canonical_text_and_nothing_else(client: TestClient, desk: Desk) -> None:
    for document in desk.assistant.index.documents.values():
        response = client.get(f"/api/documents/{document.id}")
        assert response.content == document.text.encode()
        assert response.headers["content-type"] == "text/plain; charset=utf-8"


def test_a_document_that_is_not_there_is_told_with_one_that_is(client: TestClient) -> None:
    response = client.get("/api/documents/notice.eng")
    assert (response.status_code, response.json()["detail"]) == (
        404,
        "There is no document 'notice.eng': did you mean notice.en?",
    )


def test_health_tells_generation_legs_and_models(client: TestClient, desk: Desk) -> None:
    response = client.get("/api/health")
    state = response.json()
    assert (response.status_code, state["is_well"]) == (200, True)
    assert state["generation"] == desk.assistant.index.manifest.generation
    searched = {(leg["leg"], leg["language"]) for leg in state["legs"]}
    assert searched == {(leg, language) for leg in ("dense", "keyword") for language in ("en", "zh")}
    assert all(0 < leg["found"] <= leg["asked"] for leg in state["legs"])
    assert desk.health() is desk.health()  # the canaries are asked once for an index
    assert (state["embedding_model"], state["language_model"]) == (desk.assistant.index.encoder.name, None)


def test_nothing_is_served_that_loads_from_elsewhere(client: TestClient) -> None:
    assert [client.get(path).status_code for path in ("/docs", "/redoc", "/openapi.json")] == [404] * 3


def test_a_defect_is_one_sentence_without_details(built_home: Path, tmp_path: Path) -> None:
    desk = open_desk(Path(shutil.copytree(built_home, tmp_path / "home")), settings=Settings())
    client = TestClient(make_app(desk), base_url="http://127.0.0.1", raise_server_exceptions=False)
    manifest = desk.home / "index" / desk.assistant.index.manifest.generation / "keywords"
    desk.close()
    shutil.rmtree(desk.home)
    desk.home.write_text("no folder")  # the home is gone, so records cannot be written
    response = client.post("/api/ask", json={"question": ASKED, "conversation": "c"})
    assert (response.status_code, manifest.exists()) == (500, False)
    assert "the log of the server" in response.json()["detail"]
    assert "sqlite" not in response.text
