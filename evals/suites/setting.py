"""Setting: what a person chooses for a run of a suite, and how it tells how far it is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from assistant.settings import Settings
from index.encoder import Encoder

T = TypeVar("T")
PartChoice = Literal["dev", "held", "all"]
# How far a piece of work is: what it is, how much is done, and of how much.
Progress = Callable[[str, int, int], None]


def silent(what: str, done: int, total: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the assistant lives, its settings and encoder, where test data are, and which part to run.

    `answers` is a file of answers that are scored instead of the assistant's.
    """

    home: Path
    settings: Settings
    encoder: Encoder
    data: Path | None = None
    part: PartChoice = "all"
    answers: Path | None = None
    progress: Progress = silent

    def track(self, what: str, items: Iterable[T], total: int) -> Iterator[T]:
        """`items`, while `progress` is told how many of `total` are done."""
        self.progress(what, 0, total)
        for done, item in enumerate(items, start=1):
            yield item
            self.progress(what, done, total)
