"""Canonical text: the characters that citations count, without those that hide something from a reader."""

import re

# What Unicode makes end a line: CR, VT, FF, NEL, LS, PS.
_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Control characters; zero-width and bidirectional marks, tag characters: text may hide in them, or
# read otherwise than it is stored; and halves of surrogate pairs, which no file can store.
_HIDDEN = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def canonical(text: str) -> str:
    """`text` with every line break as a newline, without control characters and invisible marks.

    Tabs stay, and every other character: nothing is normalised.
    """
    return _LINE_BREAK.sub("\n", _HIDDEN.sub("", text))
