"""Fusion of the legs' scores, worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.hits import ALONE, IN_CONTEXT, Fusion, Leg, Ranked, fuse
from index.passages import Passage

PASSAGES = tuple(Passage(f"p:{row}", "p", (), row, row + 1, "x", "en") for row in range(8))
ROWS = st.lists(st.integers(0, 7), unique=True)


def ranking(*rows: int) -> list[Ranked]:
    """`rows` from best to worst, with scores that fall by 1 to 1."""
    return [Ranked(row, float(len(rows) - place)) for place, row in enumerate(rows)]


def rows_of(rankings: dict[Leg, list[Ranked]], limit: int = 8) -> list[int]:
    return [hit.row for hit in fuse(rankings, PASSAGES, limit=limit)]


def test_the_score_is_the_weighted_sum_of_the_legs_scores_laid_between_0_and_1() -> None:
    """Cosines count from the lowest of the ranking, keyword scores from 0."""
    dense = [Ranked(4, 0.9), Ranked(1, 0.8), Ranked(2, 0.7)]
    keyword = [Ranked(1, 8.0), Ranked(5, 2.0)]
    hits = fuse({"dense": dense, "keyword": keyword}, PASSAGES, limit=8, by=Fusion(dense=0.4, keyword=0.6))
    assert [hit.row for hit in hits] == [1, 4, 5, 2]
    assert [hit.score for hit in hits] == pytest.approx([0.4 * 0.5 + 0.6, 0.4, 0.6 * 0.25, 0.0])


def test_what_one_leg_is_sure_of_by_far_goes_before_what_the_other_finds_a_little_better() -> None:
    """By ranks alone the two would be level, and the first row would win."""
    dense = [Ranked(0, 0.81), Ranked(1, 0.80), Ranked(2, 0.7)]
    keyword = [Ranked(1, 20.0), Ranked(0, 5.0)]
    assert rows_of({"dense": dense, "keyword": keyword})[0] == 1


def test_middling_in_both_legs_goes_before_best_in_one() -> None:
    assert rows_of({"dense": ranking(0, 2, 1, 4), "keyword": ranking(3, 2, 5, 6)})[0] == 2


def test_in_a_conversation_a_passage_gains_by_the_two_best_of_its_document() -> None:
    passages = tuple(Passage(f"{name}:{row}", name, (), row, row + 1, "x", "en") for row, name in enumerate("abbc"))
    keyword = [Ranked(0, 10.0), Ranked(1, 9.0), Ranked(2, 8.0), Ranked(3, 1.0)]
    alone = fuse({"keyword": keyword}, passages, limit=4)
    assert [hit.row for hit in alone] == [0, 1, 2, 3]
    together = fuse({"keyword": keyword}, passages, limit=4, by=Fusion(dense=0.0, keyword=1.0, document=0.5))
    assert [hit.row for hit in together] == [1, 0, 2, 3]
    assert [hit.score for hit in together] == pytest.approx([0.9 + 0.425, 1.0 + 0.25, 0.8 + 0.425, 0.1 + 0.025])


def test_a_question_alone_is_answered_wherever_it_is_and_a_follow_up_leans_on_its_context() -> None:
    assert ALONE.document == 0 < IN_CONTEXT.document
    assert IN_CONTEXT.dense < IN_CONTEXT.keyword


def test_a_hit_holds_its_passage_and_what_each_leg_said_of_it() -> None:
    dense, keyword = [Ranked(2, 0.9), Ranked(6, 0.5), Ranked(1, 0.1)], [Ranked(6, 7.5)]
    first, second, _ = fuse({"dense": dense, "keyword": keyword}, PASSAGES, limit=8)
    assert (first.passage, first.ranks, first.scores) == (
        PASSAGES[6],
        {"dense": 2, "keyword": 1},
        {"dense": 0.5, "keyword": 7.5},
    )
    assert (second.passage, second.ranks, second.scores) == (PASSAGES[2], {"dense": 1}, {"dense": 0.9})


def test_ties_are_settled_by_the_row() -> None:
    assert rows_of({"dense": [Ranked(7, 0.5), Ranked(5, 0.5)]}) == [5, 7]
    assert rows_of({"dense": ranking(6), "keyword": ranking(3)}) == [3, 6]


def test_the_best_are_kept_up_to_the_limit() -> None:
    assert rows_of({"dense": ranking(4, 3, 2, 1)}, limit=2) == [4, 3]
    assert rows_of({"dense": ranking(4)}, limit=0) == rows_of({"dense": [], "keyword": []}) == []


@given(ROWS, ROWS)
def test_the_order_does_not_depend_on_which_leg_is_asked_first(dense: list[int], keyword: list[int]) -> None:
    legs: dict[Leg, list[Ranked]] = {"dense": ranking(*dense), "keyword": ranking(*keyword)}
    turned: dict[Leg, list[Ranked]] = {"keyword": legs["keyword"], "dense": legs["dense"]}
    found = rows_of(legs)
    assert found == rows_of(turned)
    assert sorted(found) == sorted({*dense, *keyword})


@given(ROWS, ROWS, st.integers(0, 8))
def test_a_smaller_limit_gives_the_beginning_of_the_same_list(dense: list[int], keyword: list[int], limit: int) -> None:
    legs: dict[Leg, list[Ranked]] = {"dense": ranking(*dense), "keyword": ranking(*keyword)}
    assert rows_of(legs, limit) == rows_of(legs)[:limit]
