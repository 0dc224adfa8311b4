"""A conversation: each question is answered given those before it, and the commands are obeyed."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.path import Assistant

FIRST = "试验区所在的市县区要承担什么责任？"
FOLLOW_UP = "他们还要建立什么？"
ENGLISH = "What is the document number of the Notice?"

Chat = Callable[..., str]


@pytest.fixture
def chat(run: Callable[..., Any], built_home: Path, monkeypatch: pytest.MonkeyPatch) -> Chat:
    """What is printed for the given lines, after the two lines of welcome."""

    def talk(*lines: str) -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        outcome = run("chat", "--home", built_home)
        assert (outcome.code, outcome.err) == (0, "")
        return str(outcome.out).split("\n", 2)[2]

    return talk


def test_a_follow_up_is_understood_from_the_turn_before(chat: Chat, assistant: Assistant) -> None:
    quote = assistant.ask(FIRST).citations[0].quote
    assert chat(FIRST, FOLLOW_UP).count(quote) > chat(FIRST).count(quote)


def test_new_forgets_the_turns_before(chat: Chat) -> None:
    alone = chat(FOLLOW_UP)
    assert chat(FIRST, "/new", FOLLOW_UP).endswith(alone)
    assert not chat(FIRST, FOLLOW_UP).endswith(alone)


def test_a_source_is_shown_in_its_paragraph_with_the_quote_marked(chat: Chat, assistant: Assistant) -> None:
    citation = assistant.ask(ENGLISH).citations[0]
    document = assistant.index.documents[citation.document_id]
    shown = chat(ENGLISH, "/sources 1").rpartition("In its paragraph")[2]
    assert f"⟦{citation.quote}⟧" in shown
    paragraph = shown.split("\n", 1)[1].strip().replace("⟦", "").replace("⟧", "")
    assert paragraph in document.text
    assert len(paragraph) > len(citation.quote)


def test_sources_without_a_number_lists_them_all(chat: Chat) -> None:
    printed = chat(ENGLISH)
    assert chat(ENGLISH, "/sources").count("[1] ") == printed.count("[1] ") + 1


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["/sources"], "The last answer has no sources."),
        (["/sources 1"], "The last answer has no sources."),
        ([ENGLISH, "/sources 99"], "The sources of the last answer are 1"),
        ([ENGLISH, "/sources one"], "The sources of the last answer are 1"),
        ([FIRST, "/sources 99"], "上一个回答的出处编号为：1"),
        (["/help"], "The commands are"),
        (["/sourcess 1"], "The commands are"),
    ],
)
def test_a_command_that_cannot_be_obeyed_says_what_can(chat: Chat, lines: list[str], told: str) -> None:
    assert told in chat(*lines)


def test_quit_ends_and_blank_lines_are_no_questions(chat: Chat) -> None:
    assert chat("", "  ", "/quit", ENGLISH) == ""


def test_it_goes_on_after_broken_text_from_a_pipe(
    start: Callable[..., "subprocess.Popen[bytes]"], built_home: Path
) -> None:
    process = start("chat", "--home", built_home, PYTHONUTF8="1")
    printed, err = process.communicate(b"\xff\xfe \x1b[2J\n" + ENGLISH.encode())
    assert (process.returncode, err) == (0, b"")
    assert "〔2019〕1947".encode() in printed
    assert b"\x1b" not in printed
