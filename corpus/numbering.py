"""Numbering: what a line begins with when it is numbered, in Chinese and English. Knows no headings."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import partial

from corpus.document import Language
from corpus.numerals import parse_chinese


class Kind(IntEnum):
    """The kinds of numbering, outermost first as official documents nest them.

    条 comes last: whatever is open when an article begins stays open around it.
    """

    ANNEX = 0  # 附件1, Schedule 2
    ANNEX_LIST = 1  # 附件：1. ...: names the annexes that follow the text
    UNDERLINED = 2  # a line over a line of ====
    PART = 3  # 第一编, Part I
    CHAPTER = 4
    DIVISION = 5  # 第一节, Section 3
    ARTICLE = 6  # Article 5
    CAPITALS = 7  # A LINE IN CAPITALS
    HAN = 8  # 一、
    BRACKETED_HAN = 9  # （一）
    DIGITS = 10  # 1.
    DECIMAL = 11  # 1.1
    DECIMAL_3 = 12
    DECIMAL_4 = 13
    BRACKETED_DIGITS = 14  # （1）
    HALF_BRACKETED_DIGITS = 15  # 1）
    CIRCLED = 16  # ①
    LETTER = 17  # (a)
    ROMAN = 18  # (i)
    CLAUSE = 19  # 第三条


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number a line begins with: as `printed`, its `value`, and where in the line it ends.

    `value` counts up along a sequence in its last place. An `uncertain` numbering might be the start of
    a sentence (a decimal, an article without a space after it): it counts if it goes on from another.
    """

    kind: Kind
    printed: str
    value: tuple[int, ...]
    end: int
    is_uncertain: bool = False


Read = Callable[[re.Match[str]], Numbering | None]

_D = "0-9０-９"
_HAN = "零〇○一二两三四五六七八九十百千"
_GAP = "[ \u3000]"

_DIVISIONS: Mapping[str, Kind] = {
    "编": Kind.PART,
    "篇": Kind.PART,
    "部分": Kind.PART,
    "章": Kind.CHAPTER,
    "节": Kind.DIVISION,
    "条": Kind.CLAUSE,
}
_KEYWORDS: Mapping[str, Kind] = {
    "part": Kind.PART,
    "chapter": Kind.CHAPTER,
    "section": Kind.DIVISION,
    "§": Kind.DIVISION,
    "article": Kind.ARTICLE,
    "schedule": Kind.ANNEX,
    "annex": Kind.ANNEX,
    "appendix": Kind.ANNEX,
}
# After 第三条 these go on with a sentence that refers to it; so does a number in brackets.
_REFERS = re.compile(
    rf"规定|所[列述称指规]|的|之|[、，和与及至到或]?第[{_HAN}{_D}]+[条款项]|[款项]|中的|中规定|内容"
    rf"|[（(][{_HAN}{_D}]{{1,3}}[)）]"
)
# After a decimal these make it a quantity; after a space fewer, as 2.1 年度目标 is a heading.
_QUANTITY = re.compile(rf"[亿万元％%‰倍年月日号]|{_GAP}*(?:亿|万[元人亩户吨]|[％%‰])")
# The annexes that follow are named after a colon, numbered where there are several.
_FIRST_OF_LIST = re.compile(rf"[：:]\s*(?:[1１]{_GAP}*[.．、]|[（(][1１][)）])")
# 一、二、三产业 and 一、二级 begin a sentence.
_COUNTS_ON = re.compile(f"[{_HAN}]+(?:、|产业|级|线)")


def numbering(line: str, language: Language) -> Numbering | None:
    """What `line`, without indentation, is numbered with; None where it is not, or refers to a number."""
    for pattern, read in _CHINESE if language == "zh" else _ENGLISH:
        match = pattern.match(line)
        if match:
            return read(match)
    return None


def opens_with_number(line: str) -> bool:
    """Whether `line` begins an item, article or division of its own in a text of either language.

    A decimal does not tell: 1.5 may go on with a sentence.
    """
    found = (numbering(line, "zh"), numbering(line, "en"))
    return any(number and not Kind.DECIMAL <= number.kind <= Kind.DECIMAL_4 for number in found)


def _value(digits: str) -> int | None:
    return int(digits) if digits.isdecimal() else parse_chinese(digits.replace("两", "二"))


def _read_division(match: re.Match[str]) -> Numbering | None:
    after = match.string[match.end() :]
    value = _value(match[1])
    if value is None or _REFERS.match(after):
        return None
    inserted = _value(match[3]) if match[3] else None  # 第十条之一
    return Numbering(
        _DIVISIONS[match[2]],
        match[0],
        (value,) if inserted is None else (value, inserted),
        match.end(),
        is_uncertain=bool(after) and after[0] not in " \t\u3000（(【〔[：:",
    )


def _read_annex(match: re.Match[str]) -> Numbering | None:
    after = match.string[match.end() :].lstrip(" \u3000")
    has_colon = after.startswith(("：", ":"))
    stands_apart = not after or match.string[match.end()] in (".．、 \t\u3000" if match[1] else " \t\u3000")
    if not has_colon and (match[0] == "附" or not stands_apart):
        return None
    kind = Kind.ANNEX_LIST if has_colon and _FIRST_OF_LIST.match(after) else Kind.ANNEX
    return Numbering(kind, match[0].rstrip(), (), match.end())


