"""How often something is done is read as times a year, in either language."""

from fractions import Fraction

import pytest

from assistant.questions.rates import rates


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The wells are cleaned once a year.", 1),
        ("The keeper inspects them twice a year.", 2),
        ("every two years", Fraction(1, 2)),
        ("three times a month", 36),
        ("its quarterly report", 4),
        ("the annual fair", 1),
        ("每季度报送一次", 4),
        ("每半年检查一次", 2),
        ("三年评估一次", Fraction(1, 3)),
        ("实行年度评估", 1),
        ("实行三年一评", Fraction(1, 3)),
        ("the grant is paid once", 0),
        ("一次性补助1200元", 0),
    ],
)
def test_a_rate_is_read_as_times_a_year(text: str, times: Fraction) -> None:
    assert {rate for rate, _ in rates(text)} == {times}


@pytest.mark.parametrize(
    "text",
    [
        "48 crowns a year",
        "within two months",
        "in the year 2031",
        "2019年度",
        "五年有效",
        "once the grant is paid",
        "一次性告知",
    ],
)
def test_a_price_a_period_and_a_year_are_no_rate(text: str) -> None:
    assert rates(text) == ()
