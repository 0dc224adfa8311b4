"""Table export: provisions as an Excel workbook or as CSV. What a document says is never taken for a formula."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.export.packed import repacked, writable
from assistant.export.paper import Documents
from assistant.export.wording import BETWEEN_HEADINGS, STRENGTH, THEME, word
from assistant.register.matrix import Matrix
from corpus.document import Language
from corpus.provision import Provision

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

# Columns with their widths in characters of the standard font.
_COLUMNS = {
    "actor": 28,
    "strength": 14,
    "action": 70,
    "theme": 18,
    "instrument": 18,
    "document": 40,
    "section": 34,
    "document_id": 20,
    "start": 14,
    "end": 14,
}
# Excel's own limits.
_MAX_CELL_CHARS = 32_767
_MAX_SHEET_NAME_CHARS = 31
# What makes a spreadsheet program calculate, in either width; a tab or line end before it hides it from a reader.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
_TEXT_TYPE = "s"

Cells = tuple[str | int, ...]


def to_csv(provisions: Sequence[Provision], documents: Documents, *, language: Language) -> bytes:
    """The provisions as CSV in UTF-8 with the mark by which Excel knows it."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    for row in (_head(language), *_rows(provisions, documents, language)):
        rows.writerow([_harmless(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def to_excel(
    provisions: Sequence[Provision], documents: Documents, matrix: Matrix, *, language: Language, made: datetime
) -> bytes:
    """The provisions as a filterable sheet, and their `matrix` as a second one; the same in, the same bytes out."""
    from openpyxl import Workbook
    from openpyxl.xml.functions import tostring

    book = Workbook()
    _fill_list(book, [_head(language), *_rows(provisions, documents, language)], language)
    _fill_matrix(book, matrix, language)
    book.properties.creator = "policy-assistant"
    content = io.BytesIO()
    book.save(content)
    book.properties.created = book.properties.modified = made.replace(tzinfo=None)
    properties = tostring(book.properties.to_tree())
    return repacked(content.getvalue(), change=lambda name, part: properties if name == "docProps/core.xml" else part)


def _head(language: Language) -> Cells:
    return tuple(word(name, language) for name in _COLUMNS)


def _rows(provisions: Sequence[Provision], documents: Documents, language: Language) -> Iterator[Cells]:
    for one in provisions:
        yield (
            one.actor or word("nobody", language),
            STRENGTH[one.strength][language],
            one.action,
            THEME[one.theme][language],
            one.instrument,
            documents[one.document_id].title,
            BETWEEN_HEADINGS.join(one.section),
            one.document_id,
            one.start,
            one.end,
        )


def _harmless(cell: str | int) -> str:
    """`cell` as text that no spreadsheet program calculates: with an apostrophe before what it would."""
    text = writable(str(cell))
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA_STARTS) else text


def _fill_list(book: "Workbook", rows: Sequence[Cells], language: Language) -> None:
    from openpyxl.utils import get_column_letter

    sheet = book.worksheets[0]
    sheet.title = word("provisions", language)[:_MAX_SHEET_NAME_CHARS]
    _fill(sheet, rows)
    for number, width in enumerate(_COLUMNS.values(), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.auto_filter.ref = sheet.dimensions


def _fill_matrix(book: "Workbook", matrix: Matrix, language: Language) -> None:
    sheet = book.create_sheet(word("matrix", language)[:_MAX_SHEET_NAME_CHARS])
    head = (word("actor", language), *(THEME[theme][language] for theme in matrix.themes), word("total", language))
    rows: list[Cells] = [head]
    for actor in matrix.actors:
        counts = (len(matrix.at(actor, theme)) for theme in matrix.themes)
        rows.append((actor or word("nobody", language), *counts, matrix.total(actor)))
    _fill(sheet, rows)
    sheet.column_dimensions["A"].width = _COLUMNS["document"]


def _fill(sheet: "Worksheet", rows: Sequence[Cells]) -> None:
    """Writes `rows`, the first as a head that stays in sight; text is text, whatever it begins with."""
    from openpyxl.styles import Alignment, Font

    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            text = writable(value)[:_MAX_CELL_CHARS] if isinstance(value, str) else None
            cell = sheet.cell(number, place, value if text is None else text)
            if text is not None:
                cell.data_type = _TEXT_TYPE
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            cell.font = Font(bold=number == 1)
    sheet.freeze_panes = "A2"
