from pathlib import Path

import pytest

from corpus.errors import UserError
from evals.cli import main
from evals.gate import objections
from evals.kept import keep
from evals.report import Metric, Report
from evals.results import save
from evals.row import Row
from evals.saved import Saved, read_saved
from evals.score import Score

METRICS = (
    Metric("right", "right", is_required=True),
    Metric("quotes_verbatim", "quotes", is_required=True),
    Metric("note", "for information"),
)


def saved(folder: Path, rights: list[float], *, quotes: float = 1.0, problem: str = "") -> Saved:
    rows = [
        Row(
            f"c{number}",
            f"c{number}",
            (),
            {"right": Score(right, "why"), "quotes_verbatim": Score(quotes), "note": Score(right)},
            problem=problem,
        )
        for number, right in enumerate(rights)
    ]
    save(Report("policy", rows, METRICS, {"cases": "c"}), folder)
    return read_saved(folder)


def test_a_run_as_good_as_the_baseline_passes(tmp_path: Path) -> None:
    run = saved(tmp_path, [1.0, 0.0, 1.0])
    assert not list(objections(run, run))


def test_one_case_worse_may_be_chance_and_ten_are_not(tmp_path: Path) -> None:
    before = saved(tmp_path / "a", [1.0] * 40)
    assert not list(objections(before, saved(tmp_path / "b", [0.0] + [1.0] * 39)))
    (said,) = objections(before, saved(tmp_path / "c", [0.0] * 10 + [1.0] * 30))
    assert said.startswith("Regression. right: -25.0 points, 95 % interval -40.0 to -12.5, n = 40; worse in c0, c1")


def test_what_may_never_happen_is_no_matter_of_chance(tmp_path: Path) -> None:
    before = saved(tmp_path / "a", [1.0, 1.0])
    broken = saved(tmp_path / "b", [1.0, 1.0], quotes=0.0)
    assert "quotes verbatim is broken in c0, c1." in list(objections(before, broken))
    failed = saved(tmp_path / "c", [1.0, 1.0], problem="the answer path failed")
    assert "c0: the answer path failed." in list(objections(before, failed))


def test_cases_that_were_left_out_are_noticed(tmp_path: Path) -> None:
    before, after = saved(tmp_path / "a", [1.0, 1.0, 1.0]), saved(tmp_path / "b", [1.0])
    assert list(objections(before, after)) == ["2 cases of the baseline were not run, the first is c1."]


def test_a_kept_baseline_judges_as_the_run_itself_and_is_smaller(tmp_path: Path) -> None:
    run = saved(tmp_path / "run", [1.0] * 40)
    keep(run, tmp_path / "kept" / "policy.json")
    kept = read_saved(tmp_path / "kept" / "policy.json")
    assert [row.value("right") for row in kept.rows] == [1.0] * 40
    assert [metric.name for metric in kept.metrics] == ["right", "quotes_verbatim"]
    worse = saved(tmp_path / "worse", [0.0] * 40)
    assert list(objections(kept, worse)) == list(objections(run, worse))
    with pytest.raises(UserError, match="cannot be written"):
        keep(run, tmp_path / "run" / "results.json" / "x")


def test_the_commands_keep_and_judge(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved(tmp_path / "good", [1.0] * 40)
    saved(tmp_path / "bad", [0.0] * 40)
    baseline = str(tmp_path / "baseline.json")
    assert main(["keep", str(tmp_path / "good"), baseline]) == 0
    assert main(["gate", baseline, str(tmp_path / "good")]) == 0
    assert main(["gate", baseline, str(tmp_path / "bad")]) == 1
    assert "Regression" in capsys.readouterr().out
    assert main(["compare", str(tmp_path / "good"), str(tmp_path / "bad")]) == 0
    assert "A is better" in capsys.readouterr().out
    assert main(["gate", baseline, str(tmp_path / "none")]) == 1


def test_several_suites_are_kept_and_judged_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs, kept = tmp_path / "runs", tmp_path / "kept"
    for suite in ("policy", "mutations"):
        saved(runs / suite, [1.0] * 40)
    assert main(["gate", str(tmp_path), str(runs)]) == 1
    assert main(["keep", str(tmp_path / "kept"), str(kept)]) == 1
    assert main(["keep", str(runs), str(kept)]) == 0
    assert {file.name for file in kept.iterdir()} == {"policy.json", "mutations.json"}
    assert main(["gate", str(kept), str(runs)]) == 0
    saved(runs / "policy", [0.0] * 40)
    (runs / "mutations" / "results.json").unlink()
    (runs / "mutations").rename(runs / "elsewhere")
    capsys.readouterr()
    assert main(["gate", str(kept), str(runs)]) == 1
    said = capsys.readouterr().out
    assert "mutations was not run." in said
    assert "policy: Regression. right: -100.0 points" in said
