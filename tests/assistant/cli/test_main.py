"""The door: every error is one sentence on standard error with the right exit code, and help comes at once."""

import signal
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from index.manifest import generation_folder, read_manifest

HEAVY = {
    "chromadb",
    "gradio",
    "langchain_core",
    "numpy",
    "pydantic_settings",
    "rich.progress",
    "torch",
    "transformers",
}
Run = Callable[..., Any]
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def broken_home(home: Path) -> Path:
    """A home whose index was damaged by something outside."""
    manifest = read_manifest(home)
    assert manifest
    (generation_folder(home, manifest.generation) / "passages.json").write_text("no JSON")
    return home


@pytest.mark.parametrize("command", [[], ["ask"], ["corpus", "add"], ["index", "build"], ["doctor"], ["chat"]])
def test_help_imports_nothing_heavy(command: list[str]) -> None:
    code = f"import sys; from assistant.cli.main import main; main({[*command, '--help']}); print(*sys.modules)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "Usage: policy-assistant" in printed
    assert not HEAVY & set(printed.split())


def test_help_names_the_commands_of_the_contract(run: Run) -> None:
    printed = run("--help").out
    assert all(command in printed for command in ("ask", "chat", "index", "corpus", "doctor"))


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version").out == f"policy-assistant {version('policy-assistant')}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Missing command; see `policy-assistant --help`."),
        (["corpus"], "Missing command; see `policy-assistant corpus --help`."),
        (["aks"], "No such command 'aks', did you mean 'ask'?"),
        (["ask", "--jsn", "x"], "No such option: --jsn (Possible options: --json)"),
        (["ask", "-x"], "No such option: -x; see `policy-assistant ask --help`."),
        (["ask"], "There is no question"),
        (["ask", ""], "There is no question"),
        (["ask", " \n\t"], "There is no question"),
        (["ask", "What", "is", "it?"], "put a question in quotation marks"),
        (["ask", "--out", "x.jsonl", "What?"], "--out belongs to --batch"),
        (["ask", "--batch", "x.jsonl"], "--batch goes with --out"),
        (["ask", "--home"], "Option '--home' requires an argument"),
        (["corpus", "show"], "Missing argument 'ID'"),
        (["corpus", "add"], "Missing argument 'FILE'"),
        (["corpus", "add", "x.txt", "--language", "fr"], "'fr' is not one of 'en', 'zh'"),
        (["corpus", "add", "x.txt", "y.txt", "--title", "z"], "add the 2 one by one"),
    ],
)
def test_wrong_use_is_one_sentence_and_2(run: Run, arguments: list[str], told: str) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert told in outcome.sentence


@pytest.mark.parametrize("arguments", [[b"ask", b"\xff\xfe"], [b"corpus", b"show", "试验区".encode("gb18030")]])
def test_arguments_in_another_encoding_are_wrong_use(start: Start, arguments: list[bytes]) -> None:
    process = start(*arguments)
    out, err = process.communicate()
    assert (process.returncode, out) == (2, b"")
    assert err.startswith(f"Argument {len(arguments)} is not valid UTF-8: ".encode())
    assert err.count(b"\n") == 1


@pytest.mark.parametrize(
    "command",
    [["ask", "What?"], ["ask", "What?", "--json"], ["chat"], ["index", "build"], ["corpus", "add", "{file}"]],
)
def test_a_home_that_cannot_be_written_is_one_sentence_and_1(run: Run, tmp_path: Path, command: list[str]) -> None:
    file = tmp_path / "file.txt"
    file.write_text("Parking costs 5 yuan an hour.")
    outcome = run("--home", file / "home", *(word.format(file=file) for word in command))
    assert outcome.code == 1
    assert str(file) in outcome.sentence
    assert "--home" in outcome.sentence


def test_wrong_settings_are_one_sentence_and_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("colour = 'red'")
    outcome = run("ask", "What?", "--home", tmp_path)
    assert outcome.code == 1
    assert "no setting 'colour'" in outcome.sentence


def test_a_defect_is_one_sentence_and_its_traceback_is_in_the_log(run: Run, broken_home: Path) -> None:
    outcome = run("ask", "What?", "--home", broken_home)
    log = broken_home / "errors.log"
    assert outcome.code == 1
    assert str(log) in outcome.sentence
    assert "doctor" in outcome.sentence
    assert "Traceback" in log.read_text()


def test_a_defect_is_shown_where_that_is_asked_for(run: Run, broken_home: Path) -> None:
    outcome = run("--debug", "ask", "What?", "--home", broken_home)
    assert outcome.code == 1
    assert "Traceback" in outcome.err


def test_the_home_may_be_named_before_or_after_the_command_and_the_last_one_counts(
    run: Run, built_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICY_ASSISTANT_HOME", str(tmp_path / "of the environment"))
    elsewhere = tmp_path / "elsewhere"
    assert "There is no index" in run("index", "status").out
    for words in (
        ["--home", built_home, "index", "status"],
        ["index", "--home", built_home, "status"],
        ["index", "status", "--home", built_home],
        ["--home", elsewhere, "index", "--home", elsewhere, "status", "--home", built_home],
    ):
        assert "up to date" in run(*words).out


def test_a_reader_who_leaves_early_is_no_error_worth_a_word(start: Start, tmp_path: Path) -> None:
    for command in (["corpus", "list"], ["corpus", "show", "notice.zh", "--text"], ["--help"]):
        process = start(*command, POLICY_ASSISTANT_HOME=str(tmp_path))
        assert process.stdout and process.stderr and process.stdin
        process.stdout.close()
        assert process.stderr.read() == b""
        process.stdin.close()
        process.stderr.close()
        process.wait()


def test_ctrl_c_ends_a_conversation_without_a_word(start: Start, built_home: Path) -> None:
    process = start("chat", "--home", built_home)
    assert process.stdout
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, err) == (130, b"")
