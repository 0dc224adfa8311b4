"""Provisions as tables: every row is there, filterable, and no text of a document is ever calculated."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.export.picture import matrix_svg
from assistant.export.tables import to_csv, to_excel
from assistant.register.matrix import Matrix, matrix_of
from corpus.document import Document
from corpus.glossary import Glossary
from corpus.provision import Provision
from corpus.provisions import provisions
from tests.assistant.written import document

MADE = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SVG = "{http://www.w3.org/2000/svg}"
NO_TERMS = Glossary((), ())
FORMULA = '=HYPERLINK("https://example.org")'


@pytest.fixture
def wells(tmp_path: Path) -> Document:
    """The rules whose provisions are listed."""
    return document(tmp_path / "documents")


def one(actor: str = "Li", action: str = "do it") -> Provision:
    return Provision("wells", (), actor, None, "must", action, 0, 5, "support", "", False)


def excel(found: list[Provision], wells: Document, *, made: datetime = MADE) -> bytes:
    return to_excel(found, {"wells": wells}, matrix_of(found, NO_TERMS, "en"), language="en", made=made)


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_workbook_holds_every_provision_with_its_place(wells: Document) -> None:
    found = list(provisions(wells))
    sheet = openpyxl.load_workbook(io.BytesIO(excel(found, wells))).worksheets[0]
    head, *rows = sheet.values
    assert head[:4] == ("Who", "How strongly", "Does what", "Theme")
    assert [(row[2], row[8], row[9]) for row in rows] == [(p.action, p.start, p.end) for p in found]
    assert [row[1] for row in rows][:2] == ["must", "must"]
    assert sheet.auto_filter.ref == f"A1:J{len(found) + 1}"
    assert sheet.freeze_panes == "A2"


def test_its_second_sheet_is_the_matrix(wells: Document) -> None:
    found = [one("Li"), one("Li"), one("")]
    sheet = openpyxl.load_workbook(io.BytesIO(excel(found, wells))).worksheets[1]
    assert list(sheet.values) == [("Who", "support", "Total"), ("Li", 2, 2), ("(nobody named)", 1, 1)]


@pytest.mark.parametrize("text", [FORMULA, "+1", "-1", "@SUM(A1)", "#N/A", "＝1", "\t=1", "2020-01-01"])
def test_in_a_workbook_text_is_text(wells: Document, text: str) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(excel([one(text, text)], wells))).worksheets[0]
    assert [(sheet[place].data_type, sheet[place].value) for place in ("A2", "C2")] == [("s", text)] * 2


@given(st.text(min_size=1))
def test_in_csv_no_text_begins_as_a_formula_and_every_row_is_whole(text: str) -> None:
    wells = Document(**(dict.fromkeys(Document.__slots__, "") | {"title": text}))  # type: ignore[arg-type] # only the title is read
    content = to_csv([one(text, text), one()], {"wells": wells}, language="en")
    rows = rows_of(content)
    assert [len(row) for row in rows] == [10, 10, 10]
    assert not [cell for row in rows for cell in row if cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))]
    assert content.startswith(b"\xef\xbb\xbf")


def test_csv_keeps_what_a_provision_says(wells: Document) -> None:
    rows = rows_of(to_csv([one('水务局, "x"', "两行\n字")], {"wells": wells}, language="zh"))
    assert rows[0][0] == "责任主体"
    assert rows[1][:3] == ['水务局, "x"', "应当", "两行\n字"]


def test_a_text_too_long_for_a_cell_or_impossible_in_one_leaves_a_file_that_opens(wells: Document) -> None:
    content = excel([one("a\0b\x0b", "x" * 40_000)], wells)
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert sheet["A2"].value == "a\ufffdb\ufffd"
    assert len(sheet["C2"].value) == 32_767


def test_the_same_provisions_at_the_same_time_give_the_same_bytes(wells: Document) -> None:
    first = excel([one()], wells)
    assert excel([one()], wells) == first
    assert excel([one()], wells, made=MADE + timedelta(days=1)) != first
    assert openpyxl.load_workbook(io.BytesIO(first)).properties.modified == MADE.replace(tzinfo=None)


def test_the_picture_shows_each_count_and_needs_nothing_from_outside(wells: Document) -> None:
    found = [one("Li & <Co>"), one("Li & <Co>"), one("国家发展改革委", "x")]
    svg = matrix_svg(matrix_of(found, NO_TERMS, "zh"), language="zh", note="来源")
    texts = ["".join(span.itertext()) for span in ElementTree.fromstring(svg).iter(f"{SVG}tspan")]
    assert texts == ["职责分布", "支持措施", "合计", "Li & <Co>", "2", "2", "国家发展改革委", "1", "1", "来源"]
    assert svg.count("http") == 1  # the name space, which nobody fetches


@given(st.lists(st.text(min_size=1, max_size=300), unique=True, max_size=4))
def test_any_names_make_a_picture_that_is_valid_xml(names: list[str]) -> None:
    cells = {(name, "goal"): (one(name),) for name in names}
    matrix = Matrix(tuple(names), ("goal",), cells)  # type: ignore[arg-type] # a Literal loses its type in a dict
    ElementTree.fromstring(matrix_svg(matrix, language="en", note="".join(names)))


def test_a_note_may_be_left_out(wells: Document) -> None:
    matrix = matrix_of([replace(one(), theme="goal")], NO_TERMS, "en")
    assert "来源" not in matrix_svg(matrix, language="en")
