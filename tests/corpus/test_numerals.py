"""Numbers are found in every notation with their exact value, and words that only look like numbers are not."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numerals import numerals, parse_chinese


def found(text: str) -> list[tuple[str, Fraction, str]]:
    return [(numeral.text, numeral.value, numeral.kind) for numeral in numerals(text)]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("11 zones", "11", 11),
        ("到2022年", "2022", 2022),
        ("１２个", "１２", 12),
        ("15,000 km2", "15,000", 15_000),
        ("5.22 million residents", "5.22 million", 5_220_000),
        ("居民522万人", "522万", 5_220_000),
        ("567.5 billion yuan", "567.5 billion", 567_500_000_000),
        ("3万亿元", "3万亿", 3 * 10**12),
        ("1亿5000万元", "1亿5000万", 150_000_000),
        ("1.5万平方公里", "1.5万", 15_000),
        ("一万五千平方公里", "一万五千", 15_000),
        ("二〇二一年", "二〇二一", 2021),
        ("十一项任务", "十一", 11),
        ("两万五", "两万五", 25_000),
        ("twenty-five zones", "twenty-five", 25),
        ("one hundred and five people", "one hundred and five", 105),
        ("Eleven zones", "Eleven", 11),
    ],
)
def test_cardinals(text: str, written: str, value: int) -> None:
    assert found(text) == [(written, Fraction(value), "cardinal")]


@pytest.mark.parametrize(
    ("text", "written", "value", "kind"),
    [
        ("百分之五", "百分之五", Fraction(5), "percent"),
        ("百分之五点五", "百分之五点五", Fraction(11, 2), "percent"),
        ("千分之三", "千分之三", Fraction(3, 10), "percent"),
        ("5 per cent", "5 per cent", Fraction(5), "percent"),
        ("5％", "5％", Fraction(5), "percent"),
        ("三分之二", "三分之二", Fraction(2, 3), "fraction"),
        ("two thirds", "two thirds", Fraction(2, 3), "fraction"),
        ("2/3 of it", "2/3", Fraction(2, 3), "fraction"),
        ("half of it", "half", Fraction(1, 2), "fraction"),
        ("一半的费用", "一半", Fraction(1, 2), "fraction"),
        ("第十一条", "第十一", Fraction(11), "ordinal"),
        ("the 19th session", "19th", Fraction(19), "ordinal"),
        ("the first batch", "first", Fraction(1), "ordinal"),
        ("the thirty-first day", "thirty-first", Fraction(31), "ordinal"),
        ("（三）加强领导", "（三）", Fraction(3), "label"),
        ("二、主要任务", "二、", Fraction(2), "label"),
        ("4. Scope", "4.", Fraction(4), "label"),
    ],
)
def test_other_kinds(text: str, written: str, value: Fraction, kind: str) -> None:
    assert found(text) == [(written, value, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "城乡一体化",
        "三农问题",
        "四川成都",
        "十分重要",
        "统一市场",
        "一次性补贴",
        "数十个",
        "十几个",
        "十四五规划",
        "一二三产业",
        "km2",
        "no one",
        "one of the zones",
        "someone",
    ],
)
def test_words_that_only_look_like_numbers(text: str) -> None:
    assert [numeral for numeral in numerals(text) if numeral.kind != "ordinal"] == []


def test_a_range_is_two_numbers() -> None:
    assert [value for _, value, _ in found("2022-2025年")] == [2022, 2025]
    assert [value for _, value, _ in found("2022至2025年")] == [2022, 2025]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("二十", 20),
        ("一百零五", 105),
        ("一百五", 150),
        ("三万五千亿", 3_500_000_000_000),
        ("一亿五千万", 150_000_000),
        ("二〇二一", 2021),
        ("十四五", None),
        ("", None),
        ("一体", None),
    ],
)
def test_parse_chinese(text: str, value: int | None) -> None:
    assert parse_chinese(text) == value


DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """The formal Chinese numeral of a number under 10,000."""
    parts: list[str] = []
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            parts.append(DIGITS[digit] + sign)
        elif parts and parts[-1] != "零":
            parts.append("零")
    return "".join(parts).rstrip("零")


@given(st.integers(min_value=1, max_value=9999))
def test_every_formal_chinese_numeral_is_read_back(number: int) -> None:
    assert parse_chinese(in_chinese(number)) == number
    assert parse_chinese(in_chinese(number) + "万") == number * 10_000


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_are_read_back_with_and_without_separators(number: int) -> None:
    assert found(f"共 {number:,} 个") == [(f"{number:,}", Fraction(number), "cardinal")]
    assert found(f"共{number}个") == [(str(number), Fraction(number), "cardinal")]


@given(st.text(alphabet="一二三十百千万亿第分之点 0123456789.,%/-th年个ofhalfn一", max_size=40))
def test_numerals_are_slices_in_order_without_overlap(text: str) -> None:
    last = 0
    for numeral in numerals(text):
        assert text[numeral.start : numeral.end] == numeral.text
        assert numeral.start >= last
        last = numeral.end
