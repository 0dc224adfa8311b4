"""Word files (.docx): the text in the order of the document, with headings, list numbers and tables."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from corpus.readers.blocks import Block, Row, assembled, squeezed, squeezed_lines, table_blocks
from corpus.readers.word_numbering import ListNumbers
from corpus.readers.word_package import opened
from corpus.readers.word_styles import Style, styles_of, with_properties
from corpus.readers.word_xml import below, content, find, integer, is_on, run_text, value, w
from corpus.reading import Reading

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

# A longer "heading" is a paragraph that someone gave a heading's style.
_MAX_HEADING_CHARS = 200
# A smaller table is a frame around a text.
_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
_MAX_SPAN = 200  # no table is wider; a file may still claim any span


def read_word(data: bytes, name: str) -> Reading:
    """The text and headings of a .docx, and the facts it declares: core properties, or a Title paragraph.

    Without footnotes, headers and footers. Raises UserError: protected, damaged, an old .doc, too large.
    """
    package = opened(data, name)
    styles = styles_of(package.styles)
    titled = (p for p in content(package.body) if p.tag == w("p") and _style_of(p, styles).is_title)
    title = next((text for text in map(_text_of, titled) if text), "")
    facts = ({"title": squeezed(title)} if title else {}) | package.facts
    return assembled(_blocks(package.body, styles, ListNumbers(package.numbering)), facts)


def _blocks(parent: "Element", styles: Mapping[str, Style], lists: ListNumbers) -> Iterator[Block]:
    for element in content(parent):
        if element.tag == w("tbl"):
            yield from _table(element, styles, lists)
        else:
            yield _paragraph(element, styles, lists)


def _paragraph(element: "Element", styles: Mapping[str, Style], lists: ListNumbers) -> Block:
    """A paragraph with its list number; an empty block for an empty one or an entry of the contents."""
    style, text = _style_of(element, styles), _text_of(element)
    if not text or style.is_contents:
        return Block("")
    number = lists.next_number(style.list_id, style.list_level) if style.list_id.strip("0") else ""
    level = style.level if len(text) <= _MAX_HEADING_CHARS else 0
    return Block(number + text, level, series="item" if number and not level else "")


def _style_of(element: "Element", styles: Mapping[str, Style]) -> Style:
    properties = find(element, "pPr")
    style = styles.get(value(properties, "pStyle") or "", styles[""])
    return with_properties(style, properties)


def _text_of(element: "Element") -> str:
    return squeezed_lines("".join(run_text(element)), line_break="\n")


def _table(element: "Element", styles: Mapping[str, Style], lists: ListNumbers) -> Iterator[Block]:
    rows = [row for row in below(element, "tr") if not is_on(row, "trPr", "del")]
    cells = [list(below(row, "tc")) for row in rows]
    if len(rows) < _FEWEST_ROWS or max(map(len, cells)) < _FEWEST_COLUMNS:
        for cell in (cell for row in cells for cell in row):
            yield from _blocks(cell, styles, lists)
        return
    table: list[Row] = []
    for row in cells:
        table.append(_row(row, table[-1] if table else (), styles, lists))
    yield from table_blocks(table, has_header=is_on(rows[0], "trPr", "tblHeader") or None)


def _row(cells: list["Element"], above: Row, styles: Mapping[str, Style], lists: ListNumbers) -> Row:
    """The texts of a row of the table; a cell merged with the one above has the text of that one."""
    row: list[str | None] = []
    for cell in cells:
        merged = find(cell, "tcPr", "vMerge")
        if merged is not None and merged.get(w("val")) != "restart" and len(row) < len(above):
            text = above[len(row)]
        else:
            blocks = (_paragraph(paragraph, styles, lists) for paragraph in cell.iter(w("p")))
            text = "\n".join(block.text for block in blocks)
        width = max(1, min(integer(value(cell, "tcPr", "gridSpan"), 1), _MAX_SPAN))
        row += [text, *[None] * (width - 1)]
    return row