def _read_supplementary(match: re.Match[str]) -> Numbering | None:
    return Numbering(Kind.CHAPTER, "", (), 0)


def _read_decimal(match: re.Match[str]) -> Numbering | None:
    if _QUANTITY.match(match.string, match.end()):
        return None
    value = tuple(int(part) for part in re.split("[.．]", match[1]))
    return Numbering(Kind(Kind.DECIMAL + len(value) - 2), match[1], value, match.end(), is_uncertain=True)


def _read_han(match: re.Match[str]) -> Numbering | None:
    return None if _COUNTS_ON.match(match.string, match.end()) else _counted(Kind.HAN, match)


def _read_circled(match: re.Match[str]) -> Numbering | None:
    return Numbering(Kind.CIRCLED, match[0], (ord(match[0]) - ord("①") + 1,), match.end())


def _read_letter(match: re.Match[str]) -> Numbering | None:
    """A letter, or a Roman numeral, which i, v and x are until a letter before them says otherwise."""
    if match[1] in _ROMAN:
        value = (_ROMAN.index(match[1]) + 1,)
        return Numbering(Kind.ROMAN, match[0], value, match.end(), is_uncertain=True)
    if len(match[1]) > 1:
        return None
    value = (ord(match[1]) - ord("a") + 1,)
    return Numbering(Kind.LETTER, match[0], value, match.end(), is_uncertain=True)  # (c) 2024 Council


def _read_keyword(match: re.Match[str]) -> Numbering | None:
    return Numbering(_KEYWORDS[match[1].lower()], match[0], (), match.end())


def _counted(kind: Kind, match: re.Match[str]) -> Numbering | None:
    value = _value(match[1])
    return None if value is None else Numbering(kind, match[0].rstrip(), (value,), match.end())


_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_NUMBER_WORDS = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve"
_LABEL = rf"\d{{1,4}}[A-Za-z]?(?:\.\d{{1,3}})*|[IVXLC]{{1,7}}|[A-Z]|{_NUMBER_WORDS}|{_NUMBER_WORDS.upper()}"
_WORDS = [word for name in _KEYWORDS if name != "§" for word in (name.title(), name.upper())]
_KEYWORD = "|".join(_WORDS)
_ANNEX = "|".join(word for word in _WORDS if _KEYWORDS[word.lower()] is Kind.ANNEX)

_CHINESE: tuple[tuple[re.Pattern[str], Read], ...] = (
    (
        re.compile(rf"第{_GAP}?([{_HAN}{_D}]{{1,9}}){_GAP}?(编|篇|部分|章|节|条)(?:之([{_HAN}]{{1,3}}))?"),
        _read_division,
    ),
    (re.compile(rf"附{_GAP}{{0,4}}则\s*$"), _read_supplementary),
    (
        re.compile(rf"附(?:{_GAP}{{0,4}}[件录]{_GAP}{{0,2}}([{_D}]{{1,2}}|[{_HAN}]{{1,3}}|[A-Z])?)?"),
        _read_annex,
    ),
    (re.compile(rf"([{_HAN}]{{1,4}}){_GAP}?[、．]"), _read_han),
    (re.compile(rf"[（(]{_GAP}?([{_HAN}]{{1,4}}){_GAP}?[)）]、?"), partial(_counted, Kind.BRACKETED_HAN)),
    (re.compile(rf"([{_D}]{{1,2}}(?:[.．][{_D}]{{1,2}}){{1,3}})(?![.．]?[{_D}])[.．]?"), _read_decimal),
    (re.compile(rf"([{_D}]{{1,3}}){_GAP}?[.．、](?![{_D}])"), partial(_counted, Kind.DIGITS)),
    (re.compile(rf"[（(]{_GAP}?([{_D}]{{1,3}}){_GAP}?[)）]"), partial(_counted, Kind.BRACKETED_DIGITS)),
    (re.compile(rf"([{_D}]{{1,3}})[)）]"), partial(_counted, Kind.HALF_BRACKETED_DIGITS)),
    (re.compile("[①-⑳]"), _read_circled),
)
_ENGLISH: tuple[tuple[re.Pattern[str], Read], ...] = (
    (
        re.compile(
            rf"({_KEYWORD}|§(?=[ \t]?\d))[ \t]{{0,3}}(?<=[ \t§])(?:{_LABEL})"
            r"(?=\s*$|[.:]?\s+[^\sa-z,]|\s+[–—-]\s)"
        ),
        _read_keyword,
    ),
    (re.compile(rf"({_ANNEX})(?=\s*$)"), _read_keyword),
    (re.compile(r"(\d{1,2}(?:\.\d{1,3}){1,3})\.?(?=\s)"), _read_decimal),
    (re.compile(r"(\d{1,3})\.(?=\s)"), partial(_counted, Kind.DIGITS)),
    (re.compile(r"\((\d{1,3})\)(?=\s)"), partial(_counted, Kind.BRACKETED_DIGITS)),
    (re.compile(r"(\d{1,3})\)(?=\s)"), partial(_counted, Kind.HALF_BRACKETED_DIGITS)),
    (re.compile("[①-⑳]"), _read_circled),
    (re.compile(r"\(([a-z]{1,6})\)(?=\s)"), _read_letter),
)
