"""Learns the weights that rank sentences from all development cases: `python -m evals.learn_ranking`.

A listwise softmax: of the sentences found for a question, those that answer it should be drawn first. The calibration
reads scores of this scale, so `python -m evals.calibrate` comes after it.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.ranking import _FILE, BEARING_NAMES, load_ranking, values
from evals.development import DevelopmentSet, development_sets, found_for

# Strength of the L2 penalty on weights of features in standard deviations.
PENALTY = 0.02
STEPS = 400
# Only the order of scores is learned; their scale is that of the weight of the question's own words.
OWN = 0.9
# What speaks against a sentence by what it is; all else speaks for it, and no weight may say the contrary.
AGAINST = frozenset({"absence", "sources", "letterhead", "not_denied", "other_document", "other_name"})
# Not learned: the cases have too few sentences of the kind to tell, and an office's own documents have more.
HELD = {"letterhead": -0.5, "announces": 0.3, "denied": 0.25, "not_denied": -0.25, "other_name": -0.2}


@dataclass(frozen=True, slots=True)
class Listed:
    """The sentences found for a question: their bearings, (sentences, features), and which of them answer it."""

    bearings: NDArray[np.float64]
    is_gold: NDArray[np.bool_]


def main() -> None:
    """Fit on all development cases, print how well it ranks sets that were left out, write the weights."""
    sets = [(one.name, tuple(lists_of(one))) for one in development_sets()]
    used = load_ranking().weights
    for name, lists in sets:
        others = [one for other, found in sets if other != name for one in found]
        sys.stdout.write(
            f"{name}: {len(lists)} questions, the first sentence answers in {_both(lists, used, others)}\n"
        )
    everything = [one for _, found in sets for one in found]
    weights = fit(everything)
    before, after = (top_share(everything, one) for one in (used, weights))
    sys.stdout.write(
        f"all: {len(everything)} questions, {before:.3f} by the weights in use, {after:.3f} by the new ones\n"
    )
    for name in BEARING_NAMES:
        sys.stdout.write(f"{name:14} {used[name]:6.2f} -> {weights[name]:6.2f}\n")
    _FILE.write_text(json.dumps({"weights": weights}, indent=2) + "\n", encoding="utf-8")


def lists_of(development: DevelopmentSet) -> Iterator[Listed]:
    """The sentences found for each case that cites something, where one of them is what it cites."""
    for found in found_for(development):
        is_gold = np.array([found.is_gold(one) for one in found.ranked], dtype=np.bool_)
        if is_gold.any():
            yield Listed(np.array([values(one.bearing) for one in found.ranked]), is_gold)


def fit(lists: Sequence[Listed]) -> dict[str, float]:
    """The weights by name, rounded, on the features as they are.

    The mean logarithm of the chance that a sentence drawn by softmax answers, less an L2 penalty, by projected
    gradient ascent with Nesterov's momentum; no feature gets a weight against what it stands for (AGAINST), and
    what is HELD gets its weight at the end.
    """
    matrix = np.concatenate([one.bearings for one in lists])
    is_gold = np.concatenate([one.is_gold for one in lists])
    sizes = np.array([len(one.is_gold) for one in lists])
    spread = matrix.std(axis=0) + 1e-9
    inputs = matrix / spread
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    middles = np.add.reduceat(inputs, starts) / sizes[:, None]
    far = np.maximum.reduceat(((inputs - np.repeat(middles, sizes, axis=0)) ** 2).sum(axis=1), starts)
    step = 1.0 / (float(far.mean()) + PENALTY)
    signs = np.array([0 if name in HELD else -1 if name in AGAINST else 1 for name in BEARING_NAMES])
    weights = before = np.zeros(len(BEARING_NAMES))
    for number in range(STEPS):
        ahead = weights + number / (number + 3) * (weights - before)
        before = weights
        weights = ahead + step * (_slope(ahead, inputs, is_gold, starts, sizes) - PENALTY * ahead)
        weights = np.where(weights * signs <= 0, 0.0, weights)
    scaled = weights / spread
    scaled *= OWN / scaled[BEARING_NAMES.index("own")]
    return dict(zip(BEARING_NAMES, (round(float(one), 3) for one in scaled), strict=True)) | HELD


def top_share(lists: Sequence[Listed], weights: Mapping[str, float]) -> float:
    """The share of the questions for which the sentence ranked first answers."""
    weighted = np.array([weights[name] for name in BEARING_NAMES])
    return float(np.mean([one.is_gold[np.argmax(one.bearings @ weighted)] for one in lists]))


def _slope(
    weights: NDArray[np.float64],
    inputs: NDArray[np.float64],
    is_gold: NDArray[np.bool_],
    starts: NDArray[np.int_],
    sizes: NDArray[np.int_],
) -> NDArray[np.float64]:
    """The gradient of the mean logarithm of the chance that the sentence drawn answers."""
    scores = inputs @ weights
    drawn = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
    drawn /= np.repeat(np.add.reduceat(drawn, starts), sizes)
    right = drawn * is_gold
    right /= np.repeat(np.maximum(np.add.reduceat(right, starts), np.finfo(float).tiny), sizes)
    return np.asarray((right - drawn) @ inputs / len(starts))


def _both(lists: Sequence[Listed], used: Mapping[str, float], others: Sequence[Listed]) -> str:
    learned = fit(others)
    return f"{top_share(lists, used):.3f} by the weights in use, {top_share(lists, learned):.3f} by those of the others"


if __name__ == "__main__":
    main()
