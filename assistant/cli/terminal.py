"""The terminal: lines and JSON to standard output, sentences and progress to standard error.

What comes from documents or people is printed as text: it holds no markup and moves no cursor.
"""

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.progress import TaskID

    from index.encoded import Progress

# Characters that turn the direction of what follows: a quote could be made to read as another.
_TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
# Control characters that JSON may hold bare, and a terminal may obey.
_JSON_ESCAPES = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}
_STEPS = {"encode": "Encoding the documents", "ask": "Answering"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be printed; `style` ("bold", "dim") is seen on a terminal only."""

    text: str = ""
    style: str = ""


def plain(text: str) -> str:
    """`text` without the characters that a terminal obeys instead of showing; line ends and tabs stay."""
    return "".join(char for char in text if char in "\n\t" or not _is_obeyed(char))


def _is_obeyed(char: str) -> bool:
    return char in _TURNING or unicodedata.category(char) in ("Cc", "Cs")


def print_lines(lines: Iterable[Line]) -> None:
    """Prints `lines` to standard output, styled if that is a terminal."""
    if not sys.stdout.isatty():
        sys.stdout.writelines(f"{plain(line.text)}\n" for line in lines)
        sys.stdout.flush()  # whoever reads through a pipe waits for the answer
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        console.print(Text(plain(line.text), line.style), soft_wrap=True)


def print_json(value: Any, *, indent: int | None = None) -> None:
    """Prints `value` to standard output as JSON in UTF-8, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{json_of(value, indent=indent)}\n".encode())


def json_of(value: Any, *, indent: int | None = None) -> str:
    """`value` as JSON that holds no bare control character."""
    return json.dumps(value, ensure_ascii=False, indent=indent).translate(_JSON_ESCAPES)


def complain(sentence: str) -> None:
    """Prints one sentence to standard error."""
    sys.stderr.write(f"{plain(' '.join(sentence.split()))}\n")


@contextmanager
def progress() -> Iterator["Progress"]:
    """A report of progress to standard error: a bar on a terminal, else one line for each step."""
    with ExitStack() as stack:
        yield _bar(stack) if sys.stderr.isatty() else _notes()


def _bar(stack: ExitStack) -> "Progress":
    from rich.console import Console
    from rich.progress import Progress as Bar

    bar = Bar(console=Console(stderr=True), transient=True)
    tasks: dict[str, TaskID] = {}

    def report(step: str, done: int, total: int) -> None:
        if not tasks:  # nothing is drawn where nothing is to be done
            stack.enter_context(bar)
        if step not in tasks:
            tasks[step] = bar.add_task(_STEPS.get(step, step))
        bar.update(tasks[step], completed=done, total=total)

    return report


def _notes() -> "Progress":
    noted: set[str] = set()

    def report(step: str, done: int, total: int) -> None:
        if step not in noted:
            noted.add(step)
            complain(f"{_STEPS.get(step, step)} ({total}) ...")

    return report
