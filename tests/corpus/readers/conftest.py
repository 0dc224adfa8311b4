"""Files as offices have them, made anew for each test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.readers import read_file
from corpus.reading import Reading

Read = Callable[[str, bytes | str], Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Writes a file of the given name and content, and reads it."""

    def read(name: str, content: bytes | str) -> Reading:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_file(path)

    return read
