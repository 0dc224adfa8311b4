"""Verbatim: where a statement stands word for word in a quote, and what it cuts away around it."""

import re
from dataclasses import dataclass
from functools import lru_cache


_TOKEN = re.compile(r"\d+(?:[.,]\d+)*%?|[a-z]+|[\u3400-\u4dbf\u4e00-\u9fff〇]|%")
_NUMERAL = "零〇一二三四五六七八九十百千万亿两"
_KEPT_TEXTS = 512


@dataclass(frozen=True, slots=True)
class Spelled:
    """The words and characters of a text without marks: joined by spaces, and where each begins and ends."""

    joined: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=_KEPT_TEXTS)
def spell(folded: str) -> Spelled:
    """The spelling of a folded text; white space, punctuation, brackets and case are gone."""
    found = list(_TOKEN.finditer(folded.lower()))
    joined = " ".join(match[0].replace(",", "") for match in found)
    return Spelled(f" {joined} ", tuple(m.start() for m in found), tuple(m.end() for m in found))


def place_in(statement: str, quote: str) -> tuple[int, int] | None:
    """Where the folded statement stands word for word in the folded quote: start and end, or None."""
    mine, theirs = spell(statement), spell(quote)
    if not mine.starts:
        return None
    at = theirs.joined.find(mine.joined)
    while at >= 0:
        first = theirs.joined.count(" ", 0, at)
        start, end = theirs.starts[first], theirs.ends[first + len(mine.starts) - 1]
        if not _cuts_numeral(quote, start) and not _cuts_numeral(quote, end):
            return start, end
        at = theirs.joined.find(mine.joined, at + 1)
    return None


def _cuts_numeral(text: str, position: int) -> bool:
    """Whether `position` lies inside a Chinese numeral: 一个 is no part of 十一个."""
    return text[position - 1 : position] in tuple(_NUMERAL) and text[position : position + 1] in tuple(
        _NUMERAL
    )
