"""A snapshot of the Documents, their provisions and the Passages that a generation was built from, as JSON files."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import TypeAdapter

from corpus.document import Document
from corpus.provision import Provision
from index.passages import Passage

_DOCUMENTS = "documents.json"
_PASSAGES = "passages.json"
_PROVISIONS = "provisions.json"


def save_snapshot(folder: Path, documents: Iterable[Document], passages: Iterable[Passage]) -> None:
    """Write the documents, their provisions, and the passages to `folder`."""
    from corpus.provisions import provisions  # its patterns take a third of a second

    documents = tuple(documents)
    register = tuple(provision for document in documents for provision in provisions(document))
    (folder / _PROVISIONS).write_bytes(TypeAdapter(tuple[Provision, ...]).dump_json(register))
    (folder / _DOCUMENTS).write_bytes(TypeAdapter(tuple[Document, ...]).dump_json(documents))
    (folder / _PASSAGES).write_bytes(TypeAdapter(tuple[Passage, ...]).dump_json(tuple(passages)))


def load_documents(folder: Path) -> tuple[Document, ...]:
    """The documents as `save_snapshot` wrote them."""
    return TypeAdapter(tuple[Document, ...]).validate_json((folder / _DOCUMENTS).read_bytes())


def load_passages(folder: Path) -> tuple[Passage, ...]:
    """The passages as `save_snapshot` wrote them; the row of a passage is its position."""
    return TypeAdapter(tuple[Passage, ...]).validate_json((folder / _PASSAGES).read_bytes())


def load_provisions(folder: Path) -> tuple[Provision, ...]:
    """The register of provisions of the documents, in their order."""
    return TypeAdapter(tuple[Provision, ...]).validate_json((folder / _PROVISIONS).read_bytes())
