"""The tables of a report in a terminal. Knows no file."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from evals.intervals import Estimate
from evals.report import Metric, Report

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

# Groups of fewer cases say nothing; they are in results.json.
LEAST_CASES = 5


def show(report: Report, console: "Console") -> None:
    """Prints all figures of a report with their intervals, then the means group by group, then the notes."""
    console.print(_figures(report))
    if report.latency_ms is not None:
        console.print("milliseconds a case: {:.0f} (median), {:.0f} (95th percentile)".format(*report.latency_ms))
    if report.peak_mb is not None:
        console.print(f"peak memory: {report.peak_mb:.0f} MB")
    groups = [group for group in report.by_group if _cases(report, group) >= LEAST_CASES]
    if groups:
        console.print(_groups(report, groups))
    for note in report.notes:
        console.print(f"- {note}", markup=False, highlight=False)


def _figures(report: Report) -> "Table":
    from rich.table import Table

    table = Table(title=f"{report.suite}: {len(report.rows)} cases", title_justify="left")
    for heading in ("", "mean", "95 % interval", "n", "clusters", "not scored"):
        table.add_column(heading, justify="left" if not heading else "right")
    for label, found in report.overall.items():
        table.add_row(label, *_cells(found, report))
    for metric in report.metrics:
        label = f"{metric.label} ↓" if metric.is_lower_better else metric.label
        table.add_row(label, *_cells(report.estimates[metric.name], report))
    return table


def _cells(found: Estimate | None, report: Report) -> tuple[str, ...]:
    if found is None:
        return ("–", "", "0", "", str(len(report.rows)))
    counts = (str(found.n), str(found.clusters), str(found.unscored))
    return (found.shown, f"{_percent(found.low)} – {_percent(found.high)}", *counts)


def _groups(report: Report, groups: Sequence[str]) -> "Table":
    from rich.table import Table

    shown = [metric for metric in report.metrics if metric.heading]
    table = Table(title="means by group, in per cent", title_justify="left")
    table.add_column("", no_wrap=True)
    table.add_column("n", justify="right")
    for metric in shown:
        table.add_column(f"{metric.heading} ↓" if metric.is_lower_better else metric.heading, justify="right")
    for group in groups:
        cells = [_mean(report, group, metric) for metric in shown]
        table.add_row(group, str(_cases(report, group)), *cells)
    return table


def _mean(report: Report, group: str, metric: Metric) -> str:
    found = report.by_group[group][metric.name]
    return "" if found is None else f"{found.mean * 100:.1f}"


def _cases(report: Report, group: str) -> int:
    return sum(group in row.groups for row in report.rows)


def _percent(value: float) -> str:
    return f"{value * 100:.1f} %"
