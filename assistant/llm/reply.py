"""Replies: the small structures that a model must answer in, and how they are found in what it wrote."""

import json
import re
from collections.abc import Iterator
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

# A dozen long sentences; a model that goes beyond has lost its way.
MAX_CHARS = 12_000
# A server that holds its model to the structure keeps a weak one from counting on and on.
_MOST_STATEMENTS = 12
_MOST_NUMBERS = 6
# A reply of prose with so many braces is no reply.
_MOST_BRACES = 200
_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WrittenStatement(_Strict):
    """A sentence as the model put it, and the numbers of the quotes it says it rests on."""

    text: str
    quotes: Annotated[tuple[int, ...], Field(max_length=_MOST_NUMBERS)]


class WrittenAnswer(_Strict):
    """The reply to the prompt "write"."""

    statements: Annotated[tuple[WrittenStatement, ...], Field(max_length=_MOST_STATEMENTS)]
    is_complete: bool
    cannot_answer: bool


class WrittenQuestion(_Strict):
    """The reply to the prompt "standalone"."""

    question: str


Reply = TypeVar("Reply", WrittenAnswer, WrittenQuestion)


def read_reply(text: str, form: type[Reply]) -> Reply:
    """The reply in `text`, wherever in it the JSON object stands. Raises ValueError where there is none or too much."""
    if len(text) > MAX_CHARS:
        raise ValueError(f"{len(text)} characters are no {form.__name__}")
    for value in _objects(_THOUGHTS.sub("", text)):
        try:
            return form.model_validate(value)
        except ValidationError:
            continue
    raise ValueError(f"no {form.__name__} in {len(text)} characters")


def _objects(text: str) -> Iterator[object]:
    """Every JSON object in `text`, by where it begins."""
    decoder = json.JSONDecoder()
    for match, _ in zip(re.finditer(r"\{", text), range(_MOST_BRACES), strict=False):
        try:
            yield decoder.raw_decode(text, match.start())[0]
        except (ValueError, RecursionError):  # no JSON, or nested without end
            continue
