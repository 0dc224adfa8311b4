import json
from pathlib import Path

import pytest

from corpus.errors import UserError
from evals.report import Metric, Report
from evals.results import FAILURES, RESULTS, save
from evals.row import Row
from evals.score import Score, not_scored, passed

METRICS = (Metric("right", "right", "right", is_required=True), Metric("over", "over", is_lower_better=True))


def row(name: str, right: bool, over: float | None = None, **more: object) -> Row:
    scores = {
        "right": passed(right, "status right"),
        "over": Score(over) if over is not None else not_scored("no"),
    }
    fields = {
        "cluster": name,
        "groups": ("language en",),
        "seconds": 0.25,
        "detail": {"question": "How\nmuch?"},
    }
    return Row(name, scores=scores, **(fields | more))  # type: ignore[arg-type]


REPORT = Report("policy", [row("a", True, 0.0), row("b", False, 1.0), row("c", True, problem="lost")], METRICS, {})


def test_failing_rows_are_those_with_a_problem_or_an_imperfect_required_metric() -> None:
    assert [failing.id for failing in REPORT.failing] == ["b", "c"]
    assert [problem.id for problem in REPORT.problems] == ["c"]


def test_means_are_over_the_rows_that_a_metric_scored() -> None:
    right, over = REPORT.estimates["right"], REPORT.estimates["over"]
    assert right and over
    assert right.mean == pytest.approx(2 / 3)
    assert right.n == 3
    assert (over.mean, over.n, over.unscored) == (0.5, 2, 1)
    assert REPORT.by_group["language en"]["right"] == right


def test_results_hold_the_rows_first_and_every_figure(tmp_path: Path) -> None:
    save(REPORT, tmp_path / "new" / "folder")
    results = json.loads((tmp_path / "new" / "folder" / RESULTS).read_text(encoding="utf-8"))
    assert list(results)[:2] == ["suite", "rows"]
    assert results["rows"][1]["scores"]["right"] == {"value": 0.0, "reason": "status right"}
    assert results["rows"][0]["scores"]["right"] == {"value": 1.0}
    assert results["all"]["over"]["mean"] == 0.5
    assert results["latency_ms"] == [250, 250]


def test_failures_say_what_was_asked_and_what_is_missing(tmp_path: Path) -> None:
    save(REPORT, tmp_path)
    text = (tmp_path / FAILURES).read_text(encoding="utf-8")
    assert "2 of 3 cases" in text
    assert "## b (language en)\n- **question**: How ⏎ much?\n- right 0.0: status right\n- over 1.0\n" in text
    assert "**problem**: lost" in text


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for folder in (tmp_path / "one", tmp_path / "two"):
        save(Report("policy", list(REPORT.rows), METRICS, {}), folder)
    assert (tmp_path / "one" / RESULTS).read_bytes() == (tmp_path / "two" / RESULTS).read_bytes()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UserError, match=r"file.*--out"):
        save(REPORT, tmp_path / "file")
