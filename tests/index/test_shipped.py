"""The shipped vectors are those of the bundled documents as they are now, by the bundled encoder."""

from pathlib import Path

import numpy as np

from corpus.library import bundled
from index.build import texts_of
from index.encoder import BundledEncoder
from index.passages import passages
from index.shipped import shipped

# The half precision of the shipped file, and another machine's arithmetic, cost less than this.
LEAST_COSINE = 0.999
SAMPLE = 25


def all_texts() -> tuple[str, ...]:
    documents = bundled()
    return texts_of(documents, [passage for document in documents for passage in passages(document)])


def test_every_text_of_the_bundled_documents_has_a_vector() -> None:
    """If this fails the documents or their cut changed: run `python -m index.shipped`."""
    kept = shipped(BundledEncoder())
    assert kept is not None
    assert kept.matrix(all_texts()).shape == (len(all_texts()), 384)


def test_they_are_what_the_encoder_gives(bundled: BundledEncoder) -> None:
    texts = all_texts()[::SAMPLE]
    kept = shipped(bundled)
    assert kept is not None
    cosines = np.sum(kept.matrix(texts) * bundled.encode_documents(texts), axis=1)
    assert cosines.min() >= LEAST_COSINE


def test_vectors_of_another_encoder_are_not_taken(tmp_path: Path) -> None:
    (tmp_path / "encoder.txt").write_text("another", encoding="utf-8")
    assert shipped(BundledEncoder(), tmp_path) is None
    assert shipped(BundledEncoder(), tmp_path / "missing") is None
