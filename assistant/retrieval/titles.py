"""Titles: whether a question names a document. Knows no place in an answer."""

from collections.abc import Sequence

from assistant.language.units import Features
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question
from corpus.document import Document


def of_title(document: Document, vocabulary: Vocabulary) -> Features:
    """The features of the title of `document`, long and short."""
    return vocabulary.features(f"{document.title}\n{document.short_title}")


def is_named(document: Document, question: Question, vocabulary: Vocabulary) -> bool:
    """Whether `question` names `document`, by a word for documents that its title has."""
    title = of_title(document, vocabulary)
    return any(unit.names_document and vocabulary.match(unit, title) == 1.0 for unit in question.units)


def called(phrase: str, documents: Sequence[Document], vocabulary: Vocabulary) -> list[Document]:
    """Those of `documents` whose title has all words of `phrase`; none where it has no words."""
    units = vocabulary.units(phrase)
    titles = [of_title(one, vocabulary) for one in documents]
    fits = [bool(units) and all(vocabulary.match(unit, title) == 1.0 for unit in units) for title in titles]
    return [one for one, fit in zip(documents, fits, strict=True) if fit]
