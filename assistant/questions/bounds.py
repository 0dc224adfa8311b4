"""Bounds: whether a figure or date lies within the limit that a question sets ("more than 8,000", "before 2019")."""

import re
from fractions import Fraction
from operator import ge, gt, le, lt

from assistant.checks.dates import Date
from assistant.checks.parsed import Parsed, parse
from assistant.checks.quantities import Quantity
from corpus.numerals import numerals

_I = re.IGNORECASE
_HOLDS = {"over": gt, "at_least": ge, "under": lt, "at_most": le}
# Before and after a date.
_BEFORE_DATE = re.compile(
    r"\b(?:(?P<at_least>no earlier than|not before|since|from)|(?P<at_most>no later than|by|until|up to|not after)"
    r"|(?P<under>before|prior to|earlier than)|(?P<over>after|later than))(?: the (?:end|beginning|start) of)?\s*$"
    r"|(?P<over_zh>晚于)\s*$|(?P<under_zh>早于)\s*$|(?P<at_most_zh>不晚于|截至|截止到?)\s*$",
    _I,
)
_AFTER_DATE = re.compile(r"\s*(?P<under_zh>以前|之前|前)|\s*(?P<over_zh>以后|之后|后)|\s*(?P<at_least_zh>以来|起)")
# "About 5.2 million" says nothing of a limit that lies as near as this.
_ROUGHLY = Fraction(1, 50)


def sets_bound(text: str) -> bool:
    """Whether `text` sets a limit to a figure or a date."""
    said = parse(text)
    return any(one.bound in _HOLDS for one in said.quantities) or any(_bound_of(day, said) for day in said.dates)


def without_bounds(text: str) -> str:
    """`text` with its figures as they are, without the words that make limits of them."""
    said = parse(text)
    bare = said.text
    for one in sorted(said.quantities, key=lambda each: -each.start):
        if one.bound in _HOLDS:
            figure = next(iter(numerals(one.text)), None)
            bare = f"{bare[: one.start]}{one.text[figure.start :] if figure else one.text}{bare[one.end :]}"
    return bare


def admits(text: str, limit: Fraction, value: Fraction) -> bool:
    """Whether `text` gives the number `limit` as a limit, and `value` lies within it: "more than 10" admits 11."""
    given = (one.bound for one in parse(text).quantities if one.value == limit and one.bound in _HOLDS)
    return any(_HOLDS[bound](value, limit) for bound in given)


def is_within(statement: str, told: str) -> bool | None:
    """Whether what `told` gives lies within the limit that `statement` sets; None where that cannot be said.

    It can where there is one limit, and one figure of the same measure, or one date, that it may be held against.
    """
    said, given = parse(statement), parse(told)
    days = [(day, bound) for day in said.dates if (bound := _bound_of(day, said))]
    figures = [one for one in said.quantities if one.bound in _HOLDS]
    if len(days) + len(figures) != 1:
        return None
    if days:
        return _is_day_within(*days[0], given)
    limit = figures[0]
    fitting = [one for one in given.quantities if _is_comparable(one, limit)]
    if len(fitting) != 1 or fitting[0].bound in _HOLDS:
        return None
    value = fitting[0].value
    if fitting[0].bound and abs(value - limit.value) <= _ROUGHLY * limit.value:
        return None
    return bool(_HOLDS[limit.bound](value, limit.value))


def _is_comparable(one: Quantity, limit: Quantity) -> bool:
    """Whether both are of one measure, or count the same things."""
    if (one.family, one.kind) != (limit.family, limit.kind):
        return False
    things = {key for word in limit.counted for key in word.keys}
    return bool(limit.family) or any(key in things for word in one.counted for key in word.keys)


def _is_day_within(limit: Date, bound: str, given: Parsed) -> bool | None:
    """Whether the one date of `given` lies within the limit, compared as far as the limit is given."""
    days = [day for day in given.dates if not _bound_of(day, given)]
    count = sum(part is not None for part in limit.parts)
    if len(days) != 1 or None in limit.parts[:count] or None in days[0].parts[:count]:
        return None
    return bool(_HOLDS[bound](_known(days[0], count), _known(limit, count)))


def _known(day: Date, count: int) -> tuple[int, ...]:
    return tuple(part for part in day.parts[:count] if part is not None)


def _bound_of(day: Date, said: Parsed) -> str:
    """The limit that the words beside a date make of it; "" where it is none."""
    found = _BEFORE_DATE.search(said.text, 0, day.start) or _AFTER_DATE.match(said.text, day.end)
    return (found.lastgroup or "").removesuffix("_zh") if found else ""
