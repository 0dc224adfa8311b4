"""How much of the gap between a follow-up as it was asked and as it was meant the assistant closes."""

from collections.abc import Sequence

import numpy as np

from evals.intervals import PERCENTILES, Estimate, resamples
from evals.row import Row

GAP_CLOSED = "gap from the last turn to the rewriting by hand, closed"


def gap_closed(rows: Sequence[Row], *, ours: str, last: str, rewrite: str) -> Estimate | None:
    """(ours - last) / (rewrite - last) of the means of three metrics, over the rows that have them all.

    1 where our standalone question finds as much as the rewriting by hand; below 0 where it finds less than
    the last turn alone. None where the rewriting gains nothing, in the rows or in one of 40 resamples: a share
    of nothing is no figure.
    """
    names = (ours, last, rewrite)
    scored = [
        (row.cluster, values)
        for row in rows
        if all(name in row.scores for name in names)
        and None not in (values := [row.scores[name].value for name in names])
    ]
    places = {name: place for place, name in enumerate(dict.fromkeys(cluster for cluster, _ in scored))}
    sums = np.zeros((len(places), 3))
    for cluster, values in scored:
        sums[places[cluster]] += np.array(values, dtype=np.float64)
    total = sums.sum(axis=0)
    if not scored or total[2] <= total[1]:
        return None
    drawn = resamples(len(places)) @ sums
    gaps = drawn[:, 2] - drawn[:, 1]
    if np.percentile(gaps, PERCENTILES[0]) <= 0:
        return None
    gains = (drawn[:, 0] - drawn[:, 1])[gaps > 0] / gaps[gaps > 0]
    low, high = np.percentile(gains, PERCENTILES)
    mean = float((total[0] - total[1]) / (total[2] - total[1]))
    return Estimate(mean, float(low), float(high), len(scored), len(places), len(rows) - len(scored), "bootstrap")
