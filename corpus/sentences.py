"""Where sentences begin and end, in Chinese and English, as offsets. Knows no outline."""

import re

from corpus.document import Language

Span = tuple[int, int]

# Sentence ends that need no look at what follows; closing quotes and brackets stay with the sentence.
_CLOSERS = "”’」』）)】》\"'"
_END = re.compile(
    rf"[。！？][{_CLOSERS}]*|[!?][{_CLOSERS}]*(?=\s|$|[\u4e00-\u9fff])|\.(?:[{_CLOSERS}]|\[\d+\])*(?=\s|$|[\u4e00-\u9fff])"
)
# A full stop after one of these ends no sentence.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[])(?:[A-Z]|[a-z]|No|Nos|Art|Arts|Sec|Sect|Ch|Para|paras?|pp?|vol|Fig|cf|ca|al|etc|e\.g|i\.e|viz|vs"
    r"|Mr|Mrs|Ms|Dr|Prof|St|Inc|Ltd|Co|Corp|Dept|Gov|Gen|Sen|Rep|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|U\.S|U\.K|U\.S\.C|C\.F\.R|D\.C|Ph\.D|a\.m|p\.m|approx|est|incl|[IVXLC]+|\d{1,3})$"
)
# A letter that names a class ends a sentence, where the next word opens one.
_AFTER_CLASS = re.compile(r"\b(?:[A-Za-z][a-z]+|[A-Z]) [A-Z]$")
_OPENS_SENTENCE = re.compile(
    r"\s+(?:An?|The|Each|Every|All|Any|No|If|In|It|They|Where|When|This|These|Those|Such|For|On|At|By|Whoever)\s"
)
_LABEL = re.compile(r"[^:：;；.。]{1,40}[:：] ?")
_LIST_MARK = re.compile(
    r"[ \t]*(?:[-*•·–]\s|\d{1,3}(?:\.\d{1,3}){1,3}\.?(?=\s)"
    r"|\(?\d{1,3}[.)、．](?!\d)|\([a-zA-Z]{1,4}\)|[a-z]\)\s|[（(]?[一二三四五六七八九十百]{1,4}[）)、]"
    r"|第[一二三四五六七八九十百零\d]{1,6}[章条节编]|[①-⑳])"
)
# A line shorter than this was not wrapped by a program: its end is the end of a sentence.
_WRAPPED_LINE_CHARS = 60
_WRAPPED_LINE_HAN = 28


def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The sentences of `text[start:end]`, without white space and list marks around them, in order.

    A sentence ends at 。！？!?, at a full stop that is no abbreviation, number or list mark, and at
    the end of a block: a blank line, or a line end that is not the wrap of a longer line.
    """
    stop = len(text) if end is None else end
    found: list[Span] = []
    for block_start, block_end in _blocks(text, start, stop):
        mark = _LIST_MARK.match(text, block_start, block_end)
        here = mark.end() if mark else block_start
        for match in _END.finditer(text, block_start, block_end):
            if match[0].startswith(".") and _is_abbreviation(text, here, match.start(), match.end()):
                continue
            found.append((here, match.end()))
            here = match.end()
        found.append((here, block_end))
    trimmed = (_trimmed(text, span) for span in found)
    return tuple(span for span in trimmed if span[0] < span[1])


def _is_abbreviation(text: str, start: int, dot: int, end: int) -> bool:
    head = text[max(start, dot - 12) : dot]
    if not _ABBREVIATION.search(head):
        return False
    word = re.search(r"[A-Za-z.]+$|\d+$", head)
    if word is None:
        return False
    if word[0].isdigit():  # "in 18." ends a sentence; "1. Scope" at its start is a list mark
        return text[start : dot - len(word[0])].strip(" \t-*•([") == ""
    if len(word[0]) == 1 and _AFTER_CLASS.search(head) and _OPENS_SENTENCE.match(text, end):
        return False  # "a bridge of class E. A bridge of class D ..."
    follows = text[end : end + 2].lstrip()
    months_or_closing = {"etc", "a.m", "p.m", "Inc", "Ltd", "Co", "Corp", "al"}
    return not (word[0] in months_or_closing and follows[:1].isupper())


def _blocks(text: str, start: int, end: int) -> list[Span]:
    """Stretches that no sentence crosses: lines, joined where a line is only wrapped."""
    blocks: list[Span] = []
    block_start = start
    line_start = start
    while line_start <= end:
        line_end = text.find("\n", line_start, end)
        if line_end < 0:
            blocks.append((block_start, end))
            break
        next_end = text.find("\n", line_end + 1, end)
        following = text[line_end + 1 : end if next_end < 0 else next_end]
        if not _is_wrap(text[line_start:line_end], following):
            blocks.append((block_start, line_end))
            block_start = line_end + 1
        line_start = line_end + 1
    return blocks


def _is_wrap(line: str, following: str) -> bool:
    if not line.strip() or not following.strip() or _LIST_MARK.match(following):
        return False
    label = _LABEL.match(line)
    if label and following.startswith(label[0]):
        return False  # the next row of a table: "District: Alton; Boats: 3"
    last, first = line.rstrip()[-1], following.lstrip()[0]
    if is_han(last) or last in "，、（":
        return len(line) >= _WRAPPED_LINE_HAN and (is_han(first) or first in "，、（《“" or first.isdigit())
    return len(line) >= _WRAPPED_LINE_CHARS and last not in ".:;!?" and not following.startswith("    ")


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def is_han(char: str) -> bool:
    """Whether `char` is a Chinese character of the common blocks."""
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf"


def language_of(text: str) -> Language:
    """ "zh" where Han characters carry the text, else "en"; names in the other script do not sway it."""
    letters = sum(char.isascii() and char.isalpha() for char in text)
    return (
        "zh" if sum(map(is_han, text)) * 3 > letters * 2 else "en"
    )  # a Han character says about as much as three letters
