"""The tree of an HTML page, walked in reading order. Knows no blocks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag
    from bs4.element import PageElement

DATA_TABLE = "data-table"  # the name that tables get which hold data and do not lay out a page
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
WHOLE = frozenset({*HEADINGS, "pre", DATA_TABLE})  # taken as one piece
BLOCKS = WHOLE | frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption "
    "figure form header hgroup hr html legend li main ol p section summary table tbody td tfoot th thead "
    "tr ul".split()
)


def walk(root: "Tag") -> Iterator[tuple["PageElement", bool]]:
    """Text and elements below `root` in reading order, blocks again (True) at their end; wholes just once.

    Comments and declarations are left out. Without recursion: pages may be nested deeper than Python's stack.
    """
    from bs4 import Tag
    from bs4.element import NavigableString, PreformattedString

    stack: list[tuple[PageElement, bool]] = [(child, False) for child in reversed(root.contents)]
    while stack:
        node, is_end = stack.pop()
        if isinstance(node, PreformattedString):
            continue
        yield node, is_end
        if isinstance(node, NavigableString) or is_end or not isinstance(node, Tag) or node.name in WHOLE:
            continue
        if node.name in BLOCKS:
            stack.append((node, True))
        stack.extend((child, False) for child in reversed(node.contents))


def text_of(element: "Tag") -> str:
    """The text of `element`, with a newline for each <br> and at the bounds of blocks in it."""
    from bs4 import Tag

    pieces: list[str] = []
    for node, _ in walk(element):
        if not isinstance(node, Tag):
            pieces.append(str(node))
        elif node.name in WHOLE:
            pieces.append(f"\n{node.get_text()}\n")
        elif node.name == "br" or node.name in BLOCKS:
            pieces.append("\n")
    return "".join(pieces)
