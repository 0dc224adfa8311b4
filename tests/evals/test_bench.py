import pytest

from evals.bench import Figure, percentile


@pytest.mark.parametrize(
    ("figure", "is_met"),
    [
        (Figure("cold", 2.0, "s", baseline=6.0, limit=1 / 3), True),
        (Figure("cold", 2.1, "s", baseline=6.0, limit=1 / 3), False),
        (Figure("help", 1.0, "s", limit=1.0), True),
        (Figure("help", 1.1, "s", limit=1.0), False),
        (Figure("for information", 1e9, "s"), True),
    ],
)
def test_a_limit_holds_for_the_ratio_or_without_a_baseline_for_the_quantity(figure: Figure, is_met: bool) -> None:
    assert figure.is_met is is_met
    assert ("MISSED" in figure.row()) is not is_met


def test_a_row_shows_both_sides_their_ratio_and_the_limit() -> None:
    row = Figure("peak memory", 158.2, "MB", baseline=632.8, limit=0.5).row()
    assert row == "| peak memory | 158 MB | 633 MB | 0.25 x | 0.50 x | kept |"


def test_percentiles_are_those_worked_out_by_hand() -> None:
    """Of 0, 1 … 100 the p-th percentile is p; of 1 and 3, half-way lies 2."""
    assert percentile(range(101), 95) == 95
    assert percentile([3.0, 1.0], 50) == 2
