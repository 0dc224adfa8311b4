import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.intervals import RESAMPLES, bootstrapped, estimate, resamples, wilson


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),  # R. G. Newcombe, Statistics in Medicine 1998, table I, method 3
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0),
    ],
)
def test_wilsons_interval_is_that_of_published_examples(successes: int, n: int, low: float, high: float) -> None:
    assert wilson(successes / n, n) == pytest.approx((low, high), abs=5e-5)


def test_none_of_a_hundred_may_still_be_almost_four_per_cent() -> None:
    found = estimate([0.0] * 100, [str(i) for i in range(100)])
    assert found is not None
    assert (found.mean, found.low, found.method) == (0, 0, "wilson")
    assert found.high == pytest.approx(0.037, abs=5e-4)


def test_equal_values_in_clusters_count_as_often_as_there_are_clusters() -> None:
    found = estimate([1.0] * 6, ["a", "a", "a", "b", "b", "b"])
    assert found is not None
    assert (found.low, found.high) == wilson(1.0, 2)


def test_values_that_are_missing_are_counted_and_left_out() -> None:
    found = estimate([1.0, None, 0.5, None], list("abcd"))
    assert found is not None
    assert (found.mean, found.n, found.clusters, found.unscored) == (0.75, 2, 2, 2)
    assert estimate([None], ["a"]) is None
    assert estimate([], []) is None


def test_the_bootstrap_comes_near_the_normal_interval_of_many_independent_values() -> None:
    values = [float(value) for value in np.random.default_rng(1).uniform(size=400)]
    found = estimate(values, [str(i) for i in range(400)])
    assert found is not None
    half = 1.96 * float(np.std(values)) / math.sqrt(400)
    assert (found.low, found.high) == pytest.approx((found.mean - half, found.mean + half), abs=0.003)


def test_rows_of_one_cluster_bring_no_certainty() -> None:
    """Each row ten times over in one cluster: the interval is that of the rows themselves."""
    values, clusters = [0.1, 0.9, 0.4, 0.6, 0.2], list("abcde")
    alone, tenfold = estimate(values, clusters), estimate(values * 10, clusters * 10)
    assert alone and tenfold
    assert (tenfold.low, tenfold.high) == pytest.approx((alone.low, alone.high))


@given(st.lists(st.tuples(st.floats(0, 1), st.sampled_from("abcdefg")), min_size=1, max_size=40))
def test_the_interval_holds_the_mean_and_is_the_same_again(rows: list[tuple[float, str]]) -> None:
    values, clusters = [value for value, _ in rows], [cluster for _, cluster in rows]
    found = estimate(values, clusters)
    assert found is not None and found == estimate(values, clusters)
    assert -1e-9 <= found.low <= found.high <= 1 + 1e-9
    assert min(values) - 1e-9 <= found.mean <= max(values) + 1e-9


def test_each_resample_draws_as_many_clusters_as_there_are() -> None:
    weights = resamples(7)
    assert weights.shape == (RESAMPLES, 7)
    assert (weights.sum(axis=1) == 7).all()
    assert weights.mean() == 1


def test_a_figure_that_no_resample_changes_is_no_certainty() -> None:
    """Of an area of 0 over 20 answers as much is known as of 0 of 20."""
    assert bootstrapped(0.0, np.zeros(9), n=20, clusters=20).high == pytest.approx(0.1611, abs=5e-5)
    found = bootstrapped(0.5, np.array([0.4, 0.5, 0.6]), n=20, clusters=20)
    assert (found.method, found.mean) == ("bootstrap", 0.5)
    assert 0.4 <= found.low < found.high <= 0.6
