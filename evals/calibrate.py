"""Learns the calibration of the sufficiency judgement from all development cases: `python -m evals.calibrate`."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.answer import Status
from assistant.assembly import encoder_of, open_assistant
from assistant.calibration import _FILE
from assistant.path import Assistant
from assistant.settings import default_home, load_settings
from assistant.signals import SIGNAL_NAMES, values
from evals.case import Case, load_cases
from evals.suites.folder import CASES, assistant_over
from evals.suites.policy import written_cases
from evals.suites.setting import Setting

UNSEEN = Path(__file__).parent / "unseen"
# Strength of the L2 penalty: of .1, .3, 1 and 3 the one with the best area under the curve in cross-validation.
C = 1.0
FOLDS = 10
ANSWERABLE = {Status.ANSWERED}
UNANSWERABLE = {Status.NOT_IN_DOCUMENTS, Status.OUT_OF_SCOPE}


def main() -> None:
    """Fit on the development parts of the own cases, print how well it separates, write the calibration."""
    home = default_home()
    settings = load_settings(home)
    setting = Setting(home, settings, encoder_of(home, settings))
    asked = [(open_assistant(home, settings=settings), written_cases())]
    asked += [(assistant_over(folder, setting), load_cases(folder / CASES)) for folder in sorted(UNSEEN.iterdir())]
    parts = [samples(assistant, [case for case in cases if case.part == "dev"]) for assistant, cases in asked]
    matrix = np.concatenate([signals for signals, labels in parts if len(labels)])
    answerable = np.concatenate([labels for _, labels in parts if len(labels)])
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


def samples(assistant: Assistant, cases: Sequence[Case]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The signals, shape (samples, signals), and whether each is answerable, of the cases that are clear about it.

    A follow-up is one of them where the case says what is meant.
    """
    rows, labels = [], []
    for case in cases:
        is_follow_up = case.conversation is not None and case.standalone is None
        signals = None if is_follow_up else assistant.signals(case.standalone or case.question)
        if signals is not None and case.status[0] in ANSWERABLE | UNANSWERABLE:
            rows.append(values(signals))
            labels.append(case.status[0] in ANSWERABLE)
    return np.array(rows), np.array(labels)


def fit(matrix: NDArray[np.float64], answerable: NDArray[np.bool_]) -> tuple[list[float], float]:
    """The weights of the signals and the intercept, on the signals as they are (not standardised)."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    scaler = StandardScaler().fit(matrix)
    model = LogisticRegression(C=C, class_weight="balanced", max_iter=5000).fit(scaler.transform(matrix), answerable)
    weights = model.coef_[0] / scaler.scale_
    return list(map(float, weights)), float(model.intercept_[0] - weights @ scaler.mean_)


def cross_validated(matrix: NDArray[np.float64], answerable: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The chance of each sample by a model that has not seen it, shape (samples,)."""
    from sklearn.model_selection import StratifiedKFold

    chances = np.zeros(len(answerable))
    for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(matrix, answerable):
        weights, intercept = fit(matrix[train], answerable[train])
        chances[test] = 1 / (1 + np.exp(-(matrix[test] @ np.array(weights) + intercept)))
    return chances


def best_threshold(chances: NDArray[np.float64], answerable: NDArray[np.bool_]) -> float:
    """The threshold with the fewest mistakes where refusing wrongly and answering wrongly count alike by share."""
    grid = np.linspace(0.05, 0.95, 181)
    costs = [np.mean(chances[answerable] < t) + np.mean(chances[~answerable] >= t) for t in grid]
    return float(grid[int(np.argmin(costs))])


def area(chances: NDArray[np.float64], answerable: NDArray[np.bool_]) -> float:
    """The area under the receiver operating characteristic."""
    wins = np.greater.outer(chances[answerable], chances[~answerable]).mean()
    ties = np.equal.outer(chances[answerable], chances[~answerable]).mean()
    return float(wins + ties / 2)


if __name__ == "__main__":
    main()
