"""`policy-assistant chat`: a conversation in the terminal."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper

from assistant.cli.call import Home
from assistant.cli.terminal import Line, print_lines, progress

_PROMPT = "> "


def chat(*, home: Home) -> None:
    """Ask, and go on asking.

    /sources lists the sources of the last answer, /sources 1 shows one in its paragraph, /new begins a new
    conversation, /quit or Ctrl-D ends. Questions may also come through a pipe, one a line.
    """
    from assistant.assembly import open_assistant
    from assistant.cli.conversation import converse

    with progress() as report:
        assistant = open_assistant(home, progress=report)
    converse(assistant, _typed())


def _typed() -> Iterator[str]:
    """The lines that a person types, or that a pipe brings, up to the end."""
    if not sys.stdin.isatty():
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")
        yield from sys.stdin
        return
    with suppress(ImportError):  # not on every system; it gives `input` line editing and a history
        import readline  # noqa: F401
    try:
        while True:
            yield input(_PROMPT)
    except EOFError:
        print_lines([Line()])
