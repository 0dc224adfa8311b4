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
_MOST_QUESTIONS = 4
# A reply of prose with so many braces is no reply.
_MOST_BRACES = 200
# So long a stretch has come before, and word for word so often in a row: no answer does that.
_CIRCLE_CHARS = 60
_CIRCLES = 3
# How a reply ends, with or without a fence of Markdown around it: only then is it worth a look.
_ENDS = ("}", "`")
_THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WrittenStatement(_Strict):
    """A sentence as the model put it, and the numbers of the quotes it says it rests on."""

    text: str
    quotes: Annotated[tuple[int, ...], Field(max_length=_MOST_NUMBERS)]


class WrittenAnswer(_Strict):
    """The reply to the prompt "write"; `next_questions` are what somebody may ask next."""

    statements: Annotated[tuple[WrittenStatement, ...], Field(max_length=_MOST_STATEMENTS)]
    is_complete: bool
    cannot_answer: bool
    next_questions: Annotated[tuple[str, ...], Field(max_length=_MOST_QUESTIONS)] = ()


class WrittenQuestion(_Strict):
    """The reply to the prompt "standalone"."""

    question: str


class WrittenTranslation(_Strict):
    """A quote in the language of who asks, with the number of the quote."""

    number: int
    text: str


class WrittenTranslations(_Strict):
    """The reply to the prompt "translate"."""

    translations: Annotated[tuple[WrittenTranslation, ...], Field(max_length=_MOST_NUMBERS)]


Reply = TypeVar("Reply", WrittenAnswer, WrittenQuestion, WrittenTranslations)
Found = TypeVar("Found", bound=_Strict)


def read_reply(text: str, form: type[Reply]) -> Reply:
    """The reply in `text`, wherever in it the JSON object stands. Raises ValueError where there is none or too much."""
    if len(text) > MAX_CHARS:
        raise ValueError(f"{len(text)} characters are no {form.__name__}")
    for reply in _valid(text, form):
        return reply
    raise ValueError(f"no {form.__name__} in {len(text)} characters")


def statements_in(text: str) -> tuple[WrittenStatement, ...]:
    """The statements that stand whole in the beginning of a WrittenAnswer."""
    return tuple(_valid(text, WrittenStatement)) if len(text) <= MAX_CHARS else ()


def is_enough(text: str, form: type[Reply]) -> bool:
    """Whether nothing that may still come can matter: the reply in `text` is whole, or none will come of it."""
    if len(text) > MAX_CHARS or _goes_in_circles(text):
        return True
    return text.rstrip().endswith(_ENDS) and any(True for _ in _valid(text, form))


def _goes_in_circles(text: str) -> bool:
    """Whether `text` ends with the same again and again: a weak model then says nothing else any more."""
    tail = text[-_CIRCLE_CHARS:]
    before = text.rfind(tail, 0, len(text) - 1)
    once = text[before + len(tail) :]
    rounds = max(_CIRCLES, _CIRCLE_CHARS // max(1, len(once)))
    return len(text) > _CIRCLE_CHARS and before >= 0 and text.endswith(once * rounds)


def _valid(text: str, form: type[Found]) -> Iterator[Found]:
    """What of the JSON objects in `text` is a `form`."""
    for value in _objects(_THOUGHTS.sub("", text)):
        try:
            yield form.model_validate(value)
        except ValidationError:
            continue


def _objects(text: str) -> Iterator[object]:
    """Every JSON object in `text`, by where it begins."""
    decoder = json.JSONDecoder()
    for match, _ in zip(re.finditer(r"\{", text), range(_MOST_BRACES), strict=False):
        try:
            yield decoder.raw_decode(text, match.start())[0]
        except (ValueError, RecursionError):  # no JSON, or nested without end
            continue
