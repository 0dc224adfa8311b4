import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.folding import fold, says


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("The Central  Budget,\ninvestment.", "central budget investment"),
        ("共９９７８平方千米", "9978"),
        ("9,978 square kilometres", "9978"),
        ("9978 km²", "9,978"),
        ("the Ning-Xi-Chang zone", "Ningxichang"),
        ("fault-tolerance", "fault tolerance"),
        ("evaluations of it", "evaluation"),
        ("《改革方案》[1]。", "改革方案"),
        ("有11个试验区", "11个"),
        ("11个[2]试验区", "11个试验区"),
        ("共十八个部门", "十八个"),
        ("国家发展 改革委", "国家发展改革委"),
        ("ends with 2019", "2019"),
        ("一级80%，二级60%", "80%"),
    ],
)
def test_a_wording_is_found_whatever_its_case_width_spacing_and_punctuation(text: str, wording: str) -> None:
    assert says(text, wording)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("11 zones", "1"),
        ("the 11 zones", "1 zones"),
        ("1, 1 and 1", "11"),
        ("12019", "2019"),
        ("1.5万", "5万"),
        ("共十八个部门", "八个"),
        ("二十一项", "十一项"),
        ("the start of art", "tart"),
        ("a party", "part"),
        ("see [1]", "1"),
        ("anything", ""),
        ("anything", "…"),
        ("", "anything"),
    ],
)
def test_a_wording_is_not_found_inside_a_longer_number_or_word(text: str, wording: str) -> None:
    assert not says(text, wording)


def test_folding_keeps_words_numbers_and_han_characters() -> None:
    assert fold("Ｔhe 9,978 km，第1.5条 [3]") == ("the", "9978", "km", "第", "1.5", "条")


@given(st.text(), st.text(alphabet="ab 一二1,9。"), st.text())
def test_what_stands_between_other_words_is_found(before: str, wording: str, after: str) -> None:
    """A Han character beside it is the one neighbour that is no numeral and ends no word."""
    assert says(f"{before}中{wording}文{after}", wording) is bool(fold(wording))
