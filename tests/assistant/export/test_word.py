"""A Word file is reopened: its footnotes are Word's own, and each quote stands in its source."""

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from assistant.answer import Answer, Check, Coverage, Nearest, Statement, Turn
from assistant.export.word import to_word
from assistant.path import Assistant
from corpus.document import Document, Section
from tests.assistant.written import LOCK, TEST, WASH, WELLS, answer_from, asked, document

MADE = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
HOSTILE = "<w:p>&amp; \0\x0b\ud800 =1+1 [x](javascript:1) 🙂 \u0645"


@pytest.fixture
def wells(tmp_path: Path) -> Document:
    """The rules that the answers quote."""
    return document(tmp_path / "documents")


def exported(turns: list[Turn], documents: Mapping[str, Document], language: Any = "en") -> bytes:
    return to_word(turns, documents, language=language, made=MADE)


def turn(answer: Answer) -> Turn:
    return Turn(answer.question, answer)


def text_of(element: Any) -> str:
    """The text of a part of a Word file, its breaks and tabs as characters."""
    marks = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    texts = (one.text or "" if one.tag == qn("w:t") else marks.get(one.tag, "") for one in element.iter())
    return "".join(texts)


def footnotes(content: bytes) -> dict[int, list[str]]:
    """The paragraphs of each footnote of a reopened file, by its id, without the lines above them."""
    part = parse_xml(ZipFile(io.BytesIO(content)).read("word/footnotes.xml"))
    notes = [note for note in part if note.get(qn("w:type")) is None]
    return {int(note.get(qn("w:id"))): [text_of(p).strip() for p in note.iter(qn("w:p"))] for note in notes}


def references(content: bytes) -> list[tuple[str, list[int]]]:
    """Each paragraph that refers to footnotes: its text, and the ids it refers to, a repeated one by its bookmark."""
    body = docx.Document(io.BytesIO(content)).element.body
    found = []
    for paragraph in body.iter(qn("w:p")):
        ids = [int(one.get(qn("w:id"))) for one in paragraph.iter(qn("w:footnoteReference"))]
        again = [one.get(qn("w:instr")).split()[1] for one in paragraph.iter(qn("w:fldSimple"))]
        if ids or again:
            found.append((text_of(paragraph), ids + [int(name.removeprefix("_note")) for name in again]))
    return found


def quote_in(note: list[str]) -> str:
    return note[0].removeprefix("“").removesuffix("”")


def lines(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


def test_every_footnote_of_a_real_conversation_is_a_quote_of_its_source(assistant: Assistant) -> None:
    turns: list[Turn] = []
    for question in (
        "What must the National Development and Reform Commission do?",
        "And the provinces?",
        "试验区可以超出11项试验任务吗？",
    ):
        turns.append(turn(assistant.ask(question, turns)))
    documents = assistant.index.documents
    content = exported(turns, documents)
    notes = footnotes(content)
    citations = [citation for one in turns for citation in one.answer.citations]
    assert len(notes) == len(citations) > 3
    for number, citation in enumerate(citations, start=1):
        assert quote_in(notes[number]) == documents[citation.document_id].text[citation.start : citation.end]
        assert citation.title in notes[number][1]
        assert f"characters {citation.start}-{citation.end}" in notes[number][1]
        assert all(heading in notes[number][1] for heading in citation.section)


def test_each_statement_has_its_own_footnote_in_order(wells: Document) -> None:
    content = exported([turn(answer_from(wells, TEST, LOCK)), turn(answer_from(wells, WASH))], {"wells": wells})
    assert references(content) == [(TEST, [1]), (LOCK, [2]), (WASH, [3])]
    notes = footnotes(content)
    assert [quote_in(notes[number]) for number in (1, 2, 3)] == [TEST, LOCK, WASH]
    assert "Rules of the wells › 2. Limits" in notes[3][1]


def test_a_source_that_is_cited_twice_is_one_footnote_with_two_references(wells: Document) -> None:
    answer = answer_from(wells, TEST)
    both = replace(answer, statements=(*answer.statements, Statement("Twice.", (1,), Check("supported"))))
    content = exported([turn(both)], {"wells": wells})
    assert references(content) == [(TEST, [1]), ("Twice.1", [1])]
    assert len(footnotes(content)) == 1
    body = docx.Document(io.BytesIO(content)).element.body
    assert [one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))] == ["_note1"]


