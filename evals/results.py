"""Results on disk: results.json and JUnit for programs, a page and failures.md for people.

The same rows give the same bytes.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.errors import UserError
from evals.intervals import Estimate
from evals.journal import FILE as JOURNAL
from evals.junit import junit
from evals.overall import confusion
from evals.page.run import report_page
from evals.report import Report
from evals.row import Row

RESULTS = "results.json"
FAILURES = "failures.md"
PAGE = "report.html"
JUNIT = "junit.xml"
# Enough to tell any two results apart; the last digits may differ between processors.
_DECIMALS = 6


def save(report: Report, folder: Path) -> None:
    """Writes all files to `folder`, which is made where it is missing, and throws the run's journal away."""
    contents = {
        RESULTS: _json(report),
        FAILURES: failures(report),
        PAGE: report_page(report),
        JUNIT: junit(report),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            (folder / name).write_text(content, encoding="utf-8")
        (folder / JOURNAL).unlink(missing_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be written ({error.strerror}): name another folder with --out.") from error


def failures(report: Report) -> str:
    """The failing cases as Markdown, in order: what was asked, expected and got, and what is missing."""
    head = f"# {report.suite}: {len(report.failing)} of {len(report.rows)} cases have something to mend\n"
    return "\n".join([head, *(_failure(row, report) for row in report.failing)])


def _failure(row: Row, report: Report) -> str:
    lines = [f"## {row.id} ({', '.join(row.groups)})"]
    lines += [f"- **{name.replace('_', ' ')}**: {_inline(value)}" for name, value in row.detail.items()]
    for metric in report.metrics:
        score = row.scores.get(metric.name)
        if score is not None and not metric.is_perfect(score.value):
            lines.append(f"- {metric.label} {_rounded(score.value)}{f': {score.reason}' if score.reason else ''}")
    if row.problem:
        lines.append(f"- **problem**: {row.problem}")
    return "\n".join(lines) + "\n"


def _inline(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return " ⏎ ".join(text.splitlines())


def _json(report: Report) -> str:
    content = {
        "suite": report.suite,
        "rows": [_row(row) for row in report.rows],
        "metrics": [asdict(metric) for metric in report.metrics],
        "overall": _estimates(report.overall),
        "all": _estimates(report.estimates),
        "confusion": confusion(report.rows),
        "by_group": {group: _estimates(estimates) for group, estimates in report.by_group.items()},
        "latency_ms": None if report.latency_ms is None else [round(ms, 1) for ms in report.latency_ms],
        "peak_mb": report.peak_mb,
        "about": dict(report.about),
        "notes": list(report.notes),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _row(row: Row) -> dict[str, Any]:
    scores = {
        name: {"value": _rounded(score.value), **({"reason": score.reason} if score.reason else {})}
        for name, score in row.scores.items()
    }
    return {**asdict(row), "scores": scores, "detail": dict(row.detail), "seconds": _rounded(row.seconds)}


def _estimates(estimates: Mapping[str, Estimate | None]) -> dict[str, Any]:
    return {
        name: None
        if found is None
        else {**asdict(found), **{key: _rounded(getattr(found, key)) for key in ("mean", "low", "high")}}
        for name, found in estimates.items()
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DECIMALS)
