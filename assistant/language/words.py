"""The content words of a question, in Chinese and English, and how much a word of the language tells."""

import gzip
import math
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import distribution
from typing import Literal

import msgpack

from assistant.language.forms import FRAME_EN, FRAME_ZH
from assistant.language.light_words import (
    AFFIXED_ZH,
    CONTENT_ZH,
    FRAME_PHRASES_EN,
    HEDGES_EN,
    HEDGES_ZH,
    INTERROGATIVE_HEAD,
    LIGHT_EN,
    LIGHT_ZH,
    PHRASAL_EN,
)
from corpus.chinese_tags import NAME_TAGS, tags_of
from corpus.sentences import is_han
from index.tokens import STOP_WORDS

# Words above this frequency (Zipf scale: log10 of uses in a billion words) tell next to nothing about a
# subject ("time", "person"); those below the lower one tell all they can.
COMMON_ZIPF = 6.4
RARE_ZIPF = 4.4
LEAST_FACTOR = 0.15
# Light verbs and classes asked for weigh little, but are not nothing: "who runs it" asks for more than "who".
LIGHT_FACTOR = 0.25
CLASS_FACTOR = 0.3

_ENGLISH_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*(?:-[A-Za-z]+)*(?:-?\d+(?![A-Za-z0-9]))?")  # "Form RC-1", "source S16"
# A capital at the start of a sentence shows a name only where the word is what something is said of.
_SUBJECT = re.compile(r"[A-Z][\w'’-]+ (?:is|was|also|belongs|counts|has|covers)\b")
_CONTENT_TAGS = ("n", "v", "a", "l", "i", "j", "z", "b", "eng")
# What the tagger makes of an ordinal and its verb ("第7项是啥") is no word.
_NO_WORD = re.compile("[个项条家类点章款部份位批届是的有为在由被]+[啥]?")
# The tagger joins characters that its dictionary does not join. Of those words the names of places and bodies are
# worth having ("望川县"); the others mostly join what does not belong together ("县会", "钱能").
_GUESSED_NAME_TAGS = ("ns", "nt")
_PLACES = frozenset("省市县区乡镇村")
_NOUNS_TOO = frozenset({"依据", "根据"})
# Where a word of grammar ends what the tagger took for one word: "经是" of "锣鼓经是什么".
_JOINED = re.compile("[是为在以被将把于和与的]$|^[是为以被将把于和与的]")
# What a name does not open with: "下县" of "情况下县民政局".
_NO_NAME = re.compile("[下在由向从经对让给和与把被以至到各每该某我你他她它哪这那请问]")


@dataclass(frozen=True, slots=True)
class Word:
    """A content word at `start`; names are told by a capital inside the sentence, or by the tagger.

    `factor` is lower than 1 for a word that says little here: a light verb, or the class that is asked for.
    """

    start: int
    text: str
    is_name: bool
    is_verb: bool
    factor: float = 1.0


def content_words(
    text: str, written: str, is_known: Callable[[str], bool] = bool, joined: Collection[str] = ()
) -> tuple[Word, ...]:
    """The content words of folded `text`; `written` is the same text before folding, which has the capitals.

    `is_known` says of a Chinese word that is in no dictionary whether the documents have it; of two characters that
    the tagger takes for two words those in `joined` are one.
    """
    words = _chinese_words(text, is_known, joined) if any(map(is_han, text)) else []
    heads = [match.span("en" if match["en"] else 0) for match in INTERROGATIVE_HEAD.finditer(text)]
    found = (*words, *_english_words(text, written if len(written) == len(text) else text))
    return tuple(
        replace(word, factor=CLASS_FACTOR)
        if any(start <= word.start and word.start + len(word.text) <= end for start, end in heads)
        else word
        for word in found
    )


def is_frame_word(word: str) -> bool:
    """Whether the English `word` only frames a question."""
    return word in STOP_WORDS or word in FRAME_EN or word in HEDGES_EN


def is_telling_phrase(phrase: str) -> bool:
    """Whether several English words do more than frame a question: one tells by itself, or a verb with its particle."""
    words = phrase.split()
    if phrase in FRAME_PHRASES_EN:
        return False
    return not all(map(is_frame_word, words)) or words[0] in PHRASAL_EN


@cache
def commonness_factor(word: str) -> float:
    """How much `word` tells about a subject, from 0.15 (everyday word) to 1 (rare word)."""
    return min(1.0, max(LEAST_FACTOR, (COMMON_ZIPF - zipf(word)) / (COMMON_ZIPF - RARE_ZIPF)))


def zipf(word: str, *, rare: bool = False) -> float:
    """How much lower-case `word` is used, on the Zipf scale; 0 where the list of frequent words lacks it.

    The list of `rare` words goes down to one use in a hundred million, takes longer to load and has misspellings.
    """
    used = _frequencies("zh" if is_han(word[0]) else "en", "large" if rare else "small").get(word)
    return math.log10(used) + 9 if used else 0.0


def frequent_words(language: Literal["zh", "en"]) -> Collection[str]:
    """The words that make up most of what is written in `language`."""
    return _frequencies(language, "small").keys()


