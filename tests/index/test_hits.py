"""Reciprocal rank fusion, worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.hits import Leg, Ranked, fuse
from index.passages import Passage

PASSAGES = tuple(Passage(f"p:{row}", "p", (), row, row + 1, "x", "en") for row in range(8))
ROWS = st.lists(st.integers(0, 7), unique=True)


def ranking(*rows: int) -> list[Ranked]:
    """`rows` from best to worst, with scores that fall by 1."""
    return [Ranked(row, float(-place)) for place, row in enumerate(rows)]


def rows_of(rankings: dict[Leg, list[Ranked]], limit: int = 8) -> list[int]:
    return [hit.row for hit in fuse(rankings, PASSAGES, limit=limit)]


def test_the_score_is_the_sum_of_1_over_60_plus_rank() -> None:
    hits = fuse({"dense": ranking(4, 1, 2), "keyword": ranking(1, 5)}, PASSAGES, limit=8)
    assert [hit.row for hit in hits] == [1, 4, 5, 2]
    assert [hit.score for hit in hits] == pytest.approx([1 / 62 + 1 / 61, 1 / 61, 1 / 62, 1 / 63])


def test_middling_in_both_legs_goes_before_best_in_one() -> None:
    assert rows_of({"dense": ranking(0, 1, 2), "keyword": ranking(3, 4, 2)})[0] == 2


def test_a_hit_holds_its_passage_and_what_each_leg_said_of_it() -> None:
    first, second = fuse({"dense": [Ranked(2, 0.9), Ranked(6, 0.5)], "keyword": [Ranked(6, 7.5)]}, PASSAGES, limit=8)
    assert (first.passage, first.ranks, first.scores) == (
        PASSAGES[6],
        {"dense": 2, "keyword": 1},
        {"dense": 0.5, "keyword": 7.5},
    )
    assert (second.passage, second.ranks, second.scores) == (PASSAGES[2], {"dense": 1}, {"dense": 0.9})


def test_ties_are_settled_by_the_row() -> None:
    assert rows_of({"dense": ranking(7, 5), "keyword": ranking(5, 7)}) == [5, 7]
    assert rows_of({"dense": ranking(6), "keyword": ranking(3)}) == [3, 6]


def test_the_best_are_kept_up_to_the_limit() -> None:
    assert rows_of({"dense": ranking(4, 3, 2, 1)}, limit=2) == [4, 3]
    assert rows_of({"dense": ranking(4)}, limit=0) == rows_of({"dense": [], "keyword": []}) == []


@given(ROWS, ROWS)
def test_the_order_does_not_depend_on_which_leg_is_asked_first(dense: list[int], keyword: list[int]) -> None:
    legs: dict[Leg, list[Ranked]] = {"dense": ranking(*dense), "keyword": ranking(*keyword)}
    turned: dict[Leg, list[Ranked]] = {"keyword": legs["keyword"], "dense": legs["dense"]}
    found = rows_of(legs)
    assert found == rows_of(turned) == rows_of({"dense": legs["keyword"], "keyword": legs["dense"]})
    assert sorted(found) == sorted({*dense, *keyword})


@given(ROWS, ROWS, st.integers(0, 8))
def test_a_smaller_limit_gives_the_beginning_of_the_same_list(dense: list[int], keyword: list[int], limit: int) -> None:
    legs: dict[Leg, list[Ranked]] = {"dense": ranking(*dense), "keyword": ranking(*keyword)}
    assert rows_of(legs, limit) == rows_of(legs)[:limit]
