"""The program `policy-assistant`: its commands, and the door where every error becomes one sentence.

Nothing heavy is imported before a command runs, so that `--help` answers at once.
"""

import logging
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from io import TextIOWrapper
from typing import Annotated

import typer

from assistant.cli.ask import ask
from assistant.cli.call import Call, HomeBefore, UsageError
from assistant.cli.chat import chat
from assistant.cli.corpus import corpus_commands
from assistant.cli.doctor import doctor
from assistant.cli.error_log import ErrorLog, error_log
from assistant.cli.index import index_commands
from assistant.cli.password import password
from assistant.cli.serve import serve
from assistant.cli.terminal import Line, complain, print_lines
from corpus.errors import UserError

log = logging.getLogger(__name__)

PROGRAM = "policy-assistant"
DONE, FAILED, WRONG_USE = 0, 1, 2
# What shells take for "ended by Ctrl-C".
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one call of the program; comes back with 0 done, 1 the work failed, 2 wrong use."""
    call = Call()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # "?" for a character that the terminal lacks
    with error_log(call) as errors:
        try:
            code = _guarded(sys.argv[1:] if arguments is None else list(arguments), call, errors)
            sys.stdout.flush()
        except (BrokenPipeError, SystemExit):  # typer itself exits where the reader of a pipe is gone
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python complains when it flushes at the end
            return FAILED
        except KeyboardInterrupt:
            return INTERRUPTED
    return code


def program() -> typer.Typer:
    """All commands, ready to be called with a Call as `obj`."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(policy_assistant)
    app.command()(ask)
    app.command()(chat)
    app.add_typer(index_commands(), name="index")
    app.add_typer(corpus_commands(), name="corpus")
    app.command()(serve)
    app.command()(doctor)
    app.command()(password)
    return app


def _print_version(is_wanted: bool) -> None:
    if is_wanted:
        print_lines([Line(f"{PROGRAM} {version(PROGRAM)}")])
        raise typer.Exit


def _note_debugging(context: typer.Context, is_wanted: bool) -> None:
    context.obj.is_debugging = is_wanted


def policy_assistant(
    *,
    home: HomeBefore = None,
    debug: Annotated[
        bool,
        typer.Option(
            "--debug",
            envvar="POLICY_ASSISTANT_DEBUG",
            callback=_note_debugging,
            help="Show the details of an error, not only a sentence.",
        ),
    ] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Answers questions about policy documents in English and Chinese, and cites the exact passages."""


def _guarded(arguments: list[str], call: Call, errors: ErrorLog) -> int:
    """The exit code of the call; an error is told in one sentence, and one of ours is written down too."""
    try:
        _refuse_broken_text(arguments)
        code = program()(args=arguments, prog_name=PROGRAM, obj=call, standalone_mode=False)
        return code or DONE
    except typer.TyperException as error:
        complain(_usage_sentence(error))
        return WRONG_USE
    except UsageError as error:
        complain(str(error))
        return WRONG_USE
    except UserError as error:
        complain(str(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        log.exception("the system refused")
        where = f"{error.filename or call.settled_home()} cannot be used ({error.strerror or error})"
        complain(f"{where}: check your rights and the room left, or name another folder with --home.")
    except Exception as error:  # the door: a person gets a sentence, the log the rest
        log.exception("a defect ended the call")
        complain(_defect_sentence(error, errors))
    return FAILED


def _refuse_broken_text(arguments: Sequence[str]) -> None:
    for position, argument in enumerate(arguments, start=1):
        if any("\ud800" <= char <= "\udfff" for char in argument):
            raise UsageError(f"Argument {position} is not valid UTF-8: set the terminal to UTF-8, type it again.")


def _usage_sentence(error: typer.TyperException) -> str:
    """What typer found wrong with the call, in one sentence that says where to look."""
    message = error.format_message().strip().rstrip(".").replace(". Did you", ", did you")
    if message.endswith("?"):
        return message
    if "unexpected extra argument" in message:
        message += ", put a question in quotation marks"
    context = getattr(error, "ctx", None)
    return f"{message}; see `{context.command_path if context else PROGRAM} --help`."


def _defect_sentence(error: Exception, errors: ErrorLog) -> str:
    details = f"the details are in {errors.file}" if errors.is_written else "--debug shows the details"
    return f"The program broke off ({type(error).__name__}); {details}, `policy-assistant doctor` may tell why."
