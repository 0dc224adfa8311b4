"""What the assistant itself says: the same in both languages, and nothing that is not said anywhere."""

import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import assistant
from assistant.messages import _TEXTS, AUTHORITY, according_to, join_words, say
from corpus.document import Authority
from corpus.editions import LANGUAGES
from corpus.sentences import is_han
from tests.assistant.steps import Steps


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("message", _TEXTS)
def test_a_message_is_there_in_both_languages_with_the_same_values(message: str) -> None:
    texts = _TEXTS[message]
    assert set(texts) == set(LANGUAGES)
    assert fields(texts["en"]) == fields(texts["zh"])
    assert any(map(is_han, texts["zh"]))
    assert not any(map(is_han, texts["en"]))


@pytest.mark.parametrize("message", _TEXTS)
def test_every_message_is_said_somewhere(message: str) -> None:
    folder = Path(assistant.__file__).parent
    written = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py") if path.name != "messages.py")
    own = (folder / "messages.py").read_text(encoding="utf-8").partition("def say")[2]
    # What a language model is at fault with is noted in one word: `say(f"llm_{note}", ...)`.
    assert re.search(rf'"(?:{message}|{message.removeprefix("llm_")})"', written + own)


@pytest.mark.parametrize("authority", get_args(Authority))
def test_every_authority_has_its_words_and_only_the_official_text_is_called_one(authority: Authority) -> None:
    assert set(AUTHORITY[authority]) == set(LANGUAGES)
    english = AUTHORITY[authority]["en"]
    assert (english == "official text") == (authority == "official")
    assert authority in ("official", "user") or "not the official text" in english


def test_values_are_filled_in_as_they_are() -> None:
    assert say("missing", "en", missing="{braces} and %s") == "Nothing in them speaks of: {braces} and %s."


def test_a_document_in_the_other_language_is_said_to_be_so() -> None:
    assert LANGUAGES == ("en", "zh")  # the sentence names the one other language: with a third it would be wrong
    assert "Chinese only" in say("other_language", "en")
    assert "只有英文" in say("other_language", "zh")


def test_words_are_joined_as_the_language_does() -> None:
    assert join_words(["one", "two"], "en") == "one, two"
    assert join_words(["一", "二"], "zh") == "一、二"


def test_a_lead_in_names_the_document_and_its_authority(steps: Steps) -> None:
    reply = steps.index.documents["reply-letter.en"]
    assert according_to(reply, "en") == (
        "According to the report of the reply letter (a news report, not the official text):"
    )
