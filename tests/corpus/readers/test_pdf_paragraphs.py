"""Wrapped lines become paragraphs again: no sentence is cut, no heading or item swallowed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.pdf_paragraphs import paragraphs

FULL = "市人民政府应当加强供水工作的领导并将其纳入本市"  # as wide as the lines of the page are


def joined(*lines: str) -> list[str]:
    return list(paragraphs([FULL, "规划。", *lines]))[1:]


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        (FULL, "计划。", FULL + "计划。"),
        ("用户应当按时，", "交费。", "用户应当按时，交费。"),
        ("用户（含", "单位）应当交费。", "用户（含单位）应当交费。"),
        (FULL[:-3] + "自20", "25年起施行。", FULL[:-3] + "自2025年起施行。"),
        (FULL[:-2] + "GB", "5749要求。", FULL[:-2] + "GB 5749要求。"),
        (FULL[:-1] + "“水", "”字样。", FULL[:-1] + "“水”字样。"),
        (FULL, "1.5亿元。", FULL + "1.5亿元。"),
        (FULL, "第三条规定的条件。", FULL + "第三条规定的条件。"),
        (FULL[:-1] + "：", "居民优先。", FULL[:-1] + "：居民优先。"),
    ],
)
def test_a_line_that_goes_on_is_joined(before: str, after: str, whole: str) -> None:
    assert joined(before, after) == [whole]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("关于供水工作的", "通知"),
        (FULL[:-1] + "。", "用户应当交费。"),
        ("供水单位", "用户应当交费。"),
        (FULL, "第三条 用户应当交费。"),
        (FULL, "（二）交费；"),
        (FULL[:-1] + "：", "1. 居民"),
        ("Purpose", "The rules protect water."),
        ("Fees are due.", "• meters"),
        (FULL, ""),
    ],
)
def test_what_begins_anew_stays_apart(before: str, after: str) -> None:
    assert joined(before, after) == [line for line in (before, after) if line]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["the munici-", "pality supplies water"], "the municipality supplies water"),
        (["the well-", "known rules"], "the wellknown rules"),
        (["a well-known case of the well-", "known rules"], "a well-known case of the well-known rules"),
        (["the Jia-", "Hu area"], "the Jia-Hu area"),
        (["in 2022-", "2025 and"], "in 2022-2025 and"),
        (["the munici\xad", "pality"], "the municipality"),
    ],
)
def test_hyphens_at_line_ends_are_mended(lines: list[str], expected: str) -> None:
    assert list(paragraphs(lines)) == [expected]


def test_an_english_paragraph_goes_on_after_a_sentence_that_fills_its_line() -> None:
    lines = [
        "The council supplies water to all districts.",
        "Households pay each month. The rates follow a",
        "table.",
        "Schools pay less.",
    ]
    assert list(paragraphs(lines)) == [" ".join(lines[:3]), lines[3]]


@given(st.lists(st.text(st.sampled_from("水，。a .1（-"), max_size=9).map(str.strip), max_size=9))
def test_no_character_but_spaces_and_hyphens_comes_or_goes(lines: list[str]) -> None:
    def kept(text: str) -> str:
        return text.replace(" ", "").replace("-", "")

    assert kept("".join(paragraphs(lines))) == kept("".join(lines))
