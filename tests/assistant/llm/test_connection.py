"""The connection asks again where that helps, rests where it does not, and keeps the key to itself."""

import logging
import time
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest

from assistant.contract import to_json
from assistant.llm.chat import Chat
from assistant.llm.connection import FAILURES_IN_A_ROW, Connection, ModelError
from assistant.llm.options import KEY_VARIABLE, LlmOptions, key_of
from assistant.llm.prompts import Prompt, prompt
from assistant.llm.reply import WrittenAnswer
from assistant.llm.scribe import LanguageModel
from assistant.path import Assistant
from assistant.settings import Settings, settings_digest
from corpus.errors import UserError
from corpus.glossary import load_glossary
from tests.assistant.llm.conftest import NAME
from tests.assistant.llm.scripted import Data, Sent, saying, serving

KEY = "sk-very-secret-0815"
BUSY, BROKEN, WRONG_KEY = (Sent((b'{"error": "busy"}',), status=status) for status in (429, 503, 401))
FINE = saying(("Yes.", [1]))
ASKED: Prompt = prompt("write", {"question": "?"})
pytestmark = pytest.mark.usefixtures("packages_imported")


class InTurn:
    """A script that sends one thing after the other, the last one again and again."""

    def __init__(self, *sent: Sent) -> None:
        self._sent: Iterator[Sent] = chain(sent, repeat(sent[-1]))

    def __call__(self, _: Data) -> Sent:
        return next(self._sent)


def ask(connection: Connection, seconds: float = 30.0) -> str:
    """What is written, or why nothing is."""
    try:
        return connection.ask(ASKED, WrittenAnswer, until=time.monotonic() + seconds).text
    except ModelError as failure:
        return failure.why


@pytest.mark.parametrize(
    ("sent", "requests", "is_written"),
    [
        ((FINE,), 1, True),
        ((BUSY, FINE), 2, True),
        ((BROKEN, BUSY, FINE), 3, True),
        ((BUSY, BUSY, BUSY, FINE), 3, False),
        ((WRONG_KEY, FINE), 1, False),
    ],
)
def test_a_busy_or_broken_server_is_asked_again_and_one_that_refuses_is_not(
    sent: tuple[Sent, ...], requests: int, is_written: bool
) -> None:
    with serving(InTurn(*sent)) as server:
        chat = Chat(LlmOptions(model=NAME, base_url=server.url), None)
        assert ask(Connection(chat)) == ("unreachable" if not is_written else ask_text(FINE))
        assert len(server.requests) == requests


def ask_text(sent: Sent) -> str:
    """The text in what a script sends."""
    with serving(lambda _: sent) as server:
        chat = Chat(LlmOptions(model=NAME, base_url=server.url), None)
        return ask(Connection(chat))


def test_a_pause_never_outlasts_the_time_that_is_left() -> None:
    with serving(InTurn(BUSY)) as server:
        chat = Chat(LlmOptions(model=NAME, base_url=server.url), None)
        started = time.monotonic()
        assert ask(Connection(chat), seconds=0.6) in ("unreachable", "late")
        assert time.monotonic() - started < 2


def test_a_server_that_fails_again_and_again_is_left_alone_and_then_tried_again() -> None:
    script = InTurn(*[WRONG_KEY] * FAILURES_IN_A_ROW, FINE)
    with serving(script) as server:
        chat = Chat(LlmOptions(model=NAME, base_url=server.url), None)
        connection = Connection(chat, rest_seconds=0.5)
        assert [ask(connection) for _ in range(FAILURES_IN_A_ROW + 2)] == ["unreachable"] * (FAILURES_IN_A_ROW + 2)
        assert len(server.requests) == FAILURES_IN_A_ROW
        time.sleep(0.5)
        assert "Yes." in ask(connection)


def test_the_key_goes_to_the_server_and_nowhere_else(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(KEY_VARIABLE, f"{KEY}\n")
    caplog.set_level(logging.DEBUG)  # of every package too
    with serving(lambda _: Sent((f'{{"error": {{"message": "bad key {KEY}"}}}}'.encode(),), status=401)) as server:
        settings = Settings(llm=LlmOptions(model=NAME, base_url=server.url))
        assert settings.llm
        model = LanguageModel(settings.llm, key_of(settings.llm))
        asked = Assistant(assistant.index, load_glossary(), settings, model=model)
        answer = asked.ask("How large is the Western Chengdu Area?")
        assert server.keys == [f"Bearer {KEY}"]
    told = [caplog.text, str(to_json(answer)), repr(settings), settings.model_dump_json(), repr(vars(model))]
    assert not [text for text in told if KEY in text]
    assert "status 401" in caplog.text


def test_a_key_of_another_provider_is_never_sent_to_a_server_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serving(lambda _: FINE) as server:
        chat = Chat(LlmOptions(model=NAME, base_url=server.url), None)
        ask(Connection(chat))
        assert server.keys == ["Bearer none"]


def test_a_key_is_read_from_its_file_and_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text(f"{KEY}\n")
    key = key_of(LlmOptions(model=NAME, key_file=file))
    assert key is not None
    assert key.get_secret_value() == KEY
    assert key_of(LlmOptions(model=NAME)) is None
    with pytest.raises(UserError, match=r"nowhere.*key_file") as raised:
        key_of(LlmOptions(model=NAME, key_file=tmp_path / "nowhere"))
    assert KEY not in str(raised.value)


def test_the_digest_of_the_settings_is_another_with_a_model_and_does_not_know_the_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_model = Settings(llm=LlmOptions(model=NAME))
    before = settings_digest(with_model)
    monkeypatch.setenv(KEY_VARIABLE, KEY)
    assert settings_digest(with_model) == before != settings_digest(Settings())
