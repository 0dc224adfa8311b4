"""Score: what one metric says of one case. Knows no metric."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """A value, or None where the metric does not apply; `reason` says why it is None or not perfect."""

    value: float | None
    reason: str = ""


def passed(is_right: bool, reason: str) -> Score:
    """1 where something holds, else 0 with the reason."""
    return Score(1.0) if is_right else Score(0.0, reason)


def not_scored(reason: str) -> Score:
    """No value: such a score is kept in the row and left out of the mean."""
    return Score(None, reason)
