"""Examples are questions of nobody's: no language model is asked them, and no figure counts them."""

from assistant.answer import Answer
from assistant.operations.examples import examples
from assistant.path import Assistant
from corpus.glossary import load_glossary
from tests.assistant.llm.conftest import Open
from tests.assistant.llm.scripted import perfect


def test_a_model_that_is_set_is_not_asked_for_examples(office: Open, assistant: Assistant) -> None:
    opened = office(perfect)
    assert examples(opened.assistant, "en") == examples(assistant, "en") != {}
    assert opened.server.requests == []


def test_examples_are_not_among_the_answers_that_are_counted(assistant: Assistant) -> None:
    told: list[Answer] = []
    counting = Assistant(assistant.index, load_glossary(), assistant.settings, on_answer=told.append)
    assert examples(counting, "zh") != {}
    assert told == []
    counting.ask("How many departments issued the Notice?")
    assert len(told) == 1
