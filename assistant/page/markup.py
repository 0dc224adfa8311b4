"""Markup: HTML put together so that text stays text. Knows no answer and no document."""

import re
from collections.abc import Iterable

_VOID = frozenset({"br", "hr", "input", "path", "rect"})
# Characters that turn the direction of what follows; each is closed in by itself, so that it turns nothing.
_TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
# What is shown as another sign: HTML's own signs, those of the page's template language, and what no page can show.
_ENTITIES = {ord(char): f"&#{ord(char)};" for char in "&<>\"'{}$@`"}
_UNSHOWABLE = dict.fromkeys((*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)), "\ufffd")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_SHOWN_AS = _ENTITIES | _UNSHOWABLE | _SURROGATES
_PLAIN = re.compile(r"[\w\s.,;:()%/+=-]*", re.ASCII)

Value = str | int | bool | None


class Markup(str):
    """A str that is HTML already; any other str is escaped where it becomes part of one."""

    __slots__ = ()


def text(value: str) -> Markup:
    """`value` as HTML that shows just these characters and does nothing."""
    escaped = _escaped(value)
    if _TURNING.isdisjoint(value):
        return Markup(escaped)
    return Markup("".join(f"<bdi>{char}</bdi>" if char in _TURNING else char for char in escaped))


def tag(element: str, /, *children: str | None, **attributes: Value) -> Markup:
    """The element `element` with its children, of which those that are no Markup are escaped.

    `class_` stands for class and `data_do` for data-do; an attribute that is None or False is left out.
    """
    opened = f"<{element}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Markup(opened if element in _VOID else f"{opened}{join(children)}</{element}>")


def join(parts: Iterable[str | None]) -> Markup:
    """The parts one after the other, those that are no Markup escaped; None is left out."""
    return Markup("".join(one if isinstance(one, Markup) else text(one) for one in parts if one is not None))


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{_escaped(str(value))}"'


def _escaped(value: str) -> str:
    is_plain = _PLAIN.fullmatch(value) and value.isprintable()
    return value if is_plain else value.translate(_SHOWN_AS)
