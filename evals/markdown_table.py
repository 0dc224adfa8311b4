"""The figures of runs beside each other as a Markdown table, for a README; it is written by no hand."""

import re
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import UserError
from evals.intervals import Estimate
from evals.report import Metric, Report
from evals.saved import Saved

BEGIN, END = "<!-- quality -->", "<!-- /quality -->"
_BETWEEN = re.compile(f"^{BEGIN}$.*?^{END}$", re.MULTILINE | re.DOTALL)


def markdown(runs: Sequence[tuple[str, Saved]]) -> str:
    """A table with a column for each run, by name, and a row for each metric that stands over a column or decides."""
    reports = [(name, saved.report()) for name, saved in runs]
    metrics: dict[str, Metric] = {}
    for _, report in reports:
        metrics |= {
            one.name: one for one in report.metrics if one.name not in metrics and (one.heading or one.is_required)
        }
    heads = [f"{name} (n = {len(report.rows)})" for name, report in reports]
    lines = [f"| | {' | '.join(heads)} |", f"|---|{'--:|' * len(reports)}"]
    for label in dict.fromkeys(label for _, report in reports for label in report.overall):
        lines.append(_line(label, [report.overall.get(label) for _, report in reports]))
    for metric in metrics.values():
        label = f"{metric.label} ↓" if metric.is_lower_better else metric.label
        lines.append(_line(label, [_found(report, metric) for _, report in reports]))
    return "\n".join(lines)


def insert(content: str, file: Path) -> None:
    """Puts `content` between the two lines in `file` that are marks. Raises UserError where it has none."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{file} cannot be read ({error}): name a Markdown file with --into.") from error
    written, places = _BETWEEN.subn(lambda _: f"{BEGIN}\n{content}\n{END}", text, count=1)
    if not places:
        raise UserError(f"{file} lacks the lines {BEGIN} and {END}: write them where the table belongs.")
    try:
        file.write_text(written, encoding="utf-8")
    except OSError as error:
        raise UserError(f"{file} cannot be written ({error.strerror}): name another file with --into.") from error


def _found(report: Report, metric: Metric) -> Estimate | None:
    return report.estimates.get(metric.name)


def _line(label: str, estimates: Sequence[Estimate | None]) -> str:
    return f"| {label} | {' | '.join(map(_cell, estimates))} |"


def _cell(found: Estimate | None) -> str:
    if found is None:
        return "–"
    return f"{found.shown} ({found.low * 100:.1f}–{found.high * 100:.1f})"
