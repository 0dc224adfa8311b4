"""Closed lists: enumerations that are complete by the number they give themselves ("the six districts are ...")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language.counts import counts
from assistant.retrieval.evidence import Evidence
from corpus.document import Document
from corpus.lists import list_blocks
from corpus.sentences import Span, is_han

_NAME = r"[A-Z][\w'’-]*(?: (?:(?:of|the|upon|on) )?[A-Z][\w'’-]*)*"
_RUN_EN = re.compile(rf"{_NAME}(?:, {_NAME})*,? and {_NAME}")
_HAN = "一-鿿"
_RUN_ZH = re.compile(rf"[{_HAN}A-Za-z\d]{{1,16}}(?:、[{_HAN}A-Za-z\d]{{1,12}})*(?:和|与|及|以及|、)[{_HAN}]{{1,12}}")
_NEXT_EN = re.compile(r",? and |, ")
_NEXT_ZH = re.compile(r"、|以及|[和与及]")
_CLAUSE = re.compile(r"[，；。]|; ")


@dataclass(frozen=True, slots=True)
class ClosedList:
    """A complete list: `head` is what says of what, `items` the things as written, `spans` where all stands.

    In a Chinese sentence the words before the first item may stand with it.
    """

    head: str
    items: tuple[str, ...]
    spans: tuple[Span, ...]


def closed_lists(one: Evidence) -> Iterator[ClosedList]:
    """The closed lists that the sentence `one` is, or introduces, or stands among the items of."""
    text = one.document.text
    for clause in _CLAUSE.split(one.text):
        for run in (_RUN_ZH if any(map(is_han, clause)) else _RUN_EN).finditer(clause):
            items = tuple((_NEXT_ZH if any(map(is_han, clause)) else _NEXT_EN).split(run[0]))
            if any(count.value == len(items) and not count.is_part for count in counts(clause)):
                first = len(items[0]) if items[0].isascii() else min(len(items[0]), len(items[1]))
                at = run.start() + len(items[0]) - first
                head = f"{clause[:at]} {clause[run.end() :]}"
                yield ClosedList(head, items, ((one.start, one.end),))
    for intro, items in marked_lists(one.document, one.start):
        if any(count.value == len(items) and not count.is_part for count in counts(text[slice(*intro)])):
            yield ClosedList(text[slice(*intro)], tuple(text[slice(*item)] for item in items), (intro, *items))


def marked_lists(document: Document, at: int) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """The enumerations of the section at `at` with marks of one form: what introduces each, and its items."""
    for block in list_blocks(document, document.section_at(at)):
        if len({_mark(document.text, item) for item in block.items}) == 1:
            yield block.intro, block.items


def _mark(text: str, item: Span) -> str:
    """The form of the mark before `item`, whatever its number: "(#)", "#."."""
    line = text[text.rfind("\n", 0, item[0]) + 1 : item[0]].strip()
    return re.sub(r"[\d一二三四五六七八九十a-z]+", "#", line)
