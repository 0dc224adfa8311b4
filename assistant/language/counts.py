"""Counts: which number of which things a text speaks of ("the 11 test tasks", "18个部门")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from assistant.language.month_names import MONTH_NAME
from corpus.chinese_tags import tags_of
from corpus.numerals import Numeral, numerals
from corpus.sentences import is_han
from corpus.tables import cells_of
from index.tokens import fold, search_tokens

# How far the things counted may stand from their number: "11 national urban-rural development pilot zones".
_WORDS_AFTER = 8
_CHARS_AROUND = 16
_BREAK = re.compile(
    r"[.,;:!?()（），。；：！？、]|\b(?:is|are|was|were|do|does|did|that|which|who|whose|whom|about|had|must|shall|should|may|can|will|has|have|in|of|by|to|for|and|or|when|while|if|since|as|at|from|on|under|with|than|so|because|only|not|lies?|exists?)\b"
)
_MONTH = re.compile(rf"\s*(?:{MONTH_NAME})\b")
_MONTH_BEFORE = re.compile(rf"\b(?:{MONTH_NAME}) ?(?:\d+,? ?)?$")
_HAN_BREAK = re.compile(r"[,;:!?()，。；：！？（）]")  # folding makes most of them narrow
_ASKED = re.compile(r"\bhow many\b|\b(?:the )?number of\b|多少|几", re.IGNORECASE)
# Before a number: it counts only what is left, or some of all.
_OF_REST = re.compile(
    r"(?:\b(?:other|remaining|first|last|another|further|these|some)|其余的?|其他|其它|另外?|剩[余下]的?|前|后|这|其中)\s*$"
)
_COUNTED = "人户"
_BARE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
# Chinese measure words, which say of no thing that it is counted.
MEASURES = "个项条家类种块片座部章位名次级点份批"
# Nouns that begin like one: "多少家庭", "12部门".
_NOUN = re.compile(
    "家[庭长属禽畜]|部[门委]|部分(?!别)|条[件例款]|项目|名[称录额]|片区|座位(?!于)|点位(?!于)|份额|章节|种类|类别|级别"
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things: the `value`, the tokens of the thing counted and of all around, the words as they stand.

    `is_part` says that it counts only some of them: the first four, the other fourteen.
    """

    value: Fraction
    things: frozenset[str]
    around: frozenset[str]
    text: str
    is_ordinal: bool
    is_part: bool = False


@lru_cache(maxsize=20_000)  # the sentences of the documents come again with every question
def counts(text: str) -> tuple[Count, ...]:
    """The counts in `text`, in order; dates, measures and bare numbers are none."""
    folded = fold(text)
    found = (_count(folded, numeral) for numeral in numerals(folded))
    return tuple(one for one in (*found, *_in_cells(text)) if one is not None and one.things)


def _in_cells(text: str) -> Iterator[Count]:
    """What the columns of a row count whose cells are bare numbers: "Berths: 30"."""
    for column, cell in (cells_of(text) or {}).items():
        if bare := _BARE.fullmatch(fold(cell)):
            things = frozenset(search_tokens(column))
            value = Fraction(bare[0].replace(",", ""))
            yield Count(value, things, things, f"{bare[0]} {fold(column)}", is_ordinal=False)


def asked_count(question: str) -> Count | None:
    """What `question` asks the number of, as a count of one; None where it asks for no number."""
    asked = counts(_ASKED.sub("1", question, count=1)) if _ASKED.search(question) else ()
    return asked[0] if asked else None


def contradicts(asked: Count, told: Count) -> bool:
    """Whether `told` gives another number of the very things that `asked` counts.

    An ordinal ("the fifth principle") is contradicted by a smaller number of them ("four principles").
    """
    if not asked.things <= told.around or told.is_ordinal or told.is_part:
        return False
    return asked.value > told.value if asked.is_ordinal else asked.value != told.value


def _count(text: str, numeral: Numeral) -> Count | None:
    is_ordinal = numeral.kind == "ordinal"
    if numeral.kind not in ("cardinal", "ordinal"):
        return None
    after = text[numeral.end :]
    measure = numeral.end + len(after) - len(after.lstrip())  # "15 个", "每户0.5个"
    if _NOUN.match(text, measure):
        return _han_count(text, numeral, measure - 1)
    if text[measure : measure + 1] and text[measure] in MEASURES:
        return _han_count(text, numeral, measure)
    if numeral.value.denominator != 1:
        return None
    if after[:1] and after[0] in _COUNTED:  # "3人", "12户": the measure is what is counted
        things = frozenset({after[0]})
        around = things | frozenset(search_tokens(_HAN_BREAK.split(text[: numeral.start])[-1][-_CHARS_AROUND:]))
        is_part = bool(_OF_REST.search(text[: numeral.start]))
        return Count(numeral.value, things, around, f"{numeral.text}{after[0]}", is_ordinal, is_part)
    if is_han(after.strip()[:1] or "a"):
        return None
    if _MONTH.match(after) or _MONTH_BEFORE.search(text[: numeral.start]):
        return None
    is_part = bool(_OF_REST.search(text[: numeral.start]))
    words = _BREAK.split(after, maxsplit=1)[0].split()[:_WORDS_AFTER]
    things = frozenset(search_tokens(" ".join(words)))
    return Count(numeral.value, things, things, f"{numeral.text} {' '.join(words)}", is_ordinal, is_part)


def _han_count(text: str, numeral: Numeral, place: int) -> Count:
    """The thing counted is the noun after the measure word at `place`, or where none follows the one before the number."""
    measure = text[place] if text[place] in MEASURES else ""
    after = _HAN_BREAK.split(text[place + 1 :], maxsplit=1)[0][:_CHARS_AROUND]
    before = _HAN_BREAK.split(text[: numeral.start])[-1][-_CHARS_AROUND:]
    follows = [] if after.startswith("的") else _nouns(after)[:1]  # "小区70个的目标": counted is what stands before
    noun = follows or _nouns(before)[-1:]
    words = [token for run in noun for word in run for token in search_tokens(word)]
    words += [measure] if measure else []
    return Count(
        value=numeral.value,
        things=frozenset(words) if noun else frozenset(),
        around=frozenset((*words, *search_tokens(after), *search_tokens(before))),
        text=f"{numeral.text}{measure}{''.join(word for run in follows for word in run)}",
        is_ordinal=numeral.kind == "ordinal",
        is_part=bool(_OF_REST.search(text[: numeral.start])),
    )


def _nouns(text: str) -> list[list[str]]:
    """The runs of noun-like words in `text`, each as its words."""
    runs: list[list[str]] = []
    joins = False
    for word, tag in tags_of(text):
        is_noun = tag.startswith(("n", "vn", "b", "i", "l", "j")) and is_han(word[0])
        if is_noun and joins:
            runs[-1].append(word)
        elif is_noun:
            runs.append([word])
        joins = is_noun
    return runs
