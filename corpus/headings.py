"""Headings that a text itself shows: by their numbering, capitals or underlining. Knows no nesting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.document import Language
from corpus.numbering import Kind, Numbering, numbering
from corpus.titles import Ends, Line, is_capitals, title_ends

# Lines that may be numbered or in capitals, by how they begin: the rest is passed over quickly.
_CHINESE_LINE = re.compile("^[ \t\u3000]*+([第附（(①-⑳零〇○一二两三四五六七八九十百千0-9０-９][^\n]*+)", re.MULTILINE)
_ENGLISH_LINE = re.compile("^[ \t]*+([A-Z0-9(§①-⑳][^\n]*+)", re.MULTILINE)
_UNDERLINED = re.compile(r"^[ \t]*+([^\s=][^\n]*+)\n={3,}+[ \t]*+$", re.MULTILINE)
_CONTENTS = re.compile(
    r"^[ \t\u3000]*+(?:目[ \t\u3000]*(?:录|次)|(?:table of )?contents)[ \t]*+$", re.MULTILINE | re.IGNORECASE
)
# The dots and the page number after an entry of a table of contents.
_LEADER = re.compile(r"[ \t.…·]{1,200}\d{0,4}\Z")
# So many characters before a line tell whether a paragraph or a sentence ends there, and so many after
# it, past an indentation, with what the next line begins.
_CHARS_BEFORE = 4
_CHARS_AFTER = 24
_SENTENCE_END = (".", ";", ":", "!", "?")
# Kinds whose numbers also count the items of lists: one short line after another is a list.
_LIST_KINDS = frozenset(Kind) - frozenset(range(Kind.BRACKETED_HAN + 1)) - {Kind.CLAUSE}
# And kinds whose numbers do so below a colon only.
_HAN_KINDS = frozenset({Kind.HAN, Kind.BRACKETED_HAN})


@dataclass(frozen=True, slots=True)
class Mark:
    """A heading found in a text: `text[start:title_end]`; the text below it begins at `body`.

    `number` is as printed, "" where the heading has none.
    """

    kind: Kind
    number: str
    start: int
    title_end: int
    body: int


@dataclass(frozen=True, slots=True)
class _Item:
    """A numbered line from `start` to `end`; `ends` are those of its heading in the text, if it has one."""

    number: Numbering
    start: int
    end: int
    ends: Ends | None

    @property
    def is_bare(self) -> bool:
        """Whether no text follows a heading on the line."""
        return self.ends is None or self.ends[1] == self.end

    @property
    def is_closed(self) -> bool:
        """Whether the line is but a heading with a full stop behind it."""
        return self.ends is not None and self.ends[0] < self.ends[1] == self.end


def marks_in(text: str, language: Language) -> tuple[Mark, ...]:
    """The headings that `text` shows by numbering, capitals or underlining, in order; none overlap."""
    marks = list(_underlined(text, language))
    taken = {mark.start for mark in marks}
    items: list[_Item] = []
    counted: dict[Kind, tuple[int, ...]] = {}
    for match in (_CHINESE_LINE if language == "zh" else _ENGLISH_LINE).finditer(text):
        start, title = match.start(1), match[1].rstrip()
        if start in taken:
            continue
        number = _in_sequence(numbering(title, language), counted)
        if number:
            ends = title_ends(_line(text, match, title), number, language)
            shifted = (start + ends[0], start + ends[1]) if ends else None
            items.append(_Item(number, start, start + len(title), shifted))
        elif language == "en" and is_capitals(title):
            end = start + len(title)
            marks.append(Mark(Kind.CAPITALS, "", start, end, end))
    marks += _without_lists(text, items)
    return _without_contents(text, sorted(marks, key=lambda mark: mark.start))


def _underlined(text: str, language: Language) -> Iterator[Mark]:
    for match in _UNDERLINED.finditer(text):
        title = match[1].rstrip()
        number = numbering(title, language)
        start = match.start(1)
        yield Mark(Kind.UNDERLINED, number.printed if number else "", start, start + len(title), match.end())


def _in_sequence(number: Numbering | None, counted: dict[Kind, tuple[int, ...]]) -> Numbering | None:
    """`number` where it may be one, after the last of each kind in `counted`, which it joins.

    (i) after (h) is a letter. An uncertain number is one where it is the first or follows the one before.
    """
    if number is None or not number.value:
        return number
    if number.kind is Kind.ROMAN and len(number.printed) == len("(i)"):
        letter = ord(number.printed[1]) - ord("a") + 1
        if counted.get(Kind.LETTER) == (letter - 1,):
            number = replace(number, kind=Kind.LETTER, value=(letter,), is_uncertain=False)
    value, last = number.value, counted.get(number.kind, ())
    follows = value[-1] == 1 or last[: len(value)] == (*value[:-1], value[-1] - 1)  # 第四条 after 第三条之一
    if number.is_uncertain and not follows:
        return None
    counted[number.kind] = number.value
    return number


def _line(text: str, match: re.Match[str], title: str) -> Line:
    before = text[max(0, match.start() - _CHARS_BEFORE) : match.start()]
    starts_paragraph = not before.strip() or before.rstrip(" \t").endswith("\n\n")
    following = text[match.end() + 1 : match.end() + 1 + _CHARS_AFTER].lstrip(" \t")
    return Line(
        title,
        is_fresh=starts_paragraph or before.rstrip().endswith(_SENTENCE_END),
        is_wrapped=following[:1].islower(),
    )


def _without_lists(text: str, items: Sequence[_Item]) -> Iterator[Mark]:
    """The headings among `items`: short lines one directly below the other are a list."""
    listed: set[int] = set()
    for index, (item, below) in enumerate(pairwise(items)):
        kind = item.number.kind
        if kind is not below.number.kind or not item.is_bare or text[item.end : below.start].strip():
            continue
        if item.is_closed:  # 一、加强领导。 二、落实责任。: each says all there is
            listed |= {index, index + 1} if below.is_closed else {index}
        is_announced = text[max(0, item.start - _CHARS_AFTER) : item.start].rstrip().endswith(("：", ":"))
        if kind in _LIST_KINDS or (kind in _HAN_KINDS and (is_announced or index in listed)):
            listed |= {index, index + 1}
    for index, item in enumerate(items):
        if item.ends and not (index in listed and item.is_bare):
            yield Mark(item.number.kind, item.number.printed, item.start, *item.ends)


def _without_contents(text: str, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """`marks` without those of a table of contents: the ones in a row after its title that come again."""
    contents = _CONTENTS.search(text)
    first = next((i for i, mark in enumerate(marks) if contents and mark.start >= contents.end()), None)
    if first is None:
        return tuple(marks)
    titles = [_LEADER.sub("", text[mark.start : mark.title_end]) for mark in marks]
    end = first + 1
    while (
        end < len(marks) and titles[end] != titles[first] and not text[marks[end - 1].body : marks[end].start].strip()
    ):
        end += 1
    comes_again = titles[first] in titles[end:]
    return (*marks[:first], *marks[end:]) if comes_again else tuple(marks)
