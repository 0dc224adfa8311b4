from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.errors import UserError
from evals.vector_cache import CachedEncoder
from tests.evals.samples import WordEncoder


class OtherEncoder(WordEncoder):
    name = "others"


def test_a_text_is_encoded_once_over_encoders_and_processes(tmp_path: Path) -> None:
    file, behind = tmp_path / "cache" / "vectors.sqlite", WordEncoder()
    first = CachedEncoder(behind, file).encode_documents(["one", "two"])
    again = CachedEncoder(behind, file).encode_documents(["two", "three", "one"])
    assert behind.encoded == ["one", "two", "three"]
    np.testing.assert_array_equal(again, [first[1], behind.encode_question("three"), first[0]])


def test_vectors_of_another_model_are_not_taken(tmp_path: Path) -> None:
    CachedEncoder(WordEncoder(), tmp_path / "v").encode_documents(["one"])
    other = OtherEncoder()
    CachedEncoder(other, tmp_path / "v").encode_documents(["one"])
    assert other.encoded == ["one"]


def test_what_was_encoded_before_an_interruption_is_kept(tmp_path: Path) -> None:
    class Interrupted(WordEncoder):
        def encode_documents(
            self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None
        ) -> NDArray[np.float32]:
            if self.encoded:
                raise KeyboardInterrupt
            return super().encode_documents(texts, progress=progress)

    texts = [f"text {number}" for number in range(300)]
    with pytest.raises(KeyboardInterrupt):
        CachedEncoder(Interrupted(), tmp_path / "v").encode_documents(texts)
    behind, told = WordEncoder(), list[int]()
    CachedEncoder(behind, tmp_path / "v").encode_documents(texts, progress=told.append)
    assert 0 < len(behind.encoded) < len(texts)
    assert sum(told) == len(texts)


def test_a_damaged_cache_is_named(tmp_path: Path) -> None:
    (tmp_path / "v").write_text("this is no database, whatever it says" * 100, encoding="utf-8")
    with pytest.raises(UserError, match="remove it and run again"):
        CachedEncoder(WordEncoder(), tmp_path / "v").encode_documents(["one"])
