"""Blocks: paragraphs, headings, list items and table rows, and the canonical text they make up."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.readers.canonical import canonical
from corpus.reading import Heading, Reading

# A row of a table, one text a column. None stands for a cell that goes on from the one at its left;
# a cell that goes on from above has its text again, so that each row can be quoted alone.
Row = Sequence[str | None]

# Chinese and Japanese characters and full-width marks: no space stands between these and what follows.
_UNSPACED = re.compile("[\u2e80-\u30ff\u31c0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")
_WHITE = re.compile("[ \t\n\xa0]+")
_SOFT_HYPHEN = "\xad"
_LINE = re.compile("\n+")
# A cell that names a column is short, no sentence, and no number but a year.
_MAX_COLUMN_NAME_CHARS = 30
_COLUMN_NAME = re.compile(r"(?:19|20)\d\d年?|(?![\d\s.,%％:/-]+$).*[^。；;.!?！？]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text set apart from others; `level` 1 is the outermost heading, 0 is no heading.

    An item of a list or a row of a table follows the one before it on the next line.
    """

    text: str
    level: int = 0
    series: Literal["", "item", "row"] = ""


def assembled(blocks: Iterable[Block], facts: Mapping[str, str] | None = None) -> Reading:
    """The reading of `blocks`: parted by a blank line, items and rows by a line end; headings on one line."""
    parts: list[str] = []
    headings: list[Heading] = []
    length, series = 0, ""
    for block in blocks:
        text = canonical(block.text).strip()
        text = squeezed(text) if block.level else text
        if not text:
            continue
        gap = "" if not parts else "\n" if series and series == block.series else "\n\n"
        start = length + len(gap)
        length = start + len(text)
        parts += (gap, text)
        series = block.series
        if block.level:
            headings.append(Heading(block.level, start, length))
    return Reading("".join(parts), tuple(headings), dict(facts or {}))


def squeezed(text: str) -> str:
    """`text` on one line, with one space for white space, and none where a line ends between Chinese."""
    return _WHITE.sub(_space, text.replace(_SOFT_HYPHEN, "")).strip()


def joint(before: str, after: str) -> str:
    """What joins two wrapped lines: nothing next to a Chinese character, else a space."""
    chinese = _UNSPACED.match(before[-1:]) or _UNSPACED.match(after[:1])
    return "" if chinese else " "


def columns(line: str) -> int:
    """How wide `line` is printed: two for a Chinese character, one for any other."""
    return len(line) + len(_UNSPACED.findall(line))


def _space(match: re.Match[str]) -> str:
    if "\n" not in match[0]:
        return " "
    before, after = match.start() - 1, match.end()
    return joint(match.string[max(before, 0) : before + 1], match.string[after : after + 1])


def squeezed_lines(text: str, *, line_break: str) -> str:
    """`text` with each stretch between two `line_break` squeezed onto a line of its own."""
    lines = (squeezed(line) for line in text.split(line_break))
    return _LINE.sub("\n", "\n".join(lines)).strip()


def table_blocks(rows: Sequence[Row], *, has_header: bool | None = None) -> list[Block]:
    """A block for each row of a table: "Column: cell; Column: cell", or the cells alone without a header.

    Where the format does not say (None), a first row of short and different words is the header.
    """
    cells = [[None if cell is None else squeezed(cell) for cell in row] for row in rows]
    cells = [row for row in cells if any(row)]
    if not cells:
        return []
    names: list[str] = []
    if len(cells) > 1 and (_is_header(cells[0]) if has_header is None else has_header):
        names = _spread(cells.pop(0))
    return [Block(_row_text(row, names), series="row") for row in cells]


def _is_header(row: Row) -> bool:
    names = _spread(row)
    named = names[1:] if names[:1] == [""] else names  # the corner above the names of the rows may be empty
    return len(set(names)) > 1 and all(
        len(name) <= _MAX_COLUMN_NAME_CHARS and _COLUMN_NAME.fullmatch(name) for name in named
    )


def _spread(row: Row) -> list[str]:
    """The names of the columns; one that spans several columns names each of them."""
    names: list[str] = []
    for cell in row:
        names.append(names[-1] if cell is None and names else (cell or "").rstrip(":： "))
    return names


def _row_text(row: Row, names: Sequence[str]) -> str:
    named = []
    for column, cell in enumerate(row):
        name = names[column] if column < len(names) else ""
        if cell:
            named.append(f"{name}: {cell}" if name else cell)
    return "; ".join(named)
