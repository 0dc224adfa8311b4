"""Small documents and a small encoder: what the tests of this room build indexes from."""

import re
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from corpus.document import Document, Language
from corpus.outline import outline
from index.build import build, build_lock
from index.encoder import Encoder, Progress, Vectors
from index.manifest import Manifest

ROOT = Path(__file__).parent.parent.parent

RENT = "The rent of an allotment is 40 crowns a year. It is paid in March."
WATER = "Water may be drawn from the well at night. Hoses must not be left running."
GARDEN = f"Allotment rules\n\nArticle 1 Rent\n{RENT}\n\nArticle 2 Water\n{WATER}\n"

RENT_ZH = "每块菜园的年租金为四十元，于三月缴纳。"
WATER_ZH = "夜间可以从水井取水，不得让水管一直流淌。"
GARDEN_ZH = f"菜园管理办法\n\n第一条 {RENT_ZH}\n\n第二条 {WATER_ZH}\n"

MARKET = "Stalls of the market are let for one season. Fish is sold on Fridays only.\n"


def make_document(name: str, text: str, language: Language = "en") -> Document:
    """An official document in force; the outline is read off its numbering."""
    return Document(
        id=name,
        title=name,
        short_title=name,
        issuer="",
        number="",
        date="",
        kind="rules",
        authority="official",
        status="in_force",
        language=language,
        edition_of=None,
        replaced_by=None,
        url=None,
        provenance="",
        canaries=(),
        text=text,
        sections=outline(text, (), language=language),
    )


DOCUMENTS = (
    make_document("garden", GARDEN),
    make_document("garden-zh", GARDEN_ZH, "zh"),
    make_document("market", MARKET),
)


class WordEncoder:
    """Vectors by the words and Han characters that a text has; takes no time and notes what it encoded."""

    dimensions = 16

    def __init__(self, name: str = "words") -> None:
        self.name = name
        self.encoded: list[str] = []

    def encode_documents(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """As for questions, one row a text."""
        self.encoded += texts
        if progress:
            progress(len(texts))
        return np.array([self.encode_question(text) for text in texts], np.float32).reshape(-1, self.dimensions)

    def encode_question(self, text: str) -> Vectors:
        """How often each word's place is taken, as long as 1."""
        vector = np.full(self.dimensions, 1e-3, np.float32)
        for word in re.findall(r"[a-z]+|\d+|[\u4e00-\u9fff]", text.lower()):
            vector[zlib.crc32(word.encode()) % self.dimensions] += 1
        return vector / np.linalg.norm(vector).astype(np.float32)


def build_index(
    home: Path,
    documents: Sequence[Document] = DOCUMENTS,
    encoder: Encoder | None = None,
    *,
    with_sentences: bool = True,
) -> Manifest:
    """A generation of `documents` under `home`, built as every caller has to: with the lock held."""
    with build_lock(home):
        return build(home, documents, encoder or WordEncoder(), sources="tests", with_sentences=with_sentences)
