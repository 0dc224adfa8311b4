"""Month names: the English names of the months in a text, with their numbers."""

import re
from collections.abc import Iterator
from fractions import Fraction

_NAMES = (
    "january february march april may june july august september october november december".split()  # in their order
)
MONTH_NAME = "|".join(_NAMES)
# "May" and "march" are verbs, too: they name a month beside a day or year, or behind what stands before a time.
_MONTH = re.compile(
    rf"\b(?:{'|'.join(name for name in _NAMES if name not in ('may', 'march'))})\b"
    r"|(?:(?<=\d )|(?<=\bin )|(?<=\bsince )|(?<=\buntil )|(?<=\bby )|(?<=\bof ))(?:may|march)\b"
    r"|\b(?:may|march)(?= (?:\d{4}\b|\d{1,2}(?:st|nd|rd|th)?(?:,|\W*$)))"
)


def months(folded: str) -> Iterator[tuple[int, int, Fraction]]:
    """Each month that lower-case `folded` names: where it stands, and its number from 1 to 12."""
    for match in _MONTH.finditer(folded):
        yield match.start(), match.end(), Fraction(_NAMES.index(match[0]) + 1)
