"""Encoded texts: the vectors of passages and sentences, kept by text so that none is encoded twice."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.encoder import Encoder

Progress = Callable[[str, int, int], None]
_VECTORS = "vectors.npy"
_DIGESTS = "texts.json"


@dataclass(frozen=True, slots=True)
class EncodedTexts:
    """L2-normalised vectors, shape (texts, dimensions), and for each text's digest its row in them."""

    vectors: NDArray[np.float32]
    rows: dict[str, int]

    def matrix(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of `texts`, shape (texts, dimensions). Raises KeyError for one that was not encoded."""
        return np.asarray(self.vectors[[self.rows[_digest(text)] for text in texts]], dtype=np.float32)

    def save(self, folder: Path) -> None:
        """Write both to `folder`."""
        np.save(folder / _VECTORS, self.vectors)
        (folder / _DIGESTS).write_text(json.dumps(list(self.rows)), encoding="utf-8")

    @classmethod
    def open(cls, folder: Path) -> "EncodedTexts":
        """What `save` wrote to `folder`; the vectors are read from the disk as they are asked for."""
        digests: list[str] = json.loads((folder / _DIGESTS).read_text(encoding="utf-8"))
        vectors = np.load(folder / _VECTORS, mmap_mode="r")
        return cls(vectors, {digest: row for row, digest in enumerate(digests)})


def encode(
    texts: Iterable[str], encoder: Encoder, *, known: EncodedTexts | None, progress: Progress | None = None
) -> EncodedTexts:
    """The vectors of all distinct `texts`; those that `known` holds are taken from there."""
    wanted = {_digest(text): text for text in texts}
    held = {} if known is None else {d: known.vectors[row] for d, row in known.rows.items() if d in wanted}
    missing = [digest for digest in wanted if digest not in held]
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        if progress:
            progress("encode", done, len(missing))

    if missing:
        advance(0)  # loading the model takes seconds: a person should see that something has begun
        encoded = encoder.encode_documents([wanted[digest] for digest in missing], progress=advance)
        held.update(zip(missing, encoded, strict=True))
    vectors = np.zeros((len(wanted), encoder.dimensions), np.float32)
    for row, digest in enumerate(wanted):
        vectors[row] = held[digest]
    return EncodedTexts(vectors, {digest: row for row, digest in enumerate(wanted)})


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
