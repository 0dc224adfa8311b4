"""The chat model: the one file that meets LangChain's models. Knows no document, and sends a prompt once."""

from dataclasses import dataclass
from functools import cache
from threading import Thread
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, SecretStr

from assistant.llm.options import LlmOptions
from assistant.llm.prompts import Prompt

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage

# A server that needs no key is told this one, and never a key that the environment holds for another server.
_NO_KEY = "none"
# Answers by which a server says that it does not know what was asked for: a structured reply, most likely.
_NOT_UNDERSTOOD = frozenset({400, 404, 415, 422, 501})


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model wrote, and the tokens that it read and wrote (0 where its server does not say)."""

    text: str
    tokens_in: int
    tokens_out: int


class Chat:
    """A chat model off the calling thread, so that a call can be given up whatever the server does."""

    def __init__(self, options: LlmOptions, key: SecretStr | None) -> None:
        self._options = options
        self._key = key
        self._model: BaseChatModel | None = None
        self._takes_structure = True

    def complete(self, prompt: Prompt, form: type[BaseModel], *, seconds: float) -> Completion:
        """What the model writes to `prompt`, in the structure of `form` where its server supports that.

        Raises TimeoutError after `seconds`, and whatever the model's package raises.
        """
        import asyncio

        running = asyncio.run_coroutine_threadsafe(self._complete(prompt, form), _event_loop())
        try:
            return running.result(timeout=seconds)
        except TimeoutError:
            running.cancel()
            raise

    async def _complete(self, prompt: Prompt, form: type[BaseModel]) -> Completion:
        messages = [("system", prompt.orders), ("human", prompt.data)]
        if self._takes_structure:
            try:
                return _completion(await self._chat_model().ainvoke(messages, response_format=_structure(form)))
            except Exception as error:  # each provider's package has errors of its own
                if status_of(error) not in _NOT_UNDERSTOOD and not isinstance(error, TypeError):
                    raise
                self._takes_structure = False
        return _completion(await self._chat_model().ainvoke(messages))

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


def _structure(form: type[BaseModel]) -> dict[str, Any]:
    """How servers that speak the OpenAI protocol are told what to answer in; other packages raise TypeError.

    LangChain's own way for all packages also reads the answer, and takes minutes to read some rubbish.
    """
    return {"type": "json_schema", "json_schema": {"name": form.__name__, "schema": form.model_json_schema()}}


def _completion(message: "AIMessage") -> Completion:
    usage = message.usage_metadata
    if usage is None:
        return Completion(str(message.text), 0, 0)
    return Completion(str(message.text), usage["input_tokens"], usage["output_tokens"])
