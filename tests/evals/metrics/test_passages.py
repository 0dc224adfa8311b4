import pytest

from evals.metrics.passages import relevant_names, span_precision, span_recall

FOUND = [("a", 0, 10), ("a", 10, 20), ("b", 0, 10)]


def test_spans_are_found_where_a_passage_overlaps_them() -> None:
    """The spans stand in the second and third passage; one character is enough."""
    gold = [[("a", 19, 30), ("b", 5, 6)]]
    assert [span_recall(FOUND, gold, k=k) for k in (1, 2, 3)] == [0, 0.5, 1]
    assert [span_precision(FOUND, gold, k=k) for k in (1, 2, 3)] == [0, 0.5, pytest.approx(2 / 3)]


def test_of_several_sets_the_best_counts_and_all_are_relevant() -> None:
    gold = [[("c", 0, 1)], [("b", 0, 1)]]
    assert span_recall(FOUND, gold, k=3) == 1
    assert relevant_names(["x", "y", "z"], FOUND, gold) == {"z": 1}


def test_touching_is_not_overlapping_and_nothing_found_is_nothing() -> None:
    assert span_recall(FOUND, [[("b", 10, 12)]], k=3) == 0
    assert (span_recall([], [[("b", 0, 1)]], k=3), span_precision([], [[("b", 0, 1)]], k=3)) == (0, 0)
