"""Comparing two runs case by case: by how much they differ, how sure that is, and what could have been seen."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from corpus.errors import UserError
from evals.intervals import PERCENTILES, RESAMPLES, SEED, resamples
from evals.report import Metric
from evals.saved import Saved

ALPHA = 0.05
# Standard errors that a difference must come to, to be found at ALPHA four times in five: 1.96 + 0.84.
_DETECTABLE = 2.8
# Differences of sums that a computer takes for unequal.
_ROUNDING = 1e-9

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Difference:
    """How much higher B is than A in a metric, over the `n` cases that both scored, in `clusters`.

    `low`, `high`: 95 % interval (clustered bootstrap). `p`: paired randomisation over clusters; `adjusted`:
    by Holm, for required metrics. `mcnemar`: exact, where all values are 0 or 1, else None. `better` and
    `worse` are the cases in which B is. `detectable` is the smallest difference that would be found four
    times in five.
    """

    metric: Metric
    mean_a: float
    mean_b: float
    low: float
    high: float
    n: int
    clusters: int
    p: float
    adjusted: float | None
    mcnemar: float | None
    detectable: float
    better: tuple[str, ...]
    worse: tuple[str, ...]

    @property
    def is_sure(self) -> bool:
        """Whether the runs can be told apart, by the p that is adjusted where there are several primaries."""
        return (self.p if self.adjusted is None else self.adjusted) < ALPHA


def compare(a: Saved, b: Saved) -> list[Difference]:
    """The difference of each metric that both runs have scored in the same cases, in the order of `b`.

    Raises UserError where the runs are of different suites or share no case.
    """
    if a.suite != b.suite:
        raise UserError(f"The runs are of two suites, {a.suite} and {b.suite}: compare runs of one suite.")
    if not {row.id for row in a.rows} & {row.id for row in b.rows}:
        raise UserError("The runs share no case: compare runs of the same cases.")
    found = [difference for metric in b.metrics if (difference := _difference(metric, a, b))]
    adjusted = holm({d.metric.name: d.p for d in found if d.metric.is_required})
    return [replace(d, adjusted=adjusted.get(d.metric.name)) for d in found]


def holm(ps: Mapping[str, float]) -> dict[str, float]:
    """The p-values adjusted for their number: S. Holm, Scandinavian Journal of Statistics 1979."""
    adjusted: dict[str, float] = {}
    highest = 0.0
    for rank, name in enumerate(sorted(ps, key=lambda name: ps[name])):
        highest = max(highest, min(1.0, ps[name] * (len(ps) - rank)))
        adjusted[name] = highest
    return adjusted


def mcnemar(better: int, worse: int) -> float:
    """The exact two-sided p of McNemar's test: that of a fair coin falling so unevenly."""
    changed, fewer = better + worse, min(better, worse)
    tail: float = sum(math.comb(changed, k) for k in range(fewer + 1)) / 2**changed
    return min(1.0, 2 * tail)


def _difference(metric: Metric, a: Saved, b: Saved) -> Difference | None:
    before = {row.id: row.value(metric.name) for row in a.rows}
    pairs = [
        (row.id, row.cluster, old, new)
        for row in b.rows
        if (old := before.get(row.id)) is not None and (new := row.value(metric.name)) is not None
    ]
    if not pairs:
        return None
    sums, counts = _by_cluster([(cluster, new - old) for _, cluster, old, new in pairs])
    weights = resamples(len(sums))
    means = (weights @ sums) / (weights @ counts)
    low, high = np.percentile(means, PERCENTILES)
    rise = [name for name, _, old, new in pairs if new > old]
    fall = [name for name, _, old, new in pairs if new < old]
    is_share = all(value in (0.0, 1.0) for _, _, old, new in pairs for value in (old, new))
    better, worse = (fall, rise) if metric.is_lower_better else (rise, fall)
    return Difference(
        metric=metric,
        mean_a=math.fsum(old for _, _, old, _ in pairs) / len(pairs),
        mean_b=math.fsum(new for _, _, _, new in pairs) / len(pairs),
        low=float(low),
        high=float(high),
        n=len(pairs),
        clusters=len(sums),
        p=_randomisation(sums),
        adjusted=None,
        mcnemar=mcnemar(len(rise), len(fall)) if is_share else None,
        detectable=_DETECTABLE * float(np.std(means)),
        better=tuple(better),
        worse=tuple(worse),
    )


def _by_cluster(values: Sequence[tuple[str, float]]) -> tuple[Numbers, Numbers]:
    """The sum and the number of the values of each cluster."""
    places = {cluster: place for place, cluster in enumerate(dict.fromkeys(cluster for cluster, _ in values))}
    sums, counts = np.zeros(len(places)), np.zeros(len(places))
    for cluster, value in values:
        sums[places[cluster]] += value
        counts[places[cluster]] += 1
    return sums, counts


def _randomisation(sums: Numbers) -> float:
    """How often a difference so large comes about when A and B are swapped at random in each cluster."""
    changed = sums[sums != 0]
    if not len(changed):
        return 1.0
    signs = np.random.default_rng(SEED).integers(2, size=(RESAMPLES, len(changed)), dtype=np.int8) * 2.0 - 1.0
    extreme = np.abs(signs @ changed) >= abs(changed.sum()) - _ROUNDING
    return float(1 + extreme.sum()) / (RESAMPLES + 1)
