"""Side by side: what follows from two quotes together: which figure is the larger one, what both lists have."""

import re
from collections.abc import Sequence

from assistant.answer import Statement
from assistant.checks.parsed import parse
from assistant.checks.quantities import Quantity
from assistant.parts import Parts
from assistant.trimming import ELLIPSIS
from assistant.writing import UNCHECKED, Draft

# Inside brackets commas and "and" part no items.
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
_SEPARATOR = re.compile(r"、|，|；|;|,\s*(?:and\s+)?|\s+and\s+|以及|和|及")
_MARKS = " .。,，;；:："
_LEAST_ITEM = 3


def one_side(split: Parts, drafts: Sequence[Draft]) -> Statement | None:
    """The side with the larger number (the smaller, if that is asked), in the words of its quote.

    None where not each of two sides states just one number of a unit, or both the same.
    """
    sides = [[one for one in draft.statements if one.citations] for draft in drafts]
    if len(sides) != 2 or any(len(claims) != 1 for claims in sides):  # noqa: PLR2004
        return None
    claims = [claims[0] for claims in sides]
    figures = _figures(claims[0].text, claims[1].text)
    if figures is None or figures[0].value == figures[1].value:
        return None
    side = int((figures[0].value > figures[1].value) == split.asks_less)
    text = _shortened(claims[side].text, split.parts[side].label, figures[side].text)
    return Statement(text, claims[side].citations, UNCHECKED)


def _figures(first: str, second: str) -> tuple[Quantity, Quantity] | None:
    """The one quantity of each text that the other has one of the same unit to."""
    one, other = (
        [figure for figure in parse(text).quantities if figure.family and figure.bound in ("", "about")]
        for text in (first, second)
    )
    pairs = [(a, b) for a in one for b in other if a.family == b.family]
    return pairs[0] if len(pairs) == 1 else None


def _shortened(claim: str, label: str, figure: str) -> str:
    """Name and figure of `claim`, or all of it where they do not stand there in this order."""
    at = claim.lower().find(label.lower())
    return f"{claim[at : at + len(label)]}{ELLIPSIS}{figure}" if at >= 0 and figure in claim[at:] else claim


def shared_items(drafts: Sequence[Draft]) -> tuple[Statement, ...]:
    """What the enumerations of two sides both have, word for word, in the order of the first."""
    sides = [[one for one in draft.statements if one.citations] for draft in drafts]
    if len(sides) != 2:  # noqa: PLR2004
        return ()
    first, second = ([item for claim in claims for item in _items(claim.text)] for claims in sides)
    shared = [item for item in dict.fromkeys((*first, *second)) if _is_in(item, first) and _is_in(item, second)]
    cited = _both(sides)
    return tuple(Statement(item, cited, UNCHECKED) for item in shared)


def _both(sides: Sequence[Sequence[Statement]]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for claims in sides for claim in claims for number in claim.citations))


def _items(text: str) -> list[str]:
    """The items that an enumerating sentence lists; the first still has what introduces them before it."""
    masked = _BRACKETED.sub(lambda match: "x" * len(match[0]), text)
    cuts = [match.span() for match in _SEPARATOR.finditer(masked)]
    if not cuts:
        return []
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    found = [text[start:end].strip(_MARKS) for start, end in zip(starts, ends, strict=True)]
    return [item for item in found if len(item) >= _LEAST_ITEM]


def _is_in(item: str, items: Sequence[str]) -> bool:
    return item in items or bool(
        items and re.search(rf"(?<![\w]){re.escape(item)}$|[是有括含：]{re.escape(item)}$", items[0])
    )