@cache
def _frequencies(language: Literal["zh", "en"], size: Literal["small", "large"]) -> dict[str, float]:
    """The lists of wordfreq, read from its files: importing it loads a database of languages, a quarter of a second."""
    path = distribution("wordfreq").locate_file(f"wordfreq/data/{size}_{language}.msgpack.gz")
    with gzip.open(str(path)) as packed:
        _, *groups = msgpack.load(packed)
    # A group is of the words used 10 ** (-position / 100) of the time.
    return {word: 10 ** (-position / 100) for position, words in enumerate(groups) for word in words}


def _english_words(text: str, written: str) -> list[Word]:
    found = []
    for match in _ENGLISH_WORD.finditer(text):
        if not is_frame_word(match[0]):
            inside = written[: match.start()].strip(" \"'“‘(") != "" or bool(_SUBJECT.match(written, match.start()))
            is_name = written[match.start()].isupper() and inside
            factor = LIGHT_FACTOR if match[0] in LIGHT_EN else 1.0
            found.append(Word(match.start(), match[0], is_name, False, factor))
    return found


def _chinese_words(text: str, is_known: Callable[[str], bool], joined: Collection[str]) -> list[Word]:
    found: list[Word] = []
    at = 0
    for tagged, its_tag in _with_places(list(_with_joined(tags_of(text), joined)), is_known):
        for word, tag in _dictionary_words(tagged, its_tag, is_known):
            start = text.index(word, at)
            at = start + len(word)
            is_content = tag.startswith(_CONTENT_TAGS) or word in CONTENT_ZH
            if is_han(word[0]) and (is_content or _is_noun(word, start, text)):
                is_rest = len(word) == 1 < len(tagged)
                if _is_noun(word, start, text):
                    found.append(Word(start, word, False, False))
                    continue
                found.extend(
                    replace(one, factor=LIGHT_FACTOR) if is_rest else one for one in _chinese_word(start, word, tag)
                )
    return found


def _is_noun(word: str, start: int, text: str) -> bool:
    """Whether a word that else opens a phrase ("根据规定") is what something has: "通知的依据"."""
    return word in _NOUNS_TOO and text[start - 1 : start] == "的"


def _with_places(tagged: list[tuple[str, str]], is_known: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """`tagged` with a name and the kind of place behind it as one name, if the documents have it: "南坳" and "乡"."""
    at = 0
    while at < len(tagged):
        word, tag = tagged[at]
        whole = _written(tagged[at : at + 2])
        is_name = len(word) > 1 and (tag in NAME_TAGS or zipf(word) == 0) and is_han(word[0])
        if is_name and len(whole) == len(word) + 1 and whole[-1] in _PLACES and is_known(whole):
            yield whole, "ns"
            at += 2
        else:
            yield tagged[at]
            at += 1


def _with_joined(tagged: Sequence[tuple[str, str]], joined: Collection[str]) -> Iterator[tuple[str, str]]:
    """`tagged` with two single characters that together are one of `joined` as that word, a verb."""
    at = 0
    while at < len(tagged):
        pair = _written(tagged[at : at + 2])
        if len(tagged[at][0]) == 1 and len(pair) == 2 and pair in joined:  # noqa: PLR2004
            yield pair, "v"
            at += 2
        else:
            yield tagged[at]
            at += 1


def _dictionary_words(word: str, tag: str, is_known: Callable[[str], bool]) -> list[tuple[str, str]]:
    """The tagger's `word` as it is, or, where the tagger only guessed it, as the words that are known of it."""
    import rjieba

    is_name = tag in _GUESSED_NAME_TAGS and not _NO_NAME.match(word)
    is_joined = bool(_JOINED.search(word))
    if not is_han(word[0]) or rjieba.has_word(word) or is_name or (is_known(word) and not is_joined):
        return [(word, tag)]
    pieces: list[tuple[str, str]] = []
    rest = rjieba.tag(word, False)
    while rest:
        count = next((n for n in range(len(rest), 1, -1) if is_known(_written(rest[:n]))), 1)
        pieces.append((_written(rest[:count]), rest[count - 1][1]))
        rest = rest[count:]
    return pieces


def _written(tagged: Sequence[tuple[str, str]]) -> str:
    return "".join(word for word, _ in tagged)


def _chinese_word(start: int, word: str, tag: str) -> Iterator[Word]:
    """The content of one word of the tagger, if it has any."""
    affixed = AFFIXED_ZH.fullmatch(word)
    if affixed and zipf(word) == 0:
        start, word = start + affixed.start(affixed.lastgroup or 0), affixed[affixed.lastgroup or 0]
    if FRAME_ZH.fullmatch(word) or HEDGES_ZH.fullmatch(word) or (_NO_WORD.fullmatch(word) and zipf(word) == 0):
        return
    factor = LIGHT_FACTOR if LIGHT_ZH.fullmatch(word) else 1.0
    yield Word(start, word, tag in NAME_TAGS and len(word) > 1, tag.startswith("v"), factor)
