"""Units: the words, terms and numbers of a question, and what a text has of such things."""

from dataclasses import dataclass
from fractions import Fraction

# A verb and its particle are so many words.
PARTICLE_VERB = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, term or number of a question: `text` as asked, and what matches it in a text.

    A number is matched by its `value` alone, a word by its `tokens` or one of its `groups`: terms of the glossary,
    synonyms, families of words. The tokens of each of its translations are `translated`, where documents need them.
    """

    text: str
    tokens: tuple[str, ...]
    groups: frozenset[str]
    weight: float
    is_name: bool
    value: Fraction | None = None
    names_document: bool = False
    is_actor: bool = False
    level_marks: tuple[str, ...] = ()
    translated: tuple[tuple[str, ...], ...] = ()

    @property
    def is_idiom(self) -> bool:
        """Whether it is a phrase of the thesaurus, not only a verb and its particle: "removed from the list".

        Its first word opens it: not every list is one to be removed from.
        """
        is_long = len(self.text.split()) > PARTICLE_VERB and not self.is_name
        return is_long and any(group.startswith("synonym-") for group in self.groups)


@dataclass(frozen=True, slots=True)
class Features:
    """What a text has: its tokens and numbers, the terms, synonyms, families and single characters it speaks of."""

    tokens: frozenset[str]
    groups: frozenset[str]
    values: frozenset[Fraction]


def joined(*features: Features) -> Features:
    """What several texts have together."""
    return Features(
        frozenset().union(*(one.tokens for one in features)),
        frozenset().union(*(one.groups for one in features)),
        frozenset().union(*(one.values for one in features)),
    )
