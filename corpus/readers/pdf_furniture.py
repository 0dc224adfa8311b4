"""Furniture of printed pages: running heads, running feet and page numbers. Knows no file format."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from corpus.readers.list_numbers import roman

Page = list[str]  # lines without white space around them; an empty one parts paragraphs

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
    """`pages` without the outermost lines that return on most pages or are a bare page number.

    A head may hold the number of the page; a line of a table whose numbers change otherwise is kept.
    """
    counts: Counter[_Key] = Counter()
    for index, page in enumerate(pages):
        filled = [line for line in page if line]
        edges = {*filled[:_EDGE_LINES], *filled[-_EDGE_LINES:]}
        counts.update({key for line in edges for key in _keys(line, index)})
    fewest = max(2, min(_FEWEST_PAGES, len(pages) - 1), math.ceil(_LEAST_SHARE_PAGES * len(pages)))
    returning = {key for key, count in counts.items() if count >= fewest}
    return [_cleaned(page, index, returning) for index, page in enumerate(pages)]


def _cleaned(page: Page, index: int, returning: Collection[_Key]) -> Page:
    """`page` without its furniture: from each edge inwards, up to the first line that is none."""

    def furniture(lines: Page) -> int:
        """How many of the first lines are furniture, or empty."""
        dropped: list[str] = []
        for place, line in enumerate(lines):
            returns = any(key in returning for key in _keys(line, index)) or _is_page_number(line, index)
            is_title = line in dropped  # which a head repeats
            if line and (not returns or is_title or len(dropped) == _EDGE_LINES):
                return place
            dropped += [line] if line else []
        return len(lines)

    rest = page[furniture(page) :]
    return rest[: len(rest) - furniture(rest[::-1])]


def _keys(line: str, index: int) -> Iterator[_Key]:
    yield line, 0
    for match in _NUMBER.finditer(line):
        yield f"{line[: match.start()]}#{line[match.end() :]}", int(match[0]) - index


def _is_page_number(line: str, index: int) -> bool:
    return line.lower() in (str(index + 1), roman(index + 1)) or bool(_PAGE_NUMBER.fullmatch(line))
