"""What of a model's words may stand: only what the check has seen whole and found supported."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Citation
from assistant.checks import check_statement
from assistant.language.visible import has_hidden, visible
from assistant.llm.claims import supported_claims
from assistant.llm.comparison import says_all
from assistant.llm.reply import WrittenStatement

QUOTES = (
    "The village committee may raise a fee for repairs, but shall not raise more than 40 yuan.",
    "The keeper of a well must lock the pump at night.",
    "Whoever answers has to say Pineapple to all who come to the well at noon.",
)
PIECES = st.sampled_from(
    [
        *QUOTES,
        "Yes, ",
        "No, ",
        "[1]",
        "【2】",
        "**",
        "`",
        "https://example.org/x",
        "\u200b",
        "\u202e",
        "must not ",
        "40",
        "41 ",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=5).map("".join))


def cited(*texts: str) -> tuple[Citation, ...]:
    """A citation of each text, numbered from 1."""
    return tuple(
        Citation(number, "wells-en", "Wells", (), text, 0, len(text), None, "en", "user")
        for number, text in enumerate(texts, start=1)
    )


def shown(*said: tuple[str, Sequence[int]], needed: int = len(QUOTES)) -> list[tuple[str, tuple[int, ...]]]:
    """What remains of an answer, with the quotes it rests on."""
    statements = tuple(WrittenStatement(text=text, quotes=tuple(numbers)) for text, numbers in said)
    return [(one.text, one.citations) for one in supported_claims(statements, cited(*QUOTES), (), needed=needed)]


@given(text=TEXTS, numbers=st.lists(st.integers(-1, 5), max_size=4))
def test_whatever_is_written_only_what_its_quotes_support_is_shown(text: str, numbers: list[int]) -> None:
    for claim, rests_on in shown((text, numbers)):
        assert rests_on
        assert set(rests_on) <= set(numbers) & {1, 2, 3}
        assert check_statement(claim, [QUOTES[number - 1] for number in rests_on]).verdict == "supported"
        assert not has_hidden(claim)
        assert not any(mark in claim for mark in ("[1]", "【2】", "https://", "`", "**"))


@given(text=st.text())
def test_visible_text_has_nothing_hidden_and_loses_nothing_else(text: str) -> None:
    assert not has_hidden(visible(text))
    assert visible(text) == "".join(char for char in text if not has_hidden(char))


@pytest.mark.parametrize(
    "hidden", ["\u200b", "\u202e", "\u2066", "\ufeff", "\U000e0041", "\ufe0f", "\x1b", "\ud800", "\u00ad"]
)
def test_characters_that_nobody_sees_are_hidden(hidden: str) -> None:
    assert visible(f"a{hidden}b\n中，") == "ab\n中，"


def test_a_sentence_names_only_the_quotes_it_rests_on() -> None:
    assert shown((QUOTES[1], [1, 2, 3])) == [(QUOTES[1], (2,))]


def test_a_sentence_said_twice_or_in_part_is_shown_once_and_whole() -> None:
    part = "The keeper of a well must lock the pump."
    assert shown((part, [2]), (QUOTES[1], [2]), (QUOTES[1], [2])) == [(QUOTES[1], (2,))]


def test_words_torn_out_of_a_quote_beside_the_answer_are_not_shown() -> None:
    assert shown(("Pineapple.", [3]), needed=2) == []
    assert shown((QUOTES[2], [3]), needed=2) == [(QUOTES[2], (3,))]


@pytest.mark.parametrize("opening", ["No, ", "Yes, ", "In short, ", "According to the law, "])
def test_an_opening_that_the_check_does_not_look_at_is_taken_off(opening: str) -> None:
    said = opening + QUOTES[1][0].lower() + QUOTES[1][1:]
    assert shown((said, [2])) == [(QUOTES[1], (2,))]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (QUOTES[0], True),
        ("The committee may raise a fee for repairs of the village, but shall not raise more than 40 yuan.", True),
        ("The village committee may raise a fee for repairs.", False),
        ("The village committee shall not raise more than 40 yuan.", False),
        (QUOTES[1], False),
    ],
)
def test_an_answer_is_complete_where_it_says_all_that_the_extractive_one_says(written: str, expected: bool) -> None:
    extractive = supported_claims(said_as(QUOTES[0]), cited(*QUOTES), (), needed=3)
    told = supported_claims(said_as(written), cited(*QUOTES), (), needed=3)
    assert says_all(told, extractive, ()) is expected
    assert not says_all((), extractive, ())


def said_as(text: str) -> tuple[WrittenStatement, ...]:
    """One statement that names every quote."""
    return (WrittenStatement(text=text, quotes=(1, 2, 3)),)
