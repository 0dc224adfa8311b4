"""Contexts: whether figures and names stand in a statement among the words they stand among in a quote."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from assistant.checks.findings import Finding, finding
from assistant.checks.glossary import KnownNames, mentions
from assistant.checks.parsed import Parsed

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
    if not stated:
        return
    contexts = [
        (other, context)
        for quote, placed in quoted
        for other, context in zip(placed, _contexts(quote, placed), strict=True)
    ]
    for one, near in zip(stated, _contexts(statement, stated), strict=True):
        same = [len(near & context) for other, context in contexts if is_same(one, other)]
        others = [(len(near & context), other) for other, context in contexts if not is_same(one, other)]
        if not same or not others or len(near) < _FEWEST_WORDS:
            continue
        shared, nearest = max(others, key=lambda pair: pair[0])
        if shared >= _ENOUGH * len(near) and shared - max(same) >= _MARGIN * len(near):
            what, quote = one.text, nearest.text
            yield finding("context", "differs", statement.language, "unsupported", what=what, quote=quote)


def _contexts(parsed: Parsed, placed: Sequence[_Placed]) -> list[frozenset[str]]:
    """For each of the places the keys near it in its sentence, without those of its own words."""
    keys = [key for word in parsed.words for key in word.keys]
    at = [word.start + offset for word in parsed.words for offset in range(len(word.keys))]
    near = _NEAR[parsed.language]
    found = []
    for one in placed:
        first, last = parsed.sentence_at(one.start)
        before = keys[bisect_left(at, max(first, one.start - near)) : bisect_left(at, one.start)]
        after = keys[bisect_left(at, one.end) : bisect_left(at, min(last, one.end + near))]
        found.append(frozenset(before + after))
    return found
