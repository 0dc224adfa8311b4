"""Finder: which of many groups of words occur in a text, and where. Knows no group's meaning."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from corpus.sentences import is_han

# A hyphen parts two words as a space does; apostrophes, and brackets and commas of either width, are one.
_PLAIN_MARKS = str.maketrans("-‐‑–’‘`（），", "    '''(),")
# Where a word of a group may begin: an English word or number, or any Chinese character.
_HEAD = re.compile(r"[a-z0-9]+|[^\Wa-z0-9_]")


@dataclass(frozen=True)
class Finder:
    """Finds which of many groups of words occur in a text; made once, used for every text.

    English words are found at word boundaries, whatever their case, with or without a plural s;
    words with Chinese characters anywhere. Of words at one place the longest is found.
    `groups` gives the positions of the groups that have a word (as `key_of` writes it).
    """

    groups: dict[str, tuple[int, ...]]

    def find(self, text: str, *, overlapping: bool = False) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Each word found in `text`, in order: start, end, positions of its groups; none overlaps another.

        With `overlapping` an English word may begin inside another ("exceed" in "not exceed"). A Chinese one may not:
        the end of one word and the beginning of the next often look like a third.
        """
        plain = plain_text(text)
        after = 0
        for head in _HEAD.finditer(plain):
            if head.start() < after and not (overlapping and head[0].isascii()):
                continue
            end = max((self._end(begin, plain, head.start()) for begin in _singular(head[0])), default=0)
            if end > head.start():
                after = max(after, end)
                yield head.start(), end, self._groups_of(plain[head.start() : end])

    def _end(self, head: str, plain: str, start: int) -> int:
        """Where the longest word with this `head` ends that stands at `start`; 0 where none does."""
        if head not in self._by_head:
            return 0
        if head not in self._patterns:
            self._patterns[head] = _pattern(self._by_head[head])
        match = self._patterns[head].match(plain, start)
        return match.end() if match else 0

    def _groups_of(self, found: str) -> tuple[int, ...]:
        word = " ".join(found.split())
        return self.groups.get(word) or self.groups[word.removesuffix("s")]

    @cached_property
    def _by_head(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.groups:
            head = _HEAD.match(word)
            found.setdefault(head[0] if head else word, []).append(word)
        return found

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        """Patterns by head, made when a text first has the head: most never are."""
        return {}


def make_finder(groups: Iterable[Iterable[str]]) -> Finder:
    """The finder of `groups`, which it knows by their positions."""
    numbers: dict[str, tuple[int, ...]] = {}
    for number, words in enumerate(groups):
        for word in dict.fromkeys(map(key_of, words)):
            numbers[word] = (*numbers.get(word, ()), number)
    return Finder(numbers)


def key_of(word: str) -> str:
    """`word` as it is compared."""
    return " ".join(plain_text(word).split())


def plain_text(text: str) -> str:
    """`text` as it is compared, character by character, so that offsets stay."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters of other scripts grow
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered.translate(_PLAIN_MARKS)


def _singular(head: str) -> tuple[str, ...]:
    return (head, head[:-1]) if head.endswith("s") and len(head) > 1 else (head,)


def _pattern(words: list[str]) -> re.Pattern[str]:
    """A pattern for any of `words`, a longer one before a shorter."""
    return re.compile("|".join(map(_word_pattern, sorted(words, key=len, reverse=True))))


def _word_pattern(word: str) -> str:
    pattern = r"\s+".join(map(re.escape, word.split(" ")))
    return pattern if any(map(is_han, word)) else rf"{pattern}s?(?![a-z0-9])"
