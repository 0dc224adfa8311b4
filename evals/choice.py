"""A choice of cases: the same on every run, whatever cases are added."""

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeVar

from evals.case import Case

T = TypeVar("T")


def chosen(cases: Sequence[Case], most: int) -> list[Case]:
    """At most `most` of the cases, in their order, those whose ids have the lowest digests."""
    return chosen_by(cases, most, lambda case: case.id)


def chosen_by(items: Sequence[T], most: int, id_of: Callable[[T], str]) -> list[T]:
    """At most `most` of the items, in their order, by ids that are theirs alone; as `chosen` has it."""
    ranked = sorted(map(id_of, items), key=lambda name: hashlib.sha256(name.encode()).digest())
    kept = set(ranked[:most])
    return [item for item in items if id_of(item) in kept]
