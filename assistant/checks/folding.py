"""Folding: one spelling for what only looks different (width, brackets, dashes, citation marks)."""

import re
import unicodedata

_MARKS = re.compile(
    r"https?://\S+|\s?\[\d{1,2}(?:\s?[,，、-]\s?\d{1,2})*\]|\*\*|__|`|[\u200b-\u200f\ufeff\u00ad]"
)
_LOOKALIKES = str.maketrans(
    {"–": "-", "—": "-", "―": "-", "−": "-", "‐": "-", "‑": "-", "’": "'", "‘": "'", "`": "'"}
    | dict.fromkeys("“”„「」『』", '"')
)
_SPACES = re.compile(r"[^\S\n]+")


def fold(text: str) -> str:
    """`text` in compatibility form with citation marks, emphasis and invisible characters removed.

    Full-width signs become ASCII, dashes become "-", quotation marks `"`; line ends stay, case stays.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_LOOKALIKES)
    return _SPACES.sub(" ", _MARKS.sub("", text)).strip()
