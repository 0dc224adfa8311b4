"""The talk with a model for one answer: what is asked of it, within what time, and what that took."""

import logging
import time
from collections.abc import Generator, Mapping

from assistant.llm.chat import Completion
from assistant.llm.connection import Connection, ModelError
from assistant.llm.options import LlmOptions
from assistant.llm.prompts import digests, prompt
from assistant.llm.reply import Reply, read_reply

log = logging.getLogger(__name__)

_MILLION = 1_000_000


class Talk:
    """Asks a model until the time of one answer is over, which begins now.

    `has_hidden` says that something it was to be sent had characters that nobody sees, which were taken out.
    """

    def __init__(self, connection: Connection, options: LlmOptions) -> None:
        self.has_hidden = False
        self._connection = connection
        self._options = options
        self._began = time.monotonic()
        self._completions: list[Completion] = []

    def ask(self, name: str, data: Mapping[str, object], form: type[Reply], *, share: float = 1.0) -> Reply:
        """The reply to the prompt file `name` with `data`, within a `share` of the time. Raises ModelError."""
        growing = self.stream(name, data, form, share=share)
        while True:
            try:
                next(growing)
            except StopIteration as end:
                reply: Reply = end.value
                return reply

    def stream(
        self, name: str, data: Mapping[str, object], form: type[Reply], *, share: float = 1.0
    ) -> Generator[str, None, Reply]:
        """The text as it grows, then the reply in it. Raises ModelError."""
        sent = prompt(name, data)
        self.has_hidden = self.has_hidden or sent.had_hidden
        until = self._began + share * self._options.answer_seconds
        last = Completion("", 0, 0)
        try:
            for last in self._connection.stream(sent, form, until=until):
                yield last.text
        finally:
            self._completions.append(last)
        try:
            return read_reply(last.text, form)
        except ValueError as error:
            log.warning("the language model's reply cannot be used: %s", error)
            raise ModelError("unusable") from error

    def told(self) -> dict[str, str]:
        """The model, the digests of the prompts, the tokens, and the cost where the settings name prices."""
        options = self._options
        read = sum(one.tokens_in for one in self._completions)
        written = sum(one.tokens_out for one in self._completions)
        told = {"llm": options.model, **digests(), "llm_tokens_in": str(read), "llm_tokens_out": str(written)}
        if options.input_price is not None and options.output_price is not None:
            cost = (read * options.input_price + written * options.output_price) / _MILLION
            told["llm_cost"] = f"{cost:.6f} {options.currency}".rstrip()
        return told
