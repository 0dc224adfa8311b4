"""Known names: groups of names that mean the same, and where a text names them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.folding import fold
from corpus.glossary import Glossary, Term

_KEPT_GLOSSARIES = 8
_KEPT_TEXTS = 512


@dataclass(frozen=True, slots=True, eq=False)
class KnownNames:
    """Groups of folded names that mean the same, each a term of `glossary`."""

    groups: tuple[tuple[str, ...], ...]
    glossary: Glossary


@dataclass(frozen=True, slots=True)
class Mention:
    """A known name in a folded text: the number of its group, and where it stands."""

    group: int
    text: str
    start: int
    end: int


def known_names(names: Sequence[Sequence[str]]) -> KnownNames:
    """These groups of names, ready to be found in texts; equal groups give the same object."""
    return _known_names(tuple(tuple(group) for group in names))


@lru_cache(maxsize=_KEPT_GLOSSARIES)
def _known_names(names: tuple[tuple[str, ...], ...]) -> KnownNames:
    groups = tuple(tuple(fold(name) for name in group) for group in names)
    terms = tuple(Term(zh=group, en=(), kind="concept", note="") for group in groups)
    return KnownNames(groups, Glossary(terms, synonyms=()))


@lru_cache(maxsize=_KEPT_TEXTS)
def mentions(text: str, known: KnownNames) -> tuple[Mention, ...]:
    """The known names in a folded text, in order; of names at one place the longest."""
    return tuple(Mention(group, text[a:b], a, b) for a, b, group in known.glossary.term_spans(text))


def is_mentioned(group: int, texts: Sequence[str], known: KnownNames) -> bool:
    """Whether one of the folded texts has a name of the group, within a longer name as well."""
    if any(mention.group == group for text in texts for mention in mentions(text, known)):
        return True
    return any(name.lower() in text.lower() for name in known.groups[group] for text in texts)
