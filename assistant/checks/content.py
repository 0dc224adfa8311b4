"""Content: whether the words of a statement, and each item of its lists, stand in its quotes."""

import re
from collections.abc import Iterator, Sequence

from assistant.checks.findings import Finding, finding
from assistant.checks.parsed import Parsed
from assistant.checks.words import Word, share_known, unknown, words

Span = tuple[int, int]

# An item of which the quotes hold less than this is added; what else is unknown makes a statement partial.
_ADDED_SHARE = 0.5
# A statement of which the quotes hold less than this rests on nothing in them.
_UNSUPPORTED_SHARE = 0.5
_BETWEEN_ITEMS = re.compile(r"[,;:、。.!]|\b(?:and|or|as well as|but)\b|以及|[和与及或并]")


def content_findings(statement: Parsed, quotes: Sequence[Parsed], named: Sequence[Span]) -> Iterator[Finding]:
    """A finding for the first added item, or else for the first word that the quotes do not have.

    Words inside the `named` spans are known under another spelling.
    """
    known = frozenset[str]().union(*(quote.keys for quote in quotes))
    blanked = statement.blanked
    for start, end in named:
        blanked = blanked[:start] + " " * (end - start) + blanked[end:]
    content = words(blanked) if named else statement.words
    if share_known(content, known) < _UNSUPPORTED_SHARE:
        first = next(part for word in content for part in unknown(word, known))
        yield finding("content", "words", statement.language, "unsupported", what=first)
        return
    for item in _items(statement.text, content):
        if share_known(item, known) < _ADDED_SHARE:
            what = statement.text[item[0].start : item[-1].start + len(item[-1].text)]
            yield finding("item", "added", statement.language, "unsupported", what=what)
            return
    missing = [part for word in content for part in unknown(word, known)]
    if missing:
        yield finding("content", "words", statement.language, "partial", what=missing[0])


def _items(text: str, content: Sequence[Word]) -> Iterator[list[Word]]:
    """The content words between commas and joining words, item by item."""
    item: list[Word] = []
    end = 0
    for word in content:
        if item and _BETWEEN_ITEMS.search(text.lower(), end, word.start):
            yield item
            item = []
        item.append(word)
        end = word.start + len(word.text)
    if item:
        yield item