def test_the_parts_are_wired_as_word_wants_them(wells: Document) -> None:
    content = exported([turn(answer_from(wells, TEST))], {"wells": wells})
    reopened = docx.Document(io.BytesIO(content))
    (relation,) = [one for one in reopened.part.rels.values() if one.reltype.endswith("/footnotes")]
    assert relation.target_part.content_type.endswith("wordprocessingml.footnotes+xml")
    declared = reopened.settings.element.find(qn("w:footnotePr"))
    assert [one.get(qn("w:id")) for one in declared] == ["-1", "0"]
    styles = {style.style_id for style in reopened.styles}
    note = parse_xml(relation.target_part.blob)
    used = [one.get(qn("w:val")) for tag in ("w:rStyle", "w:pStyle") for one in note.iter(qn(tag))]
    assert set(used) <= styles


def test_question_status_versions_date_and_id_stand_in_it(wells: Document) -> None:
    answer = replace(answer_from(wells, TEST), coverage=Coverage(7, 7, "items"), standalone_question="Who tests wells?")
    content = exported([turn(answer)], {"wells": wells})
    shown = lines(content)
    tables = [
        [cell.text for cell in row.cells] for table in docx.Document(io.BytesIO(content)).tables for row in table.rows
    ]
    assert {"Exported on 2026-11-23 09:30", answer.question, "Understood as: Who tests wells?"} <= set(shown)
    assert {"Answer: Answered from the documents", "Shown: 7 of 7 items"} <= set(shown)
    assert ["Answer id", "a1"] in tables
    assert ["Versions", "corpus c, index i, settings s, code 0"] in tables
    assert ["Version", f"wells {wells.digest[:16]}"] in tables


def test_an_answer_without_sources_shows_the_closest_passages(wells: Document) -> None:
    start = wells.text.index(LOCK)
    near = Nearest("wells", LOCK, start, start + len(LOCK))
    content = exported([turn(replace(answer_from(wells), nearest=(near,)))], {"wells": wells})
    shown = lines(content)
    assert f"“{LOCK}”" in shown
    assert any("Rules of the wells › 1. Duties" in line for line in shown)
    assert footnotes(content) == {}


def test_a_source_that_changed_since_says_so_and_a_removed_document_too(tmp_path: Path, wells: Document) -> None:
    later = document(tmp_path / "later", WELLS.replace("twice", "once"))
    answer = answer_from(wells, TEST, LOCK)
    notes = footnotes(exported([turn(answer)], {"wells": later}))
    assert ["has changed" in notes[number][1] for number in (1, 2)] == [True, False]
    gone = exported([turn(answer)], {})
    assert quote_in(footnotes(gone)[1]) == TEST
    assert "no longer held" in str(
        [cell.text for table in docx.Document(io.BytesIO(gone)).tables for cell in table._cells]
    )


def test_line_ends_and_tabs_of_a_quote_are_kept(wells: Document) -> None:
    quote = "First  line.\n\nSecond\tline."
    source = replace(wells, text=quote, sections=(Section((), "", "s", 0, 0, len(quote)),))
    notes = footnotes(exported([turn(answer_from(source, quote))], {"wells": source}))
    assert quote_in(notes[1]) == quote


def test_hostile_text_is_text(wells: Document) -> None:
    answer = replace(asked(answer_from(wells, TEST), HOSTILE), id=HOSTILE)
    content = exported(
        [turn(replace(answer, statements=(Statement(HOSTILE, (), Check("not_a_claim")),)))], {"wells": wells}
    )
    kept = HOSTILE.replace("\0", "\ufffd").replace("\x0b", "\ufffd").replace("\ud800", "\ufffd")
    assert lines(content).count(kept) == 2


def test_the_same_answer_at_the_same_time_gives_the_same_bytes(wells: Document) -> None:
    turns = [turn(answer_from(wells, TEST))]
    first = exported(turns, {"wells": wells})
    assert exported(turns, {"wells": wells}) == first
    assert to_word(turns, {"wells": wells}, language="en", made=MADE + timedelta(minutes=1)) != first
    assert {info.date_time[0] for info in ZipFile(io.BytesIO(first)).infolist()} == {1980}


def test_nothing_of_this_machine_or_of_the_library_stands_in_it(wells: Document) -> None:
    content = exported([turn(answer_from(wells, TEST))], {"wells": wells}, "zh")
    properties = docx.Document(io.BytesIO(content)).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == (
        "policy-assistant",
        "policy-assistant",
        "",
    )
    assert properties.created == MADE
    assert "docProps/thumbnail.jpeg" not in ZipFile(io.BytesIO(content)).namelist()
    assert "回答：文件中有答案" in lines(content)
