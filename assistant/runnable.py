"""The assistant as a LangChain Runnable, so that the ecosystem's tools can call it. Keeps no conversation."""

from collections.abc import Iterator
from typing import Any, TypedDict

from langchain_core.runnables import Runnable, RunnableConfig
from pydantic import BaseModel, ConfigDict, field_validator

from assistant.answer import Answer, Turn
from assistant.contract import from_json, to_json
from assistant.path import Assistant

Published = dict[str, Any]


class PastTurn(TypedDict):
    """An exchange before the question: what was asked, and the answer as the published schema has it."""

    question: str
    answer: Published


class Asked(TypedDict, total=False):
    """A question that may come with the turns before it, oldest first."""

    question: str
    history: list[PastTurn]


Input = str | Asked


def as_runnable(assistant: Assistant) -> Runnable[Input, Published]:
    """A Runnable from a question, or a question with its history, to the answer of the published schema.

    `stream` yields the answer as it grows, each time whole. Input of another form raises ValueError.
    """
    return _Answering(assistant)


class _Exchange(BaseModel):
    model_config = ConfigDict(extra="forbid")

    question: str
    answer: Answer

    @field_validator("answer", mode="before")
    @classmethod
    def _published(cls, value: Any) -> Answer:
        return from_json(value)


class _Input(BaseModel):
    model_config = ConfigDict(extra="forbid")

    question: str
    history: tuple[_Exchange, ...] = ()


class _Answering(Runnable[Input, Published]):
    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self.name = "policy-assistant"

    def invoke(self, input: Input, config: RunnableConfig | None = None, **kwargs: Any) -> Published:
        return self._call_with_config(self._whole, input, config)

    def stream(self, input: Input, config: RunnableConfig | None = None, **kwargs: Any) -> Iterator[Published]:
        yield from self._transform_stream_with_config(iter([input]), self._growing, config)

    def _whole(self, input: Input) -> Published:
        *_, answer = self._snapshots(input)
        return answer

    def _growing(self, inputs: Iterator[Input]) -> Iterator[Published]:
        for one in inputs:
            yield from self._snapshots(one)

    def _snapshots(self, given: Input) -> Iterator[Published]:
        asked = _Input.model_validate({"question": given} if isinstance(given, str) else given)
        history = [Turn(turn.question, turn.answer) for turn in asked.history]
        return map(to_json, self._assistant.stream(asked.question, history))
