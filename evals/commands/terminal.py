"""What the commands share: exit codes, the console, and how a report is shown."""

import resource
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.terminal import Line, complain, print_lines

if TYPE_CHECKING:
    from rich.console import Console

    from evals.report import Report

DONE, FAILED, WRONG_USE = 0, 1, 2
# Tables are drawn as wide as this where no terminal says how wide it is.
_WIDTH = 200
# `ru_maxrss` counts bytes on macOS and kibibytes elsewhere (getrusage(2)).
_MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024


def console() -> "Console":
    """Where tables are printed."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else _WIDTH, highlight=False)


def show_report(report: "Report", folder: Path) -> None:
    """Saves a report to `folder`, prints its tables, and says where everything is."""
    from evals.results import PAGE, RESULTS, save
    from evals.table import show

    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _MAXRSS_BYTES / 1e6
    report = replace(report, peak_mb=round(peak_mb, 1))
    save(report, folder)
    show(report, console())
    print_lines([Line(f"{len(report.failing)} failing cases: {folder / PAGE}; all figures: {folder / RESULTS}")])
    if report.problems:
        first = report.problems[0]
        complain(f"{len(report.problems)} cases have a problem, the first is {first.id}: {first.problem}.")
