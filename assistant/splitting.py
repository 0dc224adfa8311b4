"""Splitting: the ways in which one question is asked as several."""

from assistant.evidence import Evidence
from assistant.members import find_members
from assistant.parts import Parts, find_parts
from assistant.question import Question
from assistant.superlatives import find_superlative
from assistant.vocabulary import Vocabulary
from index.search import Index


def split(question: Question, ranked: tuple[Evidence, ...], index: Index, vocabulary: Vocabulary) -> Parts | None:
    """The parts of a compound question, or the members of an enumeration that it asks after one by one, or compares."""
    return (
        find_superlative(question, index, vocabulary)
        or find_parts(question, ranked, vocabulary)
        or find_members(question, index, vocabulary)
    )
