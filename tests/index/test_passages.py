"""Passages are verbatim, cover all that can be seen, and are the same on every run."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, Section
from corpus.sentences import is_han
from index.passages import MAX_CHARS, MAX_CHARS_HAN, passage_sentences, passages
from tests.index.samples import DOCUMENTS, GARDEN, RENT, make_document

# What decides where passages begin and end: list marks, sentence and clause ends, wraps, long runs.
MARKS = st.sampled_from(["1.", "(a)", "（一）", "第三章", "第一条 ", "- ", "•"])
ENDS = st.sampled_from(["\n", "\n\n", "\t", "\u3000", " ", "。", "；", "，", ". ", "; ", ", ", "”", ")"])
WORDS = st.sampled_from(
    ["Hoses must not be left running", "夜间可以从水井取水", "w" * 300, "国" * 130, "ab " * 90, "a国" * 140]
)
TEXTS = st.lists(MARKS | ENDS | WORDS | st.text(max_size=12), max_size=30).map("".join)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of any text, parted anywhere into sections, each with a heading of any length."""
    text = draw(TEXTS)
    cuts = draw(st.sets(st.integers(1, len(text) - 1), max_size=6)) if len(text) > 1 else set()
    bounds = sorted({0, len(text), *cuts})
    sections = tuple(
        Section((f"Part {number}",), "", f"s-{number}", start, draw(st.integers(start, end)), end)
        for number, (start, end) in enumerate(pairwise(bounds))
    )
    return replace(make_document("any", ""), text=text, sections=sections)


@given(documents())
def test_a_passage_is_a_verbatim_slice_of_one_section(document: Document) -> None:
    for passage in passages(document):
        section = document.section_at(passage.start)
        assert document.text[passage.start : passage.end] == passage.text
        assert section.start <= passage.start < passage.end <= section.end
        assert (passage.path, passage.document_id, passage.language) == (section.path, "any", "en")


@given(documents())
def test_every_visible_character_stands_in_exactly_one_passage(document: Document) -> None:
    held = [offset for passage in passages(document) for offset in range(passage.start, passage.end)]
    assert held == sorted(set(held))
    assert {offset for offset, char in enumerate(document.text) if not char.isspace()} <= set(held)


@given(documents())
def test_a_passage_is_trimmed_and_no_longer_than_what_is_encoded_whole(document: Document) -> None:
    for passage in passages(document):
        mostly_han = sum(map(is_han, passage.text)) * 2 >= len(passage.text)
        assert passage.text == passage.text.strip() != ""
        assert len(passage.text) <= (MAX_CHARS_HAN if mostly_han else MAX_CHARS)


@given(documents())
def test_ids_are_the_same_on_every_run_and_differ_from_each_other(document: Document) -> None:
    ids = [passage.id for passage in passages(document)]
    assert ids == [passage.id for passage in passages(replace(document))]
    assert len(set(ids)) == len(ids)


@given(documents())
def test_the_sentences_of_a_passage_share_a_character_with_it_and_none_with_the_heading(document: Document) -> None:
    for passage in passages(document):
        section = document.section_at(passage.start)
        for start, end in passage_sentences(passage, document):
            assert section.body <= start < end <= section.end
            assert start < passage.end
            assert passage.start < end


@given(documents())
def test_every_word_below_a_heading_stands_in_a_sentence_of_a_passage_that_holds_it(document: Document) -> None:
    for passage in passages(document):
        body = document.section_at(passage.start).body
        words = {at for at in range(max(body, passage.start), passage.end) if document.text[at] in "国w"}
        assert words <= {at for start, end in passage_sentences(passage, document) for at in range(start, end)}


def test_the_id_says_which_characters_of_which_document() -> None:
    assert [passage.id for passage in passages(DOCUMENTS[0])] == ["garden:0-15", "garden:17-98", "garden:100-190"]


def test_short_sentences_stay_together_with_their_heading() -> None:
    _, rent, _ = passages(DOCUMENTS[0])
    assert rent.text == f"Article 1 Rent\n{RENT}"
    assert rent.path == ("Article 1 Rent",)


def test_search_reads_the_headings_before_the_text() -> None:
    _, rent, _ = passages(DOCUMENTS[0])
    nested = replace(rent, path=("Allotment rules", "Article 1"), text="It is paid in March.")
    assert nested.context == "Allotment rules › Article 1\nIt is paid in March."
    assert replace(nested, path=()).context == "It is paid in March."


def test_a_passage_ends_where_the_next_sentence_does_not_fit() -> None:
    sentence = f"{'water ' * 40}is drawn. "
    text = sentence * 5
    assert [passage.text for passage in passages(make_document("well", text))] == [
        (sentence * 2).strip(),
        (sentence * 2).strip(),
        sentence.strip(),
    ]


def test_chinese_passages_are_shorter_since_a_character_says_more() -> None:
    sentence = f"{'水' * 99}。"
    assert [len(passage.text) for passage in passages(make_document("well", sentence * 5, "zh"))] == [200, 200, 100]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        (f"{'国' * 120}，{'家' * 60}；{'城' * 40}，{'乡' * 100}。", f"{'国' * 120}，{'家' * 60}；"),
        (f"{'国' * 120}，{'家' * 100}{'乡' * 100}。", f"{'国' * 120}，"),
        (f"{'a' * 400}; {'b' * 100}, {'c ' * 200}.", f"{'a' * 400};"),
    ],
    ids=["semicolon before comma", "comma", "English"],
)
def test_a_sentence_that_is_too_long_is_cut_after_a_clause(sentence: str, first: str) -> None:
    assert passages(make_document("long", sentence))[0].text == first


def test_where_no_clause_ends_the_cut_is_between_words() -> None:
    words = [passage.text.split() for passage in passages(make_document("long", "water " * 200))]
    assert len(words) == 2
    assert words[0] + words[1] == ["water"] * 200


def test_a_sentence_cut_in_two_is_read_whole_with_either_passage() -> None:
    document = make_document("long", f"{'国' * 200}，{'家' * 200}。{'城' * 100}。", "zh")
    first, second, *_ = passages(document)
    assert passage_sentences(first, document) == ((0, 402),)
    assert (0, 402) in passage_sentences(second, document)


def test_a_list_mark_stays_with_its_item_and_is_kept_where_none_follows() -> None:
    text = f"1. {'water ' * 80}.\n2. {'rent ' * 90}.\n3."
    assert [passage.text[:5] + passage.text[-2:] for passage in passages(make_document("list", text))] == [
        "1. wa .",
        "2. re3.",
    ]
    assert [passage.text for passage in passages(make_document("mark", "第三章", "zh"))] == ["第三章"]


def test_headings_are_no_sentences() -> None:
    heading, rent, _ = passages(DOCUMENTS[0])
    sentences = [GARDEN[start:end] for start, end in passage_sentences(rent, DOCUMENTS[0])]
    assert sentences == ["The rent of an allotment is 40 crowns a year.", "It is paid in March."]
    assert [GARDEN[start:end] for start, end in passage_sentences(heading, DOCUMENTS[0])] == ["Allotment rules"]


@pytest.mark.parametrize("text", ["", " \n\u3000\t\n"])
def test_nothing_visible_makes_no_passage(text: str) -> None:
    assert passages(make_document("blank", text)) == ()
