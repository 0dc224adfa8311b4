"""Outline lines: an outline as a person corrects it, a line for each heading, as in `## 2. Support @1204`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.document import Section

# The level as in Markdown, the words of the heading, and the character of the text that it begins at.
OUTLINE_LINE = r"^#{1,6} \S[^\r\n]* @\d{1,9}$"
DEEPEST = 6
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A heading of `level` 1 to 6 whose words, with single spaces between them, are `title`, at about `start`."""

    level: int
    title: str
    start: int


def read_line(line: str) -> OutlineLine:
    """What `line`, which matches OUTLINE_LINE, says."""
    heading, _, start = line.rpartition(" @")
    marks, _, title = heading.partition(" ")
    return OutlineLine(len(marks), words_of(title), int(start))


def written_lines(text: str, sections: Iterable[Section]) -> tuple[str, ...]:
    """The outline of `sections` of `text`, written down."""
    return tuple(
        f"{'#' * min(len(one.path), DEEPEST)} {place_of(text, one.start, one.body)}" for one in sections if one.path
    )


def place_of(text: str, start: int, end: int) -> str:
    """The words of `text[start:end]` and where they begin: an outline line without its level."""
    shown = text[start:end]
    return f"{words_of(shown)} @{start + len(shown) - len(shown.lstrip())}"


def whole_lines(text: str, titles: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """Where the lines of `text` stand that say nothing but one of `titles`."""
    found: dict[str, list[tuple[int, int]]] = {title: [] for title in titles}
    for line in _LINE.finditer(text):
        places = found.get(words_of(line.group()))
        if places is not None:
            places.append(line.span())
    return found


def words_of(text: str) -> str:
    """`text` with single spaces between its words."""
    return " ".join(text.split())
