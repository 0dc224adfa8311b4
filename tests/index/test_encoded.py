"""No text is encoded twice, and each has its own vector."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.encoded import EncodedTexts, encode
from index.encoder import Progress, Vectors
from tests.index.samples import WordEncoder

TEXTS = st.lists(st.text(alphabet="ab 国。", max_size=4), max_size=8)


@given(TEXTS, TEXTS)
def test_only_distinct_texts_that_are_not_known_are_encoded(before: list[str], texts: list[str]) -> None:
    known = encode(before, WordEncoder(), known=None)
    encoder = WordEncoder()
    encoded = encode(texts, encoder, known=known)
    assert encoder.encoded == [text for text in dict.fromkeys(texts) if text not in before]
    assert len(encoded.vectors) == len(set(texts))
    assert np.array_equal(encoded.matrix(texts), WordEncoder().encode_documents(texts))


def test_vectors_come_in_the_order_of_the_texts_asked_for_whatever_was_known(tmp_path: Path) -> None:
    encode(["rent", "water"], WordEncoder(), known=None).save(tmp_path)
    encoded = encode(["fish", "water", "rent"], WordEncoder(), known=EncodedTexts.open(tmp_path))
    rent, fish = encoded.matrix(["rent", "fish"])
    assert np.array_equal(rent, WordEncoder().encode_question("rent"))
    assert np.array_equal(fish, WordEncoder().encode_question("fish"))


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    saved = encode(["rent", "水井"], WordEncoder(), known=None)
    saved.save(tmp_path)
    assert np.array_equal(EncodedTexts.open(tmp_path).matrix(["水井", "rent"]), saved.matrix(["水井", "rent"]))


def test_nothing_to_encode_asks_the_encoder_for_nothing(tmp_path: Path) -> None:
    encoder = WordEncoder()
    encode([], encoder, known=None).save(tmp_path)
    assert encoder.encoded == []
    assert EncodedTexts.open(tmp_path).matrix([]).shape == (0, encoder.dimensions)


def test_a_text_that_was_not_encoded_has_no_vector() -> None:
    with pytest.raises(KeyError):
        encode(["rent"], WordEncoder(), known=None).matrix(["rent", "water"])


class OneByOne(WordEncoder):
    """Tells of each text on its own, as slow encoders do."""

    def encode_documents(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        rows = [super(OneByOne, self).encode_documents([text], progress=progress) for text in texts]
        return np.concatenate(rows)


def test_progress_counts_the_texts_that_have_to_be_encoded() -> None:
    told: list[tuple[str, int, int]] = []
    known = encode(["rent"], WordEncoder(), known=None)
    encode(
        ["rent", "water", "fish", "water"],
        OneByOne(),
        known=known,
        progress=lambda step, done, total: told.append((step, done, total)),
    )
    assert told == [("encode", 0, 2), ("encode", 1, 2), ("encode", 2, 2)]  # 0: the work has begun
