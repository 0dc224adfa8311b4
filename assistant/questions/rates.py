"""Rates: how often something is done, as times a year ("twice a year", "每季度一次"). Knows no document."""

import re
from collections.abc import Iterator
from fractions import Fraction

from corpus.numerals import numerals

_I = re.IGNORECASE
_A_YEAR = {
    "day": Fraction(365), "week": Fraction(52), "month": Fraction(12), "quarter": Fraction(4), "year": Fraction(1),
    "天": Fraction(365), "日": Fraction(365), "周": Fraction(52), "月": Fraction(12), "季": Fraction(4), "年": Fraction(1),
}  # fmt: skip
_ADVERBS = {
    "daily": 365, "weekly": 52, "monthly": 12, "quarterly": 4, "half-yearly": 2, "biannual": 2, "annual": 1, "yearly": 1,
    "annually": 1, "年度": 1, "月度": 12, "季度": 4,
}  # fmt: skip
_NUMBER = r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve"
_HAN_NUMBER = r"\d{1,3}|[一二两三四五六七八九十半]{1,2}"
_TIMES_EN = re.compile(
    rf"\b(?:(?P<once>once|twice|thrice)|(?P<times>{_NUMBER}) times) (?:an?|per|each|every) (?:(?P<span>{_NUMBER}) )?(?P<unit>day|week|month|quarter|year)s?\b",
    _I,
)
_EVERY_EN = re.compile(
    rf"\b(?:every|each) (?:(?P<span>{_NUMBER}|other|second|third) )?(?P<unit>day|week|month|quarter|year)s?\b", _I
)
_ADVERB = re.compile(
    rf"\b(?:(?P<times>{_NUMBER}) )?(?P<adverb>half-yearly|biannual|quarterly|annually|annual|yearly|monthly|weekly|daily)\b|(?P<han>(?<!\d)年度|月度|(?<!每)季度)(?=[一-鿿])",
    _I,
)
_EVERY_ZH = re.compile(
    rf"每(?P<half>半)?(?P<span>{_HAN_NUMBER})?个?(?P<unit>[天日周月季年])度?(?:[一-鿿]{{0,8}}?(?P<times>{_HAN_NUMBER})次)?"
)
_PER_ZH = re.compile(rf"(?P<span>{_HAN_NUMBER})个?(?P<unit>[天日周月季年])[一-鿿]{{0,6}}?(?P<times>{_HAN_NUMBER})次")
_ONE_ZH = re.compile(rf"(?P<span>{_HAN_NUMBER})个?(?P<unit>[天日周月季年])一[评考查检审换修届]")
# Done once and for all: no time at all a year.
_ONE_OFF = re.compile(
    r"\b(?:paid|granted|given|awarded|made|received?|available|claimed|used) (?:out )?(?:only |just )?once\b(?! (?:an?|per|every|each|the|all|it|they|you|we|in|this|that)\b)"
    r"|\b(?:only once|one-off|single payment|in one sum|once only)\b(?! (?:an?|per|every|each)\b)"
    r"|一次性(?=[一-鿿]{0,4}(?:补[助贴]|奖|发放|拨付|支付|给予|资助))|(?:只|仅)[能可]?以?[一-鿿]{0,4}一次(?!以上)",
    _I,
)
_WORDS = {"once": 1, "twice": 2, "thrice": 3, "other": 2, "second": 2, "third": 3}


def rates(text: str) -> tuple[tuple[Fraction, str], ...]:
    """The rates in `text`: times a year, and the words that say so."""
    found: dict[str, Fraction] = {}
    for rate, words in _read(text):
        if not any(words in longer for longer in found):
            found[words] = rate
    return tuple((rate, words) for words, rate in found.items())


def without_rates(text: str) -> str:
    """`text` without the words that say how often."""
    for _, words in rates(text):
        text = text.replace(words, " ")
    return text


def _read(text: str) -> Iterator[tuple[Fraction, str]]:
    for match in _TIMES_EN.finditer(text):
        times = _number(match["once"] or match["times"])
        yield times * _A_YEAR[match["unit"].lower()] / _number(match["span"] or "1"), match[0]
    for pattern in (_PER_ZH, _EVERY_ZH):
        for match in pattern.finditer(text):
            span = _number(match["span"] or "1") / (2 if match.groupdict().get("half") else 1)
            if span:
                yield _number(match["times"] or "1") * _A_YEAR[match["unit"]] / span, match[0]
    for match in _ONE_ZH.finditer(text):
        yield _A_YEAR[match["unit"]] / _number(match["span"]), match[0]
    yield from ((Fraction(0), match[0]) for match in _ONE_OFF.finditer(text))
    for match in _EVERY_EN.finditer(text):
        yield _A_YEAR[match["unit"].lower()] / _number(match["span"] or "1"), match[0]
    for match in _ADVERB.finditer(text):
        word = (match["adverb"] or match["han"]).lower()
        yield _number(match["times"] or "1") * _ADVERBS[word], match[0]


def _number(word: str) -> Fraction:
    if word.lower() in _WORDS:
        return Fraction(_WORDS[word.lower()])
    if word == "半":
        return Fraction(1, 2)
    found = numerals(f"{word}个" if not word.isascii() else word)
    return Fraction(found[0].value) if found else Fraction(1)
