"""Left unsaid: the words that a sentence leaves out because they stand right before it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.document import Document

_SENTENCE_END = re.compile(r"[。！？；!?;]|(?<=[a-z]{3})\.(?=\s|$)|(?<=[\w)”\"])\.$", re.MULTILINE)
# A sentence that opens so goes on about what the one before it is about.
_TAKES_UP = re.compile(
    r"(?:It|They|Its|Their|He|She|These|This|Such|Of (?:this|these|them))\b|其|它们?|该|上述|前[款项述]|此[项类外]?"
)


def left_unsaid(document: Document, start: int, before: str) -> Iterator[str]:
    """What the sentence of `document` at `start` is about without saying so; `before` is the sentence before it.

    The document, for a line of its letterhead; the heading that opens its paragraph ("（二）补贴标准。每户……"); what a
    pronoun takes up.
    """
    if is_letterhead(document, start):
        yield document.title
    section = document.section_at(start)
    heading = document.text[section.start : section.body].strip()
    if section.path and "\n" not in heading and document.text[section.body : section.body + 1] != "\n":
        yield section.path[-1]
    if _TAKES_UP.match(document.text, start):
        yield before


def is_letterhead(document: Document, start: int) -> bool:
    """Whether the line at `start` stands before the first sentence of `document`."""
    end = document.text.find("\n", start)
    return (end if end >= 0 else len(document.text)) < _first_sentence_end(document.text)


@lru_cache(maxsize=1_000)
def _first_sentence_end(text: str) -> int:
    """Where the first sentence of `text` ends; behind the text where none does."""
    found = _SENTENCE_END.search(text)
    return found.end() if found else len(text) + 1
