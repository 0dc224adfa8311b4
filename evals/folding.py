"""Folding: is a wording said in a text, whatever its case, width, spacing and punctuation?"""

import re
import unicodedata
from functools import lru_cache

_CITATION_MARK = re.compile(r"\[\d+\]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# A word, a number or one Han character.
_TOKEN = re.compile(r"\d+(?:\.\d+)*|[^\W\d_\u3400-\u9fff]+|[\u3400-\u9fff]")
_HAN_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")
# An English wording may go on as its own plural, past tense or -ing form, not as another word.
_INFLECTIONS = ("", "s", "es", "d", "ed", "ing")
# The wordings of all cases, and the answers of a run.
_REMEMBERED = 8192


def fold(text: str) -> tuple[str, ...]:
    """The words, numbers and single Han characters of `text`, without citation marks, case and width.

    Thousands separators go: "9,978" is "9978".
    """
    return tuple(_TOKEN.findall(_unified(text)))


def _unified(text: str) -> str:
    return _THOUSANDS.sub("", unicodedata.normalize("NFKC", _CITATION_MARK.sub(" ", text)).casefold())


def says(text: str, wording: str) -> bool:
    """Whether `text` has `wording`, both folded, as whole words, be they hyphened or spaced otherwise.

    A number is not found inside a longer one, be it in digits or in Han numerals. False for an empty wording.
    """
    wanted = _joined(wording)[0]
    if not wanted:
        return False
    joined, starts, ends = _joined(text)
    place = joined.find(wanted)
    while place >= 0:
        if place in starts and _ends(joined, place + len(wanted), ends):
            return True
        place = joined.find(wanted, place + 1)
    return False


@lru_cache(maxsize=_REMEMBERED)
def _joined(text: str) -> tuple[str, frozenset[int], frozenset[int]]:
    """The folded text in one piece, and where in it a wording may start and end."""
    joined, starts, ends = "", set(), set()
    unified, before, end = _unified(text), "", 0
    for match in _TOKEN.finditer(unified):
        token = match[0]
        are_numerals = _is_numeral(before) and _is_numeral(token)
        goes_on = are_numerals and not unified[end : match.start()].strip()  # nothing but blanks between them
        if are_numerals and token[0].isdigit():
            joined += " "  # two numbers beside each other do not make a longer one
        if not goes_on or token[0].isdigit():
            starts.add(len(joined))
            ends.add(len(joined.rstrip(" ")))
        joined += token
        before, end = token, match.end()
    ends.add(len(joined))
    return joined, frozenset(starts), frozenset(ends)


def _is_numeral(token: str) -> bool:
    return token[:1].isdigit() or token in _HAN_NUMERALS


def _ends(joined: str, place: int, ends: frozenset[int]) -> bool:
    if place in ends:
        return True
    if not (joined[place - 1].isascii() and joined[place - 1].isalpha()):
        return False
    return any(joined.startswith(more, place) and place + len(more) in ends for more in _INFLECTIONS)
