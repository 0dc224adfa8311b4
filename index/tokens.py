"""Words as search compares them, in Chinese and English. Knows no document and no weight."""

import re
import unicodedata
from functools import cache

import snowballstemmer
import zhconv

# Words that say how a question is put, not what it is about. Modal verbs are kept out of search only:
# the checks look at them in the text itself.
STOP_WORDS = frozenset(
    "a about above after again all also am an and any are as at be because been before being below between both but by"
    " can could did do does doing down during each few for from further had has have having he her here hers him his how"
    " i if in into is it its itself just me more most my no nor not now of off on once only or other our out over own"
    " please same shall she should so some such tell than that the their them then there these they this those through"
    " to too under until up very was we were what when where which while who whom whose why will with would you your"
    " s t d ll m re ve".split()
)
_HAN_STOP = frozenset("的了吗呢吧啊么是在有和与及或也都就而及其这那哪些什么谁何请问对于为以于之将被把从到个")
_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+|[a-z0-9]+(?:[.,]\d+)*")
_STEMMER = "english"


def fold(text: str) -> str:
    """`text` as it is compared: full-width and compatibility forms unified, simplified, lower case."""
    folded = simplified(unicodedata.normalize("NFKC", text).lower())
    stripped = unicodedata.normalize("NFD", folded)
    return "".join(char for char in stripped if not "\u0300" <= char <= "\u036f")


def simplified(text: str) -> str:
    """`text` with traditional characters as simplified ones."""
    has_han = any("\u4e00" <= char <= "\u9fff" for char in text)
    return str(zhconv.convert(text, "zh-cn")) if has_han else text


def search_tokens(text: str) -> list[str]:
    """The tokens of `text` for the keyword leg: English stems, and pairs of Chinese characters.

    A Chinese run of n characters gives its n-1 overlapping pairs (a single character stands alone), so
    no dictionary decides where words end. Stop words are left out; numbers stay whole.
    """
    tokens: list[str] = []
    for run in _RUN.findall(fold(text)):
        if run[0] >= "\u3400":
            tokens.extend(_han_pairs(run))
        elif run not in STOP_WORDS:
            tokens.append(stem(run.replace(",", "")))
    return tokens


def _han_pairs(run: str) -> list[str]:
    if len(run) == 1:
        return [] if run in _HAN_STOP else [run]
    pairs = (run[i : i + 2] for i in range(len(run) - 1))
    return [pair for pair in pairs if not (pair[0] in _HAN_STOP and pair[1] in _HAN_STOP)]


@cache
def _stemmer() -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer(_STEMMER)


@cache
def stem(word: str) -> str:
    """The stem of a lower-case English word (Snowball); digits and other scripts come back as they are."""
    return str(_stemmer().stemWord(word)) if word.isalpha() and word.isascii() else word
