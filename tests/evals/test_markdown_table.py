from pathlib import Path

import pytest

from corpus.errors import UserError
from evals.cli import main
from evals.markdown_table import BEGIN, END, insert
from evals.report import Metric, Report
from evals.results import save
from evals.row import Row
from evals.score import Score

METRICS = (
    Metric("right", "right", "right"),
    Metric("over", "over-answered", "over", is_lower_better=True),
    Metric("x", "x"),
)


def run(folder: Path, rights: list[float]) -> str:
    rows = [Row(str(n), str(n), (), {"right": Score(one), "over": Score(0.0)}) for n, one in enumerate(rights)]
    save(Report("policy", rows, METRICS[: 1 + len(rights)], {}), folder)
    return str(folder)


def test_runs_stand_beside_each_other_with_intervals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ours, tutorial = run(tmp_path / "a", [1.0, 0.0]), run(tmp_path / "b=c", [])
    assert main(["table", f"ours={ours}", tutorial]) == 1  # the last = parts name and folder
    assert main(["table", f"ours={ours}", f"tutorial={run(tmp_path / 'b', [])}"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "| | ours (n = 2) | tutorial (n = 0) |",
        "|---|--:|--:|",
        "| right | 50.0 % (9.5–90.5) | – |",
        "| over-answered ↓ | 0 of 2 (0.0–65.8) | – |",
    ]


def test_a_table_replaces_what_stands_between_the_marks_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_text(f"before `{BEGIN}`\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    folder = run(tmp_path / "a", [1.0])
    for _ in range(2):
        assert main(["table", f"ours={folder}", "--into", str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    assert text.startswith(f"before `{BEGIN}`\n{BEGIN}\n| | ours (n = 1) |\n")
    assert text.endswith(f"|\n{END}\nafter\n")
    assert "old" not in text


def test_a_file_without_marks_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(END + BEGIN, encoding="utf-8")
    for name in ("a.md", "none.md"):
        with pytest.raises(UserError, match=name):
            insert("x", tmp_path / name)
