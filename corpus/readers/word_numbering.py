"""Automatic list numbers of Word: what Word prints before a paragraph of a list."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.readers.list_numbers import circled, han, letters, roman
from corpus.readers.word_xml import integer, is_on, value, w

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_BULLET = "- "
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_HAN_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_FORMATS: Mapping[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
    "lowerLetter": letters,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "chineseCounting": han,
    "chineseCountingThousand": han,
    "japaneseCounting": han,
    "taiwaneseCountingThousand": han,
    "ideographDigital": lambda number: str(number).translate(_HAN_DIGITS),
}
# After these the text follows directly, as in 一、总则 and （一）目标.
_CLOSING = ("、", "）", "．")
_PLACE = re.compile("%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: where it starts, how its numbers are written, and the text around them."""

    start: int
    format: str
    text: str
    is_legal: bool  # writes the numbers of all levels in digits
    has_space: bool


class ListNumbers:
    """The lists of a document as they count on from paragraph to paragraph."""

    def __init__(self, numbering: "Element | None") -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}  # of one list or several that count on together
        if numbering is None:
            return
        shared: dict[str, dict[int, int]] = {}
        schemes = {scheme.get(w("abstractNumId")): _levels_of(scheme) for scheme in numbering.iter(w("abstractNum"))}
        for element in numbering.iter(w("num")):
            list_id, scheme_id = element.get(w("numId"), ""), value(element, "abstractNumId") or ""
            levels = schemes.get(scheme_id, {})
            overridden = _overridden(element, levels)
            self._levels[list_id] = levels | overridden
            self._counts[list_id] = {} if overridden else shared.setdefault(scheme_id, {})

    def next_number(self, list_id: str, level: int) -> str:
        """The next number of a list at `level` (from 0) as printed, with the space after it.

        "- " stands for bullets and for numbers of a kind that is not known here.
        """
        levels = self._levels.get(list_id, {})
        if level not in levels or levels[level].format not in _FORMATS:
            return _BULLET
        counts = self._counts[list_id]
        counts[level] = counts[level] + 1 if level in counts else levels[level].start
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]

        def printed(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if place not in levels:
                return ""
            form = "decimal" if levels[level].is_legal else levels[place].format
            return _FORMATS.get(form, str)(counts.get(place, levels[place].start))

        text = _PLACE.sub(printed, levels[level].text)
        has_space = text and levels[level].has_space and not text.endswith(_CLOSING)
        return f"{text} " if has_space else text


def _levels_of(element: "Element") -> dict[int, _Level]:
    """The levels that a `w:abstractNum` or `w:lvlOverride` defines."""
    levels = {}
    for level in element.findall(w("lvl")):
        levels[integer(level.get(w("ilvl")), 0)] = _Level(
            start=integer(value(level, "start"), 1),
            format=value(level, "numFmt") or "decimal",
            text=value(level, "lvlText") or "",
            is_legal=is_on(level, "isLgl"),
            has_space=value(level, "suff") != "nothing",
        )
    return levels


def _overridden(element: "Element", levels: Mapping[int, _Level]) -> dict[int, _Level]:
    """The levels that a `w:num` defines anew or starts at another number."""
    overridden: dict[int, _Level] = {}
    for override in element.findall(w("lvlOverride")):
        overridden |= _levels_of(override)
        level, start = integer(override.get(w("ilvl")), 0), value(override, "startOverride")
        if level in levels and start is not None:
            overridden[level] = replace(overridden.get(level, levels[level]), start=integer(start, 1))
    return overridden
