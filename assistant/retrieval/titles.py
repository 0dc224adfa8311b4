"""Titles: whether a question names a document. Knows no place in an answer."""

from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from corpus.document import Document


def is_named(document: Document, question: Question, vocabulary: Vocabulary) -> bool:
    """Whether `question` names `document`, by a word for documents that its title has."""
    title = vocabulary.features(f"{document.title}\n{document.short_title}")
    return any(unit.names_document and vocabulary.match(unit, title) == 1.0 for unit in question.units)
