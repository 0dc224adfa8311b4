"""Splitting: the ways in which one question is asked as several."""

from assistant.compound.members import find_members
from assistant.compound.numbered import find_numbered
from assistant.compound.parts import Parts, find_parts
from assistant.compound.superlatives import find_superlative
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route
from assistant.retrieval.evidence import Evidence
from index.search import Index


def split(question: Question, ranked: tuple[Evidence, ...], index: Index, vocabulary: Vocabulary) -> Parts | None:
    """The parts of a compound question, or the members of an enumeration that it asks after one by one, or compares."""
    return (
        find_superlative(question, index, vocabulary)
        or find_numbered(question, index, vocabulary)
        or find_parts(question, ranked, vocabulary)
        or (None if question.route is Route.YES_NO else find_members(question, index, vocabulary))
    )
