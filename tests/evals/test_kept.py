"""Kept runs: as good as the run itself for tables, comparisons and the gate, and made of lines."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evals.cli import main
from evals.graded import Graded
from evals.grading import METRICS, row_of
from evals.kept import keep
from evals.markdown_table import BEGIN, END, markdown
from evals.overall import overall_figures
from evals.report import Report
from evals.results import save
from evals.saved import read_saved
from tests.evals.samples import DOCUMENTS, citation, label, make_answer, make_case

GOLD = make_answer("It is 9,978 crowns [1].", citation("9,978 crowns"))
WRONG = make_answer("Late reports are paid [1].", citation("Late reports are not paid."))
ROOT = Path(__file__).parents[2]
ANSWERS = tuple(enumerate([GOLD, WRONG, GOLD]))


def run(folder: Path, *, seconds: float = 0.1, problem: str = "") -> Path:
    graded = [Graded(make_case(id=f"c{n}", evidence=[label("9,978 crowns")]), one, DOCUMENTS) for n, one in ANSWERS]
    rows = [replace(row_of(one, seconds), problem=problem) for one in graded]
    save(Report("policy", rows, METRICS, {"cases": "c"}, overall_figures(rows)), folder)
    return folder


def kept(folder: Path, **more: object) -> Path:
    file = folder / "kept" / "policy.json"
    keep(read_saved(run(folder, **more)), file)  # type: ignore[arg-type]
    return file


def test_a_table_says_the_same_of_a_kept_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = kept(tmp_path / "run")
    assert main(["table", f"x={tmp_path / 'run'}"]) == 0
    whole = capsys.readouterr().out
    assert main(["table", f"x={file}"]) == 0
    assert capsys.readouterr().out == whole
    assert "| status right | 100.0 % " in whole


def test_a_comparison_says_the_same_of_a_kept_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, other = kept(tmp_path / "run"), run(tmp_path / "other")
    assert main(["compare", str(file), str(other)]) == 0
    said = capsys.readouterr().out
    assert "citation precision: A and B are equal in each of 3 cases." in said
    assert "over-refused" in said
    assert main(["page", str(file)]) == 0


def test_each_case_is_a_line_after_the_suite_and_times_make_no_difference(tmp_path: Path) -> None:
    first, second = kept(tmp_path / "a"), kept(tmp_path / "b", seconds=9.0)
    assert first.read_bytes() == second.read_bytes()
    lines = first.read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ['{"suite": "policy",', '"rows": [']
    row = json.loads(lines[2].rstrip(","))
    assert (row["id"], row["scores"]["right"]) == ("c0", 1.0)
    assert row["detail"] == {"status": "answered", "expected": {"status": ["answered"]}}
    assert "crowns" not in first.read_text(encoding="utf-8")


def test_a_problem_is_kept_and_texts_cannot_be_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = kept(tmp_path / "run", problem="the address was silent")
    assert {row.problem for row in read_saved(file).rows} == {"the address was silent"}
    assert main(["export", str(file), str(tmp_path / "x")]) == 1
    assert "carries no answers" in capsys.readouterr().err


def test_the_readme_says_of_the_tutorial_pipeline_what_its_kept_run_does() -> None:
    """The table is written by a command; a cell that a hand has changed, or an old one, is noticed."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = {line.split(" | ")[0]: line for line in text[text.index(BEGIN) : text.index(END)].splitlines()}
    table = markdown([("tutorial pipeline", read_saved(ROOT / "evals" / "runs" / "tutorial-policy.json"))])
    for line in table.splitlines()[2:]:
        label, figure = line.split(" | ")
        assert shown[label].endswith(f" | {figure}"), label
