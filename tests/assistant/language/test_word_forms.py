"""Words of one family share a root, and words that only look alike do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.word_forms import american, root


@pytest.mark.parametrize(
    "family",
    [
        "solve solution solved solutions",
        "choose chosen choice choices",
        "authorise authorised authorisation authorization authorize",
        "decide decision decisions",
        "permit permission permitted",
        "apply application applicant applicants",
        "pay paid payment payments",
        "approve approval",
        "comply compliance",
        "extend extension",
        "grow grew growth",
        "supervise supervision supervisor",
        "publish publication published",
        "tolerate tolerance tolerates",
        "analyse analyze analysis",
        "labour labor",
        "centre centres center",
        "travelled traveled",
    ],
)
def test_a_family_has_one_root(family: str) -> None:
    assert len(set(map(root, family.split()))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("state", "station"),
        ("commit", "commission"),
        ("organ", "organization"),
        ("quest", "question"),
        ("trade", "tradition"),
        ("fine", "finance"),
        ("number", "numb"),
        ("public", "publication"),
        ("four", "for"),
    ],
)
def test_words_that_only_look_alike_have_different_roots(one: str, other: str) -> None:
    assert root(one) != root(other)


@pytest.mark.parametrize("word", ["four", "hour", "wise", "fire", "raise", "more", "called", "tire", "selling"])
def test_what_only_looks_british_is_left_or_keeps_its_root(word: str) -> None:
    assert root(american(word)) == root(word)


@given(st.from_regex("[a-z]{1,15}", fullmatch=True))
def test_every_word_has_a_root(word: str) -> None:
    assert root(word)
