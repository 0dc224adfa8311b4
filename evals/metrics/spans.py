"""Spans of documents, and how much of one set of them another covers."""

from collections.abc import Iterable

# The id of a document, the first character, and after the last one.
Place = tuple[str, int, int]


def overlap(one: Place, other: Place) -> bool:
    """Whether two places share a character."""
    return one[0] == other[0] and max(one[1], other[1]) < min(one[2], other[2])


def characters(places: Iterable[Place]) -> int:
    """How many characters the places have together, each counted once."""
    return sum(end - start for _, start, end in merged(places))


def shared_characters(these: Iterable[Place], those: Iterable[Place]) -> int:
    """How many characters lie in both."""
    return sum(
        max(0, min(end, other_end) - max(start, other_start))
        for document, start, end in merged(these)
        for other, other_start, other_end in merged(those)
        if document == other
    )


def merged(places: Iterable[Place]) -> list[Place]:
    """The same characters as places that do not touch, in order."""
    found: list[Place] = []
    for document, start, end in sorted(place for place in places if place[1] < place[2]):
        if found and found[-1][0] == document and start <= found[-1][2]:
            found[-1] = (document, found[-1][1], max(found[-1][2], end))
        else:
            found.append((document, start, end))
    return found
