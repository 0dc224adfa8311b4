"""The chat model: the one file that meets LangChain's models. Knows no document, and sends a prompt once."""

import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, SecretStr

from assistant.llm.options import LlmOptions
from assistant.llm.prompts import Prompt
from assistant.llm.reply import Reply, is_enough

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from langchain_core.language_models import BaseChatModel

# A server that needs no key is told this one, and never a key that the environment holds for another server.
_NO_KEY = "none"
# Answers by which a server says that it does not know what was asked for: a structured reply, most likely.
_NOT_UNDERSTOOD = frozenset({400, 404, 415, 422, 501})
# After its reply a server tells how many tokens it took; one that writes on instead is not listened to for longer.
_END_SECONDS = 0.5
# How a model is asked, from the best way to the one that every server knows.
Manner = Literal["structured", "streamed", "whole"]
_MANNERS: tuple[Manner, ...] = ("structured", "streamed", "whole")


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model has written so far, and the tokens that it read and wrote.

    A server that does not tell them, or not yet, leaves 0 read, and as many written as pieces came.
    """

    text: str
    tokens_in: int
    tokens_out: int


class Chat:
    """A chat model off the calling thread, so that a call can be given up whatever the server does."""

    def __init__(self, options: LlmOptions, key: SecretStr | None) -> None:
        self._options = options
        self._key = key
        self._model: BaseChatModel | None = None
        self._manner = 0

    def stream(self, prompt: Prompt, form: type[Reply], *, until: float) -> Iterator[Completion]:
        """What the model writes to `prompt` as it grows, in the structure of `form` where its server supports that.

        It ends soon after a reply in that form is whole, or the text is too long for one. Raises TimeoutError at
        the monotonic time `until`, and whatever the model's package raises.
        """
        import asyncio

        arrived: Queue[Completion | None] = Queue()
        sending = asyncio.run_coroutine_threadsafe(self._send(prompt, form, arrived.put), _event_loop())
        sending.add_done_callback(lambda _: arrived.put(None))
        has_enough = False
        try:
            while piece := arrived.get(timeout=max(0.0, until - time.monotonic())):
                yield piece
                if not has_enough and is_enough(piece.text, form):
                    has_enough, until = True, min(until, time.monotonic() + _END_SECONDS)
            if not has_enough:
                sending.result()
        except Empty:
            if not has_enough:
                raise TimeoutError from None
        finally:
            sending.cancel()

    async def _send(self, prompt: Prompt, form: type[Reply], tell: Callable[[Completion], None]) -> None:
        """Asks in the best manner that the server understands, and remembers which that was."""
        for manner in range(self._manner, len(_MANNERS)):
            has_begun = False
            try:
                async for piece in self._pieces(prompt, form, _MANNERS[manner]):
                    has_begun = True
                    tell(piece)
            except Exception as error:  # each provider's package has errors of its own
                if has_begun or _MANNERS[manner] == "whole" or not _may_mean_the_manner(error):
                    raise
            else:
                self._manner = manner
                return

    async def _pieces(self, prompt: Prompt, form: type[BaseModel], manner: Manner) -> AsyncIterator[Completion]:
        messages = [("system", prompt.orders), ("human", prompt.data)]
        model = self._chat_model()
        if manner == "whole":
            message = await model.ainvoke(messages)
            yield Completion(str(message.text), *_tokens(message.usage_metadata))
            return
        given: dict[str, Any] = {"extra_body": _protocol(form)} if manner == "structured" else {}
        text, pieces, told = "", 0, (0, 0)
        async for chunk in model.astream(messages, **given):
            text += str(chunk.text)
            pieces += bool(chunk.text)
            told = _tokens(chunk.usage_metadata) if chunk.usage_metadata else told
            yield Completion(text, told[0], told[1] or pieces)

    def _chat_model(self) -> "BaseChatModel":
        if self._model is None:
            from langchain.chat_models import init_chat_model

            given: dict[str, Any] = {"base_url": self._options.base_url} if self._options.base_url else {}
            if self._key is not None or self._options.base_url:
                given["api_key"] = self._key or SecretStr(_NO_KEY)
            self._model = init_chat_model(
                self._options.model,
                temperature=0,
                max_tokens=self._options.max_tokens,
                timeout=self._options.answer_seconds,
                max_retries=0,  # who asks decides whether to ask again
                **given,
            )
        return self._model


@cache
def _event_loop() -> "AbstractEventLoop":
    """The event loop of all chat models, on a thread of its own: packages share connections, and these its loop."""
    import asyncio

    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, name="language model", daemon=True).start()
    return loop


def status_of(error: BaseException | None) -> int | None:
    """The HTTP status that a package's error stands for, or None where it stands for none."""
    for holder in (error, getattr(error, "response", None)):
        status = getattr(holder, "status_code", None)
        if isinstance(status, int):
            return status
    return None


def _may_mean_the_manner(error: Exception) -> bool:
    """Whether a plainer request may do: the server refused this one, its package does, or nothing was streamed."""
    return status_of(error) in _NOT_UNDERSTOOD or isinstance(error, (TypeError, ValueError))


def _protocol(form: type[BaseModel]) -> dict[str, Any]:
    """How servers that speak the OpenAI protocol are told what to answer in, and to count; other packages refuse it.

    LangChain's own way also reads the answer: it takes minutes over some rubbish, and all of one that breaks off.
    """
    structure = {"name": form.__name__, "schema": form.model_json_schema()}
    return {
        "response_format": {"type": "json_schema", "json_schema": structure},
        "stream_options": {"include_usage": True},
    }


def _tokens(usage: Mapping[str, Any] | None) -> tuple[int, int]:
    """Read and written, as LangChain tells them."""
    return (usage["input_tokens"], usage["output_tokens"]) if usage else (0, 0)
