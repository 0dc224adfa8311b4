"""The glossary: which words in Chinese and English name one thing. Knows no document and no question."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from corpus.entries import checked, read_tables
from corpus.errors import UserError
from corpus.sentences import is_han

Kind = Literal["zone", "place", "actor", "level", "instrument", "document", "concept"]
_BUNDLED = Path(__file__).parent / "glossary.toml"
# A hyphen parts two words as a space does; apostrophes, and brackets and commas of either width, are one.
_PLAIN_MARKS = str.maketrans("-‐‑–’‘`（），", "    '''(),")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing and its variants in both languages, the preferred form first.

    `marks`, of a level of government, are the words by which the name of a body shows that it stands on it.
    """

    zh: tuple[str, ...]
    en: tuple[str, ...]
    kind: Kind
    note: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds which of many groups of words occur in a text; made once, used for every text.

    English words are found at word boundaries, whatever their case, with or without a plural s;
    words with Chinese characters anywhere. Of words at one place the longest is found.
    """

    pattern: re.Pattern[str]
    groups: dict[str, tuple[int, ...]]

    def find(self, text: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Each word found in `text`, in order: its start, its end, and the positions of its groups."""
        for match in self.pattern.finditer(_plain(text)):
            word = " ".join(match[0].split())
            numbers = self.groups.get(word) or self.groups[word.removesuffix("s")]
            yield match.start(), match.end(), numbers


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms of the documents, and groups of words of which each may stand for the others."""

    terms: tuple[Term, ...]
    synonyms: tuple[tuple[str, ...], ...]
    _terms_finder: Finder = field(init=False, repr=False, compare=False)
    _synonyms_finder: Finder = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_terms_finder", _finder((*term.zh, *term.en) for term in self.terms))
        object.__setattr__(self, "_synonyms_finder", _finder(self.synonyms))

    def variants(self, text: str) -> tuple[Term, ...]:
        """The terms of which any variant occurs in `text`, in order of first occurrence, each once.

        A variant inside a longer variant of another term does not count.
        """
        numbers = dict.fromkeys(number for _, _, number in self.term_spans(text))
        return tuple(self.terms[number] for number in numbers)

    def term_spans(self, text: str) -> tuple[tuple[int, int, int], ...]:
        """(start, end, position in `terms`) of each variant in `text`, in order, none overlapping another."""
        return tuple((start, end, numbers[0]) for start, end, numbers in self._terms_finder.find(text))

    def synonym_phrases(self, text: str) -> tuple[tuple[int, int, tuple[int, ...]], ...]:
        """(start, end, positions in `synonyms`) of each synonym in `text` that has several words, in order."""
        return tuple(found for found in self._synonyms_finder.find(text) if len(text[found[0] : found[1]].split()) > 1)

    def synonym_numbers(self, text: str) -> tuple[int, ...]:
        """The positions in `synonyms` of the groups that have a word in `text`, each once."""
        found = (numbers for _, _, numbers in self._synonyms_finder.find(text))
        return tuple(dict.fromkeys(number for numbers in found for number in numbers))


_Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _TermRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    zh: Annotated[tuple[_Word, ...], Field(min_length=1)]
    en: Annotated[tuple[_Word, ...], Field(min_length=1)]
    kind: Kind = "concept"
    note: str = ""
    marks: tuple[_Word, ...] = ()


class _SynonymRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    words: Annotated[tuple[_Word, ...], Field(min_length=2)]


def load_glossary(path: Path | None = None) -> Glossary:
    """The glossary at `path`, or the bundled one. Raises UserError that names the file and the entry."""
    source = path or _BUNDLED
    terms, synonyms = read_tables(source, "term", "synonym")
    term_rows = [checked(_TermRow, row, where=_place(source, "term", n, row)) for n, row in enumerate(terms, 1)]
    words = [
        checked(_SynonymRow, row, where=_place(source, "synonym", n, row)).words for n, row in enumerate(synonyms, 1)
    ]
    known = tuple(Term(row.zh, row.en, row.kind, row.note, row.marks) for row in term_rows)
    _refuse_repeats(known, source)
    return Glossary(known, tuple(words))


def _place(path: Path, name: str, number: int, row: dict[str, object]) -> str:
    return f"{path}: {name} {number} ({row.get('zh') or row.get('words') or 'no words'})"


def _refuse_repeats(terms: tuple[Term, ...], path: Path) -> None:
    """A variant of two terms would make every text that holds it ambiguous."""
    owners: dict[str, int] = {}
    for number, term in enumerate(terms, 1):
        for variant in (*term.zh, *term.en):
            first = owners.setdefault(_key(variant), number)
            if first != number:
                raise UserError(
                    f"{path}: {variant!r} is a variant of term {first} and of term {number}; keep it in one."
                )


def _plain(text: str) -> str:
    """`text` as it is compared, character by character, so that offsets stay."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters of other scripts grow
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered.translate(_PLAIN_MARKS)


def _key(word: str) -> str:
    return " ".join(_plain(word).split())


def _finder(groups: Iterable[Iterable[str]]) -> Finder:
    numbers: dict[str, tuple[int, ...]] = {}
    for number, words in enumerate(groups):
        for word in dict.fromkeys(map(_key, words)):
            numbers[word] = (*numbers.get(word, ()), number)
    longest_first = sorted(numbers, key=len, reverse=True)
    chinese = [word for word in longest_first if any(map(is_han, word))]
    english = [word for word in longest_first if not any(map(is_han, word))]
    pattern = f"{_either(chinese)}|(?<![a-z0-9]){_either(english)}s?(?![a-z0-9])"
    return Finder(re.compile(pattern), numbers)


def _either(words: list[str]) -> str:
    """A pattern for any of `words`, an earlier one before a later; grouped by first letter, for speed."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    heads = (
        re.escape(first) + "(?:" + "|".join(r"\s+".join(map(re.escape, rest.split(" "))) for rest in rests) + ")"
        for first, rests in by_first.items()
    )
    return "(?:" + "|".join(heads) + ")" if words else "(?!)"
