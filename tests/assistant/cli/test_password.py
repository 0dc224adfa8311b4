"""`password` prints lines that let someone sign in, and never the password."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.operations.accounts import Person, SignIn, load_accounts

Run = Callable[..., Any]


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_the_printed_lines_let_the_person_sign_in(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "a long password\n")
    settings = tmp_path / "settings.toml"
    settings.write_text("max_question_chars = 100", encoding="utf-8")
    outcome = run("password", "Li Wei", "--role", "reviewer", "--home", tmp_path)
    assert outcome.code == 0
    assert "a long password" not in outcome.out + outcome.err
    assert str(settings) in outcome.err
    settings.write_text(settings.read_text(encoding="utf-8") + outcome.out, encoding="utf-8")
    accounts = load_accounts(tmp_path)
    assert SignIn(accounts).person("Li Wei", "a long password") == Person("Li Wei", "reviewer")


def test_a_password_too_short_is_refused(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "short\n")
    outcome = run("password", "Li", "--home", tmp_path)
    assert (outcome.code, outcome.out) == (1, "")
    assert "5 characters" in outcome.sentence


@pytest.mark.parametrize("name", ["a:b", " a", "x" * 65, "a\nb", "a\u202eb"])
def test_a_name_that_no_browser_can_send_is_wrong_use(run: Run, tmp_path: Path, name: str) -> None:
    outcome = run("password", name, "--home", tmp_path)
    assert outcome.code == 2
    assert "cannot be a name" in outcome.sentence
