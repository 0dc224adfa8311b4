"""Visible text: what a person would see of a text, without the characters that only a program reads."""

import unicodedata

# Format characters (zero width, direction, Unicode tags), controls, private use, halves of pairs, unassigned.
_HIDDEN_CATEGORIES = frozenset({"Cf", "Cc", "Co", "Cs", "Cn"})
_KEPT = "\n\t"
# Variation selectors choose a glyph and can carry a message nobody sees.
_SELECTORS = ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))


def visible(text: str) -> str:
    """`text` without hidden characters; line ends and tabs stay."""
    return "".join(char for char in text if not _is_hidden(char))


def has_hidden(text: str) -> bool:
    """Whether `text` has characters that nobody sees."""
    return any(map(_is_hidden, text))


def _is_hidden(char: str) -> bool:
    if char in _KEPT or " " <= char <= "~":
        return False
    if unicodedata.category(char) in _HIDDEN_CATEGORIES:
        return True
    return any(first <= ord(char) <= last for first, last in _SELECTORS)
