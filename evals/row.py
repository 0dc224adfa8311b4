"""Row: what a suite found out about one case, for the report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from evals.score import Score


@dataclass(frozen=True, slots=True)
class Row:
    """The scores of one case by metric.

    `cluster` is what is resampled as one: the conversation, or the document. `groups` are what tables
    break down by. `detail` is what a person wants to see of the case, ready for JSON. `problem` is set
    where the case could not be run or scored as it should.
    """

    id: str
    cluster: str
    groups: tuple[str, ...]
    scores: Mapping[str, Score]
    detail: Mapping[str, Any] = field(default_factory=dict)
    seconds: float = 0.0
    problem: str = ""


def row_to_json(row: Row) -> dict[str, Any]:
    """`row` as JSON can hold it, digit for digit."""
    return dict(_adapter().dump_python(row, mode="json"))


def row_from_json(value: Any) -> Row:
    """The Row that `row_to_json` made `value` from."""
    return _adapter().validate_python(value)


@cache
def _adapter() -> TypeAdapter[Row]:
    return TypeAdapter(Row)
