"""What a comparison says in plain sentences and a table."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from evals.comparison import Difference
from evals.saved import Saved

if TYPE_CHECKING:
    from rich.table import Table

# What must be equal for a difference to come from the assistant alone.
_SAME = ("cases", "data", "corpus", "part")


def sentence(difference: Difference) -> str:
    """What the difference in one metric means, with its size and its interval."""
    label, gain = difference.metric.label, difference.mean_b - difference.mean_a
    if not difference.better and not difference.worse:
        return f"{label}: A and B are equal in each of {difference.n} cases."
    size = f"{_points(gain)} points, 95 % interval {_points(difference.low)} to {_points(difference.high)}"
    p = f"p = {difference.p:.4f}" if difference.adjusted is None else f"p = {difference.adjusted:.4f} by Holm"
    if not difference.is_sure:
        least = f"a difference of {difference.detectable * 100:.1f} points would have been seen"
        return f"{label}: cannot distinguish A from B at n = {difference.n} ({size}; {p}; {least})."
    better = "B" if (gain > 0) != difference.metric.is_lower_better else "A"
    return f"{label}: {better} is better ({size}; n = {difference.n}, {p})."


def fall(difference: Difference) -> str:
    """That and by how much B, the run that is judged, is worse than A, and in which cases."""
    size = f"{_points(difference.mean_b - difference.mean_a)} points"
    interval = f"95 % interval {_points(difference.low)} to {_points(difference.high)}"
    return f"{difference.metric.label}: {size}, {interval}, n = {difference.n}; worse in {', '.join(difference.worse)}."


def lines(a: Saved, b: Saved, differences: Sequence[Difference]) -> list[str]:
    """All that is said of two runs: warnings, a sentence for each metric that decides, and the cases that changed."""
    deciding = [one for one in differences if one.metric.is_required]
    said = [*warnings(a, b), *(sentence(one) for one in deciding)]
    for one in deciding:
        if one.better or one.worse:
            said.append(f"{one.metric.label}: better in {', '.join(one.better) or 'none'}.")
            said.append(f"{one.metric.label}: worse in {', '.join(one.worse) or 'none'}.")
    return said


def warnings(a: Saved, b: Saved) -> list[str]:
    """What makes the comparison less than one of like with like."""
    found = [
        f"The runs differ in {key}: {a.about.get(key)} and {b.about.get(key)}."
        for key in _SAME
        if a.about.get(key) != b.about.get(key)
    ]
    alone = {row.id for row in a.rows} ^ {row.id for row in b.rows}
    if alone:
        found.append(f"{len(alone)} cases are in one run only and left out.")
    return found


def table(differences: Sequence[Difference]) -> "Table":
    """The means of both, their difference with its interval, and how many cases changed, metric by metric."""
    from rich.table import Table

    shown = Table(title="B against A", title_justify="left")
    for heading in ("", "A", "B", "B - A", "95 % interval", "n", "better", "worse", "p", "McNemar", "detectable"):
        shown.add_column(heading, justify="right" if heading else "left")
    for one in differences:
        shown.add_row(
            f"{one.metric.label} ↓" if one.metric.is_lower_better else one.metric.label,
            f"{one.mean_a * 100:.1f}",
            f"{one.mean_b * 100:.1f}",
            _points(one.mean_b - one.mean_a),
            f"{_points(one.low)} to {_points(one.high)}",
            str(one.n),
            str(len(one.better)),
            str(len(one.worse)),
            f"{one.p:.4f}" if one.adjusted is None else f"{one.adjusted:.4f} (Holm)",
            "" if one.mcnemar is None else f"{one.mcnemar:.4f}",
            f"{one.detectable * 100:.1f}",
        )
    return shown


def _points(value: float) -> str:
    return f"{value * 100:+.1f}"
