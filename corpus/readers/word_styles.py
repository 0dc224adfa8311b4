"""Paragraph styles of a Word document: which ones are headings, and which carry a list number."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.readers.word_xml import integer, value, w

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)\b", re.IGNORECASE)
_TITLE = re.compile(r"title|标题|文档标题", re.IGNORECASE)
_OUTLINE_LEVELS = 9  # Word's outline levels 0 to 8 are headings, 9 is body text


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph is, by its style and its own settings.

    `level` 1 is the outermost heading, 0 is none; `list_id` is "" outside lists and "0" where a list
    is switched off; `list_level` counts from 0.
    """

    level: int = 0
    list_id: str = ""
    list_level: int = 0
    is_contents: bool = False
    is_title: bool = False


def styles_of(element: "Element") -> dict[str, Style]:
    """The styles of `w:styles` by their ids, each with what it takes over; "" is the default one."""
    definitions = {style.get(w("styleId"), ""): style for style in element.iter(w("style"))}
    known: dict[str, Style] = {}
    for style_id in definitions:
        _resolve(style_id, definitions, known)
    default = next((style_id for style_id, style in definitions.items() if _is_default(style)), "")
    return known | {"": known.get(default, Style())}


def with_properties(style: Style, properties: "Element | None") -> Style:
    """`style` with what the `w:pPr` of a paragraph or a style sets itself."""
    outline_level = integer(value(properties, "outlineLvl"), -1)
    list_id, list_level = value(properties, "numPr", "numId"), value(properties, "numPr", "ilvl")
    level = style.level
    if outline_level >= 0:
        level = outline_level + 1 if outline_level < _OUTLINE_LEVELS else 0
    return replace(
        style,
        level=level,
        list_id=style.list_id if list_id is None else list_id,
        list_level=integer(list_level, style.list_level),
    )


def _is_default(definition: "Element") -> bool:
    return definition.get(w("type")) == "paragraph" and definition.get(w("default")) in ("1", "true", "on")


def _resolve(style_id: str, definitions: Mapping[str, "Element"], known: dict[str, Style]) -> None:
    """Enters `style_id` and all it is based on in `known`; a circle of styles ends where it closes."""
    chain: list[str] = []
    current = style_id
    while current not in known and current in definitions and current not in chain:
        chain.append(current)
        current = value(definitions[current], "basedOn") or ""
    style = known.get(current, Style())
    for name in reversed(chain):
        definition = definitions[name]
        style = _named(with_properties(style, definition.find(w("pPr"))), value(definition, "name") or "")
        known[name] = style


def _named(style: Style, name: str) -> Style:
    """`style` with what its name says; what a heading's name says goes before its outline level."""
    heading = _HEADING.fullmatch(name.strip())
    return replace(
        style,
        level=int(heading[1]) if heading else style.level,
        is_contents=style.is_contents or bool(_CONTENTS.match(name)),
        is_title=bool(_TITLE.fullmatch(name)),
    )
