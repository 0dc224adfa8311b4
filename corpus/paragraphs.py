"""Paragraphs: a document cut into headings and paragraphs, and those of two editions set beside each other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from corpus.document import Document

# Texts kept cut: more than are open at once in a small office.
_KEPT = 64
_LINE = re.compile(r"[^\n]*\n*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of `Document.text`: a heading of `level` 1 and deeper, or a paragraph, which has level 0.

    The paragraphs of a document partition its text; each ends with the line ends that follow it.
    """

    start: int
    end: int
    level: int
    section: int


Row = tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]


@lru_cache(maxsize=_KEPT)
def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs of `document`, in order; concatenated they are its text."""
    found = []
    for number, section in enumerate(document.sections):
        if section.body > section.start:
            found.append(Paragraph(section.start, section.body, max(1, len(section.path)), number))
        lines = _LINE.finditer(document.text, section.body, section.end)
        found += [Paragraph(line.start(), line.end(), 0, number) for line in lines if line.group()]
    return tuple(found)


def around(document: Document, start: int, end: int) -> tuple[Paragraph, ...]:
    """The paragraphs that `document.text[start:end]` has a part of."""
    return tuple(one for one in paragraphs(document) if one.start < max(end, start + 1) and start < one.end)


@lru_cache(maxsize=_KEPT)
def aligned(document: Document, other: Document) -> tuple[Row, ...]:
    """The paragraphs of `document` beside those of its `other` edition, as finely as their outlines agree.

    Paragraph by paragraph in sections that have as many in both; else section by section; else whole by whole.
    """
    left, right = _by_section(document), _by_section(other)
    if len(left) != len(right):
        return ((paragraphs(document), paragraphs(other)),)
    rows: list[Row] = []
    for here, there in zip(left, right, strict=True):
        if [one.level for one in here] == [one.level for one in there]:
            rows += [((mine,), (theirs,)) for mine, theirs in zip(here, there, strict=True)]
        else:
            rows.append((here, there))
    return tuple(rows)


def beside(document: Document, other: Document, start: int, end: int) -> tuple[Paragraph, ...]:
    """The paragraphs of the `other` edition that stand beside `document.text[start:end]`."""
    wanted = set(around(document, start, end))
    return tuple(one for mine, theirs in aligned(document, other) if wanted.intersection(mine) for one in theirs)


def other_edition(document: Document, documents: Sequence[Document]) -> Document | None:
    """The edition of the same work in the other language, if there is one."""
    return next((one for one in documents if one.work == document.work and one.language != document.language), None)


def _by_section(document: Document) -> list[tuple[Paragraph, ...]]:
    return [tuple(group) for _, group in groupby(paragraphs(document), key=lambda one: one.section)]
