"""Dates: the calendar dates of a text, whole or in part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.numerals import parse_chinese

_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_NAMES = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})(?!\d)"
_HAN = "零〇一二三四五六七八九十"
# Numbers outside these years are no bare years.
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_MONTHS, _LONGEST_MONTH = 12, 31
# "26 to 27 December" and 26日至27日 are two dates; the first day is read with the month of the second.
_FIRST_DAY = r"(?:(?P<first>\d{1,2})(?:st|nd|rd|th)?\s?(?:-|to|and|or)\s?)?"
# A form is looked for only where its sign stands in the text. Forms begin with what they match, not with
# a look behind, because then the search is ten times as fast; `_read` looks behind.
_FORMS = tuple(
    (re.compile(sign), re.compile(form))
    for sign, form in (
        (r"\d[-/.]\d", rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
        (_NAMES, rf"{_FIRST_DAY}{_DAY}(?:\sof)?\s{_MONTH}(?:,?\s{_YEAR})?(?![a-z])"),
        (_NAMES, rf"{_MONTH}\s{_FIRST_DAY}{_DAY}(?![\d.]\d|[a-z]|,\d{{3}})(?:,?\s{_YEAR})?"),
        (_NAMES, rf"{_MONTH},?\s{_YEAR}"),
        (
            "月",
            rf"(?:(?P<year>\d{{4}}|[{_HAN}]{{4}})\s?年)?\s?(?P<month>\d{{1,2}}|[{_HAN}]{{1,3}})\s?月份?"
            rf"(?:(?P<first>\d{{1,2}})日?[-至到])?(?:(?P<day>\d{{1,2}}|[{_HAN}]{{1,3}})\s?[日号])?",
        ),
        ("年", rf"(?P<year>(?:19|20)\d\d|[一二][{_HAN}]{{3}})\s?年"),
        (r"\d{4}", rf"{_YEAR}(?![.,]\d|\s?[%号个项人亩元户家公平吨万亿]|-[A-Za-z])"),
    )
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as the text gives it; `start`, `end` say where. A missing part is None."""

    text: str
    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        """Year, month and day."""
        return self.year, self.month, self.day

    @property
    def shape(self) -> tuple[bool, ...]:
        """Which of the parts the text gives."""
        return tuple(part is not None for part in self.parts)

    def is_part_of(self, other: "Date") -> bool:
        """Whether every part given here stands in `other` with the same value."""
        return all(mine is None or mine == their for mine, their in zip(self.parts, other.parts, strict=True))

    def shared_parts(self, other: "Date") -> int:
        """How many parts are given in both with the same value."""
        return sum(mine is not None and mine == their for mine, their in zip(self.parts, other.parts, strict=True))


def dates(text: str) -> tuple[Date, ...]:
    """The dates of a folded text, in order; bare years from 1900 to 2099 are among them."""
    found: list[Date] = []
    for form in (form for sign, form in _FORMS if sign.search(text)):
        for match in form.finditer(text):
            if not any(date.start < match.end() and match.start() < date.end for date in found):
                found.extend(_read(match))
    return tuple(sorted(found, key=lambda date: date.start))


def _read(match: re.Match[str]) -> Iterator[Date]:
    before = match.string[match.start() - 1 : match.start()]
    if (before.isalnum() and before.isascii()) or (before in tuple("$¥€.,") and match[0].isdigit()):
        return
    groups = match.groupdict()
    year, month, day, first = (_value(groups.get(name)) for name in ("year", "month", "day", "first"))
    is_year = year is None or _FIRST_YEAR <= year <= _LAST_YEAR
    if not is_year or not 1 <= (month or 1) <= _MONTHS or not 1 <= (day or 1) <= _LONGEST_MONTH:
        return
    for some_day in (first, day) if first else (day,):
        yield Date(match[0].strip(), match.start(), match.end(), year, month, some_day)


def _value(text: str | None) -> int | None:
    if text is None:
        return None
    if text[0].isascii() and text[0].isalpha():
        return _NAMES.split("|").index(text[:3]) + 1
    return int(text) if text.isdigit() else parse_chinese(text)
