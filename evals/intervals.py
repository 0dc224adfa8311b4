"""Means with their 95 % intervals: Wilson for shares, else a clustered bootstrap. Never a bare number."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Z95 = 1.959963984540054
RESAMPLES = 10_000
SEED = 20191219
PERCENTILES = (2.5, 97.5)
# Resamples of so many clusters are drawn at once: it bounds the memory, not the result.
_DRAWS_AT_ONCE = 4_000_000
_SETS_REMEMBERED = 4


@dataclass(frozen=True, slots=True)
class Estimate:
    """The mean over `n` cases in `clusters`, and its 95 % interval; `unscored` cases were left out."""

    mean: float
    low: float
    high: float
    n: int
    clusters: int
    unscored: int
    method: Literal["wilson", "bootstrap"]

    @property
    def shown(self) -> str:
        """The mean in per cent; a share of none as "0 of n", beside which the interval's upper end is read."""
        if self.mean == 0 and self.method == "wilson":
            return f"0 of {self.n}"
        return f"{self.mean * 100:.1f} %"


def estimate(values: Sequence[float | None], clusters: Sequence[str]) -> Estimate | None:
    """The mean of the values that are there, or None where there is none.

    Wilson's interval where each cluster has one share (0 or 1), or all values are equal, with the number
    of clusters as n; else the percentiles of a bootstrap over clusters.
    """
    scored = [(value, cluster) for value, cluster in zip(values, clusters, strict=True) if value is not None]
    if not scored:
        return None
    numbers = [value for value, _ in scored]
    mean = math.fsum(numbers) / len(numbers)
    distinct = len({cluster for _, cluster in scored})
    is_share = all(value in (0.0, 1.0) for value in numbers)
    if is_share and (distinct == len(scored) or len(set(numbers)) == 1):
        low, high = wilson(mean, distinct)
        method: Literal["wilson", "bootstrap"] = "wilson"
    else:
        low, high = _bootstrap(scored)
        method = "bootstrap"
    return Estimate(mean, low, high, len(scored), distinct, len(values) - len(scored), method)


def wilson(share: float, n: int) -> tuple[float, float]:
    """Wilson's 95 % score interval of a share out of n; (0, 1) for n = 0. E. B. Wilson, JASA 1927."""
    if n == 0:
        return 0.0, 1.0
    spread = Z95**2 / n
    middle = (share + spread / 2) / (1 + spread)
    half = Z95 / (1 + spread) * math.sqrt(share * (1 - share) / n + spread / (4 * n))
    low, high = middle - half, middle + half
    return (0.0 if share == 0 else max(0.0, low)), (1.0 if share == 1 else min(1.0, high))


def bootstrapped(mean: float, figures: NDArray[np.float64], *, n: int, clusters: int, unscored: int = 0) -> Estimate:
    """The estimate of a figure between 0 and 1 of which `figures` are the values in resamples of whole clusters.

    Where all of them are 0, or all 1, resamples know of no other outcome: then the interval is Wilson's.
    """
    low, high = (float(one) for one in np.percentile(figures, PERCENTILES))
    if low == high and mean in (0.0, 1.0):
        return Estimate(mean, *wilson(mean, clusters), n, clusters, unscored, "wilson")
    return Estimate(mean, low, high, n, clusters, unscored, "bootstrap")


def _bootstrap(scored: Sequence[tuple[float, str]]) -> tuple[float, float]:
    """The middle 95 % of the means of resamples of whole clusters."""
    places = {cluster: place for place, cluster in enumerate(dict.fromkeys(cluster for _, cluster in scored))}
    sums, counts = np.zeros(len(places)), np.zeros(len(places))
    for value, cluster in scored:
        sums[places[cluster]] += value
        counts[places[cluster]] += 1
    weights = resamples(len(places))
    low, high = np.percentile((weights @ sums) / (weights @ counts), PERCENTILES)
    return float(low), float(high)


@lru_cache(maxsize=_SETS_REMEMBERED)
def resamples(clusters: int) -> NDArray[np.float64]:
    """How often each resample draws each cluster, (resamples, clusters); the same on every run."""
    generator = np.random.default_rng(SEED)
    weights = np.empty((RESAMPLES, clusters))
    step = max(1, _DRAWS_AT_ONCE // clusters)
    for start in range(0, RESAMPLES, step):
        rows = min(step, RESAMPLES - start)
        drawn = generator.integers(clusters, size=(rows, clusters)) + clusters * np.arange(rows)[:, None]
        weights[start : start + rows] = np.bincount(drawn.ravel(), minlength=rows * clusters).reshape(rows, clusters)
    return weights
