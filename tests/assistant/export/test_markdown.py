"""A Markdown export says the same as the Word file: footnotes with quote and place; no text is markup."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from assistant.answer import Answer, Check, Nearest, Statement, Turn
from assistant.export.markdown import to_markdown
from corpus.document import Document
from tests.assistant.written import LOCK, TEST, WASH, answer_from, document

MADE = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def wells(tmp_path: Path) -> Document:
    """The rules that the answers quote."""
    return document(tmp_path / "documents")


def exported(wells: Document, *answers: Answer) -> str:
    turns = [Turn(answer.question, answer) for answer in answers]
    return to_markdown(turns, {"wells": wells}, language="en", made=MADE)


def test_each_mark_has_a_footnote_that_quotes_the_source(wells: Document) -> None:
    text = exported(wells, answer_from(wells, TEST, LOCK), answer_from(wells, WASH))
    notes = dict(re.findall(r"^\[\^(\d+)\]: “(.+)” ", text, re.MULTILINE))
    assert notes == {"1": TEST, "2": LOCK, "3": WASH}
    assert f"- {TEST}[^1]\n- {LOCK}[^2]\n" in text
    assert f"\n{WASH}[^3]\n" in text
    assert "Rules of the wells › 1. Duties; added by your office; wells, characters" in text


def test_versions_date_and_id_stand_in_it(wells: Document) -> None:
    text = exported(wells, replace(answer_from(wells, TEST), standalone_question="Who tests?"))
    for said in ("Exported on 2026-11-23 09:30", "Understood as: Who tests?", "- Answer id: a1", wells.digest[:16]):
        assert said in text


def test_closest_passages_are_shown_where_there_is_no_answer(wells: Document) -> None:
    start = wells.text.index(LOCK)
    text = exported(wells, replace(answer_from(wells), nearest=(Nearest("wells", LOCK, start, start + len(LOCK)),)))
    assert f"- “{LOCK}” Rules of the wells › 1. Duties; wells, characters {start}-" in text


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "# Heading", "![x](https://example.org/x.png)", "`a` *b*", "- x\n\n> y"]
)
def test_hostile_text_is_shown_literally(wells: Document, hostile: str) -> None:
    answer = replace(answer_from(wells), question=hostile, statements=(Statement(hostile, (), Check("not_a_claim")),))
    text = exported(wells, answer)
    words = " ".join(hostile.split())
    tokens = [one for token in MarkdownIt().parse(text) for one in token.children or ()]
    assert not {"html_inline", "image", "link_open", "code_inline", "em_open"} & {one.type for one in tokens}
    paragraphs = [
        "".join(one.content for one in token.children or ())
        for token in MarkdownIt().parse(text)
        if token.type == "inline"
    ]
    assert paragraphs.count(words) == 2
