"""The dense leg: passage vectors in Chroma, by cosine. The only file that knows Chroma."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.hits import Ranked

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from langchain_chroma import Chroma

Matrix = NDArray[np.float32]

# Chroma takes at most about 5,000 rows at once.
_BATCH = 2000


class Vectors:
    """Cosine search over passage vectors; a passage is known by its row in the index.

    There is one collection for each shelf: a set of rows that are searched together. A filter inside one
    collection gives the same hits in three to six times the time (measured with 2,500 rows).
    """

    def __init__(self, folder: Path) -> None:
        import chromadb
        from chromadb.config import Settings

        # The client itself, not the interface it is made under, which lacks `close`.
        self._client: Client = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))  # type: ignore[assignment]
        self._shelves: dict[str, Chroma] = {}

    def add(self, shelf: str, rows: Sequence[int], texts: Sequence[str], vectors: Matrix) -> None:
        """Write the passages `rows` to `shelf`: `texts` and `vectors`, shape (rows, dimensions), in their order."""
        # Without a configuration Chroma measures L2, and with its own embedding function it goes online.
        collection = self._client.get_or_create_collection(
            _name(shelf), configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
        )
        for start in range(0, len(rows), _BATCH):
            batch = slice(start, start + _BATCH)
            collection.add(
                ids=[str(row) for row in rows[batch]],
                documents=list(texts[batch]),
                embeddings=vectors[batch],
                metadatas=[{"row": row} for row in rows[batch]],
            )

    def count(self, shelf: str) -> int:
        """How many passages stand on `shelf`."""
        return self._client.get_collection(_name(shelf), embedding_function=None).count()

    def search(self, shelf: str, vector: NDArray[np.float32], *, limit: int) -> list[Ranked]:
        """The `limit` nearest passages of `shelf`, best first, by cosine in [-1, 1]; ties by row."""
        found = self._shelf(shelf).similarity_search_by_vector_with_relevance_scores(vector.tolist(), k=limit)
        ranked = [Ranked(int(document.metadata["row"]), _cosine(distance)) for document, distance in found]
        return sorted(ranked, key=lambda one: (-one.score, one.row))

    def close(self) -> None:
        """Let go of the files, so that the folder can be removed."""
        self._client.close()

    def _shelf(self, shelf: str) -> "Chroma":
        from langchain_chroma import Chroma

        if shelf not in self._shelves:
            self._shelves[shelf] = Chroma(_name(shelf), client=self._client, create_collection_if_not_exists=False)
        return self._shelves[shelf]


def _cosine(distance: float) -> float:
    """The score for what Chroma calls relevance and is a distance, rounded to a little outside [0, 2]."""
    return max(-1.0, min(1.0, 1.0 - float(distance)))


def _name(shelf: str) -> str:
    return f"passages-{shelf}"  # Chroma wants three characters or more
