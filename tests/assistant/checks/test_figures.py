"""Quantities, dates and document numbers are read with all their parts, in every usual notation."""

from fractions import Fraction

import pytest

from assistant.checks.dates import dates
from assistant.checks.document_numbers import document_numbers
from assistant.checks.folding import fold
from assistant.checks.quantities import Quantity, quantities


def only(text: str) -> Quantity:
    (quantity,) = quantities(fold(text))
    return quantity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("8,935 square kilometres", "8935平方公里"),
        ("8935 km²", "893,500 hectares"),
        ("1500 mu", "100公顷"),
        ("5.22 million residents", "522万人"),
        ("567.5 billion yuan", "5675亿元"),
        ("RMB 5 million", "500万元"),
        ("US$3", "3美元"),
        ("10 working days", "十个工作日"),
        ("half", "50 percent"),
        ("百分之五", "5%"),
    ],
)
def test_the_same_quantity_in_other_words(one: str, other: str) -> None:
    assert (only(one).family, only(one).value) == (only(other).family, only(other).value)


@pytest.mark.parametrize(
    ("one", "other"),
    [("5 km2", "5 km"), ("5 yuan", "$5"), ("5%", "5个百分点"), ("5 days", "5个工作日"), ("5年", "5个月")],
)
def test_equal_numbers_in_other_units_are_other_quantities(one: str, other: str) -> None:
    assert only(one).family != only(other).family


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("at least 5 counties", "at_least"),
        ("no fewer than 5 counties", "at_least"),
        ("不少于5个", "at_least"),
        ("5个以上", "at_least"),
        ("within 10 days", "at_most"),
        ("not more than 10 days", "at_most"),
        ("10日内", "at_most"),
        ("more than 5 counties", "over"),
        ("30多个", "over"),
        ("不足5个", "under"),
        ("约5个", "about"),
        ("5 counties", ""),
    ],
)
def test_limits(text: str, bound: str) -> None:
    assert only(text).bound == bound


def test_a_range_has_one_unit() -> None:
    assert [(q.value, q.family) for q in quantities("5-10 years")] == [(Fraction(5), "years"), (Fraction(10), "years")]


def test_what_a_number_counts_stands_after_it() -> None:
    assert [word.text for word in only("11 test tasks of the plan").counted] == ["test", "tasks"]
    assert [word.text for word in only("11项试验任务").counted] == ["试验任务"]


@pytest.mark.parametrize(
    "text",
    [
        "8 February 2021",
        "February 8, 2021",
        "Feb. 8th, 2021",
        "8th of February 2021",
        "2021-02-08",
        "2021年2月8日",
        "二〇二一年二月八日",
        "２０２１年２月８日",
    ],
)
def test_one_date_in_all_notations(text: str) -> None:
    assert [date.parts for date in dates(fold(f"Issued on {text}."))] == [(2021, 2, 8)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("in February 2021", [(2021, 2, None)]),
        ("on February 8th", [(None, 2, 8)]),
        ("2月8日电", [(None, 2, 8)]),
        ("到2022年", [(2022, None, None)]),
        ("2022-2025", [(2022, None, None), (2025, None, None)]),
        ("26 to 27 December 2019", [(2019, 12, 26), (2019, 12, 27)]),
        ("2019年12月26日至27日", [(2019, 12, 26), (2019, 12, 27)]),
        ("they may 5 times", []),
        ("2021个项目", []),
        ("1,947.5 and 3000", []),
    ],
)
def test_parts_of_dates(text: str, parts: list[tuple[int | None, ...]]) -> None:
    assert [date.parts for date in dates(fold(text))] == parts


@pytest.mark.parametrize(
    "text",
    ["发改规划〔2019〕1947号", "发改规划[2019]1947号", "文号为发改规划（2019）第1947号", "发改规划【2019】 1947 号"],
)
def test_a_document_number_in_any_brackets(text: str) -> None:
    (number,) = document_numbers(fold(text))
    assert (number.office, number.year, number.number) == ("发改规划", "2019", "1947")


def test_document_numbers_agree_in_every_part_that_both_give() -> None:
    printed = document_numbers(fold("发改规划〔2019〕1947号"))[0]
    assert printed.agrees_with(document_numbers("No. 1947 [2019]")[0])
    for other in ("发改规划〔2020〕1947号", "发改规划〔2019〕1948号", "国资规划〔2019〕1947号"):
        assert not printed.agrees_with(document_numbers(fold(other))[0])
