"""Titles: whether a numbered line is a heading, and where in the line the heading ends."""

import re
from dataclasses import dataclass

from corpus.document import Language
from corpus.numbering import Kind, Numbering

Ends = tuple[int, int]  # where the heading ends, and where the text after it begins

# Longer lines are sentences. The first is what a heading of the longest official plans needs; the second
# one is for a phrase that opens a paragraph (（一）指导思想。以…), which is short or no heading.
_MAX_CHINESE_CHARS = 50
_MAX_OPENING_CHARS = 30
# 三、主要任务。 on a line of its own, closed like a sentence: a heading where it is no more than a name.
_MAX_CLOSED_CHARS = 10
# "1. 申请材料：" is a heading, "1. 申请人应当提交下列材料：" is not.
_MAX_CHARS_BEFORE_COLON = 12
_MAX_ENGLISH_CHARS = 80
_MAX_ENGLISH_WORDS = 12
_FEWEST_CAPITALS = 4
_LEAST_SHARE_CAPITALS = 0.6

# 第三条（适用范围）: the title that an article bears in brackets.
_CLAUSE_TITLE = re.compile(
    "[ \u3000]?(?![（(][一二三四五六七八九十]{1,3}[）)])"
    "(?:（[^）]{1,30}）|\\([^)]{1,30}\\)|【[^】]{1,30}】|〔[^〕]{1,30}〕)"
)
_ANNEX_COLON = re.compile("[ \u3000]*[：:]")
_UNFINISHED = ("。", "；", ";", "，", ",", "、")
_CHINESE_RULE = re.compile("应当|必须|不得|可以")
_NO_NAME = re.compile(f"{_CHINESE_RULE.pattern}|[，、：；]|特此|此复|批复|执行|施行|实施|生效|废止|遵照|请|不|自")
# What opens a paragraph so says something itself: 本批复自印发之日起施行。, 试点期间，鼓励村民参与。
_STATES = re.compile(
    f"{_CHINESE_RULE.pattern}|自[^，。]{{1,16}}起[^，。]{{0,3}}(?:施行|实施|执行|生效)|废止|有效期|^\\s*(?:原则上?)?不?同意"
    "|期间，|，(?:鼓励|允许|禁止|严禁)|(?:鼓励|允许|禁止|严禁)[^，。]+，"
    # 每户不超过200件。, 试点要坚持自愿原则。, 试点范围限于省会城市。: a measure, a duty of somebody, a limit
    r"|\d[%％万亿个件元名户家人次项米吨公]|不(?:超过|高于|低于|少于|多于)|给予|限于|会同|仅限"
    r"|[^，。]{2}(?<![主重必需纲简摘概提])要(?![求素点件闻害略])|(?:期限?|标准|时间|范围|对象|额度|地点)[为是]|[^，。]负责"
)
_ENGLISH_RULE = re.compile(r"\b(?:shall|must)\b")
_ENGLISH_UNFINISHED = (".", ";", ",", ":")
_SEPARATOR = re.compile(r"[.:]?\s*(?:[–—-]\s+)?")
_CAPITALS = re.compile(r"[A-Z0-9][A-Z0-9 ,&()'’/–—:-]*[A-Z0-9)]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without indentation, and whether it begins and ends a paragraph as far as its neighbours tell.

    `is_fresh`: the line before is blank or ends a sentence; `is_wrapped`: the line after goes on in small
    letters.
    """

    text: str
    is_fresh: bool
    is_wrapped: bool


def title_ends(line: Line, number: Numbering, language: Language) -> Ends | None:
    """Where the heading that `line` is, or opens with, ends, as offsets in it; None for a mere sentence."""
    if language == "en":
        return _english_ends(line, number)
    if number.kind is Kind.CLAUSE:
        title = _CLAUSE_TITLE.match(line.text, number.end)
        return (title.end(),) * 2 if title else (number.end,) * 2
    if number.kind is Kind.ANNEX_LIST:
        colon = _ANNEX_COLON.match(line.text, number.end)
        return number.end, colon.end() if colon else number.end
    if number.kind < Kind.HAN:
        return _whole(line) if _is_short_chinese(line.text[number.end :]) else None
    return _chinese_item_ends(line, number)


def is_capitals(line: str) -> bool:
    """Whether `line` is a heading for being in capitals."""
    if len(line) > _MAX_ENGLISH_CHARS or not _CAPITALS.fullmatch(line):
        return False
    capitals, signs = sum(map(str.isalpha, line)), len(line.replace(" ", ""))
    return capitals >= _FEWEST_CAPITALS and capitals >= _LEAST_SHARE_CAPITALS * signs


def _chinese_item_ends(line: Line, number: Numbering) -> Ends | None:
    title, stop, text = line.text[number.end :].partition("。")
    if not title.strip():
        return None
    if not stop:
        has_colon = title.endswith(("：", ":"))
        is_short = len(title) <= _MAX_CHARS_BEFORE_COLON if has_colon else _is_short_chinese(title)
        return _whole(line) if is_short else None
    if not text:
        is_name = len(title.strip()) <= _MAX_CLOSED_CHARS and not _NO_NAME.search(title)
        return (len(line.text) - len(stop), len(line.text)) if is_name else None
    is_opening = len(title) <= _MAX_OPENING_CHARS and not _STATES.search(title)
    end = number.end + len(title)
    return (end, end + len(stop)) if is_opening else None


def _is_short_chinese(title: str) -> bool:
    return len(title) <= _MAX_CHINESE_CHARS and "。" not in title and not title.endswith(_UNFINISHED)


def _english_ends(line: Line, number: Numbering) -> Ends | None:
    start = number.end
    is_division = number.kind < Kind.CAPITALS
    if is_division:
        separator = _SEPARATOR.match(line.text, start)
        start = separator.end() if separator else start
    title = line.text[start:].strip()
    if _is_short_english(title) and not line.is_wrapped and (title or is_division):
        return _whole(line)
    is_article = number.kind in (Kind.ARTICLE, Kind.DIVISION)
    # "Article 3. The office ...": the stop belongs to the number, not to the text
    return (number.end, start) if is_article and line.is_fresh and title[:1].isupper() else None


def _is_short_english(title: str) -> bool:
    return (
        len(title) <= _MAX_ENGLISH_CHARS
        and len(title.split()) <= _MAX_ENGLISH_WORDS
        and not title[:1].islower()
        and not title.endswith(_ENGLISH_UNFINISHED)
        and not _ENGLISH_RULE.search(title)
    )


def _whole(line: Line) -> Ends:
    return (len(line.text),) * 2
