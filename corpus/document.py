"""Document and Section: one text with its register entry and its outline. Knows no file format."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Language = Literal["en", "zh"]
Authority = Literal["official", "reported", "digest", "rendering", "user"]
Standing = Literal["in_force", "replaced", "unknown"]


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of `Document.text` under one heading, up to the next heading of any level.

    The sections of a document partition its text: the first starts at 0, each starts where the one
    before ends, the last ends at `len(text)`. `path` holds the headings from the outermost to this
    one, as printed; it is empty for text before the first heading. `number` is this heading's own
    numbering as printed ("（二）", "第三条", "2.1"), or "". `anchor` is unique in the document.
    `start`, `end` count Unicode code points; `body` is where the heading ends and the text begins.
    """

    path: tuple[str, ...]
    number: str
    anchor: str
    start: int
    body: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it is cited: its canonical `text`, its outline, and its entry in the register.

    `edition_of` names the document of which this is the edition in another language, or None.
    `date` is ISO 8601 (YYYY, YYYY-MM or YYYY-MM-DD) or "" where unknown, as `number` and `issuer`.
    """

    id: str
    title: str
    short_title: str
    issuer: str
    number: str
    date: str
    kind: str
    authority: Authority
    status: Standing
    language: Language
    edition_of: str | None
    replaced_by: str | None
    url: str | None
    provenance: str
    canaries: tuple[str, ...]
    text: str
    sections: tuple[Section, ...]

    @property
    def work(self) -> str:
        """The id that all language editions of one text share."""
        return self.edition_of or self.id

    @property
    def digest(self) -> str:
        """SHA-256 of everything that passages or citations take from this document, in hex."""
        entry = (self.id, self.title, self.language, self.text)
        outline = [(s.path, s.start, s.body, s.end) for s in self.sections]
        return hashlib.sha256(repr((entry, outline)).encode()).hexdigest()

    def section_at(self, offset: int) -> Section:
        """The section that holds the character at `offset`. Raises ValueError outside the text."""
        for section in self.sections:
            if section.start <= offset < section.end:
                return section
        raise ValueError(f"offset {offset} lies outside document {self.id!r}")


def corpus_digest(documents: Iterable[Document]) -> str:
    """A short digest of a whole corpus: it changes when any text, outline or register entry does."""
    joined = repr(sorted((d.digest, d.status, d.authority, d.edition_of, d.replaced_by) for d in documents))
    return hashlib.sha256(joined.encode()).hexdigest()[:16]
