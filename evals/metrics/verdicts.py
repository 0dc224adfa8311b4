"""How well yes-or-no verdicts agree with labels: F1 and macro-F1, with clustered bootstrap intervals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evals.intervals import Estimate, bootstrapped, resamples

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was `said` of one item, what is `true` of it, and the cluster that it belongs to."""

    said: bool
    true: bool
    cluster: str


def macro_f1(verdicts: Sequence[Verdict]) -> Estimate | None:
    """The mean of the F1 of "yes" and of "no"; None where there is no verdict."""
    return _estimated(verdicts, lambda counts: sum(_f1s(counts), start=np.zeros(())) / 2)


def f1(verdicts: Sequence[Verdict]) -> Estimate | None:
    """The F1 of "yes"; None where there is no verdict."""
    return _estimated(verdicts, lambda counts: _f1s(counts)[0])


def _estimated(verdicts: Sequence[Verdict], score: Callable[[Numbers], Numbers]) -> Estimate | None:
    if not verdicts:
        return None
    places = {name: place for place, name in enumerate(dict.fromkeys(one.cluster for one in verdicts))}
    counts = np.zeros((len(places), 4))
    for one in verdicts:
        counts[places[one.cluster], 2 * one.said + one.true] += 1
    drawn = score(resamples(len(places)) @ counts)
    return bootstrapped(float(score(counts.sum(axis=0))), drawn, n=len(verdicts), clusters=len(places))


def _f1s(counts: Numbers) -> tuple[Numbers, Numbers]:
    """The F1 of "yes" and of "no"; the last axis of counts: no and false, no and true, yes and false, yes and true."""
    right_no, missed, wrong_yes, right_yes = np.moveaxis(counts, -1, 0)
    errors = missed + wrong_yes
    yes, no = (2 * right / np.maximum(2 * right + errors, 1) for right in (right_yes, right_no))
    return yes, no
