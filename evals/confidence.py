"""How wrong the answers are at each share of questions answered, surest first: the risk-coverage curve."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evals.intervals import Estimate, bootstrapped, resamples


@dataclass(frozen=True, slots=True)
class Chosen:
    """One question: the confidence of its answer, None where it was not answered, and whether it was right."""

    confidence: float | None
    is_right: bool
    cluster: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """Where the surest `coverage` of all questions are answered, `risk` of these answers are wrong."""

    coverage: float
    risk: float


def risk_coverage(chosen: Sequence[Chosen]) -> tuple[Point, ...]:
    """The curve: a point for each different confidence, from the surest answers to all that were given."""
    given = _surest_first(chosen)
    risks = np.cumsum([not one.is_right for one in given]) / np.arange(1, len(given) + 1)
    places = sorted(set(_last_alike(given)))
    return tuple(Point((place + 1) / len(chosen), float(risks[place])) for place in places)


def risk_area(chosen: Sequence[Chosen]) -> Estimate | None:
    """The mean risk over all coverages that were reached, with its interval; None where nothing was answered."""
    given = _surest_first(chosen)
    if not given:
        return None
    names = list(dict.fromkeys(one.cluster for one in given))
    places = {name: place for place, name in enumerate(names)}
    drawn = resamples(len(names))[:, [places[one.cluster] for one in given]]
    mean = float(_areas(np.ones((1, len(given))), given)[0])
    areas = _areas(drawn, given)
    return bootstrapped(mean, areas, n=len(given), clusters=len(names), unscored=len(chosen) - len(given))


def _areas(weights: NDArray[np.float64], given: Sequence[Chosen]) -> NDArray[np.float64]:
    """The area for each row of weights, (resamples, answers): how often each answer was drawn."""
    wrong = np.array([not one.is_right for one in given], dtype=np.float64)
    answered = np.cumsum(weights, axis=1)
    risks = np.cumsum(weights * wrong, axis=1) / np.maximum(answered, 1)
    return np.asarray((weights * risks[:, _last_alike(given)]).sum(axis=1) / np.maximum(answered[:, -1], 1))


def _surest_first(chosen: Sequence[Chosen]) -> list[Chosen]:
    return sorted((one for one in chosen if one.confidence is not None), key=lambda one: -(one.confidence or 0.0))


def _last_alike(given: Sequence[Chosen]) -> list[int]:
    """For each answer the place of the last that is as sure: they cannot be told apart, so they come together."""
    last = [len(given) - 1] * len(given)
    for place in range(len(given) - 2, -1, -1):
        last[place] = last[place + 1] if given[place].confidence == given[place + 1].confidence else place
    return last
