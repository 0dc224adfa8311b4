"""Blocks make up a canonical text in which headings are found and table rows can be quoted alone."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.readers.blocks import Block, Row, assembled, squeezed, table_blocks

BLOCKS = st.builds(Block, st.text(max_size=20), st.integers(0, 6), st.sampled_from(["", "item", "row"]))


def lines(rows: list[Row], *, has_header: bool | None = None) -> list[str]:
    return [block.text for block in table_blocks(rows, has_header=has_header)]


def test_blocks_are_parted_by_a_blank_line_and_items_and_rows_by_a_line_end() -> None:
    blocks = [Block("甲"), Block("- 一", series="item"), Block("- 二", series="item"), Block(" ")]
    blocks += [Block("行", series="row"), Block("列", series="row"), Block("乙")]
    assert assembled(blocks).text == "甲\n\n- 一\n- 二\n\n行\n列\n\n乙"


@given(st.lists(BLOCKS, max_size=8))
@example([Block("\xad", 1)])  # nothing is left of a soft hyphen
def test_headings_stand_on_one_line_where_they_are_said_to(blocks: list[Block]) -> None:
    reading = assembled(blocks)
    text_lines = reading.text.split("\n")
    for heading in reading.headings:
        title = reading.text[heading.start : heading.end]
        assert title.strip() == title != ""
        assert title in text_lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("供水\n  单位", "供水单位"),
        ("water\n  supply", "water supply"),
        ("使用\nGB 5749", "使用GB 5749"),
        ("第一条　 \xa0为了", "第一条　 为了"),
        ("  a \t b\xad c  ", "a b c"),
        ("\n\n", ""),
    ],
)
def test_white_space_is_squeezed_and_none_is_left_where_chinese_was_wrapped(text: str, expected: str) -> None:
    assert squeezed(text) == expected


def test_a_row_names_the_column_of_each_cell() -> None:
    rows: list[Row] = [["类别", "价格（元）"], ["居民", "2.1"], ["学校", ""], ["", ""]]
    assert lines(rows) == ["类别: 居民; 价格（元）: 2.1", "类别: 学校"]


@pytest.mark.parametrize("first", [["2.1", "3.5"], ["居民每月交费。", "学校"], ["同", "同"], ["单列"]])
def test_a_first_row_of_numbers_sentences_or_like_words_is_no_header(first: list[str]) -> None:
    assert lines([first, ["a", "b"]])[0] == "; ".join(first)


def test_years_name_columns_and_the_corner_above_the_names_of_rows_may_be_empty() -> None:
    rows: list[Row] = [["", "2024", "2025年"], ["水厂", "3", "5"]]
    assert lines(rows) == ["水厂; 2024: 3; 2025年: 5"]


def test_what_the_format_says_of_the_header_goes_before_the_look_of_it() -> None:
    rows: list[Row] = [["1.", "2."], ["a", "b"]]
    assert lines(rows, has_header=True) == ["1.: a; 2.: b"]
    assert lines([["类别", "价格"], ["a", "b"]], has_header=False) == ["类别; 价格", "a; b"]


def test_merged_cells_keep_their_columns() -> None:
    rows: list[Row] = [["区域", "价格", None], ["东区", "2", "3"], ["全市", None, "4"]]
    assert lines(rows) == ["区域: 东区; 价格: 2; 价格: 3", "区域: 全市; 价格: 4"]


def test_a_header_alone_is_one_line() -> None:
    assert lines([["类别", "价格"]], has_header=True) == ["类别; 价格"]
    assert lines([]) == []
