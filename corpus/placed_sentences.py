"""Placed sentences: the sentences of a section with the paragraph and the list they stand in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.document import Document, Language, Section
from corpus.numbering import numbering
from corpus.sentences import Span, sentences

_BULLET = re.compile(r"[-*•·–]\s")
_MOST_MARKS = 3
_INSERTED = re.compile(r"\(\d+[A-Z]\)\s+|[A-Z][.)]\s+(?=[A-Z])")  # (3A), A.
_INTRODUCES = re.compile(r"[:：]\s*$|\bas follows\.?\s*$|如下。?\s*$")
# A line without a mark at its end is a title or a label, unless it stands in a list.
_FINISHED = re.compile(r"[。；！？;!?.:：][”’」』）)】》\"'_*]*\s*$")


@dataclass(frozen=True, slots=True)
class PlacedSentence:
    """A sentence and its place in its section.

    `paragraph` counts the paragraphs, `opens` where it is the first of its own, `is_item` where that bears a
    mark or number. `intro` is the sentence that introduces the list it stands in, or None; `introduces` where
    a list follows it. `is_whole` where it ends as sentences do, or is an item.
    """

    start: int
    end: int
    paragraph: int
    opens: bool
    is_item: bool
    intro: Span | None
    introduces: bool
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    mark: str  # the kind of its list mark, "" where it has none
    sentences: tuple[Span, ...]


def placed_sentences(document: Document, section: Section) -> Iterator[PlacedSentence]:
    """The sentences of `section` below its heading, in order."""
    lines = _lines(document, section)
    intro: Span | None = None
    inside = ""
    for number, line in enumerate(lines):
        following = lines[number + 1].mark if number + 1 < len(lines) else ""
        if intro and line.mark != inside:
            intro, inside = None, ""
        introduces = bool(following) and bool(_INTRODUCES.search(document.text, line.start, line.end))
        for place, (start, end) in enumerate(line.sentences):
            is_last = place + 1 == len(line.sentences)
            is_listed = bool(line.mark) and (document.language == "en" or intro is not None)
            whole = is_listed or bool(_FINISHED.search(document.text, start, end))
            yield PlacedSentence(start, end, number, place == 0, bool(line.mark), intro, introduces and is_last, whole)
        if introduces:
            intro, inside = line.sentences[-1], following


def _lines(document: Document, section: Section) -> list[_Line]:
    """The lines of `section` that hold sentences; those of one wrapped paragraph are one."""
    text = document.text
    found: list[_Line] = []
    for first, end in sentences(text, section.body, section.end):
        line_start = text.rfind("\n", 0, first) + 1
        if found and "\n" not in text[found[-1].start : first].rstrip(" \t"):
            last = found[-1]
            found[-1] = _Line(last.start, end, last.mark, (*last.sentences, (first, end)))
            continue
        shown = text[max(line_start, section.body) : end].lstrip()
        if shown.startswith("|"):  # a row of a table
            continue
        mark, behind = _mark(shown, document.language)
        start = max(first, end - len(shown) + behind)  # a mark that `sentences` takes for the sentence's own
        found.append(_Line(start, end, mark, ((start, end),)))
    return found


def _mark(line: str, language: Language) -> tuple[str, int]:
    """The kind of the last of the list marks that `line` begins with ("21. (1) ..."), and where the text begins."""
    kind, here = "bullet" if _BULLET.match(line) else "", 0
    for _ in range(_MOST_MARKS):
        number = numbering(line[here:], language)
        if number is None:
            inserted = _INSERTED.match(line, here)
            return kind, inserted.end() if inserted else here
        kind = number.kind.name
        here += number.end + len(line[here + number.end :]) - len(line[here + number.end :].lstrip())
    return kind, here
