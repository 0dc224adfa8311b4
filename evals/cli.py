"""The program `policy-evals`: its commands, and the door where every error becomes one sentence.

Nothing heavy is imported before a command runs, so that `--help` answers at once.
"""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.call import Call, Home, HomeBefore, UsageError
from assistant.cli.error_log import error_log
from assistant.cli.terminal import Line, complain, print_lines, progress
from corpus.errors import UserError

if TYPE_CHECKING:
    from rich.console import Console

    from evals.report import Report
    from evals.suites.catalogue import Suite
    from evals.suites.setting import PartChoice

log = logging.getLogger(__name__)

PROGRAM = "policy-evals"
DONE, FAILED, WRONG_USE = 0, 1, 2
# What shells take for "ended by Ctrl-C".
INTERRUPTED = 130
# Tables are drawn as wide as this where no terminal says how wide it is.
_WIDTH = 200


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one call of the program; comes back with 0 done, 1 the work failed, 2 wrong use."""
    call = Call()
    with error_log(call) as errors:
        try:
            given = sys.argv[1:] if arguments is None else list(arguments)
            return program()(args=given, prog_name=PROGRAM, obj=call, standalone_mode=False) or DONE
        except typer.TyperException as error:
            complain(f"{error.format_message().rstrip('.')}; see `{PROGRAM} --help`.")
            return WRONG_USE
        except UsageError as error:
            complain(str(error))
            return WRONG_USE
        except UserError as error:
            complain(str(error))
        except KeyboardInterrupt:
            return INTERRUPTED
        except Exception as error:  # the door: a person gets a sentence, the log gets the rest
            log.exception("a defect ended the call")
            where = f"the details are in {errors.file}" if errors.is_written else "the details could not be written"
            complain(f"The program broke off ({type(error).__name__}: {error}); {where}.")
    return FAILED


def program() -> typer.Typer:
    """All commands, ready to be called with a Call as `obj`."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(policy_evals)
    app.command(name="list")(list_suites)
    app.command()(run)
    app.command()(compare)
    app.command()(keep)
    app.command()(gate)
    return app


def policy_evals(*, home: HomeBefore = None) -> None:
    """Measures the assistant: every figure with its interval and its failing cases."""


def list_suites() -> None:
    """Say which suites there are."""
    from evals.suites.catalogue import SUITES

    width = max(len(suite.name) for suite in SUITES)
    print_lines(Line(f"{suite.name:{width}}  {suite.summary}") for suite in SUITES)


def run(
    suites: Annotated[
        list[str],
        typer.Argument(metavar="SUITE...", help="Names from `policy-evals list`, or folders with cases of your own."),
    ],
    *,
    home: Home,
    part: Annotated[
        str, typer.Option(metavar="dev|held|all", help="Which part of the written cases is scored.")
    ] = "all",
    data: Annotated[Path | None, typer.Option(metavar="DIR", help="Where the external test sets lie.")] = None,
    answers: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Score these answers, written by `ask --batch`, instead of the assistant's."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where results.json and failures.md go; default: evals/SUITE in the home."),
    ] = None,
) -> int:
    """Run suites and print their figures; 1 where a case could not be run or scored."""
    from assistant.assembly import encoder_of
    from assistant.settings import load_settings
    from evals.suites.setting import Setting

    chosen, wanted = [_suite(name) for name in suites], _part(part)
    if answers is not None and not all(suite.takes_answers for suite in chosen):
        raise UsageError("--answers goes with the suite policy and with folders of your own; leave it off for others.")
    settings = load_settings(home)
    encoder = encoder_of(home, settings)
    has_problem = False
    for suite in chosen:
        with progress() as report_progress:
            setting = Setting(home, settings, encoder, data, wanted, answers=answers, progress=report_progress)
            report = suite.run(setting)
        folder = home / "evals" / suite.name if out is None else out / suite.name if len(chosen) > 1 else out
        _show(report, folder)
        has_problem = has_problem or bool(report.problems)
    return FAILED if has_problem else DONE


def compare(
    a: Annotated[Path, typer.Argument(metavar="A", help="The folder of a run, with its results.json.")],
    b: Annotated[Path, typer.Argument(metavar="B", help="The folder of another run of the same suite.")],
) -> None:
    """Say by how much two runs differ, and whether that is more than chance."""
    from evals import comparison, verdict
    from evals.saved import read_saved

    before, after = read_saved(a), read_saved(b)
    differences = comparison.compare(before, after)
    _console().print(verdict.table(differences))
    lines = [
        *verdict.warnings(before, after),
        *(verdict.sentence(one) for one in differences if one.metric.is_required),
    ]
    for one in differences:
        if one.metric.is_required and (one.better or one.worse):
            lines.append(f"{one.metric.label}: better in {', '.join(one.better) or 'none'}.")
            lines.append(f"{one.metric.label}: worse in {', '.join(one.worse) or 'none'}.")
    print_lines(map(Line, lines))


def keep(
    run_folder: Annotated[Path, typer.Argument(metavar="RUN", help="The folder of a run, with its results.json.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where the baseline goes.")],
) -> None:
    """Keep a run as the baseline of the gate."""
    from evals import gate as gates
    from evals.saved import read_saved

    gates.keep(read_saved(run_folder), file)


def gate(
    baseline: Annotated[Path, typer.Argument(metavar="FILE", help="A baseline that `keep` wrote.")],
    run_folder: Annotated[Path, typer.Argument(metavar="RUN", help="The folder of the run to be judged.")],
) -> int:
    """Judge a run: 1 where a case failed, a quote is not word for word, or a figure fell by more than chance."""
    from evals import gate as gates
    from evals.saved import read_saved

    found = list(gates.objections(read_saved(baseline), read_saved(run_folder)))
    print_lines(map(Line, found or ["Nothing speaks against this run."]))
    return FAILED if found else DONE


def _console() -> "Console":
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else _WIDTH, highlight=False)


def _show(report: "Report", folder: Path) -> None:
    from evals.results import FAILURES, RESULTS, save
    from evals.table import show

    save(report, folder)
    show(report, _console())
    print_lines([Line(f"{len(report.failing)} failing cases: {folder / FAILURES}; all figures: {folder / RESULTS}")])
    if report.problems:
        first = report.problems[0]
        complain(f"{len(report.problems)} cases have a problem, the first is {first.id}: {first.problem}.")


def _suite(name: str) -> "Suite":
    from evals.suites.catalogue import find_suite

    try:
        return find_suite(name)
    except UserError as error:
        raise UsageError(str(error)) from error


def _part(name: str) -> "PartChoice":
    for part in ("dev", "held", "all"):
        if part == name:
            return part
    raise UsageError(f"--part is {name!r}, but should be dev, held or all.")
