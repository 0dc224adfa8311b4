"""Enumerations in a text: an introducing sentence and the items that stand below it, one a line."""

import re
from dataclasses import dataclass

from corpus.document import Document, Section
from corpus.sentences import Span, sentences

_HAN_NUMBER = "[一二三四五六七八九十]{1,3}"
_ITEM = re.compile(
    r"[ \t]*(?:[-*•·–]\s+|\(?\d{1,3}[.)、．]\s*(?!\d)|[①-⑳]\s*|\([a-z]{1,3}\)\s+|[a-z]\)\s+"
    rf"|[（(](?:{_HAN_NUMBER}|\d{{1,3}})[）)]\s*|{_HAN_NUMBER}、\s*)"
)
_ANNOUNCES = re.compile(r"\bfollow|\bbelow\b|:$|如下|以下|下列|：$")
# A single marked line is no enumeration.
_FEWEST_ITEMS = 2


@dataclass(frozen=True, slots=True)
class ListBlock:
    """Consecutive items of one enumeration; offsets in the document's text, list marks left out.

    `intro` is the sentence before the first item that announces them ("... as follows"), or the last one
    there; the heading where the section begins with the list.
    """

    document_id: str
    path: tuple[str, ...]
    intro: Span
    items: tuple[Span, ...]

    def is_announced(self, text: str) -> bool:
        """Whether the sentence before the items says that they follow."""
        return bool(_ANNOUNCES.search(text, *self.intro))

    def is_completed(self, text: str) -> bool:
        """Whether the sentence before the items is one with each of them: "The grant cannot be used for:"."""
        return text[slice(*self.intro)].endswith((":", "："))


def list_blocks(document: Document, section: Section) -> tuple[ListBlock, ...]:
    """The enumerations of `section`, in order."""
    blocks: list[ListBlock] = []
    intro: Span = (section.start, section.body)
    items: list[Span] = []
    for line in _lines(document.text, section.body, section.end):
        mark = _ITEM.match(document.text, *line)
        if mark and mark.end() < line[1]:
            items.append((mark.end(), line[1]))
            continue
        if len(items) >= _FEWEST_ITEMS:
            blocks.append(ListBlock(document.id, section.path, intro, tuple(items)))
        intro, items = _announcing(document.text, line), []
    if len(items) >= _FEWEST_ITEMS:
        blocks.append(ListBlock(document.id, section.path, intro, tuple(items)))
    return tuple(blocks)


def _announcing(text: str, line: Span) -> Span:
    spans = sentences(text, *line) or (line,)
    return next((span for span in spans if _ANNOUNCES.search(text, *span)), spans[-1])


def _lines(text: str, start: int, end: int) -> list[Span]:
    lines: list[Span] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        stripped = text[start:stop].strip()
        if stripped:
            first = start + text[start:stop].index(stripped)
            lines.append((first, first + len(stripped)))
        start = stop + 1
    return lines
