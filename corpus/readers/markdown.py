"""Markdown files: the text of CommonMark with tables, its marks taken away."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.numbering import opens_with_number
from corpus.readers.blocks import assembled
from corpus.readers.canonical import canonical
from corpus.readers.encoding import decode
from corpus.readers.html import html_blocks
from corpus.reading import Reading

if TYPE_CHECKING:
    from markdown_it.token import Token

# A first block between two lines of hyphens that holds nothing but "key: value", items and comments.
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?:(?:[\w-]+:|[ \t]|- |#)[^\n]*\n)+---[ \t]*(?:\n|\Z)")


def read_markdown(data: bytes, name: str) -> Reading:
    """The text and headings of a Markdown file, without front matter. Raises UserError as `decode` does."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(_FRONT_MATTER.sub("", canonical(decode(data, name=name))))
    _keep_numbered_lines(tokens)
    return assembled(html_blocks(parser.renderer.render(tokens, parser.options, {})))


def _keep_numbered_lines(tokens: Iterable["Token"]) -> None:
    """Makes a line end before a numbered line a firm one: official texts often stand without blank lines."""
    for token in tokens:
        for before, after in pairwise(token.children or []):
            if before.type == "softbreak" and opens_with_number(after.content):
                before.type = "hardbreak"
