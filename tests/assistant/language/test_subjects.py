"""Subjects are what a text names: terms of the glossary, places and bodies, as spans of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.subjects import OTHER, subjects
from tests.assistant.steps import Steps


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("How large is the Western Chengdu Area?", [("Western Chengdu Area", "place")]),
        ("四川成都西部片区有多大？", [("四川成都西部片区", "place")]),
        ("Who governs Shenzhen today?", [("Shenzhen", OTHER)]),
        ("深圳有多大？", [("深圳", OTHER)]),
        ("How large are Xuchang and Yingtan?", [("Xuchang", "place"), ("Yingtan", "place")]),
        ("Who locks the pump?", []),
        ("", []),
    ],
)
def test_what_a_text_names_is_found_in_order(steps: Steps, text: str, named: list[tuple[str, str]]) -> None:
    assert [(one.text, one.family) for one in subjects(text, steps.glossary)] == named


def test_the_first_word_of_a_sentence_names_nothing(steps: Steps) -> None:
    assert subjects("Pumps are locked. Wells are tested.", steps.glossary) == ()


@given(st.text(max_size=80))
def test_a_subject_stands_where_it_says(steps: Steps, text: str) -> None:
    found = subjects(text, steps.glossary)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
