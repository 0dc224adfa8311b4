"""The program `policy-evals`: its commands, and the door where every error becomes one sentence.

Nothing heavy is imported before a command runs, so that `--help` answers at once.
"""

import logging
import sys
from collections.abc import Sequence

import typer

from assistant.cli.call import Call, HomeBefore, UsageError
from assistant.cli.error_log import error_log
from assistant.cli.terminal import Line, complain, print_lines
from corpus.errors import UserError
from evals.commands.judging import judge
from evals.commands.labelling import label
from evals.commands.results import compare, export, gate, keep, page, table
from evals.commands.running import run
from evals.commands.terminal import DONE, FAILED, WRONG_USE

log = logging.getLogger(__name__)

PROGRAM = "policy-evals"
# What shells take for "ended by Ctrl-C".
INTERRUPTED = 130


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
    for command in (run, label, page, compare, table, keep, gate, export, judge):
        app.command()(command)
    return app


def policy_evals(*, home: HomeBefore = None) -> None:
    """Measures the assistant: every figure with its interval and its failing cases.

    Begin with `policy-evals run policy --part dev`; evals/README.md tells what the figures mean, how to write cases of
    your own, and how to score other systems.
    """


def list_suites() -> None:
    """Say which suites there are."""
    from evals.suites.catalogue import SUITES

    width = max(len(suite.name) for suite in SUITES)
    print_lines(Line(f"{suite.name:{width}}  {suite.summary}") for suite in SUITES)
