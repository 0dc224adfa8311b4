"""Vectors that were made before, handed to LangChain as if it had them made."""

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray


class GivenVectors(Embeddings):
    """Embeddings of just the texts, in just the order, that `vectors`, shape (texts, dimensions), were made of."""

    def __init__(self, vectors: NDArray[np.float32]) -> None:
        self._vectors = vectors

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """The given vectors, one a text. Raises ValueError where there are more or fewer texts."""
        if len(texts) != len(self._vectors):
            raise ValueError(f"{len(texts)} texts for {len(self._vectors)} vectors")
        return [list(map(float, vector)) for vector in self._vectors]

    def embed_query(self, text: str) -> list[float]:
        """Raises NotImplementedError: questions are encoded by the index."""
        raise NotImplementedError("questions are encoded by the index, not by LangChain")
