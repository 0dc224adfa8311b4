"""Verbatim: where a statement stands word for word in a quote, and what it cuts away around it."""

import re
from functools import lru_cache
from itertools import islice

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*%?|[a-z]+|[\u3400-\u4dbf\u4e00-\u9fff〇]|%")
_NUMERAL = "零〇一二三四五六七八九十百千万亿两"
_KEPT_TEXTS = 512


@lru_cache(maxsize=_KEPT_TEXTS)
def _spelled(folded: str) -> str:
    """The words and characters of a text, one space around each; marks, white space and case are gone."""
    return f" {' '.join(_TOKEN.findall(folded.lower())).replace(',', '')} "


def place_in(statement: str, quote: str) -> tuple[int, int] | None:
    """Where the folded statement stands word for word in the folded quote: start and end, or None."""
    mine, theirs = _spelled(statement), _spelled(quote)
    at = theirs.find(mine) if mine.strip() else -1
    while at >= 0:
        first = theirs.count(" ", 0, at)
        last = first + mine.count(" ") - 2
        tokens = [match.span() for match in islice(_TOKEN.finditer(quote.lower()), first, last + 1)]
        start, end = tokens[0][0], tokens[-1][1]
        if not _cuts_numeral(quote, start) and not _cuts_numeral(quote, end):
            return start, end
        at = theirs.find(mine, at + 1)
    return None


def _cuts_numeral(text: str, position: int) -> bool:
    """Whether `position` lies inside a Chinese numeral: 一个 is no part of 十一个."""
    return text[position - 1 : position] in tuple(_NUMERAL) and text[position : position + 1] in tuple(_NUMERAL)
