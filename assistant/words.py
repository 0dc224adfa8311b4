"""The content words of a question, in Chinese and English, and how much a word of the language tells."""

import math
import re
from dataclasses import dataclass
from functools import cache

from assistant.forms import FRAME_EN, FRAME_ZH
from corpus.sentences import is_han
from index.tokens import STOP_WORDS

# Words above this frequency (Zipf scale: log10 of uses in a billion words) tell next to nothing about a
# subject ("time", "person"); those below the lower one tell all they can.
COMMON_ZIPF = 6.4
RARE_ZIPF = 4.4
LEAST_FACTOR = 0.15
_UNSEEN_ZIPF = 1.0

_ENGLISH_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*(?:-[A-Za-z]+)*")
# A capital at the start of a sentence shows a name only where the word is what something is said of.
_SUBJECT = re.compile(r"[A-Z][\w'’-]+ (?:is|was|also|belongs|counts|has|covers)\b")
_CONTENT_TAGS = ("n", "v", "a", "l", "i", "j", "z", "b", "eng")
_NAME_TAGS = ("nr", "ns", "nt")


@dataclass(frozen=True, slots=True)
class Word:
    """A content word at `start`; names are told by a capital inside the sentence, or by the tagger."""

    start: int
    text: str
    is_name: bool
    is_verb: bool


def content_words(text: str, written: str) -> tuple[Word, ...]:
    """The content words of folded `text`; `written` is the same text before folding, which has the capitals."""
    words = _chinese_words(text) if any(map(is_han, text)) else []
    return (*words, *_english_words(text, written if len(written) == len(text) else text))


@cache
def commonness_factor(word: str) -> float:
    """How much `word` tells about a subject, from 0.15 (everyday word) to 1 (rare word)."""
    zipf = math.log10(_frequencies("zh" if is_han(word[0]) else "en").get(word, 10 ** (_UNSEEN_ZIPF - 9))) + 9
    return min(1.0, max(LEAST_FACTOR, (COMMON_ZIPF - zipf) / (COMMON_ZIPF - RARE_ZIPF)))


@cache
def _frequencies(language: str) -> dict[str, float]:
    import wordfreq

    return dict(wordfreq.get_frequency_dict(language, "small"))


def _english_words(text: str, written: str) -> list[Word]:
    found = []
    for match in _ENGLISH_WORD.finditer(text):
        if match[0] not in STOP_WORDS and match[0] not in FRAME_EN:
            inside = written[: match.start()].strip(" \"'“‘(") != "" or bool(_SUBJECT.match(written, match.start()))
            is_name = written[match.start()].isupper() and inside
            found.append(Word(match.start(), match[0], is_name, False))
    return found


def _chinese_words(text: str) -> list[Word]:
    import rjieba

    found = []
    at = 0
    for word, tag in rjieba.tag(text):
        start = text.index(word, at)
        at = start + len(word)
        if is_han(word[0]) and tag.startswith(_CONTENT_TAGS) and not FRAME_ZH.fullmatch(word):
            found.append(Word(start, word, tag in _NAME_TAGS, tag.startswith("v")))
    return found
