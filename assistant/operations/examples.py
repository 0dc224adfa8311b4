"""Examples: questions that the documents at hand do answer, by theme, to begin with. Knows no document."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from assistant.answer import Answer, Status
from assistant.composing.suggestions import duties_question
from assistant.path import Assistant
from corpus.document import Document, Language
from corpus.editions import served
from corpus.provision import Theme

# A column of a theme is taken in at a glance; more would be a list to read.
_MOST_OF_A_THEME = 3
# Bodies named most often in a document that brings no questions of its own.
_ACTORS_ASKED_FOR = 2
# What an office asks about first, and the themes of provisions that belong there.
_GROUPS: Mapping[str, frozenset[Theme]] = {
    "theme_scope": frozenset({"scope", "limit"}),
    "theme_duties": frozenset({"responsibility", "organisation", "oversight"}),
    "theme_support": frozenset({"support"}),
}
_OTHER = "theme_facts"


@lru_cache(maxsize=8)
def examples(assistant: Assistant, language: Language) -> Mapping[str, tuple[str, ...]]:
    """Questions that `assistant` answers, under the name of their theme; asked once for each index that is opened.

    No language model is asked, whose time and tokens are for people, and no figure counts these answers.
    """
    found: dict[str, list[str]] = {name: [] for name in (*_GROUPS, _OTHER)}
    alone = assistant.unattended()
    for question in _candidates(assistant, language):
        answer = alone.ask(question)
        if answer.status is Status.ANSWERED:
            found[_group(answer, assistant)].append(question)
    return {name: tuple(asked[:_MOST_OF_A_THEME]) for name, asked in found.items() if asked}


def _candidates(assistant: Assistant, language: Language) -> Iterator[str]:
    """The questions that the register has of each document, else one for each body that it binds most."""
    for document in served(assistant.index.documents.values(), language):
        if document.language != language:
            continue
        yield from document.canaries or _of_actors(document, assistant, language)


def _of_actors(document: Document, assistant: Assistant, language: Language) -> Iterator[str]:
    bound = Counter(one.actor for one in assistant.index.provisions if one.document_id == document.id and one.actor)
    for actor, _ in bound.most_common(_ACTORS_ASKED_FOR):
        yield duties_question(actor, language)


def _group(answer: Answer, assistant: Assistant) -> str:
    """The group of the provisions that most of the answer rests on."""
    spans = [(one.document_id, one.start, one.end) for one in answer.citations]
    themes = Counter(
        one.theme
        for one in assistant.index.provisions
        if any(one.document_id == of and one.start < end and start < one.end for of, start, end in spans)
    )
    for theme, _ in themes.most_common(1):
        return next((name for name, group in _GROUPS.items() if theme in group), _OTHER)
    return _OTHER
