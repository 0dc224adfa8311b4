"""Suggestions: what can be asked next, about the bodies that the cited passages, and those around them, charge."""

from collections.abc import Iterable, Sequence

from assistant.answer import Citation
from assistant.messages import say
from assistant.register.matrix import matrix_of
from corpus.actors import acts
from corpus.document import Language
from corpus.glossary import Glossary
from corpus.provision import Provision
from corpus.sentences import is_han
from index.search import Index
from index.tokens import fold

# Three are read at a glance.
_MOST = 3
# A long document charges hundreds; those around what is cited are enough to choose from.
_MOST_LOOKED_AT = 200
# Who only may, or must not, is not asked "what must you do?".
_CHARGING = frozenset({"must", "should", "will"})
_ARTICLES = frozenset({"The", "All", "Each", "Every", "Any", "A", "An"})


def suggest(
    question: str, citations: Sequence[Citation], index: Index, glossary: Glossary, language: Language
) -> tuple[str, ...]:
    """Questions in `language` that follow on an answer with these citations, those nearest to them first.

    Each asks what a body must do whose provisions the cited documents hold; none asks of one of a kind that `question`
    speaks of.
    """
    charging = sorted(_charging(citations, index), key=lambda one: _distance(one, citations))[:_MOST_LOOKED_AT]
    matrix = matrix_of(charging, glossary, language)
    asked, found = fold(question), {}
    for actor in matrix.actors:
        provisions = [one for theme in matrix.themes for one in matrix.at(actor, theme)]
        endings = {_ending(one) for one in (actor, *(one.actor for one in provisions))}
        name = _printed(actor, provisions, language)
        if any(map(is_han, name)) == (language == "zh") and not any(one in asked for one in endings):
            found[name] = min(_distance(one, citations) for one in provisions)
    nearest = sorted(found, key=found.__getitem__)[:_MOST]
    return tuple(duties_question(name, language) for name in nearest)


def duties_question(actor: str, language: Language) -> str:
    """The question what `actor`, as a document prints it, must do."""
    first, space, rest = actor.partition(" ")
    name = f"{first.lower()}{space}{rest}" if first in _ARTICLES else actor
    return say("duties_question", language, actor=name)


def _charging(citations: Iterable[Citation], index: Index) -> Iterable[Provision]:
    cited = {one.document_id: index.documents[one.document_id].language for one in citations}
    for one in index.provisions:
        if one.document_id in cited and one.strength in _CHARGING and acts(one.actor, cited[one.document_id]):
            yield one


def _distance(provision: Provision, citations: Sequence[Citation]) -> int:
    """0 for a provision that is cited, 1 for one in a section that is, 2 elsewhere in the documents."""
    there = [one for one in citations if one.document_id == provision.document_id]
    if any(one.start < provision.end and provision.start < one.end for one in there):
        return 0
    return 1 if any(one.section == provision.section for one in there) else 2


def _ending(name: str) -> str:
    """What kind of body a name is of: its last word, or its last two characters where it is Chinese."""
    return fold(name[-2:] if is_han(name[-1]) else name.rsplit(maxsplit=1)[-1])


def _printed(actor: str, provisions: Sequence[Provision], language: Language) -> str:
    """The name as a document in `language` prints it, with its article; as the glossary has it where none does."""
    printed = [one.actor for one in provisions if any(map(is_han, one.actor)) == (language == "zh")]
    return printed[0] if printed else actor
