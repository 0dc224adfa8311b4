"""Words are compared as readers compare them: whatever the script, the width, the case or the ending."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.tokens import STOP_WORDS, fold, search_tokens, stem

FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def test_a_chinese_run_gives_its_overlapping_pairs() -> None:
    assert search_tokens("城乡融合，试点") == ["城乡", "乡融", "融合", "试点"]


def test_a_single_han_character_stands_alone_unless_it_says_nothing() -> None:
    assert search_tokens("县，的，市") == ["县", "市"]


def test_pairs_of_two_stop_characters_are_left_out() -> None:
    assert search_tokens("融合的是什么") == ["融合", "合的"]


def test_english_words_are_stems_without_stop_words() -> None:
    assert search_tokens("What are the zones applying for? A zone applied.") == ["zone", "appli", "zone", "appli"]


def test_numbers_stay_whole_and_lose_their_commas() -> None:
    assert search_tokens("9,978 crowns, 3.5 times; in 2019, 7.") == ["9978", "crown", "3.5", "time", "2019", "7"]


def test_the_scripts_part_words_without_spaces() -> None:
    assert search_tokens("截至2022年NDRC发布") == ["截至", "2022", "年", "ndrc", "发布"]


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("國家城鄉融合發展試驗區", "国家城乡融合发展试验区"),
        ("發改規劃〔２０１９〕１９４７號", "发改规划〔2019〕1947号"),
        ("ＮＤＲＣ　ｐｌａｎｓ", "NDRC plans"),
        ("Café PROTÉGÉ", "cafe protege"),
        ("Provinces' plans", "a province's plan"),
        ("㈠ ①", "(一) 1"),
    ],
)
def test_another_way_to_write_the_same_gives_the_same_tokens(written: str, usual: str) -> None:
    assert search_tokens(written) == search_tokens(usual) != []


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_full_width_letters_and_digits_count_as_plain_ones(text: str) -> None:
    assert search_tokens(text.translate(FULL_WIDTH)) == search_tokens(text)


@given(st.text())
def test_tokens_are_numbers_small_letters_or_one_or_two_han_characters(text: str) -> None:
    for token in search_tokens(text):
        assert re.fullmatch(r"[a-z.]*\d[a-z\d.]*|[a-z]+|[\u3400-\u4dbf\u4e00-\u9fff]{1,2}", token)
        assert token == fold(token)


@given(st.text(), st.text())
def test_the_tokens_of_a_line_do_not_depend_on_other_lines(first: str, second: str) -> None:
    assert search_tokens(f"{first}\n{second}") == search_tokens(first) + search_tokens(second)


@pytest.mark.parametrize("word", ["1947", "3.5", "国家", "café", ""])
def test_only_english_words_have_a_stem(word: str) -> None:
    assert stem(word) == word


def test_stop_words_are_written_as_words_are_compared() -> None:
    assert {fold(word) for word in STOP_WORDS} == STOP_WORDS
