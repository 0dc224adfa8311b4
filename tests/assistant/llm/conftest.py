"""What the tests of the language model share: an assistant whose model is a scripted server."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest

from assistant.llm.options import LlmOptions
from assistant.llm.prompts import prompt
from assistant.llm.reply import WrittenAnswer
from assistant.llm.scribe import LanguageModel
from assistant.path import Assistant
from assistant.settings import Settings
from corpus.glossary import load_glossary
from tests.assistant.llm.scripted import Script, Scripted, saying, serving

NAME = "openai:scripted"
# Long enough for a busy machine; tests of the limit itself set their own.
ANSWER_SECONDS = 30.0


@dataclass
class Office:
    """An assistant that writes with a model, and the server that plays the model."""

    assistant: Assistant
    server: Scripted
    model: LanguageModel


Open = Callable[..., Office]


@pytest.fixture(scope="session")
def packages_imported() -> None:
    """The packages of the model are imported, which takes seconds: no test's own limit has to hold for that."""
    with serving(lambda request: saying()) as server:
        model = LanguageModel(LlmOptions(model=NAME, base_url=server.url), None)
        model.connection.ask(prompt("write", {}), WrittenAnswer, until=time.monotonic() + 120)


@pytest.fixture
def office(assistant: Assistant, packages_imported: None) -> Iterator[Open]:
    """Opens an assistant over the bundled documents, or those of another one, whose model follows a script."""
    with ExitStack() as stack:

        def opened(script: Script, *, over: Assistant = assistant, **options: Any) -> Office:
            server = stack.enter_context(serving(script))
            given = {"model": NAME, "base_url": server.url, "answer_seconds": ANSWER_SECONDS, **options}
            model = LanguageModel(LlmOptions.model_validate(given), None)
            return Office(Assistant(over.index, load_glossary(), Settings(), model=model), server, model)

        yield opened
