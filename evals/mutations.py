"""Mutations: true sentences made false in one place each, to measure what the statement check catches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from assistant.checks.dates import dates
from assistant.checks.document_numbers import document_numbers
from corpus.numerals import numerals
from corpus.sentences import is_han, language_of

Kind = Literal["number", "date", "document number", "name", "actor", "negation", "force", "level", "item"]
Names = Sequence[Sequence[str]]

_NUMBER_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen".split()
_ORDINAL_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_HAN_DIGITS = "一二三四五六七八九"
_MONTHS = "January February March April May June July August September October November December".split()
# What is written for what: one rule makes one mutant at each place that it fits.
_Rule = tuple[str, str]
_DENIED: tuple[_Rule, ...] = (
    (r"\b(is|are|was|were|shall|should|must|may|can|will|do|does|did) not\b", r"\1"),
    (r"\bcannot\b", "can"),
    (r"\bnever ", ""),
    (r"未经", "经"),
    (r"未(?=能|曾|发现|得)", ""),
    (r"不(?=是|得|含|属|包括|涵盖|超过|超出|再)", ""),
    (r"没有", "有"),
)
_ASSERTED: tuple[_Rule, ...] = (
    (r"\b(is|are|was|were|shall|should|must|may|can|will)\b(?! not)", r"\1 not"),
    (r"(?<![不也还只就总凡])(?=(?:是|包括|涵盖|属于)(?!否))", "不"),
    (r"(?<=份|委|区|县|市|此)(?=要|应(?!用))", "不"),
)
_FORCE: tuple[_Rule, ...] = (
    (r"\b(?:must|shall|should) not\b", "may"),
    (r"\b(?:must|shall|should)\b(?! not)", "may"),
    (r"\b(?:may|can)\b(?! not)", "must"),
    (r"不得", "可以"),
    (r"(?<![相适供反响效对])应当?(?![用对变])|(?<![重主必需纲摘])要(?![求素点件])|必须", "可以"),
    (r"可以|(?<![许认不])可(?![复推持行靠能])", "必须"),
)
_LEVEL: tuple[_Rule, ...] = (
    (r"\b[Nn]ational\b", "provincial"),
    (r"\b[Cc]entral\b(?! Committee)", "provincial"),
    (r"\bprovincial\b", "national"),
    (r"省级", "国家级"),
    (r"中央(?=预算|统筹|财政)|国家(?=有关|制度|规划|级)", "省级"),
)
_EXTRA_ITEMS = {"en": ("tax refunds", "heritage protection"), "zh": ("税收返还", "文物保护")}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A sentence that is false because `was` became `now` in it."""

    kind: Kind
    text: str
    was: str
    now: str


def mutants(sentence: str, *, names: Names = (), actors: Names = ()) -> tuple[Mutant, ...]:
    """Every mutant of a true sentence, in English or Chinese, kind by kind; the same on every run.

    `names` and `actors` are groups of names that mean the same: a name is swapped for the one of the
    next group that the sentence does not have.
    """
    found = [
        *_number_mutants(sentence),
        *_date_mutants(sentence),
        *_document_number_mutants(sentence),
        *_swaps("name", sentence, names),
        *_swaps("actor", sentence, actors),
        *_rewritten("negation", sentence, (*_DENIED, *_ASSERTED)),
        *_rewritten("force", sentence, _FORCE),
        *_rewritten("level", sentence, _LEVEL),
        *_item_mutants(sentence),
    ]
    return tuple(dict.fromkeys(mutant for mutant in found if mutant.text != sentence))


def _mutant(kind: Kind, sentence: str, start: int, end: int, now: str) -> Mutant:
    return Mutant(kind, sentence[:start] + now + sentence[end:], sentence[start:end], now)


def _number_mutants(sentence: str) -> Iterator[Mutant]:
    taken = [(date.start, date.end) for date in dates(sentence)]
    taken += [(number.start, number.end) for number in document_numbers(sentence)]
    for numeral in numerals(sentence):
        inside = any(start <= numeral.start < end for start, end in taken)
        if numeral.kind != "label" and not inside:
            yield _mutant("number", sentence, numeral.start, numeral.end, _other_number(numeral.text))


