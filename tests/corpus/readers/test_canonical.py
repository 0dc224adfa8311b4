"""Canonical text shows all that it holds, and is otherwise what the file says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.readers.canonical import canonical, counting


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_break_becomes_a_newline(line_break: str) -> None:
    assert canonical(f"一{line_break}二{line_break}{line_break}") == "一\n二\n\n"


HIDDEN = "\0\x07\x1b\x7f\x9f\u200b\u200f\u202a\u202e\u2060\u2066\ufeff\U000e0000\U000e007f\ud800"


@pytest.mark.parametrize("hidden", HIDDEN, ids=ascii)
def test_what_hides_in_a_text_is_taken_out(hidden: str) -> None:
    assert canonical(f"{hidden}不得{hidden}收费{hidden}") == "不得收费"


def test_how_much_was_hidden_is_counted_where_that_is_asked_for() -> None:
    with counting() as hidden:
        canonical("不\u200b得\u202e收费")
        canonical("收费")
    canonical("\u200b")
    assert hidden == [2, 0]


def test_all_else_stays_as_it_is() -> None:
    text = " \t第１条　ﬁ é e\u0301 ⼀ 🏛\ufe0f\xad \xa0。\n\n"
    assert canonical(text) == text


@given(st.text())
def test_what_is_canonical_stays_so(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert once.encode().decode() == once  # it can be stored
    assert "\n".join(once.splitlines()) == once.removesuffix("\n")  # its newlines are its only line breaks
