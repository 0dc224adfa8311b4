"""Units: what a number may be counted in, each a family with its size in the family's smallest unit."""

import re
from fractions import Fraction

# Family, size, spellings in a folded text. Calendar years are dates; 年 after a small number is a duration.
_UNITS: tuple[tuple[str, Fraction | int, str], ...] = (
    ("area", 10**6, r"km2|sq\.?\s?km|square[\s-]kilomet(?:er|re)s?|平方公里|平方千米"),
    ("area", 10**4, r"hectares?|ha\b|公顷"),
    ("area", Fraction(2000, 3), r"mu\b|亩"),
    ("area", 1, r"m2|sq\.?\s?m\b|square[\s-]met(?:er|re)s?|平方米"),
    ("length", 1000, r"km\b|kilomet(?:er|re)s?|公里|千米"),
    ("length", 1, r"met(?:er|re)s?\b|米"),
    ("weight", 1, r"tonnes?|tons?\b|吨"),
    ("dollars", 1, r"(?:us\s)?dollars?|usd\b|美元"),
    ("euros", 1, r"euros?\b|eur\b|欧元"),
    ("yuan", 1, r"(?:chinese\s)?yuan|rmb\b|cny\b|renminbi|元"),
    ("crowns", 1, r"crowns?\b|kron(?:a|e|or|er)\b|克朗"),
    ("pounds", 1, r"pounds?(?:\ssterling)?\b|gbp\b|英镑"),
    ("francs", 1, r"(?:swiss\s)?francs?\b|chf\b|法郎"),
    ("percentage points", 1, r"percentage[\s-]points?|个百分点"),
    ("households", 1, r"households?|户"),
    ("people", 1, r"people|persons?\b|residents?|inhabitants?|居民|人"),
    ("working days", 1, r"(?:working|business|work)[\s-]days?|个?工作日"),
    ("years", 1, r"years?\b|年"),
    ("months", 1, r"months?\b|个月"),
    ("weeks", 1, r"weeks?\b|周|个?星期"),
    ("days", 1, r"(?:calendar\s)?days?\b|天|日"),
    ("hours", 1, r"hours?\b|个?小时"),
    ("minutes", 1, r"minutes?\b|分钟"),
)
_UNIT = re.compile("|".join(f"(?P<u{i}>{spellings})" for i, (_, _, spellings) in enumerate(_UNITS)), re.IGNORECASE)
_CURRENCY_BEFORE = re.compile(r"(?:(?P<yuan>[¥￥]|RMB\s?|CNY\s?)|(?P<dollars>(?:US)?\$)|(?P<euros>€))$")
_GAP = re.compile(r"[\s-]?(?:[多余来](?=[\u4e00-\u9fff]))?")


def unit_after(text: str, end: int) -> tuple[str, Fraction, int] | None:
    """The unit that stands right after position `end`: family, size and where it ends; or None."""
    start = _GAP.match(text, end).end()  # type: ignore[union-attr]  # the gap may be empty, so it matches
    match = _UNIT.match(text, start)
    if match is None or match.lastgroup is None:
        return None
    family, size, _ = _UNITS[int(match.lastgroup[1:])]
    return family, Fraction(size), match.end()


def currency_before(text: str, start: int) -> str:
    """The family of the currency sign that stands right before position `start`, or ""."""
    match = _CURRENCY_BEFORE.search(text, max(0, start - 4), start)
    return match.lastgroup or "" if match else ""
