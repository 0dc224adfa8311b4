"""Homophones: Chinese words typed with a wrong character of the same sound, and names typed in pinyin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.language.forms import FRAME_ZH
from assistant.language.pinyin import is_pinyin, sounds_like, sounds_of, spells
from assistant.language.words import zipf
from corpus.glossary import Glossary
from index.keywords import Keywords
from index.tokens import search_tokens

# A term this long can be told by its sound where at least half of its characters are right.
LEAST_TERM = 3
# The word meant is one that people use this much (Zipf scale), or a part of a term.
USED_ZIPF = 2.0
# The longest term is not spelled in more words than this.
MOST_WORDS = 6

_HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]{2,}")
_PAIR = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]{2}")
# 那 for 哪 in a question that has no other asking word.
_WHICH = re.compile(r"(?<=[有是])那(?=[些几])")
_ASKING = re.compile(r"[吗么呢哪谁]|什么|多少|[是有]没?[否有]")
_LATIN = re.compile(r"[a-z]+(?:['’][a-z]+)*")


@dataclass(frozen=True, slots=True)
class Slip:
    """A stretch of a question that is read as something else."""

    start: int
    end: int
    read: str


# The dictionary has slips of fewer characters as words, but for those that only add to a used word ("见成效").
LEAST_COMPOUND = 4


class Homophones:
    """The Chinese words of documents and glossary, found by their sound."""

    def __init__(self, glossary: Glossary, keywords: Keywords) -> None:
        self._keywords = keywords
        self._glossary = glossary

    def chinese_slips(self, folded: str) -> tuple[Slip, ...]:
        """The Chinese words in `folded` that no document has and that sound like just one that they do have."""
        found = [] if _ASKING.search(folded) else [Slip(m.start(), m.end(), "哪") for m in _WHICH.finditer(folded)]
        for run in _HAN_RUN.finditer(folded):
            unknown = [i for i in range(len(run[0]) - 1) if self._is_strange(run[0][i : i + 2])]
            if unknown:
                terms = tuple(self._terms(run[0], unknown))
                rest = [i for i in unknown if not any(s.start - 1 <= i < s.end for s in terms)]
                slips = (*terms, *self._pairs(run[0], rest))
                found.extend(Slip(run.start() + s.start, run.start() + s.end, s.read) for s in slips)
        return tuple(found)

    def spelled_names(self, folded: str, *, chinese: bool) -> tuple[Slip, ...]:
        """The terms in `folded` that are typed in pinyin, read as their Chinese or English form."""
        words = list(_LATIN.finditer(folded))
        found: list[Slip] = []
        at = 0
        while at < len(words):
            slip, at = self._spelled_at(folded, words, at, chinese=chinese)
            found.extend([slip] if slip else [])
        return tuple(found)

    def _spelled_at(
        self, folded: str, words: list[re.Match[str]], at: int, *, chinese: bool
    ) -> tuple[Slip | None, int]:
        """The longest term spelled from the word at position `at` on, and the position after it."""
        for end in range(min(len(words), at + MOST_WORDS), at, -1):
            stretch = folded[words[at].start() : words[end - 1].end()]
            letters = re.sub(r"['’ -]", "", stretch)
            if not is_pinyin(letters) or all(map(self._is_english, stretch.split())):
                continue
            read = self._term_spelled(letters, chinese=chinese) or (self._spelled.get(letters) if chinese else None)
            if read is not None:
                return Slip(words[at].start(), words[end - 1].end(), read), end
        return None, at + 1

    def _term_spelled(self, letters: str, *, chinese: bool) -> str | None:
        """The term that `letters` are the pinyin of, as it stands in a question in Chinese, or in English."""
        term = next((t for t in self._glossary.terms if any(spells(letters, name) for name in t.zh)), None)
        if term is None:
            return None
        return next(name for name in term.zh if spells(letters, name)) if chinese else term.en[0]

    @cached_property
    def _spelled(self) -> dict[str, str]:
        """Words of the thesaurus by their pinyin; of several that sound alike the one that the documents have."""
        words: dict[str, list[str]] = {}
        for word in {word for group in self._glossary.synonyms for word in group if _HAN_RUN.fullmatch(word)}:
            words.setdefault("".join(sounds_of(word)), []).append(word)
        told = {letters: [one for one in alike if self._is_written(one)] or alike for letters, alike in words.items()}
        return {letters: alike[0] for letters, alike in told.items() if len(alike) == 1}

    def _is_written(self, word: str) -> bool:
        return all(self._keywords.rarity(token) < 1.0 for token in search_tokens(word))

    def _is_english(self, word: str) -> bool:
        """Whether `word` has a reading already: a word of the language or of the glossary."""
        return zipf(word) > 0 or bool(self._glossary.term_spans(word))

    def _is_strange(self, pair: str) -> bool:
        return self._keywords.rarity(pair) >= 1.0 and not (FRAME_ZH.fullmatch(pair[0]) and FRAME_ZH.fullmatch(pair[1]))

    def _terms(self, run: str, unknown: list[int]) -> Iterator[Slip]:
        """Terms of the glossary of which some characters stand wrong in `run`, the longest at each place."""
        done = 0
        for start in range(len(run)):
            for length in self._lengths:
                end = start + length
                if start < done or end > len(run) or not any(start <= i < end - 1 for i in unknown):
                    continue
                term = next((term for term in self._alike(run[start:end]) if _is_misspelt(run[start:end], term)), None)
                if term is not None:
                    yield Slip(start, end, term)
                    done = end

    def _alike(self, typed: str) -> Iterator[str]:
        """The terms as long as `typed` that have a character in common with it, at the same place."""
        length = len(typed)
        found = (self._long_terms.get((length, place, char), ()) for place, char in enumerate(typed))
        return iter(dict.fromkeys(term for terms in found for term in terms))

    def _pairs(self, run: str, unknown: list[int]) -> Iterator[Slip]:
        """Pairs of characters in `run` that are no word, and sound like just one that the documents have."""
        borders = _segments(run)
        for i in unknown:
            pair = run[i : i + 2]
            overlapping = [run[start:end] for start, end in borders if start < i + 2 and i < end]
            if any(_is_word(word) for word in overlapping) or any(map(FRAME_ZH.fullmatch, pair)):
                continue
            alike = [p for p in self._known_pairs if (p[0] == pair[0]) != (p[1] == pair[1]) and self._is_used(p)]
            alike = [p for p in alike if not any(map(FRAME_ZH.fullmatch, p))]  # 制可 of "可复制可推广" is no word
            meant = [p for p in alike if sounds_like(pair, p)]
            if len(meant) == 1 and not zipf(pair, rare=True):
                yield Slip(i, i + 2, meant[0])

    def _is_used(self, pair: str) -> bool:
        return zipf(pair, rare=True) >= USED_ZIPF or any(pair in name for name in self._chinese_names)

    @cached_property
    def _known_pairs(self) -> tuple[str, ...]:
        return tuple(token for token in self._keywords.tokens() if _PAIR.fullmatch(token))

    @cached_property
    def _chinese_names(self) -> tuple[str, ...]:
        return tuple(name for term in self._glossary.terms for name in term.zh)

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted({length for length, _, _ in self._long_terms}, reverse=True))

    @cached_property
    def _long_terms(self) -> dict[tuple[int, int, str], tuple[str, ...]]:
        """The long terms by their length, and by each of their characters with its place."""
        found: dict[tuple[int, int, str], tuple[str, ...]] = {}
        for name in (name for name in self._chinese_names if len(name) >= LEAST_TERM):
            for place, char in enumerate(name):
                key = (len(name), place, char)
                found[key] = (*found.get(key, ()), name)
        return found


def _is_misspelt(typed: str, term: str) -> bool:
    """Whether `typed` is `term` with other characters of the same sound, none of them a word of grammar."""
    if len(typed) != len(term):
        return False
    wrong = [a for a, b in zip(typed, term, strict=True) if a != b]
    if not wrong or len(wrong) * 2 > len(term) or any(map(FRAME_ZH.fullmatch, wrong)):
        return False
    return sounds_like(typed, term)


def _is_word(word: str) -> bool:
    """Whether `word` stands as it should: a used word, or a compound that the dictionary has ("指标体系")."""
    from rjieba import has_word

    is_known = len(word) >= LEAST_COMPOUND or (len(word) == LEAST_TERM and zipf(word[1:]) > 0)
    return (len(word) > 1 and zipf(word) > 0) or (is_known and has_word(word))


def _segments(run: str) -> list[tuple[int, int]]:
    import rjieba

    found = []
    at = 0
    for word in rjieba.cut(run):
        found.append((at, at + len(word)))
        at += len(word)
    return found
