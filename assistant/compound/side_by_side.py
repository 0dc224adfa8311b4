"""Side by side: what follows from two quotes together: which figure is the larger one, what both lists have."""

import re
from collections.abc import Sequence

from assistant.answer import Statement
from assistant.checks.parsed import parse
from assistant.checks.quantities import Quantity
from assistant.composing.writing import UNCHECKED, Draft
from assistant.compound.parts import Part
from assistant.retrieval.trimming import ELLIPSIS

# Inside brackets commas and "and" part no items.
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
_SEPARATOR = re.compile(r"、|，|；|;|,\s*(?:and\s+)?|\s+and\s+|以及|和|及")
_MARKS = " .。,，;；:："
_LEAST_ITEM = 3
_FEWEST_SIDES = 2


def one_side(parts: Sequence[Part], drafts: Sequence[Draft], *, asks_less: bool) -> Statement | None:
    """The part with the largest number (the smallest, for `asks_less`), in the words of its quote.

    None where not each of `drafts` states just one number of a unit that all have, or where two have that number.
    """
    sides = [_figures([one for one in draft.statements if one.citations]) for draft in drafts]
    shared = set.intersection(*({figure.family for _, figure in side} for side in sides)) if sides else set()
    fitting = [[one for one in side if one[1].family in shared] for side in sides]
    if len(sides) < _FEWEST_SIDES or any(len(side) != 1 for side in fitting):
        return None
    values = [side[0][1].value for side in fitting]
    wanted = min(values) if asks_less else max(values)
    if values.count(wanted) > 1:
        return None
    claim, figure = fitting[values.index(wanted)][0]
    text = _shortened(claim.text, parts[values.index(wanted)].label, figure.text)
    return Statement(text, claim.citations, UNCHECKED)


def _figures(claims: Sequence[Statement]) -> list[tuple[Statement, Quantity]]:
    """The quantities that `claims` state, none of them a limit, each with its claim."""
    return [
        (claim, figure)
        for claim in claims
        for figure in parse(claim.text).quantities
        if figure.family and figure.bound in ("", "about")
    ]


def _shortened(claim: str, label: str, figure: str) -> str:
    """`claim` to the end of the name, and the figure; all of it where they do not stand there in this order.

    What stands before the name may say who vouches for it.
    """
    at = claim.lower().find(label.lower())
    return f"{claim[: at + len(label)]}{ELLIPSIS}{figure}" if at >= 0 and figure in claim[at:] else claim


def shared_items(drafts: Sequence[Draft]) -> tuple[Statement, ...]:
    """What the enumerations of two sides both have, word for word, in the order of the first.

    A sentence that is told of both sides enumerates neither.
    """
    sides = [[one for one in draft.statements if one.citations] for draft in drafts]
    if len(sides) != 2:  # noqa: PLR2004
        return ()
    told_of_both = {claim.text for claim in sides[0]} & {claim.text for claim in sides[1]}
    sides = [[claim for claim in claims if claim.text not in told_of_both] for claims in sides]
    first, second = ([item for claim in claims for item in _items(claim.text)] for claims in sides)
    shared = [item for item in dict.fromkeys((*first, *second)) if _is_in(item, first) and _is_in(item, second)]
    return tuple(Statement(item, _citing(item, sides), UNCHECKED) for item in shared)


def _citing(item: str, sides: Sequence[Sequence[Statement]]) -> tuple[int, ...]:
    """The citations of the claims of both sides that have `item`."""
    having = (claim for claims in sides for claim in claims if item in claim.text)
    return tuple(dict.fromkeys(number for claim in having for number in claim.citations))


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
    """Whether `item` is one of `items`, or ends one that still has what introduces it before it."""
    introduced = re.compile(rf"(?<![\w]){re.escape(item)}$|[是有括含：]{re.escape(item)}$")
    return any(one == item or introduced.search(one) for one in items)
