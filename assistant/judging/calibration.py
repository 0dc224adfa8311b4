"""The calibrated chance that what was found answers a question: a logistic model over the signals."""

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.retrieval.signals import SIGNAL_NAMES, Signals, values

_FILE = Path(__file__).with_name("calibration.json")


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic model: `weights` by signal name and an `intercept`, learned by `python -m evals.calibrate`.

    From `threshold` up a question counts as answered by what was found.
    """

    weights: dict[str, float]
    intercept: float
    threshold: float

    def chance(self, signals: Signals) -> float:
        """The chance, in [0, 1], that the evidence holds the answer."""
        weighted = zip(SIGNAL_NAMES, values(signals), strict=True)
        total = self.intercept + sum(self.weights[name] * value for name, value in weighted)
        return 1 / (1 + math.exp(-total))


@cache
def load_calibration(path: Path = _FILE) -> Calibration:
    """The calibration that comes with the program."""
    return Calibration(**json.loads(path.read_text(encoding="utf-8")))
