"""A clause is about what its own words say, else about what the heading above it says."""

import pytest

from corpus.provision import Strength
from corpus.themes import instrument_of, instruments_in, theme_of


@pytest.mark.parametrize(
    ("action", "strength", "theme"),
    [
        ("pay the pilots from the budget", "must", "support"),
        ("coordinate and increase the supply of building land", "must", "support"),
        ("inspect the piers every year", "may", "oversight"),
        ("report to the council", "must", "organisation"),
        ("enter the cabin", "must_not", "limit"),
        ("hold the bottom line", "must", "limit"),
        ("the purpose of this order is to keep ports safe", "must", "goal"),
        ("this order shall apply to ferries", "must", "scope"),
        ("this order shall enter into force at once", "must", "other"),
        ("wash the deck", "must", "responsibility"),
        ("定期开展督查", "must", "oversight"),
        ("统筹安排用地供给", "must", "support"),
        ("加强新增建设用地计划指标和城乡建设用地增减挂钩指标供给", "must", "support"),
        ("牵头编制规划", "must", "organisation"),
        ("维护航标", "must", "responsibility"),
    ],
)
def test_the_words_of_a_clause_say_what_it_is_about(action: str, strength: Strength, theme: str) -> None:
    assert theme_of(action, action, strength) == theme


def test_a_heading_speaks_where_the_clause_does_not() -> None:
    assert theme_of("wash the deck", "wash the deck", "must", heading="Part 7. Support") == "support"


def test_the_title_of_a_document_says_nothing_of_what_is_to_be_done() -> None:
    assert theme_of("落实《资金管理办法》", "落实《资金管理办法》", "must") == "responsibility"


@pytest.mark.parametrize(
    ("action", "instrument"),
    [
        ("issue special bonds and grants", "bonds"),
        ("发放补贴和贷款", "funds"),
        ("保障建设用地", "land"),
        ("wash the deck", ""),
    ],
)
def test_the_instrument_is_the_first_one_named(action: str, instrument: str) -> None:
    assert instrument_of(action) == instrument


def test_all_instruments_of_a_clause_are_told() -> None:
    assert instruments_in("grants and loans for plots") == {"funds", "credit", "land"}
    assert instruments_in("wash the deck") == frozenset()
