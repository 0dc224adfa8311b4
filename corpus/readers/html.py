"""HTML pages: the text that a reader of the page sees, without its navigation and furniture."""

import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from corpus.readers.blocks import Block, assembled, squeezed, squeezed_lines, table_blocks
from corpus.readers.canonical import canonical
from corpus.readers.encoding import decode
from corpus.readers.facts import declared_facts
from corpus.readers.html_tables import has_header, mark_data_tables, rows_of
from corpus.readers.html_tree import BLOCKS, DATA_TABLE, HEADINGS, WHOLE, text_of, walk
from corpus.readers.list_numbers import letters, roman
from corpus.reading import Reading

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_UNSEEN = frozenset(
    "script style template noscript nav footer iframe object svg canvas audio video select textarea button "
    "rt rp".split()
)
_UNSEEN_ROLES = frozenset({"navigation", "contentinfo"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MAIN = ("main", "article")
# A page's main part holds most of its text; an <article> that does not is a teaser.
_LEAST_SHARE_MAIN = 0.5
_LINE_BREAK = "\v"  # stands for <br> until white space is squeezed; no text holds it
_NUMBERS: Mapping[str, Callable[[int], str]] = {
    "a": letters,
    "A": lambda n: letters(n).upper(),
    "i": roman,
    "I": lambda n: roman(n).upper(),
}
# Names of <meta> elements, first found first; the first ones are those of Chinese government sites.
_TITLE_NAMES = ("articletitle", "og:title")
_AUTHOR_NAMES = ("contentsource", "author", "dc.creator", "dc.publisher")
_DATE_NAMES = ("pubdate", "article:published_time", "dcterms.issued", "dc.date", "date")


def read_html(data: bytes, name: str) -> Reading:
    """The text of the page's main part, its headings, and what it declares. Raises UserError as `decode`."""
    from bs4.dammit import EncodingDetector

    declared = EncodingDetector.find_declared_encoding(data, is_html=True)
    soup = _parsed(decode(data, name=name, declared=declared))
    return assembled(_blocks(_main_part(soup)), _facts(soup))


def html_blocks(markup: str) -> list[Block]:
    """The blocks of a piece of HTML, as it stands in other formats."""
    return list(_blocks(_parsed(markup)))


def _parsed(markup: str) -> "BeautifulSoup":
    """The page without the elements that no reader sees; comments are no text either."""
    from bs4 import BeautifulSoup, UnusualUsageWarning

    with warnings.catch_warnings():
        # A page may be a bare address, or XML; it is read all the same.
        warnings.simplefilter("ignore", UnusualUsageWarning)
        soup = BeautifulSoup(canonical(markup), "lxml")
    for element in [element for element in soup.find_all(True) if _is_unseen(element)]:
        element.decompose()
    mark_data_tables(soup)
    return soup


def _is_unseen(element: "Tag") -> bool:
    return (
        element.name in _UNSEEN
        or element.has_attr("hidden")
        or element.get("role") in _UNSEEN_ROLES
        or bool(_HIDDEN_STYLE.search(str(element.get("style") or "")))
    )


def _facts(soup: "BeautifulSoup") -> dict[str, str]:
    meta: dict[str, str] = {}
    for element in soup.find_all("meta"):
        name = str(element.get("name") or element.get("property") or "").lower()
        meta.setdefault(name, str(element.get("content") or ""))
    title = soup.title.get_text() if soup.title else ""
    return declared_facts(
        title=_first(meta, _TITLE_NAMES) or title,
        author=_first(meta, _AUTHOR_NAMES),
        day=_first(meta, _DATE_NAMES),
    )


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if meta.get(name, "").strip()), "")


def _main_part(soup: "BeautifulSoup") -> "Tag":
    """The longest part marked as the main one where it holds most of the text, else the whole page."""
    page = soup.body or soup
    parts = [part for part in page.find_all(True) if part.name in _MAIN or part.get("role") == "main"]
    main = max(parts, key=_length, default=page)
    return main if _length(main) >= _LEAST_SHARE_MAIN * _length(page) else page


def _length(element: "Tag") -> int:
    return sum(len(text.strip()) for text in element.strings)


def _blocks(root: "Tag") -> Iterator[Block]:
    """The blocks below `root`, in order."""
    from bs4 import Tag

    pieces: list[str] = []
    markers: dict[int, str] = {}  # of list items, by identity of the element
    marker = ""
    for node, is_end in walk(root):
        if not isinstance(node, Tag):
            pieces.append(str(node))
            continue
        if node.name not in BLOCKS:
            pieces += [_LINE_BREAK] if node.name == "br" else []
            continue
        if text := squeezed_lines("".join(pieces), line_break=_LINE_BREAK):
            yield Block(marker + text, series="item" if marker else "")
            marker = ""
        pieces.clear()
        if node.name == "ol":
            markers |= _item_numbers(node)
        elif node.name == "li" and not is_end:
            marker = markers.get(id(node), "- ")
        elif node.name in WHOLE:
            yield from _whole_blocks(node)
    yield Block(squeezed_lines("".join(pieces), line_break=_LINE_BREAK))


def _whole_blocks(element: "Tag") -> Iterator[Block]:
    if element.name in HEADINGS:
        yield Block(squeezed(text_of(element)), level=HEADINGS.index(element.name) + 1)
    elif element.name == DATA_TABLE:
        if element.caption:
            yield Block(squeezed(text_of(element.caption)))
        yield from table_blocks(rows_of(element), has_header=has_header(element))
    else:
        yield Block(element.get_text().strip("\n"))


def _item_numbers(element: "Tag") -> dict[int, str]:
    """The markers of the items of an ordered list, by identity of the item."""
    printed = _NUMBERS.get(str(element.get("type") or ""), str)
    number = _integer(element.get("start"), 1)
    markers: dict[int, str] = {}
    for item in element.find_all("li", recursive=False):
        number = _integer(item.get("value"), number)
        markers[id(item)] = f"{printed(number)}. "
        number += 1
    return markers


def _integer(value: object, default: int) -> int:
    return int(value) if isinstance(value, str) and re.fullmatch(r"\d{1,6}", value) else default
