"""Spelling: words of a question that no document has, read as the word that was meant. Only where that is clear."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from assistant.language.forms import FRAME_EN
from assistant.language.homophones import Homophones, Slip
from assistant.language.pinyin import is_pinyin
from assistant.language.words import frequent_words, zipf
from corpus.document import Document
from corpus.glossary import Glossary
from corpus.sentences import is_han
from index.keywords import Keywords
from index.tokens import STOP_WORDS, fold, stem

# Shorter words have too many neighbours; from the longer length on, two letters may be wrong.
LEAST_LETTERS = 5
LONG_WORD = 9
# A longer text is no question typed in haste, and the time that reading it takes grows with more than its square.
MOST_CHARS = 400
# Beside the other words of a term ("western chengu area") a shorter word is clear too.
LEAST_IN_TERM = 4
# The word meant is this much more used (Zipf scale) than what was typed, and than any other word as near:
# thirty and ten times. A rare word that some people use must differ from it by one of the usual slips.
OVER_TYPED = 1.5
OVER_OTHERS = 1.0
# A word so much used may be meant as well as one that frames questions.
WELL_KNOWN = 4.0

# Short words that frame a question, and that every question may have misspelt.
FRAMING = (
    FRAME_EN | STOP_WORDS | frozenset("often every each again always never under within without since until".split())
)

_WORD = re.compile(r"[a-z]+")
_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as it is read, and which of its words were `changed`: (typed, read), in order."""

    text: str
    changed: tuple[tuple[str, str], ...] = ()


class Spelling:
    """The words of the documents and of the glossary, against which questions are read."""

    def __init__(self, documents: Iterable[Document], glossary: Glossary, keywords: Keywords) -> None:
        self._documents = tuple(documents)
        self._glossary = glossary
        self._keywords = keywords
        self._homophones = Homophones(glossary, keywords)

    def read(self, text: str) -> Reading:
        """`text` with its misspelt words put right; a word that only might be meant stays as it is."""
        folded = fold(text)
        # Of other scripts a few letters grow, and offsets would be wrong.
        if len(folded) != len(text) or len(text) > MOST_CHARS:
            return Reading(text)
        slips = [
            *self._homophones.chinese_slips(folded),
            *self._homophones.spelled_names(folded, chinese=any(map(is_han, text))),
        ]
        words = [
            slip for slip in self._english_slips(folded, text) if not any(_overlap(slip, other) for other in slips)
        ]
        read = text
        changed: list[tuple[str, str]] = []
        for slip in sorted([*slips, *words], key=lambda one: one.start, reverse=True):
            typed = text[slip.start : slip.end]
            meant = _cased(slip.read, typed)
            read = f"{read[: slip.start]}{meant}{read[slip.end :]}"
            changed.append((typed, meant))
        return Reading(read, tuple(reversed(changed)))

    def _english_slips(self, folded: str, text: str) -> list[Slip]:
        found = []
        for match in _WORD.finditer(folded):
            if len(match[0]) >= LEAST_IN_TERM and not self._is_word(match[0]):
                is_name = text[match.start()].isupper() and match.start() > 0 and zipf(match[0], rare=True) > 0
                read = self._in_term(folded, match) or (
                    None if is_name else self._nearest(match[0]) or _framing(match[0])
                )
                found.extend([Slip(match.start(), match.end(), read)] if read else [])
        return found

    def _is_word(self, word: str) -> bool:
        """Whether `word` is right as it is: the documents, the glossary or many people use it."""
        return (
            word in STOP_WORDS
            or word in FRAME_EN
            or self._keywords.rarity(stem(word)) < 1.0
            or word in self._term_words
            or word.removesuffix("s") in self._term_words  # of "DRCs" the stem is no other word
            or zipf(word) > 0
        )

    def _in_term(self, folded: str, match: re.Match[str]) -> str | None:
        """The one word with a letter wrong that makes a term of several words with those beside it.

        Of two names that differ in a letter each may be right; a letter left out is a slip.
        """
        fitting: dict[str, str] = {}
        is_name = is_pinyin(match[0])
        for word in _near(match[0], self._term_words, limit=1):
            if is_name and _is_other_letter(match[0], word):
                continue
            put = f"{folded[: match.start()]}{word}{folded[match.end() :]}"
            for start, end, _ in self._glossary.term_spans(put):
                if start <= match.start() < end and end - start > len(word) + 1:
                    fitting.setdefault(stem(word), word)
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _nearest(self, word: str) -> str | None:
        """The word of the documents that was clearly meant by `word`, or None.

        What can be read as pinyin may be the name of another place, and is left alone.
        """
        if len(word) < LEAST_LETTERS or is_pinyin(word):
            return None
        limit = 2 if len(word) >= LONG_WORD else 1
        frequent = _near(word, frequent_words("en"), limit=limit)
        other_forms = {w: slips for w, slips in frequent.items() if self._keywords.rarity(stem(w)) < 1.0}
        near = _near(word, self._own_words, limit=limit) | other_forms
        if not near:
            return None
        others = {w for w in frequent if w not in near and frequent[w] <= min(near.values())}
        ranked = sorted(near, key=lambda one: (near[one], -zipf(one, rare=True), one))
        best = ranked[0]
        rivals = [w for w in (*ranked[1:], *others) if stem(w) != stem(best) and near.get(w, 0) <= near[best]]
        used = zipf(best, rare=True)
        if any(zipf(rival, rare=True) > used - OVER_OTHERS for rival in rivals):
            return None
        typed = zipf(word, rare=True)
        return best if not typed or (used - typed >= OVER_TYPED and _is_usual_slip(word, best)) else None

    @cached_property
    def _term_words(self) -> frozenset[str]:
        return frozenset(
            word for term in self._glossary.terms for name in term.en for word in _WORD.findall(fold(name))
        )

    @cached_property
    def _own_words(self) -> frozenset[str]:
        """The English words of documents and terms, and those that frame questions."""
        written = frozenset(word for one in self._documents for word in _WORD.findall(fold(one.text)))
        return written | self._term_words | STOP_WORDS | FRAME_EN


