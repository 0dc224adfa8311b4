"""The dense leg: passage vectors in Chroma, by cosine. The only file that knows Chroma.

Collections are made and filled through langchain-chroma, so that any LangChain program can open them. They are read
through Chroma's own client: importing LangChain takes as long as all else that a cold `ask` does.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.hits import Ranked

if TYPE_CHECKING:
    from chromadb import Collection
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateCollectionConfiguration

Matrix = NDArray[np.float32]

# Chroma takes at most about 5,000 rows at once.
_BATCH = 2000
# Without a space Chroma measures L2. Its graph of neighbours is not the same at every build: with few candidates looked
# at, 5 to 8 of 300 SciFact questions found other passages after one; with these none did, at about the same speed.
_GRAPH: "CreateCollectionConfiguration" = {"hnsw": {"space": "cosine", "ef_search": 1000}}


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
        self._shelves: dict[str, Collection] = {}

    def add(self, shelf: str, rows: Sequence[int], texts: Sequence[str], vectors: Matrix) -> None:
        """Write the passages `rows` to `shelf`: `texts` and `vectors`, shape (rows, dimensions), in their order."""
        from langchain_chroma import Chroma

        from index.given_vectors import GivenVectors

        for start in range(0, len(rows) or 1, _BATCH):
            batch = slice(start, start + _BATCH)
            store = Chroma(
                _name(shelf),
                client=self._client,
                embedding_function=GivenVectors(vectors[batch]),
                collection_configuration=_GRAPH,
            )
            if len(rows):
                metadatas = [{"row": row} for row in rows[batch]]
                store.add_texts(list(texts[batch]), metadatas, [str(row) for row in rows[batch]])

    def count(self, shelf: str) -> int:
        """How many passages stand on `shelf`."""
        return self._client.get_collection(_name(shelf), embedding_function=None).count()

    def search(self, shelf: str, vector: NDArray[np.float32], *, limit: int) -> list[Ranked]:
        """The `limit` nearest passages of `shelf`, best first, by cosine in [-1, 1]; ties by row."""
        asked: list[Sequence[float] | Sequence[int]] = [vector.tolist()]
        found = self._shelf(shelf).query(query_embeddings=asked, n_results=limit, include=["metadatas", "distances"])
        metadatas, distances = found["metadatas"] or [[]], found["distances"] or [[]]
        ranked = [
            Ranked(int(str(metadata["row"])), _cosine(distance))
            for metadata, distance in zip(metadatas[0], distances[0], strict=True)
        ]
        return sorted(ranked, key=lambda one: (-one.score, one.row))

    def close(self) -> None:
        """Let go of the files, so that the folder can be removed."""
        self._client.close()

    def _shelf(self, shelf: str) -> "Collection":
        if shelf not in self._shelves:
            self._shelves[shelf] = self._client.get_collection(_name(shelf), embedding_function=None)
        return self._shelves[shelf]


def _cosine(distance: float) -> float:
    """The score for what Chroma calls relevance and is a distance, rounded to a little outside [0, 2]."""
    return max(-1.0, min(1.0, 1.0 - float(distance)))


def _name(shelf: str) -> str:
    return f"passages-{shelf}"  # Chroma wants three characters or more
