"""Bodies: what a question over HTTP may hold, read with limits and turned into our own types."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import HTTPException, Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from assistant.answer import Answer, Check, Statement, Status, Turn
from assistant.contract import from_json
from assistant.conversation.standalone import stand_alone
from assistant.questions.question import language_of_answer
from corpus.glossary import Glossary

# A conversation of fifty turns whose answers are long lists has half of this.
MAX_BYTES = 2 * 2**20
MAX_TURNS = 50
# Longer texts are answered too (that they are too long), but no answer repeats a book.
_MAX_TEXT_CHARS = 100_000
CONVERSATION_PATTERN = r"^[A-Za-z0-9._:-]{1,64}$"
FORM = '{"question": "..."}, with "conversation": "..." or "history": [{"question": "...", "answer": ...}] if wanted'

_Text = Annotated[str, Field(max_length=_MAX_TEXT_CHARS)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Exchange(_Strict):
    """An exchange before the question: the answer as an Answer object, or its text alone."""

    question: _Text
    answer: Answer | _Text

    @field_validator("answer", mode="before")
    @classmethod
    def _published(cls, value: Any) -> Answer | str:
        if isinstance(value, str):
            return value
        if not isinstance(value, dict):
            raise ValueError("an answer is an Answer object, or its text")
        try:
            return from_json(value)
        except ValidationError as error:
            raise ValueError(f"this is no Answer object ({_problem(error)})") from error


class _Body(_Strict):
    question: _Text
    conversation: Annotated[str, Field(pattern=CONVERSATION_PATTERN)] | None = None
    history: Annotated[tuple[_Exchange, ...], Field(max_length=MAX_TURNS)] = ()

    @model_validator(mode="after")
    def _is_one_question(self) -> "_Body":
        if not self.question.strip():
            raise ValueError("the question is empty")
        if self.conversation is not None and self.history:
            raise ValueError("a conversation is remembered here, so it needs no history: give one of the two")
        return self


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the turns that it brings, or the conversation here that it belongs to."""

    question: str
    conversation: str | None
    history: tuple[Turn, ...]


async def read_question(request: Request, glossary: Glossary) -> Asked:
    """The question in the body of `request`. Raises HTTPException 413 where it is too large, 422 where it is wrong."""
    content = await _content(request)
    try:
        body = _Body.model_validate_json(content)
    except ValidationError as error:
        said = _problem(error)
        raise HTTPException(422, f"{said[:1].upper()}{said[1:]}; a body is {FORM}.") from error
    return Asked(body.question, body.conversation, _turns(body.history, glossary))


def _problem(error: ValidationError) -> str:
    """The first thing that is wrong, and where."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(map(str, first["loc"]))
    problem = first["msg"].removeprefix("Value error, ")
    return f"{place}: {problem}" if place else problem


async def _content(request: Request) -> bytes:
    """The body, read no further than is allowed."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > MAX_BYTES:
            raise HTTPException(413, f"The body has more than {MAX_BYTES:,} bytes: leave older turns out.")
        parts.append(part)
    return b"".join(parts)


def _turns(history: tuple[_Exchange, ...], glossary: Glossary) -> tuple[Turn, ...]:
    """The exchanges as turns; a question whose answer is text alone is made to stand alone here."""
    turns: list[Turn] = []
    for one in history:
        answer = one.answer
        if isinstance(answer, str):
            answer = _told(one.question, answer, standalone=stand_alone(one.question, turns, glossary))
        turns.append(Turn(one.question, answer))
    return tuple(turns)


def _told(question: str, text: str, *, standalone: str) -> Answer:
    """An Answer that somebody else gave: `text`, citing nothing."""
    return Answer(
        id="told",
        question=question,
        standalone_question=standalone,
        status=Status.ANSWERED,
        language=language_of_answer(question),
        text=text,
        statements=(Statement(text, (), Check("not_a_claim")),),
        citations=(),
        nearest=(),
        follow_ups=(),
        coverage=None,
        mode="told",
        versions={},
    )