def _framing(word: str) -> str | None:
    """The one word that frames questions ("which", "often") and of which `word` is a usual slip, or None."""
    if is_pinyin(word):
        return None
    near = [one for one in _near(word, _well_known(), limit=1) if len(one) >= LEAST_IN_TERM]
    fitting = sorted((one for one in near if _is_usual_slip(word, one)), key=zipf, reverse=True)
    if not fitting or fitting[0] not in FRAMING:
        return None
    rivals = fitting[1:2]
    return None if rivals and zipf(rivals[0]) > zipf(fitting[0]) - OVER_OTHERS else fitting[0]


@cache
def _well_known() -> frozenset[str]:
    return FRAMING | {one for one in frequent_words("en") if zipf(one) >= WELL_KNOWN}


def _near(word: str, words: Iterable[str], *, limit: int) -> dict[str, int]:
    """Those of `words` that begin like `word` and are at most `limit` slips of the keyboard away, with how many."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(word, list(words), scorer=OSA.distance, score_cutoff=limit, limit=None, processor=None)
    return {near: int(slips) for near, slips, _ in found if near[0] == word[0]}


def _is_usual_slip(typed: str, word: str) -> bool:
    """Whether `typed` is `word` with a letter left out or doubled, two neighbours exchanged, or another vowel."""
    if len(typed) == len(word):
        wrong = [(a, b) for a, b in zip(typed, word, strict=True) if a != b]
        return sorted(typed) == sorted(word) or (len(wrong) == 1 and set(wrong[0]) <= _VOWELS)
    longer, shorter = sorted((typed, word), key=len, reverse=True)
    places = (i for i in range(len(longer)) if longer[:i] + longer[i + 1 :] == shorter)
    return any(longer == word or (i > 0 and longer[i] == longer[i - 1]) for i in places)


def _is_other_letter(typed: str, word: str) -> bool:
    """Whether a letter of `typed` is another one in `word`: not left out, doubled or exchanged with its neighbour."""
    return len(typed) == len(word) and sorted(typed) != sorted(word)


def _overlap(one: Slip, other: Slip) -> bool:
    return one.start < other.end and other.start < one.end


def _cased(word: str, typed: str) -> str:
    """`word` with a capital where `typed` has one."""
    if word[:1].islower() and typed[:1].isupper():
        return word.upper() if typed.isupper() else word[0].upper() + word[1:]
    return word
