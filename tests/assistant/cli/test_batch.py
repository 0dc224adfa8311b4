"""A file of questions becomes a file of answers, whole and in order, or nothing is written."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.cli.batch import read_batch
from assistant.contract import from_json
from index.manifest import generation_folder, read_manifest

Run = Callable[..., Any]
FIRST = "试验区所在的市县区要承担什么责任？"
FOLLOW_UP = "他们还要建立什么？"
BEFORE = "what was there before\n"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A file that is there already."""
    file = tmp_path / "out.jsonl"
    file.write_text(BEFORE)
    return file


@pytest.fixture
def questions(tmp_path: Path) -> Callable[..., Path]:
    """Writes a batch of the given lines, dicts or bytes."""

    def write(*lines: dict[str, object] | bytes) -> Path:
        raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        file = tmp_path / "in.jsonl"
        file.write_bytes(b"\n".join(raw))
        return file

    return write


def answers(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_every_line_gets_its_answer_in_order(
    run: Run, built_home: Path, questions: Callable[..., Path], out: Path
) -> None:
    lines = [{"id": f"q{n}", "question": q} for n, q in enumerate(["What is the Notice?", "", FIRST, "x" * 9999])]
    outcome = run("ask", "--batch", questions(*lines), "--out", out, "--home", built_home)
    assert (outcome.code, outcome.out) == (0, "")
    assert "4 questions were asked; 0 of them failed." in outcome.err
    written = answers(out)
    assert [(line["id"], line["answer"]["question"]) for line in written] == [
        (line["id"], line["question"]) for line in lines
    ]
    assert all(line.keys() == {"id", "answer"} and from_json(line["answer"]) for line in written)
    assert names(out.parent) == {"in.jsonl", "out.jsonl"}


def test_lines_of_one_conversation_are_its_successive_turns(
    run: Run, built_home: Path, questions: Callable[..., Path], out: Path
) -> None:
    lines = [
        {"id": 1, "question": FIRST, "conversation": "a"},
        {"id": 2, "question": "What is the document number of the Notice?", "conversation": "b"},
        {"id": 3, "question": FOLLOW_UP, "conversation": "a"},
        {"id": 4, "question": FOLLOW_UP},
    ]
    assert run("ask", "--batch", questions(*lines), "--out", out, "--home", built_home).code == 0
    standalone = [line["answer"]["standalone_question"] for line in answers(out)]
    assert [line["id"] for line in answers(out)] == [1, 2, 3, 4]
    assert standalone[2] != FOLLOW_UP
    assert standalone[3] == FOLLOW_UP


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{", "Invalid JSON"),
        (b"[1]", "Input should be an object"),
        (b'"What?"', "Input should be an object"),
        (b'{"id": "x"}', "question: Field required"),
        (b'{"question": "What?"}', "id: Field required"),
        (b'{"id": "x", "question": 5}', "question: Input should be a valid string"),
        (b'{"id": true, "question": "What?"}', "id: Input should be a valid"),
        (b'{"id": "x", "question": "What?", "conversaton": "a"}', "conversaton: Extra inputs"),
        (b'{"id": "x", "question": "\xff"}', "Invalid JSON"),
        ('{"id": "x", "question": "试验区"}'.encode("gb18030"), "Invalid JSON"),
        (b'{"id": "x", "question": "\\ud800"}', "Invalid JSON"),
        (b'{"id": "first", "question": "Again?"}', "the id 'first' is that of line 1"),
    ],
)
def test_a_malformed_line_is_named_before_anything_is_asked_or_written(
    run: Run, questions: Callable[..., Path], out: Path, line: bytes, told: str
) -> None:
    file = questions({"id": "first", "question": "What?"}, b"", line)
    outcome = run("ask", "--batch", file, "--out", out, "--home", out.parent / "home")
    assert outcome.code == 2
    assert f"{file}, line 3: {told}" in outcome.sentence
    assert out.read_text() == BEFORE
    assert names(out.parent) == {"in.jsonl", "out.jsonl"}


def test_a_byte_order_mark_blank_lines_and_line_ends_of_windows_do_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"id": "a", "question": "What?"}\r\n \r\n\n{"id": "b", "question": "Who?"}\r\n')
    assert [(asked.id, asked.question) for asked in read_batch(str(file))] == [("a", "What?"), ("b", "Who?")]


