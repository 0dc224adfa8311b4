"""Markup: HTML and SVG elements whose text is text, whatever it says. Nothing else makes markup in this room."""

from collections.abc import Iterable
from html import escape
from typing import Final

_VOID: Final = frozenset({"meta", "br", "input"})
# Turns the direction of what follows, so that a quote could be read as another: shown as a mark instead.
_TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS = (*range(9), 11, 12, *range(14, 32), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
_REPLACED: Final = dict.fromkeys((*_TURNING, *_CONTROLS), "\ufffd")


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


Child = str | Iterable[str]


def element(name: str, /, *children: Child, **attributes: object) -> Markup:
    """An element; text children and attributes are escaped, Markup is taken as it is.

    `class_` is the attribute class, and `stroke_width` is stroke-width; attributes that are None or False are left out.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_text(str(value))}"' if value is not True else f" {key}"
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    inner = "".join(map(_child, children))
    return Markup(f"<{name}{given}>" if name in _VOID else f"<{name}{given}>{inner}</{name}>")


def joined(parts: Iterable[Child]) -> Markup:
    """The parts one after the other."""
    return Markup("".join(map(_child, parts)))


def _child(child: Child) -> str:
    if isinstance(child, Markup):
        return child
    return _text(child) if isinstance(child, str) else joined(child)


def _text(text: str) -> str:
    return escape(text.translate(_REPLACED))
