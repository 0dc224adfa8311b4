"""Subwords: texts cut into the pieces of the bundled model's unigram tokenizer, ready in a moment.

The tokenizers library cuts alike, but takes half a second to take the 250,000 pieces in, which the first answer of
a process would wait for. Here only the pieces are taken in that begin as some stretch of a text does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.e5_weights import E5Weights

# SentencePiece marks a blank so, and puts one before the text.
BLANK = "▁"
# By so much an unknown character is less likely than the rarest piece.
UNKNOWN_PENALTY = 10.0
# One question and its sentences are cut more than once; documents stay the same.
TEXTS_KEPT = 4096
_BEGINNING = 2  # characters by which the pieces are taken in
_SHIFT = 21  # bits of a character


class Subwords:
    """Cuts texts into the pieces of `weights`: of all ways the one whose pieces are likeliest together."""

    def __init__(self, weights: E5Weights) -> None:
        self.special = weights.special
        self._prepared = weights.prepared
        self._scores = weights.piece_scores()
        self._unknown_score = float(self._scores.min()) - UNKNOWN_PENALTY
        self._taken: dict[str, _Group] = {}
        self._text, self._bounds = weights.joined_pieces()
        keys = _keys(self._text, self._bounds)
        self._by_key = np.argsort(keys, kind="stable").astype(np.int32)
        self._keys = keys[self._by_key]
        self.ids = lru_cache(maxsize=TEXTS_KEPT)(self._ids)

    def _ids(self, text: str) -> tuple[int, ...]:
        """The ids of the pieces of `text`, without special tokens; a run of unknown characters is one piece."""
        marked = re.sub(" {2,}", " ", self._prepared(text)).replace(" ", BLANK)
        if not marked:
            return ()
        marked = marked if marked.startswith(BLANK) else BLANK + marked
        unknown = self.special.unknown
        found: list[int] = []
        for piece in self._backwards(marked):
            if not (piece == unknown and found and found[-1] == unknown):
                found.append(piece)
        return tuple(found[::-1])

    def _backwards(self, text: str) -> Iterator[int]:
        """The pieces of the likeliest way to cut `text`, the last one first (Viterbi)."""
        size = len(text)
        best = [0.0] + [float("-inf")] * size
        came_from, piece_ending = [0] * (size + 1), [0] * (size + 1)
        for start in range(size):
            likelihood, is_known = best[start], False
            for end, number in self._pieces_at(text, start):
                is_known = is_known or end == start + 1
                likelier = likelihood + float(self._scores[number])
                if likelier > best[end]:
                    best[end], came_from[end], piece_ending[end] = likelier, start, number
            if not is_known and likelihood + self._unknown_score > best[start + 1]:
                best[start + 1] = likelihood + self._unknown_score
                came_from[start + 1], piece_ending[start + 1] = start, self.special.unknown
        at = size
        while at > 0:
            yield piece_ending[at]
            at = came_from[at]

    def _pieces_at(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """Where each piece that begins at `start` ends, and its id; the shortest first."""
        for length in range(1, _BEGINNING + 1):
            beginning = text[start : start + length]
            if len(beginning) == length:
                group = self._taken.get(beginning) or self._take(beginning)
                for end in range(start + length, min(len(text), start + group.longest) + 1):
                    number = group.ids.get(text[start:end])
                    if number is not None:
                        yield end, number

    def _take(self, beginning: str) -> "_Group":
        """The pieces that begin so, or that are so where it is one character, taken in once."""
        key = sum(ord(character) << (_SHIFT * (1 - at)) for at, character in enumerate(beginning))
        first, last = np.searchsorted(self._keys, [key, key + 1])
        numbers = self._by_key[first:last].tolist()
        ids = {self._text[self._bounds[number] : self._bounds[number + 1]]: number for number in numbers}
        self._taken[beginning] = _Group(ids, max(map(len, ids), default=0))
        return self._taken[beginning]


@dataclass(frozen=True, slots=True)
class _Group:
    ids: dict[str, int]
    longest: int


@lru_cache(maxsize=1)
def subwords_at(path: Path) -> Subwords:
    """The pieces of the weights file at `path`."""
    return Subwords(E5Weights(path))


def _keys(text: str, bounds: NDArray[np.int32]) -> NDArray[np.int64]:
    """A number for the first two characters of each piece, one after the other in `text`."""
    characters = np.frombuffer((text + "\0").encode("utf-32-le"), "<u4")
    starts, lengths = bounds[:-1], np.diff(bounds)
    second = np.where(lengths > 1, characters[starts + 1], 0)
    return (characters[starts].astype(np.int64) << _SHIFT) | second
