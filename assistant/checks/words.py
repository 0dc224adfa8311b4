"""Words: the content words of a text, English stems and runs of Chinese characters in pairs."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

import snowballstemmer

# Words that need no proof in a quote. Modal verbs, negations and numbers are here because they have
# checks of their own; "all", "some", "most", "only" are not, because they say how far a sentence reaches.
_FUNCTION_WORDS = frozenset(
    """a an the this that these those such same it its they them their he she his her we us our you your i my who
    whom whose which what when where why how any each both either other others another more many much several own
    there here of in on at to into onto for from by with within without as than then about over under above below
    between among through during before after until since against toward towards upon via per and or but nor so yet
    if unless while whereas because although though whether not no never cannot also too just even very well still
    again be am is are was were been being do does did done doing have has had having will would shall should may
    might can could must ought need needs required require requires s t d ll re ve isn aren wasn weren doesn don
    didn won hasn haven hadn shouldn mustn couldn wouldn needn one two three four five six seven eight nine ten
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million billion trillion include includes including included cover
    covers covering covered comprise comprises comprising consist consists contain contains containing namely
    total following follows state states stated says said mention mentions mentioned according due etc eg ie""".split()
)
# Chinese words of two characters, and single characters, that join others: a run is cut at them.
_JOINING_PAIRS = re.compile(
    "能够|允许|准许|有权|务必|包括|包含|涵盖|共有|共计|总共|分别|以及|必须|应当|应该|可以|需要|不得|不能|不应|严禁|禁止|没有|其中|如果|除非|但是"
)
_JOINING_CHARS = "的了和与及或等在是对将把被由要应须宜可于并且而但也就其该这那为以从向到至又还之所则如若当各本不未无有"
_TO_SPACE = str.maketrans(dict.fromkeys(_JOINING_CHARS, " "))
_TOKEN = re.compile(r"[a-z]+|[\u3400-\u4dbf\u4e00-\u9fff]+")
_BRITISH = re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|ing|ation|ations)$)")
_STEMMER = snowballstemmer.stemmer("english")
# A Chinese character is half a word: most words have two.
_HAN_WEIGHT = 0.5
word_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: an English word with its stem as key, or a Chinese run with its character pairs."""

    text: str
    start: int
    keys: tuple[str, ...]

    @property
    def weight(self) -> float:
        """How much of a statement the word is: 1 for an English word, half of that per character."""
        return 1.0 if self.text.isascii() else len(self.text) * _HAN_WEIGHT


def words(text: str) -> tuple[Word, ...]:
    """The content words of a folded text in order; numbers are not among them."""
    cut = text.lower() if text.isascii() else _JOINING_PAIRS.sub("  ", text.lower()).translate(_TO_SPACE)
    return tuple(
        Word(match[0], match.start(), _keys(match[0]))
        for match in _TOKEN.finditer(cut)
        if match[0] not in _FUNCTION_WORDS
    )


def governed(content: Sequence[Word], position: int) -> str:
    """The key of what a word that ends at `position` governs: the first of the words after it.

    A position inside a run of Chinese characters gives the pair of characters there. Where nothing
    follows it is the last of the words before ("The amount is not 5 yuan"), "" where there is none.
    """
    index = bisect_left(content, position, key=word_start)
    if index and not content[index - 1].text.isascii():
        offset = position - content[index - 1].start
        if offset < len(content[index - 1].keys):
            return content[index - 1].keys[offset]
    if index < len(content):
        return content[index].keys[0]
    return content[-1].keys[-1] if content else ""


def keys(some: Iterable[Word]) -> frozenset[str]:
    """The keys of all the words."""
    return frozenset(key for word in some for key in word.keys)


def unknown(word: Word, known: frozenset[str]) -> tuple[str, ...]:
    """The parts of `word` that `known` does not hold: the English word, or runs of Chinese characters."""
    if len(word.keys) == 1:
        is_known = word.keys[0] in known or (len(word.text) == 1 and any(word.text in key for key in known))
        return () if is_known else (word.text,)
    pairs = [key in known for key in word.keys]
    covered = [before or after for before, after in zip([False, *pairs], [*pairs, False], strict=True)]
    marked = "".join(char if not is_known else " " for char, is_known in zip(word.text, covered, strict=True))
    return tuple(marked.split())


def share_known(some: Iterable[Word], known: frozenset[str]) -> float:
    """Which part of the words, by weight, `known` holds: 0 to 1; 1 for no words at all."""
    total = missing = 0.0
    for word in some:
        total += word.weight
        missing += sum(len(part) * _HAN_WEIGHT if not part.isascii() else 1.0 for part in unknown(word, known))
    return 1 - missing / total if total else 1.0


@lru_cache(maxsize=50_000)
def _keys(token: str) -> tuple[str, ...]:
    if token.isascii():
        return (_STEMMER.stemWord(_BRITISH.sub("iz", token)),)
    return tuple(token[i : i + 2] for i in range(len(token) - 1)) or (token,)
