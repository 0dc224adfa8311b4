"""What is printed is text: nothing in it is obeyed by the terminal or taken for markup."""

import io
import json
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.terminal import Line, complain, json_of, plain, print_lines, progress


class Terminal(io.StringIO):
    """A stream that takes itself for a terminal."""

    def isatty(self) -> bool:
        return True


@contextmanager
def terminal() -> Iterator[Terminal]:
    """Standard output and error on a terminal with colours."""
    stream = Terminal()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(stream), redirect_stderr(stream):
        patch.setenv("TERM", "xterm-256color")
        yield stream


@given(st.text(st.characters()))
def test_plain_text_has_no_control_character_but_line_ends_and_tabs(text: str) -> None:
    controls = {char for char in plain(text) if unicodedata.category(char) in ("Cc", "Cs")}
    assert controls <= {"\n", "\t"}


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Z"])))
def test_visible_text_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_json_comes_back_as_it_was_and_holds_no_control_character(value: object) -> None:
    text = json_of(value)
    assert json.loads(text) == value
    assert not [char for char in text if unicodedata.category(char) == "Cc"]


def test_on_a_terminal_styles_are_escapes_and_text_is_text() -> None:
    with terminal() as screen:
        print_lines([Line("[red]A[/red] :smile: \x1b[2J" + "long " * 40, "bold")])
    printed = screen.getvalue()
    assert printed.startswith("\x1b[1m[red]A[/red] :smile: [2Jlong ")
    assert printed.count("\n") == 1


def test_elsewhere_there_are_no_styles(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines([Line("Title", "bold"), Line()])
    assert capsys.readouterr().out == "Title\n\n"


def test_a_complaint_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain("One\n  sentence\x1b[31m.")
    assert capsys.readouterr().err == "One sentence[31m.\n"


def test_progress_is_a_bar_on_a_terminal() -> None:
    with terminal() as screen, progress() as report:
        report("encode", 3, 12)
    assert "Encoding the documents" in screen.getvalue()
    assert "25%" in screen.getvalue()


def test_progress_is_one_note_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    with progress() as report:
        report("encode", 3, 12)
        report("encode", 12, 12)
    assert capsys.readouterr() == ("", "Encoding the documents (12) ...\n")


def test_where_nothing_is_to_be_done_no_bar_is_drawn() -> None:
    with terminal() as screen, progress():
        pass
    assert screen.getvalue() == ""
