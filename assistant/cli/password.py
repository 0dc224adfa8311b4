"""`policy-assistant password`: the lines that let someone sign in, to be added to the settings file."""

import sys
from typing import Annotated, Literal

import typer

from assistant.cli.call import Home, UsageError
from assistant.cli.terminal import Line, complain, print_lines


def password(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who signs in with it.")],
    *,
    home: Home,
    role: Annotated[
        Literal["reader", "reviewer"],
        typer.Option(help="A reviewer may also change documents and approve answers."),
    ] = "reader",
) -> None:
    """Make the lines of an account: the password is typed, or comes through a pipe, and only its hash is printed.

    Add the lines at the end of settings.toml in the home folder: `policy-assistant password NAME >> settings.toml`.
    With an account there, everybody has to sign in.
    """
    import re

    from assistant.operations.accounts import NAME_PATTERN
    from assistant.operations.passwords import hash_password
    from assistant.settings import SETTINGS_FILE
    from corpus.entries import toml_of

    if not re.fullmatch(NAME_PATTERN, name):
        raise UsageError(f"{name!r} cannot be a name: use 1 to 64 characters, no colon and no space at the start.")
    account = {"name": name, "role": role, "password": hash_password(_typed(name))}
    print_lines([Line(), *(Line(line) for line in toml_of("accounts", [account]).splitlines())])
    complain(f"Add these lines at the end of {home / SETTINGS_FILE}; they hold in a server that is started after that.")


def _typed(name: str) -> str:
    """The password: asked for twice, unseen, on a terminal; else the first line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    from getpass import getpass

    first = getpass(f"Password of {name}: ")
    if getpass("Once more: ") != first:
        raise UsageError("The two passwords differ: call the command again.")
    return first
