"""The connection to a model: asked again where that may help, left alone for a while where it does not."""

import logging
import random
import time
from collections.abc import Iterator
from threading import Lock
from typing import Literal

from assistant.llm.chat import Chat, Completion, status_of
from assistant.llm.prompts import Prompt
from assistant.llm.reply import Reply

log = logging.getLogger(__name__)

# A busy server often has room a moment later; a third refusal is an answer.
ATTEMPTS = 3
FIRST_PAUSE_SECONDS = 0.4
# After so many failures in a row a model is not asked for a while, so that answers do not wait for it.
FAILURES_IN_A_ROW = 3
REST_SECONDS = 60.0
# With less time than this left, nobody has ever written an answer.
LEAST_SECONDS = 0.3
_OK = 200
_TOO_MANY_REQUESTS = 429
_SERVER_ERROR = 500
# What the packages raise where a reply is not what they expect.
_UNREADABLE = (ValueError, TypeError, LookupError, AttributeError)

Why = Literal["unreachable", "late", "unusable", "worse", "declined", "orders"]


class ModelError(Exception):
    """A model is of no use for an answer; `why` names what people are told."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


class Connection:
    """Asks a chat model with patience, and for no longer than it is given."""

    def __init__(self, chat: Chat, *, rest_seconds: float = REST_SECONDS) -> None:
        self._chat = chat
        self._rest_seconds = rest_seconds
        self._lock = Lock()
        self._failures = 0
        self._rests_until = 0.0

    def ask(self, prompt: Prompt, form: type[Reply], *, until: float) -> Completion:
        """What the model writes to `prompt` before the monotonic time `until`. Raises ModelError."""
        grown = Completion("", 0, 0)
        for completion in self.stream(prompt, form, until=until):
            grown = completion
        return grown

    def stream(self, prompt: Prompt, form: type[Reply], *, until: float) -> Iterator[Completion]:
        """The same as it grows, up to where a reply in `form` is whole or can be none. Raises ModelError."""
        if time.monotonic() < self._rests_until:
            raise ModelError("unreachable")
        try:
            yield from self._stream_patiently(prompt, form, until)
        except ModelError as failure:
            if failure.why != "unusable":
                self._note_failure()
            raise
        with self._lock:
            self._failures = 0

    def _stream_patiently(self, prompt: Prompt, form: type[Reply], until: float) -> Iterator[Completion]:
        for attempt in range(ATTEMPTS):
            if time.monotonic() > until - LEAST_SECONDS:
                raise ModelError("late")
            has_begun = False
            try:
                for completion in self._chat.stream(prompt, form, until=until):
                    has_begun = True
                    yield completion
                return
            except TimeoutError as error:
                raise ModelError("late") from error
            except Exception as error:  # each provider's package has errors of its own
                # Not the message: a server may repeat there what it was sent, key and question included.
                log.warning("the language model failed: %s, status %s", type(error).__name__, status_of(error))
                pause = FIRST_PAUSE_SECONDS * 2**attempt * random.uniform(0.5, 1.5)
                is_last = has_begun or attempt == ATTEMPTS - 1 or time.monotonic() + pause > until
                if is_last or not _may_pass(error):
                    raise ModelError(_reason(error)) from error
                time.sleep(pause)

    def _note_failure(self) -> None:
        with self._lock:
            self._failures += 1
            if self._failures >= FAILURES_IN_A_ROW:
                self._rests_until = time.monotonic() + self._rest_seconds
                log.warning("the language model is left alone for %.0f seconds", self._rest_seconds)


def _reason(error: Exception) -> Why:
    """What people are told: the server did answer where it said so, or where its answer could not be read."""
    return "unusable" if status_of(error) == _OK or isinstance(error, _UNREADABLE) else "unreachable"


def _may_pass(error: Exception) -> bool:
    """Whether asking again may help: the server is busy or broke off, or no server answered at all."""
    status = status_of(error)
    if status is None:
        return not isinstance(error, (ImportError, *_UNREADABLE))
    return status == _TOO_MANY_REQUESTS or status >= _SERVER_ERROR
