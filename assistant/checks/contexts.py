"""Contexts: whether figures and names stand in a statement among the words they stand among in a quote."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence, Set
from operator import itemgetter
from typing import Protocol, TypeVar

from assistant.checks.findings import Finding, finding
from assistant.checks.glossary import KnownNames, mentions
from assistant.checks.parsed import FIGURE_SIGNS, Parsed

# Words count as near up to so many characters away; a Chinese character says more than a letter.
_NEAR = {"en": 45, "zh": 14}
# A figure is misplaced if a different one stands among so much of its words, and the same one among
# so much less of them.
_ENOUGH = 0.5
_MARGIN = 0.3
_FEWEST_WORDS = 2


class _Placed(Protocol):
    """What stands at a place in a text."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_T = TypeVar("_T", bound=_Placed)


def misplaced_findings(statement: Parsed, quotes: Sequence[Parsed], known: KnownNames) -> Iterator[Finding]:
    """A finding for each figure or name that the quotes have, but where they say something else.

    "Zone A has 4 tasks" does not follow from "Zone A has 5 tasks. Zone B has 4 tasks."
    """
    amounts = [(quote, quote.quantities) for quote in quotes]
    yield from _misplaced(statement, statement.quantities, amounts, lambda a, b: a.value == b.value)
    days = [(quote, quote.dates) for quote in quotes]
    yield from _misplaced(statement, statement.dates, days, lambda a, b: a.is_part_of(b))
    named = [(quote, mentions(quote.text, known)) for quote in quotes]
    yield from _misplaced(statement, mentions(statement.text, known), named, lambda a, b: a.group == b.group)


def _misplaced(
    statement: Parsed,
    stated: Sequence[_T],
    quoted: Sequence[tuple[Parsed, Sequence[_T]]],
    is_same: Callable[[_T, _T], bool],
) -> Iterator[Finding]:
    for one in stated:
        near = set(_keys_near(statement, one, statement.part_at(one.start)))
        weight = _weight(near)
        if weight < _FEWEST_WORDS:
            continue
        same = [(quote, [other for other in placed if is_same(one, other)]) for quote, placed in quoted]
        counts = [count for quote, placed in same for count, _ in _shared(near, quote, placed, fewest=1)]
        if not any(placed for _, placed in same) or max(counts, default=0) > (1 - _MARGIN) * weight:
            continue
        enough = max(_ENOUGH * weight, max(counts, default=0) + _MARGIN * weight)
        others = [(quote, [other for other in placed if not is_same(one, other)]) for quote, placed in quoted]
        shared = [found for quote, placed in others for found in _shared(near, quote, placed, fewest=enough)]
        if shared:
            what, quote = one.text, max(shared, key=itemgetter(0))[1].text
            yield finding("context", "differs", statement.language, "unsupported", what=what, quote=quote)


def _shared(near: set[str], quote: Parsed, placed: Sequence[_T], *, fewest: float) -> Iterator[tuple[int, _T]]:
    """How much of the keys stands near each of the places in the quote, where it is `fewest` or more."""
    for first, last in quote.parts if placed else ():
        within = quote.sequence[bisect_left(quote.places, first) : bisect_left(quote.places, last)]
        if _weight(near.intersection(within)) >= fewest:
            for one in placed:
                if first <= one.start < last:
                    count = _weight(near.intersection(_keys_near(quote, one, (first, last))))
                    if count >= fewest:
                        yield count, one


def _weight(keys: Set[str]) -> int:
    """How much the keys say: a figure as much as two words."""
    return len(keys) + sum(key[0] in FIGURE_SIGNS for key in keys)


def _keys_near(parsed: Parsed, one: _Placed, part: tuple[int, int]) -> list[str]:
    """The keys near a place within its part of the sentence, without those of its own words."""
    reach = _NEAR[parsed.language]
    start, end = max(part[0], one.start - reach), min(part[1], one.end + reach)
    before = slice(bisect_left(parsed.places, start), bisect_left(parsed.places, one.start))
    after = slice(bisect_left(parsed.places, one.end), bisect_left(parsed.places, end))
    return [*parsed.sequence[before], *parsed.sequence[after]]