def _other_number(text: str) -> str:
    """Another number in the same notation: the next in digits or words, another last digit in Chinese."""
    digits = re.search(r"\d[\d,]*", text)
    if digits:
        more = int(digits[0].replace(",", "")) + 1
        return text[: digits.start()] + (f"{more:,}" if "," in digits[0] else str(more)) + text[digits.end() :]
    for sequence in (_NUMBER_WORDS, _ORDINAL_WORDS):
        for word, after in pairwise(sequence):
            if re.search(rf"\b{word}\b", text, re.IGNORECASE):
                return re.sub(rf"\b{word}\b", after, text, flags=re.IGNORECASE)
    places = [i for i, char in enumerate(text) if char in _HAN_DIGITS]
    if not places:
        return text + "一"
    after = _HAN_DIGITS[(_HAN_DIGITS.index(text[places[-1]]) + 1) % len(_HAN_DIGITS)]
    return text[: places[-1]] + after + text[places[-1] + 1 :]


def _date_mutants(sentence: str) -> Iterator[Mutant]:
    for date in dates(sentence):
        for part in re.finditer(r"\d+", date.text):
            start = date.start + part.start()
            yield _mutant("date", sentence, start, start + len(part[0]), str(int(part[0]) + 1))
        for month, after in zip(_MONTHS, [*_MONTHS[1:], _MONTHS[0]], strict=True):
            if month in date.text:
                start = date.start + date.text.index(month)
                yield _mutant("date", sentence, start, start + len(month), after)


def _document_number_mutants(sentence: str) -> Iterator[Mutant]:
    for number in document_numbers(sentence):
        for part in re.finditer(r"\d+", number.text):
            start = number.start + part.start()
            yield _mutant("document number", sentence, start, start + len(part[0]), str(int(part[0]) + 1))


def _swaps(kind: Kind, sentence: str, groups: Names) -> Iterator[Mutant]:
    """Each name swapped for the first name, in the same script, of the next group not in the sentence."""
    places = [(name, number) for number, group in enumerate(groups) for name in group]
    taken: list[tuple[int, int]] = []
    for name, number in sorted(places, key=lambda place: -len(place[0])):
        start = _find(sentence, name)
        end = start + len(name)
        if start < 0 or any(a < end and start < b for a, b in taken):
            continue
        taken.append((start, end))
        others = (group for group in [*groups[number + 1 :], *groups[:number]])
        fitting = (
            other
            for group in others
            if not any(_find(sentence, one) >= 0 for one in group)
            for other in group
            if is_han(other[0]) == is_han(name[0])
        )
        for other in list(fitting)[:1]:
            yield _mutant(kind, sentence, start, end, other)


def _find(sentence: str, name: str) -> int:
    edge = "" if is_han(name[0]) else r"\b"
    match = re.search(rf"{edge}{re.escape(name)}{edge}", sentence, re.IGNORECASE)
    return match.start() if match else -1


def _rewritten(kind: Kind, sentence: str, rules: Sequence[_Rule]) -> Iterator[Mutant]:
    for pattern, now in rules:
        for match in re.finditer(pattern, sentence):
            yield _mutant(kind, sentence, match.start(), match.end(), match.expand(now))


def _item_mutants(sentence: str) -> Iterator[Mutant]:
    """An item more in each list: before the last of a list of three, and before the second of a pair."""
    language = language_of(sentence)
    patterns = (r",(?= and )", r"(?= and )") if language == "en" else (r"、", r"(?=和)")
    for pattern, extra in zip(patterns, _EXTRA_ITEMS[language], strict=True):
        for match in list(re.finditer(pattern, sentence))[:2]:
            now = f", {extra}{match[0]}" if language == "en" else f"、{extra}{match[0]}"
            yield _mutant("item", sentence, match.start(), match.end(), now)
