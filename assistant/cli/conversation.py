"""A conversation in the terminal: each question answered given those before it, and a few commands."""

from collections.abc import Iterable, Iterator

from assistant.answer import Turn
from assistant.cli.display import Documents, answer_lines, paragraph_lines, source_lines
from assistant.cli.labels import label
from assistant.cli.terminal import Line, print_lines
from assistant.path import Assistant
from corpus.editions import LANGUAGES


def converse(assistant: Assistant, inputs: Iterable[str]) -> None:
    """Prints the answer to each of `inputs`, or obeys it, until they end or one is /quit."""
    documents = assistant.index.documents
    history: list[Turn] = []
    print_lines(Line(label("welcome", language), "dim") for language in LANGUAGES)
    for typed in map(str.strip, inputs):
        if typed == "/quit":
            return
        if typed == "/new":
            history = []
            print_lines(Line(label("anew", language)) for language in LANGUAGES)
        elif typed.startswith("/"):
            print_lines(_command_lines(typed, history, documents))
        elif typed:
            answer = assistant.ask(typed, history)
            history.append(Turn(typed, answer))
            print_lines((Line(), *answer_lines(answer, documents), Line()))


def _command_lines(typed: str, history: list[Turn], documents: Documents) -> Iterator[Line]:
    """What /sources shows of the last answer; for any other command, which ones there are."""
    command, _, number = typed.partition(" ")
    language = history[-1].answer.language if history else "en"
    if command != "/sources":
        yield Line(label("no_such_command", language))
        return
    citations = {str(one.number): one for one in history[-1].answer.citations} if history else {}
    if not citations:
        yield Line(label("no_sources", language))
    elif not number:
        yield from source_lines(history[-1].answer, documents)
    elif number.strip() in citations:
        yield from paragraph_lines(citations[number.strip()], documents, language)
    else:
        yield Line(label("no_such_source", language, numbers=", ".join(citations)))
