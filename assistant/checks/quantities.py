"""Quantities: the numbers of a text with their units and limits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise, takewhile

from assistant.checks.units import currency_before, unit_after
from assistant.checks.words import Word, words
from corpus.numerals import Numeral, NumeralKind, numerals

Span = tuple[int, int]

# Limits by name, with the words before and after a number that set them.
_BEFORE = {
    "at_least": r"at least|(?:no|not) (?:fewer|less) than|(?:a )?minimum of|不少于|不低于|不小于|不短于|至少|最少",
    "at_most": (
        r"at most|up to|(?:no|not) (?:more|longer) than|not (?:to )?exceed(?:ing)?|(?:a )?maximum of|within"
        r"|不超过|不多于|不高于|不大于|不长于|至多|最多"
    ),
    "over": (
        r"(?:more|bigger|larger|greater|higher|longer|wider|older) than|over|exceed(?:s|ing)?|above"
        r"|超过|超|逾|大于|高于|多于"
    ),
    "under": r"(?:less|fewer|smaller|lower|shorter|narrower|younger) than|under|below|少于|低于|小于|不足|不到",
    "about": r"about|around|approximately|some|roughly|nearly|almost|大约|约|将近|近",
}
_AFTER = {
    "at_least": r"or (?:more|above|over)|and (?:above|over)|及?以上",
    "at_most": r"or (?:less|fewer|under)|and (?:below|under)|以?内|之内|及?以下",
    "over": r"多|余",
    "about": r"左右|上下",
}


def _by_name(forms: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{form})" for name, form in forms.items())


_BOUND_BEFORE = re.compile(rf"(?<![A-Za-z])(?:{_by_name(_BEFORE)})(?:有|为)?\s?$", re.IGNORECASE)
_CLASSIFIER = "[个项条章款次家座所名位份件批种类处]"
_BOUND_AFTER = re.compile(rf"\s?{_CLASSIFIER}?(?:{_by_name(_AFTER)})")
_LONGEST_BOUND_CHARS = 24
# What is counted stands right after the number, behind a Chinese classifier.
_COUNTED = re.compile(
    rf"[\s-]?(?:(?:{_CLASSIFIER}(?=[\u4e00-\u9fff]))?(?P<han>[\u4e00-\u9fff]{{1,10}})"
    r"|(?P<latin>[A-Za-z-]+(?: [A-Za-z-]+){0,3}))"
)
_RANGE = re.compile(r"\s?(?:-|~|to|至|到)\s?")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit and its limit; `start`, `end` take in both.

    `value` is in the smallest unit of `family`, `size` of which make its own unit; a percentage is a
    fraction of 1 in the family "percent"; family "" is a number without unit, and `counted` then holds
    the words after it. `bound` names the limit: at_least, over, at_most, under, about or "".
    """

    text: str
    start: int
    end: int
    value: Fraction
    kind: NumeralKind
    family: str
    size: Fraction
    bound: str
    counted: tuple[Word, ...]


def quantities(text: str, masked: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """The quantities of a folded text in order, but those inside `masked` spans; list labels are left out."""
    found = [
        _quantity(text, numeral)
        for numeral in numerals(text)
        if numeral.kind != "label" and not any(a < numeral.end and numeral.start < b for a, b in masked)
    ]
    for i, (one, after) in enumerate(pairwise(found)):
        if not one.family and after.family and _RANGE.fullmatch(text, one.end, after.start):
            found[i] = replace(one, family=after.family, size=after.size, value=one.value * after.size, counted=())
    return tuple(found)


def _quantity(text: str, numeral: Numeral) -> Quantity:
    start, end, value, kind, size = numeral.start, numeral.end, numeral.value, numeral.kind, Fraction(1)
    family = currency_before(text, start)
    unit = unit_after(text, end) if kind == "cardinal" and not family else None
    if kind in ("percent", "fraction"):
        value /= 100 if kind == "percent" else 1
        family, kind = "percent", "fraction"
    elif unit is not None:
        family, size, end = unit
    before = _BOUND_BEFORE.search(text, max(0, start - _LONGEST_BOUND_CHARS), start)
    after = _BOUND_AFTER.match(text, numeral.end) or _BOUND_AFTER.match(text, end)
    bound = before or after
    start, end = before.start() if before else start, max(end, after.end()) if after else end
    return Quantity(
        text=text[start:end],
        start=start,
        end=end,
        value=value * size,
        kind=kind,
        family=family,
        size=size,
        bound=(bound and bound.lastgroup) or "",
        counted=() if family else _counted(text, end),
    )


def _counted(text: str, end: int) -> tuple[Word, ...]:
    """The English content words from `end` up to a joining word, or the run of Chinese characters there."""
    match = _COUNTED.match(text, end)
    if match is None:
        return ()
    if match["han"]:
        return words(match["han"])[:1]
    content = takewhile(len, (words(token) for token in re.split("[ -]", match["latin"])))
    return tuple(word for found in content for word in found)
