"""Figures: whether the quantities, dates and document numbers of a statement are those of its quotes."""

from collections.abc import Iterator, Sequence

from assistant.checks.findings import Finding, Gravity, finding
from assistant.checks.parsed import Parsed
from assistant.checks.quantities import Quantity
from assistant.checks.words import keys

Span = tuple[int, int]

_OPPOSITES = tuple({upper, lower} for upper in ("at_most", "under") for lower in ("at_least", "over"))
# So many first words, or Chinese characters, tell what is counted: 11 test tasks are not 11 test areas.
_COUNTED_WORDS = 2
_COUNTED_CHARS = 3


def quantity_findings(statement: Parsed, quotes: Sequence[Parsed], named: Sequence[Span]) -> Iterator[Finding]:
    """A finding for each quantity of the statement that no quote has with the same unit and limit.

    What is counted is not compared where one of the `named` spans stands: names are compared elsewhere.
    """
    quoted = [quantity for quote in quotes for quantity in quote.quantities]
    language = statement.language
    for one in statement.quantities:
        same = [other for other in quoted if _is_same_number(one, other)]
        fitting = [other for other in same if _fits(one, other)]
        if not fitting:
            if not _is_article(one) or any(_counts_same(one, other) for other in quoted):
                yield _missing(statement, one, same or quoted)
            continue
        if not any(_bounds_agree(one, other) for other in fitting):
            gravity: Gravity = "unsupported" if all(_is_opposite(one, other) for other in fitting) else "partial"
            yield finding("quantity", "bound", language, gravity, what=one.text, quote=fitting[0].text)
        is_named = any(start - 2 <= one.end < end for start, end in named)
        if not is_named and not any(_counts_agree(one, other) for other in fitting):
            what, quote = _shown(one), _shown(fitting[0])
            yield finding("quantity", "counted", language, "partial", what=what, quote=quote)


def date_findings(statement: Parsed, quotes: Sequence[Parsed]) -> Iterator[Finding]:
    """A finding for each date of the statement that no quote gives, or gives in less detail."""
    quoted = [date for quote in quotes for date in quote.dates]
    language = statement.language
    for date in statement.dates:
        if any(date.is_part_of(other) for other in quoted):
            continue
        coarser = next((other for other in quoted if other.is_part_of(date)), None)
        alike = [other for other in quoted if other.shape == date.shape]
        if coarser:
            yield finding("date", "date detail", language, "partial", what=date.text, quote=coarser.text)
        elif alike:
            nearest = max(alike, key=date.shared_parts)
            yield finding("date", "differs", language, "unsupported", what=date.text, quote=nearest.text)
        else:
            yield finding("date", "missing", language, "unsupported", what=date.text)


def document_number_findings(statement: Parsed, quotes: Sequence[Parsed]) -> Iterator[Finding]:
    """A finding for each document number of the statement that agrees in every part with none in the quotes."""
    quoted = [number for quote in quotes for number in quote.document_numbers]
    for one in statement.document_numbers:
        if not any(one.agrees_with(other) for other in quoted):
            sentence = "differs" if quoted else "missing"
            other = quoted[0].text if quoted else ""
            yield finding("number", sentence, statement.language, "unsupported", what=one.text, quote=other)


def _missing(statement: Parsed, one: Quantity, others: Sequence[Quantity]) -> Finding:
    """Names the quoted quantity that most likely was meant: of the same value or unit, or counting the same."""
    for other in others:
        alike = one.family == other.family if one.family else _counts_same(one, other)
        if alike or one.value == other.value:
            what, quote = _shown(one), _shown(other)
            return finding("quantity", "differs", statement.language, "unsupported", what=what, quote=quote)
    return finding("quantity", "missing", statement.language, "unsupported", what=_shown(one))


def _is_same_number(one: Quantity, other: Quantity) -> bool:
    """Equal in value and kind; an ordinal may be a bare number (Article 3)."""
    if one.value != other.value or one.kind == other.kind:
        return one.value == other.value
    bare = one if one.kind == "cardinal" else other
    return "fraction" not in (one.kind, other.kind) and not bare.family and not bare.counted


def _fits(one: Quantity, other: Quantity) -> bool:
    """Whether the units allow the two to be the same; a number that names neither unit nor thing may be any."""
    if one.family == other.family:
        return True
    bare = other if one.family else one
    return not bare.family and not bare.counted


def _counts_agree(one: Quantity, other: Quantity) -> bool:
    """Whether what follows the two numbers can be the same thing; true where either names nothing."""
    if not one.counted or not other.counted:
        return True
    run, other_run = one.counted[0].text, other.counted[0].text
    if run.isascii() != other_run.isascii():
        return True
    if not run.isascii():
        return run[:_COUNTED_CHARS] in other_run or other_run[:_COUNTED_CHARS] in run
    first, other_first = keys(one.counted[:_COUNTED_WORDS]), keys(other.counted[:_COUNTED_WORDS])
    return first <= keys(other.counted) or other_first <= keys(one.counted)


def _counts_same(one: Quantity, other: Quantity) -> bool:
    return bool(one.counted and other.counted) and _counts_agree(one, other)


def _bounds_agree(one: Quantity, other: Quantity) -> bool:
    """Equal limits; a statement may add "about" to what the quote gives exactly."""
    return one.bound == other.bound or (one.bound == "about" and not other.bound)


def _is_opposite(one: Quantity, other: Quantity) -> bool:
    return {one.bound, other.bound} in _OPPOSITES


def _is_article(one: Quantity) -> bool:
    """Whether the number is no more than "a": one, 一批."""
    return one.text.strip().lower() in ("one", "一") and not one.family


def _shown(one: Quantity) -> str:
    counted = [word.text for word in one.counted[:_COUNTED_WORDS]]
    return one.text if one.family else " ".join([one.text, *counted])
