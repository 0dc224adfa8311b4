"""Call: what the options that every command takes say, and how they are declared."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from corpus.errors import UserError


@dataclass(slots=True)
class Call:
    """One call of the program; `home` is None until an option or a command has settled it."""

    home: Path | None = None
    is_debugging: bool = False

    def settled_home(self) -> Path:
        """The home that was named, else the default one."""
        if self.home is None:
            from assistant.settings import default_home

            self.home = default_home()
        return self.home


class UsageError(UserError):
    """The call itself is wrong, not the work: the program ends with 2 instead of 1."""


def _before_command(context: typer.Context, home: Path | None) -> Path | None:
    if home is not None:
        context.obj.home = home
    return home


def _at_command(context: typer.Context, home: Path | None) -> Path:
    _before_command(context, home)
    settled: Path = context.obj.settled_home()
    return settled


_DEFAULT = "[env var: POLICY_ASSISTANT_HOME; default: .policy-assistant]"
_HELP = f"Where index, documents and records live.  {_DEFAULT}"

HomeBefore = Annotated[
    Path | None,
    typer.Option("--home", metavar="DIR", help=_HELP, callback=_before_command, show_default=False),
]
Home = Annotated[
    Path,
    typer.Option(
        "--home",
        metavar="DIR",
        help=_HELP,
        callback=_at_command,
        default_factory=lambda: None,  # so that the callback knows whether it was named here or before
        show_default=False,
    ),
]
