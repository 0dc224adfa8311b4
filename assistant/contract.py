"""The published form of an Answer: to the JSON object of answer.schema.json and back."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from assistant.answer import Answer


def to_json(answer: Answer) -> dict[str, Any]:
    """`answer` as the published schema has it: dicts, lists, strings, numbers and None.

    A citation has a "translation" only where a language model has written one.
    """
    value = dict(_adapter().dump_python(answer, mode="json"))
    for citation in value["citations"]:
        if citation["translation"] is None:
            del citation["translation"]
    return value


def from_json(value: Mapping[str, Any]) -> Answer:
    """The Answer that `to_json` made `value` from.

    Raises ValueError, naming the field, where one is missing, unknown or of another type.
    """
    return _adapter().validate_python(value, extra="forbid")


@cache
def _adapter() -> TypeAdapter[Answer]:
    return TypeAdapter(Answer)
