"""Contexts: whether the figures and names of a statement stand among the words that they stand among in a quote."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from assistant.checks.findings import Finding, finding
from assistant.checks.glossary import KnownNames, mentions
from assistant.checks.parsed import Parsed

# Words count as near up to so many characters away; a Chinese character says more than a letter.
_NEAR_LETTERS = 45
_NEAR_HAN = 14
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


T = TypeVar("T", bound=_Placed)


def misplaced_findings(statement: Parsed, quotes: Sequence[Parsed], known: KnownNames) -> Iterator[Finding]:
    """A finding for each figure or name that the quotes have, but where they say something else.

    "Zone A has 4 tasks" is not in "Zone A has 5 tasks. Zone B has 4 tasks."
    """
    amounts = [(quote, one) for quote in quotes for one in quote.quantities]
    yield from _misplaced(statement, statement.quantities, amounts, lambda a, b: a.value == b.value)
    days = [(quote, one) for quote in quotes for one in quote.dates]
    yield from _misplaced(statement, statement.dates, days, lambda a, b: a.is_part_of(b))
    named = [(quote, one) for quote in quotes for one in mentions(quote.text, known)]
    yield from _misplaced(statement, mentions(statement.text, known), named, lambda a, b: a.group == b.group)


def _misplaced(
    statement: Parsed,
    stated: Sequence[T],
    quoted: Sequence[tuple[Parsed, T]],
    is_same: Callable[[T, T], bool],
) -> Iterator[Finding]:
    for one in stated:
        same = [(quote, other) for quote, other in quoted if is_same(one, other)]
        others = [(quote, other) for quote, other in quoted if not is_same(one, other)]
        context = _context(statement, one)
        if not same or not others or len(context) < _FEWEST_WORDS:
            continue
        best, nearest = max(
            ((_overlap(context, q, other), other) for q, other in others), key=lambda pair: pair[0]
        )
        if best >= _ENOUGH and best - max(_overlap(context, q, other) for q, other in same) >= _MARGIN:
            what, quote = one.text, nearest.text
            yield finding("context", "differs", statement.language, "unsupported", what=what, quote=quote)


def _overlap(context: frozenset[str], quote: Parsed, other: _Placed) -> float:
    return len(context & _context(quote, other)) / len(context)


def _context(parsed: Parsed, placed: _Placed) -> frozenset[str]:
    """The keys of the words near a place, in its sentence; its own words are not among them."""
    found: set[str] = set()
    sentence = next((clause.sentence for clause in parsed.clauses if placed.start < clause.end), None)
    for clause in parsed.clauses:
        for word in clause.words if clause.sentence == sentence else ():
            near = _NEAR_LETTERS if word.text.isascii() else _NEAR_HAN
            for offset, key in enumerate(word.keys):
                at = word.start + offset
                if placed.start - near <= at < placed.start or placed.end <= at < placed.end + near:
                    found.add(key)
    return frozenset(found)
