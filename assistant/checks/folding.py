"""Folding: one spelling for what only looks different (width, brackets, dashes, citation marks)."""

import re
import unicodedata

# Links, citation marks, emphasis and invisible characters say nothing.
_MARKS = re.compile(
    r"(?=[h\[*_`\u00ad\u200b-\u200f\ufeff])"
    r"(?:https?://\S+|\[\d{1,2}(?:\s?[,、-]\s?\d{1,2})*\]|\*\*|__|[`\u00ad\u200b-\u200f\ufeff])"
)
_LOOKALIKES = {"-": "–—―−‐‑", "'": "’‘", "I": "İ", '"': "“”„「」『』"}
_LOOKALIKE = re.compile("[" + "".join(_LOOKALIKES.values()) + "]")
_PLAIN = {other: sign for sign, others in _LOOKALIKES.items() for other in others}
_SPACES = re.compile(r"[^\S\n]{2,}|[\t\r\f\v]")


def fold(text: str) -> str:
    """`text` in compatibility form without links, citation marks, emphasis and invisible characters.

    Full-width signs become ASCII, dashes become "-", quotation marks `"`; line ends stay, case stays.
    """
    if not text.isascii():
        text = _LOOKALIKE.sub(lambda match: _PLAIN[match[0]], unicodedata.normalize("NFKC", text))
    return _SPACES.sub(" ", _MARKS.sub("", text)).strip()
