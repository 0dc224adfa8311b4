"""A short policy with cases on it: what the tests of this room measure."""

import zlib
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.answer import Answer, Check, Citation, Statement, Status
from corpus.document import Document
from corpus.outline import outline
from evals.case import Case, Evidence, span_digest
from evals.folding import fold

RULES = (
    "# Grant rules\n\n"
    "The county office pays the grant. Each farm may ask for 9,978 crowns a year.\n\n"
    "A farm must report its harvest by 1 March. Late reports are not paid.\n"
)


def make_document(name: str, text: str) -> Document:
    """A current official document in English."""
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
        language="en",
        edition_of=None,
        replaced_by=None,
        url=None,
        provenance="",
        canaries=(),
        text=text,
        sections=outline(text, (), language="en"),
    )


DOCUMENTS: Mapping[str, Document] = {"rules": make_document("rules", RULES)}


def label(quote: str, *, document: str = "rules") -> Evidence:
    """The gold span of `quote` in the rules."""
    start = RULES.index(quote)
    return Evidence(document=document, start=start, end=start + len(quote), digest=span_digest(quote))


def citation(quote: str, *, number: int = 1, document: str = "rules") -> Citation:
    """A citation of `quote` at its place in the rules."""
    start = RULES.index(quote)
    return Citation(number, document, "Rules", (), quote, start, start + len(quote), None, "en", "official")


def make_case(**fields: object) -> Case:
    """A case that is answered by the rules, with the given fields."""
    given = {
        "id": "c1",
        "question": "How much?",
        "language": "en",
        "status": ["answered"],
        "key_facts": [{"fact": "9,978 crowns"}],
        "source": "test",
        "licence": "CC0",
    }
    return Case.model_validate(given | fields)


def make_answer(text: str, *citations: Citation, status: Status = Status.ANSWERED) -> Answer:
    """An answer of one statement that rests on all `citations`."""
    numbers = tuple(one.number for one in citations)
    return Answer(
        id="a",
        question="How much?",
        standalone_question="How much?",
        status=status,
        language="en",
        text=text,
        statements=(Statement(text, numbers, Check("supported")),),
        citations=citations,
        nearest=(),
        follow_ups=(),
        coverage=None,
        mode="extractive",
        versions={},
    )


class WordEncoder:
    """Vectors by the words, numbers and Han characters that a text has; takes no time and no model."""

    name = "words"
    dimensions = 256

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode_question(self, text: str) -> NDArray[np.float32]:
        """The words' places, as long as 1."""
        vector = np.full(self.dimensions, 1e-3, np.float32)
        for word in fold(text):
            vector[zlib.crc32(word.encode()) % self.dimensions] += 1
        return vector / np.linalg.norm(vector).astype(np.float32)

    def encode_documents(
        self, texts: Sequence[str], *, progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """As for questions; what was encoded is noted."""
        self.encoded += texts
        if progress:
            progress(len(texts))
        return np.array([self.encode_question(text) for text in texts], np.float32).reshape(-1, self.dimensions)
