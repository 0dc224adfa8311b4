"""Word export: an answer or a conversation as .docx, every source a numbered footnote with its quote."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.answer import Turn
from assistant.export.packed import repacked, writable
from assistant.export.paper import Documents, Entry, Facts, Note, Paper, paper_of
from assistant.export.wording import word
from corpus.document import Language

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from assistant.export.footnotes import Footnotes

# Fonts that Chinese offices have; another program takes its own where it lacks them.
_CHINESE_FONT, _CHINESE_HEADING_FONT = "SimSun", "SimHei"
_HEADINGS = ("Title", "Heading 1", "Heading 2")
_A4_MM = (210, 297)
_MARGIN_MM = 25


def to_word(turns: Sequence[Turn], documents: Documents, *, language: Language, made: datetime) -> bytes:
    """The file; the same `turns`, `documents` and `made` give the same bytes."""
    import docx

    from assistant.export.footnotes import Footnotes

    paper = paper_of(turns, documents, language=language, made=made)
    document = docx.Document()
    _prepare(document, paper, language, made)
    footnotes = Footnotes(document)
    document.add_heading(paper.title, level=0)
    document.add_paragraph(paper.made)
    for number, entry in enumerate(paper.entries):
        _write_entry(document, footnotes, number, entry, language)
    _write_documents(document, paper, language)
    footnotes.write()
    content = io.BytesIO()
    document.save(content)
    return repacked(content.getvalue())


def _write_entry(
    document: "WordDocument", footnotes: "Footnotes", number: int, entry: Entry, language: Language
) -> None:
    document.add_heading(entry.heading, level=1)
    document.add_paragraph(writable(entry.question)).runs[0].bold = True
    if entry.understood:
        document.add_paragraph(writable(entry.understood))
    document.add_heading(word("answer", language, status=entry.status), level=2)
    for said in entry.said:
        paragraph = document.add_paragraph(writable(said.text), style="List Bullet" if said.is_item else None)
        for note in said.notes:
            footnotes.refer(paragraph, (number, note), _note_lines(entry.notes[note], language))
    if entry.coverage:
        document.add_paragraph(entry.coverage)
    if entry.nearest:
        document.add_heading(word("nearest", language), level=2)
    for near in entry.nearest:
        for line in _note_lines(near, language):
            document.add_paragraph(writable(line))
    document.add_heading(word("record", language), level=2)
    _write_facts(document, entry.record)


def _note_lines(note: Note, language: Language) -> tuple[str, str]:
    return word("quote", language, quote=note.quote), note.place


def _write_documents(document: "WordDocument", paper: Paper, language: Language) -> None:
    if not paper.documents:
        return
    document.add_heading(word("documents", language), level=1)
    for facts in paper.documents:
        _write_facts(document, facts)
        document.add_paragraph()


def _write_facts(document: "WordDocument", facts: Facts) -> None:
    """A small table: what it is, and what it says."""
    from docx.shared import Mm

    table = document.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    widths = (Mm(35), Mm(_A4_MM[0] - 2 * _MARGIN_MM - 35))
    for fact in facts:
        for cell, width, text in zip(table.add_row().cells, widths, fact, strict=True):
            cell.width = width
            cell.text = writable(text)


def _prepare(document: "WordDocument", paper: Paper, language: Language, made: datetime) -> None:
    """Paper size, fonts for both scripts, and properties that say nothing of this machine."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in _A4_MM)
    section.left_margin = section.right_margin = Mm(_MARGIN_MM)
    for name in ("Normal", *_HEADINGS):
        _set_chinese_font(document, name)
    properties = document.core_properties
    properties.author = properties.last_modified_by = "policy-assistant"
    properties.title, properties.comments, properties.language = paper.title, "", language
    properties.created = properties.modified = made.replace(tzinfo=None)
    properties.revision = 1
    rels = document.part.package.rels
    for key in [key for key, rel in rels.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del rels[key]  # a picture of the library's own template


def _set_chinese_font(document: "WordDocument", style: str) -> None:
    from docx.oxml.ns import qn

    fonts = document.styles[style].element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.pop(qn("w:eastAsiaTheme"), None)
    fonts.set(qn("w:eastAsia"), _CHINESE_HEADING_FONT if style in _HEADINGS else _CHINESE_FONT)
