"""Vectors of the bundled documents' texts, shipped so that the first index stands in seconds, without torch.

They are what the bundled encoder gives, kept by the digest of each text, so a text that changed is encoded anew.
`python -m index.shipped` writes them; a test compares them with the encoder and notices texts without one.
"""

import sys
from pathlib import Path

import numpy as np

from corpus.library import bundled
from index.build import texts_of
from index.encoded import EncodedTexts, encode
from index.encoder import BundledEncoder, Encoder
from index.passages import passages

FOLDER = Path(__file__).parent / "shipped"
_NAME = "encoder.txt"


def shipped(encoder: Encoder, folder: Path = FOLDER) -> EncodedTexts | None:
    """The shipped vectors, or None where they are another encoder's."""
    name = folder / _NAME
    if not name.is_file() or name.read_text(encoding="utf-8").strip() != encoder.name:
        return None
    return EncodedTexts.open(folder)


def main() -> None:
    """Encode all texts of the bundled documents and write their vectors, in half precision."""
    encoder, documents = BundledEncoder(), bundled()
    found = [passage for document in documents for passage in passages(document)]
    encoded = encode(texts_of(documents, found), encoder, known=None)
    FOLDER.mkdir(exist_ok=True)
    EncodedTexts(encoded.vectors.astype(np.float16), encoded.rows).save(FOLDER)
    (FOLDER / _NAME).write_text(encoder.name + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(encoded.rows)} texts\n")


if __name__ == "__main__":
    main()
