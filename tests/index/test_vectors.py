"""The dense leg ranks by cosine, in a real store."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.vectors import Matrix, Vectors


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Vectors]:
    vectors = Vectors(tmp_path / "store")
    yield vectors
    vectors.close()


def add(store: Vectors, shelf: str, rows: list[int], vectors: Matrix) -> None:
    store.add(shelf, rows, [f"passage {row}" for row in rows], vectors)


def unit_vectors(count: int, dimensions: int = 16) -> Matrix:
    vectors = np.random.default_rng(7).normal(size=(count, dimensions)).astype(np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def test_the_score_is_the_cosine_and_not_a_distance(store: Vectors) -> None:
    vectors = np.array([[-3, 0], [0, 2], [1, 1], [2, 0]], np.float32)
    add(store, "en", [10, 11, 12, 13], vectors)
    found = store.search("en", np.array([1, 0], np.float32), limit=4)
    assert [ranked.row for ranked in found] == [13, 12, 11, 10]
    assert [ranked.score for ranked in found] == pytest.approx([1, 0.5**0.5, 0, -1], abs=1e-6)


def test_scores_are_those_of_the_vectors_and_never_leave_minus_1_to_1(store: Vectors) -> None:
    vectors = unit_vectors(60)
    vectors[1::2] = -vectors[::2]
    add(store, "en", list(range(60)), vectors)
    for vector in vectors:
        found = store.search("en", vector, limit=60)
        scores = [ranked.score for ranked in found]
        assert scores == pytest.approx(vectors[[ranked.row for ranked in found]] @ vector, abs=1e-5)
        assert scores == sorted(scores, reverse=True)
        assert -1 <= scores[-1] <= scores[0] <= 1


def test_ties_are_settled_by_the_row(store: Vectors) -> None:
    add(store, "en", [5, 3, 9], np.array([[1, 0], [1, 0], [1, 0]], np.float32))
    found = store.search("en", np.array([1, 0], np.float32), limit=3)
    assert [ranked.row for ranked in found] == [3, 5, 9]


def test_each_shelf_is_searched_alone(store: Vectors) -> None:
    add(store, "en", [0, 1], unit_vectors(2))
    add(store, "zh", [1, 2, 3], unit_vectors(3))
    found = {shelf: {one.row for one in store.search(shelf, unit_vectors(1)[0], limit=9)} for shelf in ("en", "zh")}
    assert found == {"en": {0, 1}, "zh": {1, 2, 3}}
    assert (store.count("en"), store.count("zh")) == (2, 3)


def test_an_empty_shelf_may_be_written(store: Vectors) -> None:
    add(store, "zh", [], np.zeros((0, 16), np.float32))
    assert store.count("zh") == 0


def test_what_was_written_is_found_after_the_store_is_opened_again(tmp_path: Path) -> None:
    """Also when there are more passages than are written at once."""
    vectors = unit_vectors(2100, 4)
    first = Vectors(tmp_path / "store")
    add(first, "en", list(range(2100)), vectors)
    first.close()
    again = Vectors(tmp_path / "store")
    assert again.count("en") == 2100
    for row in (0, 1999, 2000, 2099):
        (best,) = again.search("en", vectors[row], limit=1)
        assert best.score == pytest.approx(1)
        assert vectors[best.row] @ vectors[row] == pytest.approx(1)
    again.close()
