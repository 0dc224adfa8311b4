"""A citation is lost when its words, its document or what a reader is told of it change, and by nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.records.cited_spans import losses, placed
from corpus.document import Document, Section
from tests.assistant.written import LOCK, TEST, WASH, WELLS, answer_from, document

LETTERS = st.text("abc \n", max_size=30)


def flat(text: str, like: Document) -> Document:
    """A document of `text` that has no headings."""
    return replace(like, text=text, sections=(Section((), "", "s1", 0, 0, len(text)),))


def test_nothing_is_lost_while_the_documents_stay(wells: Document) -> None:
    answer = answer_from(wells, TEST, LOCK, WASH)
    assert losses(answer, {"wells": wells}) == ()
    assert placed(answer, {"wells": wells}) == answer


@given(before=LETTERS, after=LETTERS)
def test_words_before_and_after_move_a_quote_and_lose_nothing(before: str, after: str) -> None:
    like = document_like()
    answer = answer_from(flat(f"x {LOCK} y", like), LOCK)
    current = flat(f"{before}{LOCK}{after}", like)
    assert losses(answer, {"wells": current}) == ()
    (citation,) = placed(answer, {"wells": current}).citations
    assert current.text[citation.start : citation.end] == citation.quote == LOCK


@given(place=st.integers(0, len(LOCK) - 1), letter=st.sampled_from("xyz "))
def test_one_other_letter_inside_a_quote_loses_it(place: int, letter: str) -> None:
    like = document_like()
    answer = answer_from(flat(LOCK, like), LOCK)
    changed = LOCK[:place] + letter + LOCK[place + 1 :]
    causes = [loss.cause for loss in losses(answer, {"wells": flat(changed, like)})]
    assert causes == ([] if changed == LOCK else ["changed"])


def document_like() -> Document:
    """A register entry without a file, for texts that a test makes up."""
    return Document(
        id="wells",
        title="Rules of the wells",
        short_title="Rules",
        issuer="",
        number="",
        date="",
        kind="",
        authority="user",
        status="unknown",
        language="en",
        edition_of=None,
        replaced_by=None,
        url=None,
        provenance="",
        canaries=(),
        text="",
        sections=(),
    )


@pytest.mark.parametrize(
    ("facts", "text", "cause"),
    [
        ({"status": "replaced"}, WELLS, "replaced"),
        ({"title": "Rules of the new wells"}, WELLS, "changed"),
        ({"authority": "official"}, WELLS, "changed"),
        ({"url": "https://example.org/wells"}, WELLS, "changed"),
        ({}, WELLS.replace("## 1. Duties", "## 1. Tasks"), "changed"),
        ({}, WELLS.replace("twice", "once"), "changed"),
        ({}, f"{TEST} {TEST}", "changed"),
    ],
)
def test_what_a_reader_is_told_of_a_source_belongs_to_it(
    tmp_path: Path, wells: Document, facts: dict[str, object], text: str, cause: str
) -> None:
    current = document(tmp_path / "later", text, facts=facts)
    assert [(loss.citation.quote, loss.cause) for loss in losses(answer_from(wells, TEST), {"wells": current})] == [
        (TEST, cause)
    ]


def test_a_document_that_is_gone_loses_only_its_own_citations(wells: Document) -> None:
    answer = answer_from(wells, TEST)
    other = replace(answer.citations[0], number=2, document_id="canteen")
    both = replace(answer, citations=(*answer.citations, other))
    assert [(loss.citation.number, loss.cause) for loss in losses(both, {"wells": wells})] == [(2, "removed")]
