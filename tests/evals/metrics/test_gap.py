"""The share of a gap that is closed, worked by hand."""

from evals.metrics.gap import gap_closed
from evals.row import Row
from evals.score import Score


def rows(*values: tuple[float, float, float]) -> list[Row]:
    """A row in a cluster of its own for each: what ours finds, the last turn, and the rewriting."""
    return [
        Row(str(place), str(place), (), {name: Score(one) for name, one in zip("olr", found, strict=True)})
        for place, found in enumerate(values)
    ]


def test_half_of_what_rewriting_gains_is_half_of_the_gap() -> None:
    """In each row the last turn finds a quarter, the rewriting three quarters, ours half."""
    found = gap_closed(rows(*[(0.5, 0.25, 0.75)] * 4), ours="o", last="l", rewrite="r")
    assert found is not None
    assert (found.mean, found.low, found.high, found.n, found.clusters) == (0.5, 0.5, 0.5, 4, 4)


def test_the_figure_is_that_of_the_means_with_the_interval_of_whole_conversations() -> None:
    """Of 10 and 10 rows: ours gains .5 where rewriting gains 1, then nothing where it gains .5."""
    found = gap_closed(rows(*[(0.5, 0.0, 1.0)] * 10, *[(0.0, 0.0, 0.5)] * 10), ours="o", last="l", rewrite="r")
    assert found is not None
    assert found.mean == (10 * 0.5) / (10 * 1.0 + 10 * 0.5)
    assert 0 < found.low < found.mean < found.high < 0.5


def test_finding_less_than_the_last_turn_is_below_nothing() -> None:
    found = gap_closed(rows(*[(0.0, 0.5, 1.0)] * 3), ours="o", last="l", rewrite="r")
    assert found is not None and found.mean == found.high == -1


def test_where_rewriting_gains_nothing_for_sure_there_is_no_figure() -> None:
    assert gap_closed([], ours="o", last="l", rewrite="r") is None
    assert gap_closed(rows((1, 1, 1), (0, 0, 0)), ours="o", last="l", rewrite="r") is None
    assert gap_closed(rows((1, 0, 1), *[(0, 0, 0)] * 9), ours="o", last="l", rewrite="r") is None
    assert gap_closed([Row("a", "a", (), {"o": Score(1.0)})], ours="o", last="l", rewrite="r") is None
