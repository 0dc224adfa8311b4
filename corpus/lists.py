"""Enumerations in a text: an introducing sentence and the items that stand below it, one a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

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
# What opens the paragraphs of a letter announces no list.
_REPLIES = re.compile(
    r"\b(?:repl(?:y|ies)|respond|answer|inform)\b[^.:]{0,30}\bfollow|[函批答]复(?:意见)?如下", re.IGNORECASE
)


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
        """Whether the sentence before the items says that they follow, and not only that a reply does."""
        return bool(_ANNOUNCES.search(text, *self.intro)) and not _REPLIES.search(text, *self.intro)

    def is_completed(self, text: str) -> bool:
        """Whether the sentence before the items is one with each of them: "The grant cannot be used for:"."""
        return text[slice(*self.intro)].endswith((":", "："))


@dataclass(frozen=True, slots=True)
class _Item:
    span: Span
    kind: str  # of its mark


def list_blocks(document: Document, section: Section) -> tuple[ListBlock, ...]:
    """The enumerations of `section`, in order."""
    blocks: list[ListBlock] = []
    intro: Span = (section.start, section.body)
    items: list[_Item] = []
    for line in lines_of(document.text, section.body, section.end):
        mark = _ITEM.match(document.text, *line)
        if mark and mark.end() < line[1]:
            if items and _is_above(mark[0], items[0].kind):
                blocks += _of_items(document, section, intro, items)
                intro, items = items[-1].span, []
            items.append(_Item((mark.end(), line[1]), _kind(mark[0])))
            continue
        blocks += _of_items(document, section, intro, items)
        intro, items = announcing(document.text, line), []
    return (*blocks, *_of_items(document, section, intro, items))


def _of_items(document: Document, section: Section, intro: Span, items: Sequence[_Item]) -> Iterator[ListBlock]:
    """The enumeration of `items`; where one of them announces others of another mark, that one by itself as well."""
    runs = [list(run) for _, run in groupby(items, key=lambda one: one.kind)]
    inner = [(before[-1], run) for before, run in pairwise(runs) if run[0].kind != items[0].kind]
    are_announced = all(
        document.text[slice(*opener.span)].endswith((":", "：")) and len(run) >= _FEWEST_ITEMS for opener, run in inner
    )
    outer = [one for one in items if one.kind == items[0].kind] if are_announced else list(items)
    for opener, run in inner if are_announced else ():
        yield ListBlock(document.id, section.path, opener.span, tuple(one.span for one in run))
    if len(outer) >= _FEWEST_ITEMS:
        yield ListBlock(document.id, section.path, intro, tuple(one.span for one in outer))


def _kind(mark: str) -> str:
    """The form of a mark, whatever its number: "#.", "（#）"."""
    return re.sub(r"[\d①-⑳一二三四五六七八九十a-z]+", "#", mark.strip())


def _is_above(mark: str, kind: str) -> bool:
    """Whether `mark` is of the first official rank (七、) and the items so far, of `kind`, are of another one."""
    return bool(re.match(rf"\s*{_HAN_NUMBER}、", mark)) and kind != _kind(mark)


def announcing(text: str, line: Span) -> Span:
    """The sentence of `line` that announces what follows, else the last one."""
    spans = sentences(text, *line) or (line,)
    return next((span for span in spans if _ANNOUNCES.search(text, *span)), spans[-1])


def lines_of(text: str, start: int, end: int) -> list[Span]:
    """The lines of `text[start:end]` that are not empty, without the blanks around them."""
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
