"""Learns the calibration of the sufficiency judgement from all development cases: `python -m evals.calibrate`."""

import json
import sys

import numpy as np
from numpy.typing import NDArray

from assistant.answer import Status
from assistant.judging.calibration import _FILE
from assistant.judging.gaps import find_gap
from assistant.retrieval.signals import SIGNAL_NAMES, measure, values
from evals.development import DevelopmentSet, development_sets, found_for

# Strength of the L2 penalty (higher is weaker): of .1, .3 and 1 the one that did best on sets that were left out.
C = 0.3
STEPS = 3000
# An official acts on an answer; a needless refusal costs a look into the document.
WRONG_ANSWER = 2.0
# A smaller difference between two thresholds is that of two or three cases.
LEAST_GAIN = 0.01
# Signals that speak for an answer (1) or against one (-1) by what they are; the others may do either.
DIRECTIONS = {
    "best_cosine": 1,
    "own": 1,
    "coverage": 1,
    "score": 1,
    "heaviest_missing": -1,
    "unknown_missing": -1,
    "names_missing": -1,
    "focus_missing": -1,
    "asks_sharp_kind": -1,
    "sharp_kind_met": 1,
    "asks_loose_kind": -1,
    "loose_kind_met": 1,
    "kind_beside": 1,
    "absence_ahead": -1,
    "absence_lead": -1,
    "distinctness": 1,
    "other_task": -1,
    "answers": 1,
}
FOLDS = 10
ANSWERABLE = {Status.ANSWERED}
UNANSWERABLE = {Status.NOT_IN_DOCUMENTS, Status.OUT_OF_SCOPE}


def main() -> None:
    """Fit on the development parts of the own cases, print how well it separates, write the calibration."""
    parts = [samples(one) for one in development_sets()]
    matrix = np.concatenate([signals for signals, _ in parts])
    answerable = np.concatenate([labels for _, labels in parts])
    chances = cross_validated(matrix, answerable)
    threshold = best_threshold(chances, answerable)
    refused = float(np.mean(chances[answerable] < threshold))
    answered = float(np.mean(chances[~answerable] >= threshold))
    weights, intercept = fit(matrix, answerable)
    calibration = {
        "weights": dict(zip(SIGNAL_NAMES, (round(weight, 4) for weight in weights), strict=True)),
        "intercept": round(intercept, 4),
        "threshold": round(threshold, 3),
    }
    _FILE.write_text(json.dumps(calibration, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(
        f"{len(answerable)} cases, {answerable.sum()} answerable; cross-validated: area under "
        f"the curve {area(chances, answerable):.3f}, refused wrongly {refused:.3f}, answered wrongly {answered:.3f}\n"
    )


def samples(development: DevelopmentSet) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The signals, shape (samples, signals), and whether each is answerable, of the cases that are clear about it.

    What a gap decides is not judged by signals, and left out.
    """
    rows, labels = [], []
    for found in found_for(development):
        status, ranked = found.case.status[0], found.ranked
        is_judged = ranked and find_gap(found.question, found.selection, found.vocabulary) is None
        if is_judged and status in ANSWERABLE | UNANSWERABLE:
            rows.append(values(measure(found.question, ranked, found.vocabulary, answers=found.answers)))
            labels.append(status in ANSWERABLE)
    return np.array(rows).reshape(-1, len(SIGNAL_NAMES)), np.array(labels, dtype=np.bool_)


def fit(matrix: NDArray[np.float64], answerable: NDArray[np.bool_]) -> tuple[list[float], float]:
    """The weights of the signals and the intercept, on the signals as they are (not standardised).

    Logistic regression with an L2 penalty, both classes counting alike, by projected gradient descent: no signal
    gets a weight against what it says (DIRECTIONS), so that an answer never becomes likelier for a missing word.
    """
    spread = matrix.std(axis=0) + 1e-9
    inputs = np.column_stack([(matrix - matrix.mean(axis=0)) / spread, np.ones(len(matrix))])
    shares = np.where(answerable, 0.5 / answerable.mean(), 0.5 / (~answerable).mean()) / len(matrix)
    step = 4.0 / np.linalg.norm(inputs * shares[:, None] ** 0.5, 2) ** 2
    signs = np.array([DIRECTIONS.get(name, 0) for name in SIGNAL_NAMES] + [0])
    penalty = np.append(np.full(matrix.shape[1], 1 / (C * len(matrix))), 0.0)
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-inputs @ weights))
        weights -= step * (inputs.T @ (shares * (chances - answerable)) + penalty * weights)
        weights[weights * signs < 0] = 0.0
    scaled = weights[:-1] / spread
    return list(map(float, scaled)), float(weights[-1] - scaled @ matrix.mean(axis=0))


def cross_validated(matrix: NDArray[np.float64], answerable: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The chance of each sample by a model that has not seen it, shape (samples,)."""
    from sklearn.model_selection import StratifiedKFold

    chances = np.zeros(len(answerable))
    for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(matrix, answerable):
        weights, intercept = fit(matrix[train], answerable[train])
        chances[test] = 1 / (1 + np.exp(-(matrix[test] @ np.array(weights) + intercept)))
    return chances


def best_threshold(chances: NDArray[np.float64], answerable: NDArray[np.bool_]) -> float:
    """The threshold with the fewest mistakes, where an answer to what has none counts as WRONG_ANSWER refusals.

    Of those that are as good within LEAST_GAIN it is the middle one, which the next case moves least.
    """
    grid = np.linspace(0.05, 0.95, 181)
    refused = np.array([np.mean((chances < t) & answerable) for t in grid])
    answered = np.array([np.mean((chances >= t) & ~answerable) for t in grid])
    costs = refused + WRONG_ANSWER * answered
    return float(np.median(grid[costs <= costs.min() + LEAST_GAIN]))


def area(chances: NDArray[np.float64], answerable: NDArray[np.bool_]) -> float:
    """The area under the receiver operating characteristic."""
    wins = np.greater.outer(chances[answerable], chances[~answerable]).mean()
    ties = np.equal.outer(chances[answerable], chances[~answerable]).mean()
    return float(wins + ties / 2)


if __name__ == "__main__":
    main()
