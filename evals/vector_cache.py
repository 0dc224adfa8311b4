"""A cache of vectors by model and text: a test set is encoded once, whatever interrupts it."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.errors import UserError
from index.encoder import Encoder

# So many texts are encoded before their vectors are written: what an interruption can cost.
_BATCH_TEXTS = 256

_Vectors = NDArray[np.float32]


class CachedEncoder:
    """An Encoder that keeps the vectors of documents in a file; several processes may share it."""

    def __init__(self, encoder: Encoder, file: Path) -> None:
        self._encoder = encoder
        self._file = file

    @property
    def name(self) -> str:
        """The name of the encoder behind it."""
        return self._encoder.name

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return self._encoder.dimensions

    def encode_question(self, text: str) -> _Vectors:
        """The vector of a question; it is not kept."""
        return self._encoder.encode_question(text)

    def encode_documents(self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None) -> _Vectors:
        """Vectors in the order of `texts`, (texts, dimensions), the missing ones encoded and kept."""
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        with closing(self._open()) as database:
            missing: list[int] = []
            for place, text in enumerate(texts):
                found = database.execute("SELECT vector FROM vectors WHERE id = ?", (self._id(text),)).fetchone()
                if found is None:
                    missing.append(place)
                else:
                    vectors[place] = np.frombuffer(found[0], np.float32)
            if progress:
                progress(len(texts) - len(missing))
            for batch in _batches(missing):
                vectors[batch] = self._encoder.encode_documents([texts[place] for place in batch], progress=progress)
                rows = [(self._id(texts[place]), vectors[place].tobytes()) for place in batch]
                with database:
                    database.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)
        return vectors

    def _id(self, text: str) -> bytes:
        return hashlib.blake2b(f"{self.name}\0{text}".encode(errors="replace"), digest_size=16).digest()

    def _open(self) -> sqlite3.Connection:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(self._file, timeout=60)
            database.execute("CREATE TABLE IF NOT EXISTS vectors (id BLOB PRIMARY KEY, vector BLOB) WITHOUT ROWID")
        except (OSError, sqlite3.DatabaseError) as error:
            raise UserError(f"The cache {self._file} cannot be used ({error}): remove it and run again.") from error
        return database


def _batches(places: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(places), _BATCH_TEXTS):
        yield places[start : start + _BATCH_TEXTS]
