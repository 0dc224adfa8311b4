"""Numbers of list items are written as word processors and browsers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numerals import parse_chinese
from corpus.readers.list_numbers import circled, han, letters, roman


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (1994, "mcmxciv"), (0, "0"), (4000, "4000")],
)
def test_roman_numerals(number: int, written: str) -> None:
    assert roman(number) == written


@pytest.mark.parametrize(("number", "written"), [(1, "a"), (26, "z"), (27, "aa"), (10**9, str(10**9))])
def test_letters(number: int, written: str) -> None:
    assert letters(number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (105, "一百零五"),
        (110, "一百一十"),
        (1005, "一千零五"),
    ],
)
def test_chinese_numerals(number: int, written: str) -> None:
    assert han(number) == written


@given(st.integers(1, 9999))
def test_a_chinese_numeral_is_read_as_the_number_it_was_written_for(number: int) -> None:
    assert parse_chinese(han(number)) == number


def test_circled_numbers_end_at_twenty() -> None:
    assert [circled(number) for number in (1, 20, 21)] == ["①", "⑳", "21"]
