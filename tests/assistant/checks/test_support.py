"""The support score is high where quotes say the same in other words, and low where they contradict."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.checks import SUPPORT_THRESHOLD, support_score

QUOTE = (
    "Funding for the new library was approved last spring. The council voted to set aside two million dollars, and"
    " construction of the building starts in May."
)


def test_word_for_word_is_full_support() -> None:
    assert support_score("The council voted to set aside two million dollars", [QUOTE]) == 1.0


def test_other_words_for_the_same_are_supported_and_another_subject_is_not() -> None:
    assert support_score("Funding of two million dollars was set aside by the council.", [QUOTE]) >= SUPPORT_THRESHOLD
    assert support_score("The museum is famous for its large collection of paintings.", [QUOTE]) < SUPPORT_THRESHOLD


def test_a_contradiction_is_never_supported() -> None:
    assert support_score("The council voted to set aside three million dollars.", [QUOTE]) < SUPPORT_THRESHOLD
    assert support_score("The council voted not to set aside two million dollars.", [QUOTE]) < SUPPORT_THRESHOLD


def test_no_quote_is_no_support() -> None:
    assert support_score("The council voted.", []) == 0.0


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=3))
def test_the_score_lies_between_0_and_1(statement: str, quotes: list[str]) -> None:
    assert 0.0 <= support_score(statement, quotes) <= 1.0
