"""Setting: what a person chooses for a run of a suite, and how it tells how far it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from assistant.settings import Settings
from evals.choice import chosen_by
from evals.digests import digest_of
from evals.journal import FILE, Journal
from evals.row import Row, row_from_json, row_to_json
from evals.targets import Other
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

    `other` is who is asked instead of the assistant. `folder`, where results go, keeps what is found so far.
    At most `limit` cases are asked, the same on every run.
    """

    home: Path
    settings: Settings
    encoder: Encoder
    data: Path | None = None
    part: PartChoice = "all"
    other: Other | None = None
    progress: Progress = silent
    folder: Path | None = None
    limit: int | None = None

    @property
    def choice(self) -> dict[str, str]:
        """What a figure rests on beside files, documents and code, where not all cases are asked."""
        return {} if self.limit is None else {"limit": str(self.limit)}

    def some(self, items: Sequence[T], id_of: Callable[[T], str]) -> list[T]:
        """The items that are asked."""
        return list(items) if self.limit is None else chosen_by(items, self.limit, id_of)

    @contextmanager
    def journal(self, about: Mapping[str, str]) -> Iterator[Journal]:
        """What an interrupted run of the same thing found out, and where this one keeps what it finds."""
        file = None if self.folder is None else self.folder / FILE
        journal = Journal(file, digest_of(f"{name}={value}".encode() for name, value in sorted(about.items())))
        try:
            yield journal
        finally:
            journal.close()

    def rows(
        self,
        what: str,
        items: Sequence[T],
        row_of: Callable[[T], Row],
        *,
        id_of: Callable[[T], str],
        about: Mapping[str, str],
    ) -> list[Row]:
        """The row of each item, those of an interrupted run taken over; rows with a problem are made again.

        Of items with one id, which two parts of a test set may share, the first is taken.
        """
        by_id = {id_of(item): item for item in reversed(items)}
        once = self.some([item for item in items if by_id[id_of(item)] is item], id_of)
        rows: list[Row] = []
        with self.journal(about) as journal:
            for item in self.track(what, once, len(once)):
                known = journal.get(id_of(item))
                row = row_of(item) if known is None else row_from_json(known)
                if known is None and not row.problem:
                    journal.put(id_of(item), row_to_json(row))
                rows.append(row)
        return rows

    def track(self, what: str, items: Iterable[T], total: int) -> Iterator[T]:
        """`items`, while `progress` is told how many of `total` are done."""
        self.progress(what, 0, total)
        for done, item in enumerate(items, start=1):
            yield item
            self.progress(what, done, total)
