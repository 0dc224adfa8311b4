"""Numerals: the numbers that a text writes in digits, in Chinese or in English words. Knows no units."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

NumeralKind = Literal["cardinal", "ordinal", "percent", "fraction", "label"]
Reading = tuple[Fraction, NumeralKind]
Read = Callable[[re.Match[str]], Reading | None]

_HAN_DIGIT = dict(zip("零〇○一二两三四五六七八九", (0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_HAN_SMALL = {"十": 10, "百": 100, "千": 1000}
_HAN_LARGE = {"万": 10**4, "亿": 10**8}
_HAN_SCALE = _HAN_SMALL | _HAN_LARGE | {"百万": 10**6, "千万": 10**7, "万亿": 10**12}
_SCALE = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_TEN = {word: 10 * i for i, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_WORD = {word: value for value, word in enumerate(_TO_NINETEEN)} | _TEN
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_IRREGULAR |= {"twelve": "twelfth"} | {word: word[:-1] + "ieth" for word in _TEN}
_ORDINAL = {_IRREGULAR.get(word, word + "th"): value for word, value in _WORD.items()}
_PART = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5}
_ASCII = str.maketrans("０１２３４５６７８９．", "0123456789.", ",")

_HAN = "零〇○一二两三四五六七八九十百千万亿"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:[.．]\d+)?"
_SIGN = r"(?:万亿|千万|百万|亿|万|千(?![克米瓦卡])|百(?!分))"
_PERCENT = r"\s?[%％]|\s?per\s?cent\b"
# What stands after a Chinese numeral that counts something: 一个, 十一项, 五年; and not 一体, 三农, 四川.
_MEASURE = (
    "(?:[个项项条章节款次年月日天号元角亿万人户家座所名位省市县区州镇乡村亩吨米批份件届期周岁级倍类种篇场轮步层支只辆台套"
    "幅间大]|平方|公里|公顷|小时|分钟|季度|部分|部门|工作日)"
)
# 统一, 同一, 之一 are words, and 数十 names no number; nor do 一次性 and 一大批.
_NO_NUMERAL_AFTER = "统同单唯之数几"
_IDIOM = "一次性|一大批|万一"
# A run of so many single digits is a year: 二〇二一; a shorter one may be a list: 一二三产业.
_YEAR_DIGITS = 4


def _either(words: dict[str, int]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text: `text == source[start:end]`, with its scale (万, million) and percent sign.

    `value` is exact. A percentage counts in hundredths: 5 % has the value 5. A "label" numbers an item
    of a list, as （三） or 2. before it; it counts nothing.
    """

    start: int
    end: int
    text: str
    value: Fraction
    kind: NumeralKind


def numerals(text: str) -> tuple[Numeral, ...]:
    """The numerals of `text` in order, none overlapping another; full-width digits are digits."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters of other scripts grow: offsets would shift
        lowered = text
    taken = bytearray(len(text))
    found: list[Numeral] = []
    for pattern, read in _notations_in(lowered):
        for match in pattern.finditer(lowered):
            start, end = match.span()
            reading = None if any(taken[start:end]) else read(match)
            if reading is not None:
                found.append(Numeral(start, end, text[start:end], *reading))
                taken[start:end] = b"\1" * (end - start)
    return tuple(sorted(found, key=lambda numeral: numeral.start))


def parse_chinese(text: str) -> int | None:
    """The integer that `text` writes in Chinese numerals (十一, 二〇二一, 一万五千), or None if it is none.

    A last digit right after a unit counts in tenths of it: 两万五 is 25,000, 两万零五 is 20,005.
    """
    if not text or any(char not in _HAN for char in text):
        return None
    if all(char in _HAN_DIGIT for char in text):
        return int("".join(str(_HAN_DIGIT[char]) for char in text))
    total = group = 0
    digit: int | None = None
    unit = largest = 1
    for char in text:
        if char in _HAN_DIGIT:
            if digit:
                return None  # 十四五 is a name, not a number
            digit, unit = _HAN_DIGIT[char], unit if digit is None else 1
        elif char in _HAN_SMALL:
            unit = _HAN_SMALL[char]
            group, digit = group + (1 if digit is None else digit) * unit, None
        else:
            unit, section = _HAN_LARGE[char], group + (digit or 0)
            total = (total + section or 1) * unit if unit > largest else total + (section or 1) * unit
            largest, group, digit = unit, 0, None
    return total + group + (digit or 0) * max(1, unit // 10)


def _read_han_part(match: re.Match[str]) -> Reading | None:
    whole, part = _number(match[1]), _number(match[2])
    if not whole or part is None:
        return None
    return (part * 100 / whole, "percent") if whole in (100, 1000) else (part / whole, "fraction")


def _read_ordinal(match: re.Match[str]) -> Reading | None:
    return None if _follows_letter(match) else (_digits(match[1]), "ordinal")


def _read_ratio(match: re.Match[str]) -> Reading | None:
    above, below = int(match[1]), int(match[2])
    follows_more = match.string[match.start() - 1 : match.start()] in ("/", ".", ",", "-")
    return None if above >= below or follows_more or _follows_letter(match) else (Fraction(above, below), "fraction")


def _read_digits(match: re.Match[str]) -> Reading | None:
    if _follows_letter(match):
        return None
    value = Fraction(0)
    for number, sign in _SIGNED.findall(match[1]):
        value += _digits(number) * _HAN_SCALE.get(sign, 1)
    return value * _SCALE.get(match[2] or "", 1), "percent" if match[3] else "cardinal"


def _read_han(match: re.Match[str]) -> Reading | None:
    if match.string[match.start() - 1 : match.start()] in tuple(_NO_NUMERAL_AFTER):
        return None
    has_unit = len(match[1]) > 1 and any(char not in _HAN_DIGIT for char in match[1])
    is_year = len(match[1]) == _YEAR_DIGITS
    counts = match["measure"] is not None or match[2] or has_unit or is_year
    return _whole(match[0], "cardinal") if counts else None


def _read_part(match: re.Match[str]) -> Reading | None:
    if _follows_letter(match) or (match[1] is None and match[2] != "half"):
        return None  # a bare "third" is an ordinal
    return Fraction(_WORD.get(match[1], 1), _PART[match[2]]), "fraction"


def _read_ordinal_word(match: re.Match[str]) -> Reading | None:
    value = _TEN.get(match[1], 0) + _ORDINAL[match[2]]
    return None if _follows_letter(match) else (Fraction(value), "ordinal")


def _read_words(match: re.Match[str]) -> Reading | None:
    is_pronoun = match[1] == "one" and _PRONOUN_BEFORE.search(match.string, 0, match.start())
    if is_pronoun or _follows_letter(match):
        return None
    total = group = 0
    for word in re.findall("[a-z]+", match[1]):
        if word in _WORD:
            group += _WORD[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in _SCALE:
            total, group = total + (group or 1) * _SCALE[word], 0
    return Fraction(total + group), "percent" if match[2] else "cardinal"


def _follows_letter(match: re.Match[str]) -> bool:
    """Whether a match begins inside a word or a longer number (km2, COVID19, 1.2.3)."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    return bool(before) and ((before[-1].isascii() and before[-1].isalnum()) or bool(re.fullmatch(r"\d[.,]", before)))


