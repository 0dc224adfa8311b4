"""Passages: verbatim slices of a Document along its sections and sentences. Knows no search."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import corpus
from corpus.document import Document, Language, Section
from corpus.sentences import Span, is_han, sentences

# About 150 tokens of the bundled encoder: long enough to hold a thought, short enough to be quoted.
# English text spends about four characters on a token, Chinese one and a half.
MAX_CHARS = 640
MAX_CHARS_HAN = 260
_CLAUSE_END = re.compile(r"[；，、：]|[;:,](?=\s)|(?<=\S)(?=\s)")


@cache
def splitter() -> str:
    """The name of this way of reading and cutting documents: another one as soon as its code changes.

    An index is only as good as the cut it was made with, and nobody remembers to raise a number.
    """
    sources = sorted((*Path(corpus.__file__).parent.rglob("*.py"), Path(__file__)))
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sources))
    return f"sections-sentences-{digest.hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim slice: `document.text[start:end] == text`; `path` is the heading path it stands under."""

    id: str
    document_id: str
    path: tuple[str, ...]
    start: int
    end: int
    text: str
    language: Language

    @property
    def context(self) -> str:
        """What the search legs read: the headings, then the text."""
        return "\n".join((" › ".join(self.path), self.text)) if self.path else self.text


def passages(document: Document) -> tuple[Passage, ...]:
    """All passages of `document` in order: together they hold every visible character of every section."""
    return tuple(
        Passage(
            id=f"{document.id}:{start}-{end}",
            document_id=document.id,
            path=section.path,
            start=start,
            end=end,
            text=document.text[start:end],
            language=document.language,
        )
        for section in document.sections
        for start, end in _section_spans(document.text, section)
    )


def _section_spans(text: str, section: Section) -> Iterator[Span]:
    """Spans of whole sentences, each as long as fits; the heading stays with the first of them."""
    current: Span | None = None
    for start, end in _pieces(text, section):
        if current is not None and _fits(text, current[0], end):
            current = (current[0], end)
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


def _pieces(text: str, section: Section) -> Iterator[Span]:
    ends = [end for _, end in sentences(text, section.start, section.end)]
    last = section.start + len(text[section.start : section.end].rstrip())
    here = section.start
    for end in (*ends, last):  # after the last sentence there may be list marks
        start = _first_visible(text, here, end)  # so that a list mark stays with its sentence
        here = end
        while not _fits(text, start, end):
            cut = _clause_cut(text, start, end)
            yield start, cut
            start = _first_visible(text, cut, end)
        if start < end:
            yield start, end


def _first_visible(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _fits(text: str, start: int, end: int) -> bool:
    length = end - start
    if length <= MAX_CHARS_HAN:
        return True
    return length <= MAX_CHARS and sum(map(is_han, text[start:end])) * 2 < length


def _clause_cut(text: str, start: int, end: int) -> int:
    """Where to cut a sentence that is too long: after its last clause end that fits, else at the limit."""
    limit = start + 1
    while limit < end and _fits(text, start, min(limit + 20, end)):
        limit = min(limit + 20, end)
    ends = [match.end() for match in _CLAUSE_END.finditer(text, start + 1, limit)]
    strong = [cut for cut in ends if text[cut - 1] in "；;：:"]
    candidates = [cut for cut in strong or ends if cut - start > (limit - start) // 3]
    return candidates[-1] if candidates else limit


def passage_sentences(passage: Passage, document: Document) -> tuple[Span, ...]:
    """The whole sentences that `passage` has a part of, as offsets in `document.text`; headings left out."""
    section = document.section_at(passage.start)
    spans = sentences(document.text, section.body, section.end)
    return tuple((start, end) for start, end in spans if start < passage.end and passage.start < end)
