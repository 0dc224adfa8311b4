"""The glossary: which words in Chinese and English name one thing. Knows no document and no question."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from corpus.entries import checked, read_tables
from corpus.errors import UserError
from corpus.finder import Finder, key_of, make_finder
from corpus.sentences import is_han
from corpus.synonyms import load_synonyms

Kind = Literal["zone", "place", "actor", "level", "instrument", "document", "concept"]
_BUNDLED = Path(__file__).parent / "glossary.toml"
# A Chinese stretch that is longer may be several words to a tagger.
MOST_WORD_CHARS = 2


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
class Glossary:
    """Terms of the documents, and groups of words of which each may stand for the others."""

    terms: tuple[Term, ...]
    synonyms: tuple[tuple[str, ...], ...]
    _terms_finder: Finder = field(init=False, repr=False, compare=False)
    _synonyms_finder: Finder = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_terms_finder", make_finder((*term.zh, *term.en) for term in self.terms))
        object.__setattr__(self, "_synonyms_finder", make_finder(self.synonyms))

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
        """(start, end, positions in `synonyms`) of each synonym in `text` that may have several words, in order.

        Of phrases that overlap the longest counts: "removed from the list", not "be removed".
        """
        phrases = (
            one for one in self._synonyms_finder.find(text, overlapping=True) if _is_phrase(text[one[0] : one[1]])
        )
        kept: list[tuple[int, int, tuple[int, ...]]] = []
        for one in sorted(phrases, key=lambda one: one[0] - one[1]):
            if all(one[1] <= start or end <= one[0] for start, end, _ in kept):
                kept.append(one)
        return tuple(sorted(kept))

    def synonym_numbers(self, text: str, *, whole: bool = False) -> tuple[int, ...]:
        """The positions in `synonyms` of the groups that have a word in `text`, or `text` as a `whole`, each once."""
        found = self._synonyms_finder.find(text, overlapping=True)
        kept = (numbers for start, end, numbers in found if not whole or _is_whole(text, start, end))
        return tuple(dict.fromkeys(number for numbers in kept for number in numbers))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a synonym that stands at `start` is all of `text`."""
    return start == 0 and end == len(text)


def _is_phrase(words: str) -> bool:
    """Whether `words` may be several: by the spaces of English; most words of Chinese have two characters."""
    return len(words.split()) > 1 or (len(words) > MOST_WORD_CHARS and is_han(words[0]))


_Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _TermRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    zh: Annotated[tuple[_Word, ...], Field(min_length=1)]
    en: Annotated[tuple[_Word, ...], Field(min_length=1)]
    kind: Kind = "concept"
    note: str = ""
    marks: tuple[_Word, ...] = ()


def load_glossary(path: Path = _BUNDLED) -> Glossary:
    """The terms of the glossary at `path`, with the synonyms of the language.

    Raises UserError that names the file and the entry.
    """
    (terms,) = read_tables(path, "term")
    rows = [checked(_TermRow, row, where=_place(path, n, row)) for n, row in enumerate(terms, 1)]
    known = tuple(Term(row.zh, row.en, row.kind, row.note, row.marks) for row in rows)
    _refuse_repeats(known, path)
    return Glossary(known, load_synonyms())


def _place(path: Path, number: int, row: dict[str, object]) -> str:
    return f"{path}: term {number} ({row.get('zh') or 'no words'})"


def _refuse_repeats(terms: tuple[Term, ...], path: Path) -> None:
    """A variant of two terms would make every text that holds it ambiguous."""
    owners: dict[str, int] = {}
    for number, term in enumerate(terms, 1):
        for variant in (*term.zh, *term.en):
            first = owners.setdefault(key_of(variant), number)
            if first != number:
                raise UserError(
                    f"{path}: {variant!r} is a variant of term {first} and of term {number}; keep it in one."
                )
