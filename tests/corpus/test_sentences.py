"""Sentences end where a reader would end them, in Chinese and English, and offsets are exact."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import is_han, language_of, sentences


def texts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_english_and_chinese_sentence_ends() -> None:
    assert texts("It ended in 2021. 试验区共有11个。是吗？Yes!") == [
        "It ended in 2021.",
        "试验区共有11个。",
        "是吗？",
        "Yes!",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "No. 5 of the U.S. Code applies, e.g. to 1.5 million people.",
        "See Art. 5 and Sec. 7 of the Act.",
        "Mr. A. Smith of the Dept. of Health signed it.",
        "据S4（a.b.cn/html/36876.html）报道，面积为1.5万平方公里。",
    ],
)
def test_abbreviations_and_numbers_do_not_end_a_sentence(sentence: str) -> None:
    assert texts(sentence) == [sentence]


def test_a_letter_that_names_a_class_ends_a_sentence_before_the_next_one() -> None:
    assert texts("It is of class E. A bridge of class D stays open.") == [
        "It is of class E.",
        "A bridge of class D stays open.",
    ]


def test_closing_quotes_and_brackets_stay_with_their_sentence() -> None:
    assert texts("坚持“以人为本。”要做好。") == ["坚持“以人为本。”", "要做好。"]


def test_list_marks_are_left_out_and_each_item_stands_alone() -> None:
    assert texts("Duties:\n1. issue the plan\n2. report\n- keep records") == [
        "Duties:", "issue the plan", "report", "keep records",
    ]  # fmt: skip


def test_a_wrapped_line_is_not_a_sentence_end_but_a_short_line_is() -> None:
    wrapped = "The provincial authorities shall draw up a plan for every pilot zone and\nreport it within thirty days."
    assert len(texts(wrapped)) == 1
    assert texts("Chapter One\nThis law applies.") == ["Chapter One", "This law applies."]


@given(st.text(alphabet="ab 。.！?\n1-、第条A国“”（）", max_size=80))
def test_sentences_are_ordered_disjoint_trimmed_and_lose_no_word(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    kept = "".join(text[start:end] for start, end in spans)
    assert sum(c in "ab国" for c in kept) >= sum(c in "b国" for c in text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("国家城乡融合发展试验区", "zh"),
        ("The Notice (发改规划〔2019〕1947号)", "en"),
        ("关于NDRC的通知", "zh"),
        ("", "en"),
    ],
)
def test_language_of_a_text_is_the_script_that_carries_it(text: str, language: str) -> None:
    assert language_of(text) == language


def test_han_characters_are_told_from_punctuation_and_kana() -> None:
    assert is_han("国")
    assert not any(map(is_han, "。a1か〔"))


def test_a_number_of_several_levels_is_a_list_mark() -> None:
    text = "2.4 A new clinic may apply once.\n2.4.1 It pays 3.5 per cent."
    assert [text[start:end] for start, end in sentences(text)] == [
        "A new clinic may apply once.",
        "It pays 3.5 per cent.",
    ]


def test_the_rows_of_a_table_are_sentences_of_their_own_however_long() -> None:
    rows = [
        "District: Alton with the three villages on the other bank of the river; Boats: 3",
        "District: Barton with the two villages below the weir and the old mill; Boats: 4",
    ]
    assert texts("\n".join(rows)) == rows
