"""Paragraphs of printed pages: wrapped lines put together again. Knows no file format."""

import re
from collections.abc import Collection, Iterator, Sequence

from corpus.numbering import Kind, numbering, opens_with_number
from corpus.readers.blocks import columns, joint

# A line that reaches this share of the usual width was wrapped; a shorter one ended by itself.
_LEAST_SHARE_WIDTH = 0.75
# The usual width: a tenth of the lines, headings of two columns and the like, may be longer.
_WIDE_QUANTILE = 0.9
_CHINESE_END = ("。", "！", "？", "…")
# After these a wrapped line may go on, or a list begin.
_WEAK_END = (".", "!", "?", ":", ";", "：", "；")
_CLOSING = "”’」』）)】》\"'"
# No line ends by itself after these, and none begins with those.
_HYPHENS = ("-", "–", "\u2010", "\xad")
_OPEN_END = ("，", "、", "（", "《", "“", "‘", "【", "〔", "(", *_HYPHENS)
_CLOSED_START = ("，", "。", "、", "；", "：", "！", "？", "）", "》", "”", "’", "】", "〕", ")")
_BULLET = re.compile(r"[•●▪■◆○□➢]|[-–]\s")
_HYPHENATED = re.compile(r"([^\W\d_]{1,40})[-\u2010\xad]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# These begin a paragraph even where the line before seems to go on: no sentence wraps onto them.
_STRONG_KINDS = frozenset({Kind.PART, Kind.CHAPTER, Kind.DIVISION, Kind.CLAUSE, Kind.HAN, Kind.BRACKETED_HAN})


def paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs of `lines`, each on one line; an empty line parts two for certain.

    Chinese lines are joined without a space. A hyphen at a line's end goes, unless the text has the word
    with it elsewhere and never without.
    """
    width = _usual_width(lines)
    words = {word.lower() for line in lines for word in _WORD.findall(line)}
    pieces: list[str] = []
    before = ""
    for line in (*lines, ""):
        if before and line and _goes_on(before, line, width):
            pieces[-1] = before[:-1] if _drops_hyphen(before, line, words) else before
            pieces += (_joint(before, line), line)
        else:
            if before:
                yield "".join(pieces)
            pieces = [line]
        before = line


def _goes_on(before: str, line: str, width: float) -> bool:
    """Whether `line` continues the paragraph whose last line is `before`."""
    if _BULLET.match(line):
        return False
    is_open = before.endswith(_OPEN_END) or before.count("（") > before.count("）")
    if is_open or line.startswith(_CLOSED_START):
        return True
    number = numbering(line, "zh")
    sentence = before.rstrip(_CLOSING)
    if (number and number.kind in _STRONG_KINDS) or sentence.endswith(_CHINESE_END):
        return False
    ends_sentence = sentence.endswith(_WEAK_END)
    if not ends_sentence and columns(before) >= _LEAST_SHARE_WIDTH * width:
        return True
    # After a sentence the same paragraph goes on where the next word had no room on the line.
    had_no_room = columns(before) + columns(" " + line.split(maxsplit=1)[0]) > width
    return ((ends_sentence and had_no_room) or line[0].islower()) and not opens_with_number(line)


def _drops_hyphen(before: str, line: str, words: Collection[str]) -> bool:
    hyphenated = _HYPHENATED.search(before)
    following = _WORD.match(line)
    if hyphenated is None or following is None or not line[0].islower():
        return False
    head, tail = hyphenated[1].lower(), following[0].lower()
    return head + tail in words or f"{head}-{tail}" not in words


def _joint(before: str, line: str) -> str:
    breaks_number = before[-1].isdigit() and line[0].isdigit() and columns(before) > len(before)
    return "" if breaks_number or before.endswith(_HYPHENS) else joint(before, line)


def _usual_width(lines: Sequence[str]) -> float:
    widths = sorted(columns(line) for line in lines if line)
    return widths[int(_WIDE_QUANTILE * len(widths))] if widths else 0
