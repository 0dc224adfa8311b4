"""The outline: the sections that a text's headings divide it into. Knows no file format."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.document import Language, Section
from corpus.errors import UserError
from corpus.headings import marks_in
from corpus.numbering import Kind, numbering
from corpus.outline_lines import OutlineLine, read_line, whole_lines, words_of
from corpus.reading import Heading

# Kinds that count items inside others; some authors nest these in another order than the official one.
_ITEM_KINDS = frozenset(
    {
        Kind.BRACKETED_HAN,
        Kind.DIGITS,
        Kind.BRACKETED_DIGITS,
        Kind.HALF_BRACKETED_DIGITS,
        Kind.CIRCLED,
        Kind.LETTER,
        Kind.ROMAN,
    }
)


@dataclass(frozen=True, slots=True)
class _Title:
    """A heading with what decides its place: the `level` that the format gives it, or 0, and its kind."""

    level: int
    kind: Kind | None
    number: str
    start: int
    end: int
    body: int


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading that is open: its section, or one below it, is going on at this point of the text.

    `path` are the headings down to it, `position` counts it and those above it among their siblings.
    """

    title: _Title
    path: tuple[str, ...]
    position: tuple[int, ...]


def outline(
    text: str, headings: tuple[Heading, ...], *, language: Language, corrected: Sequence[str] | None = None
) -> tuple[Section, ...]:
    """The sections of `text`, a partition of it as `Section` says; () for an empty text.

    `headings` are those that the format marks, in order. Between them, headings are read off the text's
    own numbering, and stand below the ones around them. White space before the first heading belongs to it.
    Where a person has `corrected` the outline, its lines (see outline_lines) are the headings, and no others. Raises
    UserError where one of them is no line and no heading of the text.
    """
    titles = _titles(text, headings, language)
    if corrected is not None:
        titles = _corrected(text, titles, [read_line(line) for line in corrected], language)
    opened = list(_nested(text, titles))
    first = opened[0].title.start if opened else len(text)
    sections: list[Section] = []
    if text[:first].strip() or (text and not opened):
        sections.append(Section((), "", "s-0", 0, 0, first))
    ends = [*(entry.title.start for entry in opened[1:]), len(text)]
    for entry, end in zip(opened, ends, strict=False):
        start = entry.title.start if sections else 0
        anchor = "s-" + "-".join(map(str, entry.position))
        sections.append(Section(entry.path, entry.title.number, anchor, start, entry.title.body, end))
    return tuple(sections)


def _titles(text: str, headings: Sequence[Heading], language: Language) -> list[_Title]:
    """The headings that the format marks and, beside them, those that the text shows, in order."""
    titles = []
    for heading in headings:
        title = text[heading.start : heading.end].strip()
        if title:
            number = numbering(title, language)
            kind, printed = (number.kind, number.printed) if number else (None, "")
            titles.append(_Title(heading.level, kind, printed, heading.start, heading.end, heading.end))
    ends = [0, *(title.end for title in titles)]
    starts = [*(title.start for title in titles), len(text)]
    for mark in marks_in(text, language):
        place = bisect_right(ends, mark.start) - 1
        if mark.body <= starts[place]:
            titles.append(_Title(0, mark.kind, mark.number, mark.start, mark.title_end, mark.body))
    return sorted(titles, key=lambda title: title.start)


def _corrected(text: str, titles: Sequence[_Title], lines: Sequence[OutlineLine], language: Language) -> list[_Title]:
    """The headings that `lines` name, each where its words stand nearest to the place it names."""
    known = whole_lines(text, [line.title for line in lines])
    chosen: dict[int, _Title] = {}
    for line in lines:
        number = numbering(line.title, language)
        printed = number.printed if number else ""
        found = [title for title in titles if words_of(text[title.start : title.end]) == line.title]
        found += [_Title(0, None, printed, start, end, end) for start, end in known[line.title]]
        if not found:
            raise UserError(
                f"the outline names {line.title!r}, but no line of the text says that; correct the outline.",
                chinese=f"目录中的“{line.title}”在正文中找不到；请更正目录。",
            )
        nearest = min(found, key=lambda title: abs(title.start - line.start))
        chosen[nearest.start] = replace(nearest, level=line.level)
    return [chosen[start] for start in sorted(chosen)]


def _nested(text: str, titles: Sequence[_Title]) -> Iterator[_Open]:
    """`titles` with their paths, without those that only count items of an article or names of annexes."""
    open_titles: list[_Open] = []
    siblings: Counter[tuple[int, ...]] = Counter()
    order: dict[Kind, float] = {}
    for title in titles:
        if _is_item(title, open_titles):
            continue
        if title.kind is Kind.ANNEX:
            order = {}
        _take_place(title, open_titles, order)
        while open_titles and not _encloses(open_titles[-1].title, title, order):
            open_titles.pop()
        path, position = (open_titles[-1].path, open_titles[-1].position) if open_titles else ((), ())
        siblings[position] += 1
        printed = text[title.start : title.end].strip()
        open_titles.append(_Open(title, (*path, printed), (*position, siblings[position])))
        yield open_titles[-1]


def _is_item(title: _Title, open_titles: Sequence[_Open]) -> bool:
    """Whether a number that the format does not mark counts an item of an article, or names an annex."""
    kinds = {entry.title.kind for entry in open_titles}
    if title.level or title.kind is None or title.kind in kinds or not Kind.HAN <= title.kind < Kind.CLAUSE:
        return False
    return Kind.CLAUSE in kinds or (title.kind is Kind.DIGITS and Kind.ANNEX_LIST in kinds)


def _take_place(title: _Title, open_titles: Sequence[_Open], order: dict[Kind, float]) -> None:
    """Enters the kind of `title` in `order` where it is new: officially, or below the kind it stands in."""
    if title.kind is None or title.kind in order:
        return
    order[title.kind] = title.kind
    innermost = open_titles[-1].title.kind if open_titles else None
    if title.kind in _ITEM_KINDS and innermost in _ITEM_KINDS:
        order[title.kind] = max(order[title.kind], order.get(innermost, innermost) + 0.5)


def _encloses(outer: _Title, inner: _Title, order: dict[Kind, float]) -> bool:
    """Whether a section under `outer` may hold one under `inner`."""
    if outer.level and inner.level:
        return outer.level < inner.level
    if outer.kind is None or inner.kind is None:
        return outer.kind is None  # what the format marks goes round what it does not
    return order.get(outer.kind, outer.kind) < order[inner.kind]
