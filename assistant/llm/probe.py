"""The probe: whether a language model answers now, asked the way answers ask it."""

import time
from urllib.parse import urlsplit

from assistant.llm.chat import Chat, status_of
from assistant.llm.connection import Connection, ModelError
from assistant.llm.options import LlmOptions, key_of
from assistant.llm.prompts import Prompt, prompt
from assistant.llm.reply import WrittenQuestion

# A doctor's visit is short; a model that is being loaded for the first time may be missed.
_MOST_SECONDS = 20.0
_THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})


def server_of(options: LlmOptions) -> str:
    """Where the model is: its server's address, or the provider that its name begins with."""
    return options.base_url or options.model.partition(":")[0]


def stays_here(options: LlmOptions) -> bool:
    """Whether the model's server is this machine, so that nothing said to it leaves."""
    return urlsplit(options.base_url or "").hostname in _THIS_MACHINE


def find_trouble(options: LlmOptions) -> str:
    """Why the model does not answer, in a few words, or "" where it does; waits for the answer a while."""
    until = time.monotonic() + min(_MOST_SECONDS, options.answer_seconds)
    try:
        Connection(Chat(options, key_of(options))).ask(_prompt(), WrittenQuestion, until=until)
    except ModelError as failure:
        cause, status = failure.__cause__, status_of(failure.__cause__)
        if failure.why == "late":
            return "it does not answer in time"
        if isinstance(cause, ImportError):
            return f"its package is missing ({cause})"
        if failure.why == "unusable":
            return "what it answers cannot be read"
        return f"its server answers with status {status}" if status else "it cannot be reached"
    return ""


def _prompt() -> Prompt:
    return prompt("standalone", {"earlier_questions": [], "new_question": "?"})
