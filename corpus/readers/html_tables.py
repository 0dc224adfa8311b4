"""Tables of HTML: told from tables that only lay out a page, their merged cells spread over the grid."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.readers.blocks import Row
from corpus.readers.html_tree import DATA_TABLE, HEADINGS, text_of

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
# A longer cell is a page's text in a column beside its menu.
_MAX_CELL_CHARS = 2000
# No table is wider or higher; a page may still claim any span.
_MAX_SPAN = 200


def mark_data_tables(soup: "BeautifulSoup") -> None:
    """Renames the tables of `soup` that hold data, so that they are taken as one piece."""
    tables = soup.find_all("table")
    laying_out = _tables_around(soup.find_all(["table", *HEADINGS]))
    for table in tables:
        if id(table) not in laying_out and _holds_data(table):
            table.name = DATA_TABLE


def rows_of(table: "Tag") -> list[Row]:
    """The rows of a table, as `Row` says: merged cells spread over what they span."""
    rows: list[Row] = []
    below: dict[int, tuple[int, str | None]] = {}  # column -> rows still to come, and their text
    for element in table.find_all("tr"):
        row: list[str | None] = []
        for cell in _cells(element):
            _carry_down(row, below)
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for text in (text_of(cell), *[None] * (width - 1)):
                below[len(row)] = (height - 1, text)
                row.append(text)
        _carry_down(row, below)
        rows.append(row)
    return rows


def has_header(table: "Tag") -> bool | None:
    """Whether the first row is marked as header: True where all its cells are, None where none is known."""
    first = table.find("tr")
    cells = _cells(first) if first else []
    return True if cells and (table.thead or all(cell.name == "th" for cell in cells)) else None


def _tables_around(elements: Iterable["Tag"]) -> set[int]:
    """The identities of all tables that stand around one of `elements`."""
    found: set[int] = set()
    for element in elements:
        table = element.find_parent("table")
        while table is not None and id(table) not in found:
            found.add(id(table))
            table = table.find_parent("table")
    return found


def _holds_data(table: "Tag") -> bool:
    rows = [_cells(row) for row in table.find_all("tr")]
    cells = [cell for row in rows for cell in row]
    return (
        len(rows) >= _FEWEST_ROWS
        and max(map(len, rows)) >= _FEWEST_COLUMNS
        and all(len(cell.get_text()) <= _MAX_CELL_CHARS for cell in cells)
    )


def _cells(row: "Tag") -> list["Tag"]:
    return list(row.find_all(["td", "th"], recursive=False))


def _span(cell: "Tag", name: str) -> int:
    value = str(cell.get(name) or "")
    return min(max(int(value), 1), _MAX_SPAN) if re.fullmatch("[0-9]{1,6}", value) else 1


def _carry_down(row: list[str | None], below: dict[int, tuple[int, str | None]]) -> None:
    """Fills the next columns of `row` that cells of earlier rows span."""
    while below.get(len(row), (0, None))[0] > 0:
        left, text = below[len(row)]
        below[len(row)] = (left - 1, text)
        row.append(text)
