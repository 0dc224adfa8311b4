"""A figure within a range that a sentence gives by its ends is not said otherwise by it."""

from fractions import Fraction

import pytest

from assistant.presuppositions.ranges import is_in_range


@pytest.mark.parametrize("text", ["1,501 to 5,000 litres", "between 1,000 and 3,000.", "2000至4000升", "2,000–3,500 l"])
def test_what_lies_between_the_ends_or_on_them_is_in_the_range(text: str) -> None:
    assert is_in_range(Fraction(3000), text)


@pytest.mark.parametrize("text", ["3,001 to 5,000 litres", "tasks 2 and 4,000", "up to 5,000 litres", ""])
def test_other_figures_give_no_range(text: str) -> None:
    assert not is_in_range(Fraction(3000), text)
