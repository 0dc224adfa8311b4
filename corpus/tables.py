"""Tables in a text: rows of "Column: cell; Column: cell" on lines of their own, as an enumeration of records."""

from collections.abc import Iterator, Mapping, Sequence

from corpus.document import Document, Section
from corpus.lists import ListBlock, announcing, lines_of
from corpus.sentences import Span

_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
_MOST_COLUMN_CHARS = 40


def cells_of(text: str) -> Mapping[str, str] | None:
    """The cells of a row by the names of their columns; None where `text` is no row with named columns."""
    cells: dict[str, str] = {}
    for part in text.strip().split("; "):
        column, mark, cell = part.partition(": ")
        if mark and len(column) <= _MOST_COLUMN_CHARS:
            cells[column] = cell
        elif cells:
            cells[next(reversed(cells))] += f"; {part}"  # a semicolon inside a cell
        else:
            return None
    return cells if len(cells) >= _FEWEST_COLUMNS else None


def name_of(cells: Mapping[str, str]) -> str:
    """What a row is about: its first cell that is more than a number."""
    return next((cell for cell in cells.values() if not cell.strip(" .").isdecimal()), "")


def tables(document: Document, section: Section) -> tuple[ListBlock, ...]:
    """The tables of `section`, each as an enumeration of its rows; the line above, or the heading, introduces them."""
    return tuple(_tables(document, section))


def _tables(document: Document, section: Section) -> Iterator[ListBlock]:
    intro: Span = (section.start, section.body)
    rows: list[Span] = []
    columns: tuple[str, ...] = ()
    for line in lines_of(document.text, section.body, section.end):
        cells = cells_of(document.text[slice(*line)])
        if cells is None:
            yield from _of_rows(document, section, intro, rows)
            intro, rows, columns = announcing(document.text, line), [], ()
            continue
        if rows and next(iter(cells)) not in columns:  # another table right below
            yield from _of_rows(document, section, intro, rows)
            rows = []
        columns = columns if rows else tuple(cells)
        rows.append(line)
    yield from _of_rows(document, section, intro, rows)


def _of_rows(document: Document, section: Section, intro: Span, rows: Sequence[Span]) -> Iterator[ListBlock]:
    if len(rows) >= _FEWEST_ROWS:
        yield ListBlock(document.id, section.path, intro, tuple(rows))
