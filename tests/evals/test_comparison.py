from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.errors import UserError
from evals.comparison import compare, holm, mcnemar
from evals.report import Metric, Report
from evals.results import save
from evals.row import Row
from evals.saved import Saved, SavedRow, SavedScore, read_saved
from evals.score import Score, not_scored
from evals.verdict import sentence, warnings

RIGHT = Metric("right", "right", is_required=True)
OVER = Metric("over", "over-answered", is_lower_better=True)


def run(
    rights: Sequence[float | None], *, metrics: tuple[Metric, ...] = (RIGHT,), suite: str = "policy", size: int = 1
) -> Saved:
    """A run whose rows have these values in every metric; `size` rows are one cluster."""
    rows = [
        SavedRow(
            id=str(place),
            cluster=str(place // size),
            scores={metric.name: SavedScore(value=value) for metric in metrics},
            problem="",
        )
        for place, value in enumerate(rights)
    ]
    return Saved(suite=suite, rows=tuple(rows), metrics=metrics, about={"cases": "c"})


def test_equal_runs_cannot_be_told_apart() -> None:
    (found,) = compare(run([1, 0, 1, 1]), run([1, 0, 1, 1]))
    assert (found.p, found.mcnemar, found.low, found.high, found.better, found.worse) == (1, 1, 0, 0, (), ())
    assert sentence(found) == "right: A and B are equal in each of 4 cases."


def test_a_difference_that_chance_may_make_is_told_with_what_would_have_been_seen() -> None:
    (found,) = compare(run([1.0, 0.0, 1.0] * 20), run([1.0, 1.0, 1.0] + [1.0, 0.0, 1.0] * 18 + [0.0, 0.0, 1.0]))
    assert (len(found.better), len(found.worse)) == (1, 1)
    assert "cannot distinguish A from B at n = 60" in sentence(found)
    assert f"a difference of {found.detectable * 100:.1f} points would have been seen" in sentence(found)
    assert 0.01 < found.detectable < 0.2


def test_twelve_cases_mended_and_none_broken_is_more_than_chance() -> None:
    (found,) = compare(run([0.0] * 12 + [1.0] * 48), run([1.0] * 60))
    assert found.mcnemar == pytest.approx(2 / 2**12)
    assert found.p < 0.01
    assert len(found.better) == 12
    assert sentence(found).startswith("right: B is better (+20.0 points")


def test_cases_of_one_cluster_count_as_one() -> None:
    """The same twelve in two conversations: two coins that fall alike are no proof."""
    (found,) = compare(run([0.0] * 12, size=6), run([1.0] * 12, size=6))
    assert found.clusters == 2
    assert found.p == pytest.approx(0.5, abs=0.02)
    assert not found.is_sure


def test_lower_is_better_where_the_metric_says_so() -> None:
    (found,) = compare(run([1.0] * 30, metrics=(OVER,)), run([0.0] * 30, metrics=(OVER,)))
    assert len(found.better) == 30
    assert "B is better (-100.0 points" in sentence(found)


def test_only_cases_that_both_scored_are_compared() -> None:
    (found,) = compare(run([1, None, 0]), run([1, 1, None, 1]))
    assert (found.n, found.mean_a, found.mean_b) == (1, 1, 1)
    assert "1 cases are in one run only" in warnings(run([1, None, 0]), run([1, 1, None, 1]))[0]


def test_runs_of_two_suites_or_without_a_common_case_are_refused() -> None:
    with pytest.raises(UserError, match="two suites, policy and scifact"):
        compare(run([1]), run([1], suite="scifact"))
    with pytest.raises(UserError, match="share no case"):
        compare(run([]), run([1]))


def test_holm_multiplies_the_smallest_by_their_number_and_keeps_the_order() -> None:
    """The example of the article's step-down: .01 x 3, .02 x 2, then not less than the one before."""
    assert holm({"a": 0.02, "b": 0.01, "c": 0.03}) == pytest.approx({"b": 0.03, "a": 0.04, "c": 0.04})
    assert holm({"a": 0.9, "b": 0.8}) == {"b": 1, "a": 1}
    assert holm({}) == {}


@pytest.mark.parametrize(
    ("better", "worse", "p"),
    [(0, 0, 1), (5, 5, 1), (1, 0, 1), (5, 0, 2 / 32), (8, 2, 2 * (1 + 10 + 45) / 1024), (2, 8, 112 / 1024)],
)
def test_mcnemar_is_the_exact_test_of_a_fair_coin(better: int, worse: int, p: float) -> None:
    assert mcnemar(better, worse) == pytest.approx(p)


def test_what_was_saved_is_read_back(tmp_path: Path) -> None:
    rows = [Row("a", "k", (), {"right": Score(0.5, "half"), "over": not_scored("no")})]
    save(Report("policy", rows, (RIGHT, OVER), {"cases": "c"}), tmp_path)
    saved = read_saved(tmp_path)
    assert saved == read_saved(tmp_path / "results.json")
    assert saved.metrics == (RIGHT, OVER)
    assert (saved.rows[0].value("right"), saved.rows[0].value("over"), saved.rows[0].value("none")) == (0.5, None, None)


@pytest.mark.parametrize("content", ["", "{}", "[1]"])
def test_a_file_without_results_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "results.json").write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=r"results\.json holds no results"):
        read_saved(tmp_path)
    with pytest.raises(UserError, match="cannot be read"):
        read_saved(tmp_path / "missing")
