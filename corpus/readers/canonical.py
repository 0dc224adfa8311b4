"""Canonical text: the characters that citations count, without those that hide something from a reader."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# What Unicode makes end a line: CR, VT, FF, NEL, LS, PS.
_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Control characters; zero-width and bidirectional marks, tag characters: text may hide in them, or
# read otherwise than it is stored; and halves of surrogate pairs, which no file can store.
_HIDDEN = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


# What `counting` counts in; a file is read in one go, but several may be read at a time.
_COUNTED: ContextVar[list[int] | None] = ContextVar("_COUNTED", default=None)


def canonical(text: str) -> str:
    """`text` with every line break as a newline, without control characters and invisible marks.

    Tabs stay, and every other character: nothing is normalised.
    """
    seen, hidden = _HIDDEN.subn("", text)
    counted = _COUNTED.get()
    if counted is not None:
        counted.append(hidden)
    return _LINE_BREAK.sub("\n", seen)


@contextmanager
def counting() -> Iterator[list[int]]:
    """Inside the block, how many hidden characters each call of `canonical` takes out."""
    counted: list[int] = []
    token = _COUNTED.set(counted)
    try:
        yield counted
    finally:
        _COUNTED.reset(token)