def _digits(text: str) -> Fraction:
    return Fraction(text.translate(_ASCII))


def _number(text: str) -> Fraction | None:
    """The value of digits or Chinese numerals, with decimals after 点 and a last 万 or 亿."""
    if text[0].isdigit():
        return _digits(text)
    head, _, decimals = text.partition("点")
    whole = parse_chinese(head)
    if whole is None or not decimals:
        return None if whole is None else Fraction(whole)
    places = "".join(str(_HAN_DIGIT[char]) for char in decimals if char in _HAN_DIGIT)
    return Fraction(f"{whole}.{places}") * _HAN_LARGE.get(decimals[-1], 1)


def _whole(text: str, kind: NumeralKind) -> Reading | None:
    value = _number(text)
    return None if value is None else (value, kind)


def _notations_in(text: str) -> Iterator[tuple[re.Pattern[str], Read]]:
    """The notations that `text` can hold; earlier ones win where two claim the same characters."""
    if _ANY_DIGIT.search(text):
        yield from ((pattern, read) for sign, pattern, read in _DIGIT_NOTATIONS if sign in text)
    if not _VOCABULARY.isdisjoint(re.findall("[a-z]+", text)):
        yield from _WORD_NOTATIONS


_ANY_DIGIT = re.compile(rf"[\d{_HAN}]")
_VOCABULARY = frozenset(_WORD) | frozenset(_ORDINAL) | frozenset(_PART)
_PRONOUN_BEFORE = re.compile(r"\b(?:no|any|each|the|this|that|every)\s$")
_SIGNED = re.compile(rf"({_DIGITS})\s?({_SIGN})?")
_LABEL = rf"(\d{{1,2}}|[{_HAN}]{{1,3}})"
# The sign that a text must hold for the notation to be looked for: saves most of the time.
_DIGIT_NOTATIONS: tuple[tuple[str, re.Pattern[str], Read], ...] = (
    (
        "",
        re.compile(rf"[（(]\s?{_LABEL}\s?[)）]|(?m:^)[ \t]*{_LABEL}\s?(?:、|[.．)）](?!\d))"),
        lambda match: _whole(match[1] or match[2], "label"),
    ),
    ("分之", re.compile(rf"(\d+|[{_HAN}]+)分之({_DIGITS}|[{_HAN}]+(?:点[{_HAN}]+)?)"), _read_han_part),
    ("半", re.compile(r"一半|半数"), lambda match: (Fraction(1, 2), "fraction")),
    ("第", re.compile(rf"第\s?(\d+|[{_HAN}]+)"), lambda match: _whole(match[1], "ordinal")),
    ("t", re.compile(r"(\d+)(?:st|th)\b"), _read_ordinal),
    ("d", re.compile(r"(\d+)[nr]d\b"), _read_ordinal),
    ("/", re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/])"), _read_ratio),
    (
        "",
        re.compile(rf"({_DIGITS}(?:\s?{_SIGN}(?:{_DIGITS}{_SIGN})*)?)(?:[\s-]?({_either(_SCALE)})\b)?({_PERCENT})?"),
        _read_digits,
    ),
    (
        "",
        re.compile(
            rf"(?!{_IDIOM})([{_HAN}]+)(点[零〇一二三四五六七八九]+[万亿]?)?(?P<measure>(?=\s?{_MEASURE}))?(?!几)"
        ),
        _read_han,
    ),
)
_WORD_NOTATIONS: tuple[tuple[re.Pattern[str], Read], ...] = (
    (re.compile(rf"(?:(one|two|three|four)[\s-])?({_either(_PART)})\b"), _read_part),
    (re.compile(rf"(?:({_either(_TEN)})-)?({_either(_ORDINAL)})\b"), _read_ordinal_word),
    (
        re.compile(
            rf"(?!one\s(?:of|another|or\smore)\b|one['’]s)"
            rf"({_either(_WORD | _SCALE)}(?:[\s-]+(?:and\s+)?{_either(_WORD | _SCALE)})*)\b({_PERCENT})?"
        ),
        _read_words,
    ),
)
