"""An empty store for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.records.store import Store, open_store
from corpus.document import Document
from tests.assistant.written import document


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The records of a new home."""
    opened = open_store(tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture
def wells(tmp_path: Path) -> Document:
    """The rules that the answers of these tests quote."""
    return document(tmp_path / "documents")
