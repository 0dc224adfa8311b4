"""Furniture of printed pages: running heads, running feet and page numbers. Knows no file format."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus.readers.list_numbers import roman

Page = list[str]  # lines without white space around them; empty lines part paragraphs

# Heads and feet have up to so many lines.
_EDGE_LINES = 3
# Left and right pages may have heads of their own, so each stands on a little less than half the pages;
# what stands on fewer pages than these (or than all, or all but one, of very few) is there by chance.
_LEAST_SHARE_PAGES = 0.4
_FEWEST_PAGES = 3
_NUMBER = re.compile("[0-9０-９]{1,4}")
# What tells a number to be a page's: dashes or dots around it, or a word.
_PAGE_NUMBER = re.compile(
    r"[-–—―·.\s]+[0-9０-９]{1,4}[-–—―·.\s]+|page\s*\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}"
    r"|第\s*[0-9０-９]{1,4}\s*页(?:[\s,，/]*共\s*[0-9０-９]{1,4}\s*页)?",
    re.IGNORECASE,
)

# What returns from page to page: a line, its one changing number as "#", and that number minus the page's.
_Key = tuple[str, int]


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """`pages` without the lines at their edges that return on most pages or are a bare page number.

    A head may hold the number of the page; a line of a table whose numbers change otherwise is kept.
    """
    counts: Counter[_Key] = Counter()
    for index, page in enumerate(pages):
        edges = {key for place in _edges(page) for key in _keys(page[place], index)}
        counts.update(edges)
    fewest = max(2, min(_FEWEST_PAGES, len(pages) - 1), math.ceil(_LEAST_SHARE_PAGES * len(pages)))
    returning = {key for key, count in counts.items() if count >= fewest}
    return [_cleaned(page, index, returning) for index, page in enumerate(pages)]


def _cleaned(page: Page, index: int, returning: set[_Key]) -> Page:
    dropped: dict[str, int] = {}
    for place in _edges(page):
        if returning.intersection(_keys(page[place], index)):
            dropped.setdefault(page[place], place)  # the same line further in is the document's title
    lines = [line for place, line in enumerate(page) if place not in dropped.values()]
    return _without_page_number(lines, index)


def _edges(page: Page) -> list[int]:
    """The places of the first and last lines with text, outermost first."""
    filled = [place for place, line in enumerate(page) if line]
    ends = zip(filled[:_EDGE_LINES], reversed(filled[-_EDGE_LINES:]), strict=True)
    return list(dict.fromkeys(place for pair in ends for place in pair))


def _keys(line: str, index: int) -> Iterator[_Key]:
    yield line, 0
    for match in _NUMBER.finditer(line):
        yield f"{line[: match.start()]}#{line[match.end() :]}", int(match[0]) - index


def _without_page_number(page: Page, index: int) -> Page:
    """`page` without a bare page number in its last or first line, and without empty lines there."""
    lines = _stripped(page)
    for place in (-1, 0):
        bare = (str(index + 1), roman(index + 1))
        if lines and (lines[place].lower() in bare or _PAGE_NUMBER.fullmatch(lines[place])):
            lines.pop(place)
            lines = _stripped(lines)
    return lines


def _stripped(lines: Page) -> Page:
    filled = [place for place, line in enumerate(lines) if line]
    return lines[filled[0] : filled[-1] + 1] if filled else []