def test_a_line_ends_at_a_line_feed_and_at_nothing_else_that_unicode_calls_a_line_end(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "a", "question": "What\u2028is\u0085it?"}', encoding="utf-8")
    (asked,) = read_batch(str(file))
    assert asked.question == "What\u2028is\u0085it?"


def test_no_questions_give_no_answers(run: Run, built_home: Path, questions: Callable[..., Path], out: Path) -> None:
    assert run("ask", "--batch", questions(), "--out", out, "--home", built_home).code == 0
    assert out.read_bytes() == b""


@pytest.mark.parametrize("missing", ["nowhere.jsonl", "", "."])
def test_a_batch_that_cannot_be_read_is_wrong_use(run: Run, tmp_path: Path, out: Path, missing: str) -> None:
    outcome = run("ask", "--batch", tmp_path / missing, "--out", out, "--home", tmp_path / "home")
    assert outcome.code == 2
    assert "cannot be read" in outcome.sentence
    assert out.read_text() == BEFORE


@pytest.mark.parametrize("place", ["nowhere/out.jsonl", "in.jsonl/out.jsonl", "."])
def test_answers_that_cannot_be_written_are_wrong_use_before_any_work(
    run: Run, tmp_path: Path, questions: Callable[..., Path], place: str
) -> None:
    file = questions({"id": "a", "question": "What?"})
    outcome = run("ask", "--batch", file, "--out", tmp_path / place, "--home", tmp_path / "home")
    assert outcome.code == 2
    assert "cannot be written" in outcome.sentence
    assert names(tmp_path) == {"in.jsonl"}


def test_the_answers_do_not_take_the_place_of_the_questions(
    run: Run, tmp_path: Path, questions: Callable[..., Path]
) -> None:
    file = questions({"id": "a", "question": "What?"})
    before = file.read_bytes()
    outcome = run("ask", "--batch", file, "--out", file, "--home", tmp_path / "home")
    assert (outcome.code, "holds the questions" in outcome.sentence) == (2, True)
    assert file.read_bytes() == before


def test_an_error_on_the_way_leaves_what_was_there_before(
    run: Run, tmp_path: Path, questions: Callable[..., Path], out: Path
) -> None:
    (tmp_path / "home").write_text("no folder")
    file = questions({"id": "a", "question": "What?"})
    outcome = run("ask", "--batch", file, "--out", out, "--home", tmp_path / "home")
    assert outcome.code == 1
    assert out.read_text() == BEFORE
    assert names(tmp_path) == {"in.jsonl", "out.jsonl", "home"}


def test_a_question_that_fails_inside_has_its_line_and_the_batch_goes_on(
    run: Run, home: Path, questions: Callable[..., Path], out: Path
) -> None:
    manifest = read_manifest(home)
    assert manifest
    shutil.rmtree(generation_folder(home, manifest.generation) / "chroma")
    lines = [{"id": n, "question": question} for n, question in enumerate([FIRST, "", FIRST])]
    outcome = run("ask", "--batch", questions(*lines), "--out", out, "--home", home)
    assert outcome.code == 0
    assert "2 of them failed" in outcome.err
    assert [line["answer"]["status"] for line in answers(out)] == ["failed", "clarify", "failed"]


def test_a_file_that_is_linked_to_is_written_where_it_is(
    run: Run, built_home: Path, questions: Callable[..., Path], out: Path
) -> None:
    link = out.with_name("link.jsonl")
    link.symlink_to(out)
    run("ask", "--batch", questions({"id": "a", "question": "What?"}), "--out", link, "--home", built_home)
    assert link.is_symlink()
    assert [line["id"] for line in answers(out)] == ["a"]


def test_questions_and_answers_may_go_through_pipes(
    start: Callable[..., "subprocess.Popen[bytes]"], built_home: Path
) -> None:
    process = start("ask", "--batch", "-", "--out", "-", "--home", built_home)
    printed, _ = process.communicate(b'{"id": "a", "question": "What?"}\n{"id": "b", "question": "Who?"}')
    assert [json.loads(line)["id"] for line in printed.splitlines()] == ["a", "b"]
