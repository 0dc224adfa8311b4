"""The training set: all pairs in one file of numbers, small enough to carry to where a graphics processor is.

Every text stands once, as the numbers of its pieces within the set's own vocabulary.
"""

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
TEXTS, TELLS, RANK = slice(1, 4), 4, 5  # columns of the pairs


class Tells(IntEnum):
    """What a sentence is to a question: its answer, or a denial of what the question takes for granted."""

    NEITHER = 0
    ANSWER = 1
    DENIAL = 2


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """Pairs of a question and a sentence.

    `vocabulary` are ids of pieces; `pieces` all texts one after another, as places in it, text n from `bounds` n to
    n + 1; `marks` the places of the begin mark and the end mark. `pairs` (pairs, 6) are the number of the question,
    the texts of question, sentence and context, what the sentence tells (`Tells`), and how far down it was found.
    """

    vocabulary: Numbers
    pieces: Numbers
    bounds: Numbers
    pairs: Numbers
    marks: Numbers

    @classmethod
    def load(cls, path: Path) -> "TrainingSet":
        """The set that `save` wrote. Raises OSError without one."""
        with np.load(path) as found:
            return cls(*(found[name] for name in cls.__slots__))

    def save(self, path: Path) -> None:
        """Write the set to `path`, compressed."""
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(path, **{name: getattr(self, name) for name in self.__slots__})

    def text(self, number: int) -> Numbers:
        """The pieces of a text."""
        return self.pieces[self.bounds[number] : self.bounds[number + 1]]

    def questions(self) -> list[Numbers]:
        """The rows of `pairs` by question."""
        starts = np.flatnonzero(np.diff(self.pairs[:, 0])) + 1
        return np.split(self.pairs, starts)
