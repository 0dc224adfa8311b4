"""Shelves: which passages are searched together for a question in each language."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Document, Language
from corpus.editions import LANGUAGES, served
from index.passages import Passage


@dataclass(frozen=True, slots=True)
class Shelf:
    """The rows of the passages that serve a language; languages with the same rows share a `name`."""

    name: str
    rows: tuple[int, ...]


def shelves(documents: Sequence[Document], passages: Sequence[Passage]) -> dict[Language, Shelf]:
    """The shelf of each language: the passages of the documents that serve it."""
    found: dict[Language, Shelf] = {}
    for language in LANGUAGES:
        ids = {document.id for document in served(documents, language)}
        rows = tuple(row for row, passage in enumerate(passages) if passage.document_id in ids)
        twin = next((shelf for shelf in found.values() if shelf.rows == rows), None)
        found[language] = twin or Shelf(language, rows)
    return found
