"""Writing states what the documents say, cites it, and shows a document's own marks as text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.answer import Statement
from assistant.composing.writing import NOT_A_CLAIM, Writer, cite, markdown
from assistant.messages import according_to
from assistant.path import Assistant
from tests.assistant.steps import Steps, claims, quotes

MARKS = st.text(st.sampled_from("*_`[]()<>#-+~|&!\\ .1ab:/汉"), min_size=1, max_size=30)


def read_as_text(source: str) -> list[str]:
    """What a reader sees of Markdown: its paragraphs and list items, without a mark that does something."""
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(source)
    inline = [token for token in tokens if token.type == "inline"]
    kinds = {token.type for token in tokens} | {child.type for one in inline for child in one.children or ()}
    assert kinds <= {
        *("paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    }
    return ["".join(child.content for child in one.children or ()) for one in inline]


@given(MARKS)
def test_no_mark_of_a_document_does_anything_in_the_text_of_an_answer(written: str) -> None:
    text = " ".join(written.split())
    if text:
        assert read_as_text(markdown([Statement(text, (1,), NOT_A_CLAIM)])) == [f"{text} [1]"]


@given(st.lists(MARKS.map(lambda text: " ".join(text.split())).filter(bool), min_size=2, max_size=3))
def test_nor_does_one_in_a_list(texts: list[str]) -> None:
    source = markdown([Statement(text, (number,), NOT_A_CLAIM) for number, text in enumerate(texts, start=1)])
    assert read_as_text(source) == [f"{text} [{number}]" for number, text in enumerate(texts, start=1)]


@pytest.mark.parametrize(
    "question", ["What does the county canteen serve on Fridays?", "What must the cook of the canteen wear?"]
)
def test_brackets_tags_and_stars_of_a_document_are_shown_as_they_stand(
    office_assistant: Assistant, question: str
) -> None:
    answer = office_assistant.ask(question)
    shown = " ".join(read_as_text(answer.text))
    assert any(mark in shown for mark in ("<b>lentil soup</b> [7]", '<script>alert("salt")</script>'))
    assert len(answer.citations) == 1
    assert claims(answer)[0] in shown


def test_the_same_sentence_is_cited_under_one_number(office_steps: Steps) -> None:
    document = office_steps.index.documents["wells-en"]
    pump = office_steps.span("wells-en", "The keeper of a well must lock the pump at night.")
    scope = office_steps.span("wells-en", "The Regulations took effect on 1 March 2023.")
    writer = Writer("en")
    for span in (pump, scope, pump):
        writer.quote(document, (span,))
    draft = writer.draft()
    assert [statement.citations for statement in draft.statements] == [(1,), (2,), (1,)]
    assert [citation.number for citation in draft.citations] == [1, 2]


def test_a_citation_says_where_the_quote_stands(office_steps: Steps) -> None:
    document = office_steps.index.documents["wells-en"]
    start, end = office_steps.span("wells-en", "a test of the soil")
    citation = cite(document, (start, end), 3)
    assert (citation.number, citation.quote, citation.section[-1]) == (
        3,
        "a test of the soil",
        "3. Papers for a new well",
    )
    assert (citation.title, citation.authority, citation.language) == ("Regulations on Village Wells", "user", "en")


def test_each_document_is_named_with_how_authoritative_it_is(assistant: Assistant) -> None:
    answer = assistant.ask("What is the document number of the Notice?")
    assert answer.statements[0].text == (
        "According to the digest of the Notice (a digest of public sources, not the official text):"
    )
    assert quotes(answer) == ["The document number of the Notice is 发改规划〔2019〕1947号."]


def test_a_document_in_the_other_language_is_introduced_as_such(office_steps: Steps) -> None:
    library = office_steps.index.documents["library-zh"]
    for language, sentences in (("zh", 1), ("en", 2)):
        writer = Writer(language)  # type: ignore[arg-type]
        writer.lead_in(library)
        assert len(writer.statements) == sentences
    assert writer.statements[1].text == "This document exists in Chinese only; it is quoted as it stands."


def test_a_document_without_a_short_title_is_named_by_its_title(office_steps: Steps) -> None:
    library = replace(office_steps.index.documents["library-zh"], short_title="")
    assert library.title in according_to(library, "zh")
