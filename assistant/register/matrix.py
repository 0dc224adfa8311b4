"""Matrix: who is charged with what, counted by actor and theme, with the provisions behind each count."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from corpus.bearers import plain_actor
from corpus.document import Language
from corpus.glossary import Glossary
from corpus.provision import Provision, Theme

# The row of provisions in which nobody is named.
NOBODY = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """`actors` by how much binds them, those whom nobody names last; `themes` that occur; the cells that hold any."""

    actors: tuple[str, ...]
    themes: tuple[Theme, ...]
    cells: Mapping[tuple[str, Theme], tuple[Provision, ...]]

    def at(self, actor: str, theme: Theme) -> tuple[Provision, ...]:
        """The provisions on `actor` about `theme`, in the order of the documents; () for none."""
        return self.cells.get((actor, theme), ())

    def total(self, actor: str) -> int:
        """How many provisions bind `actor`."""
        return sum(len(self.at(actor, theme)) for theme in self.themes)


def matrix_of(provisions: Iterable[Provision], glossary: Glossary, language: Language) -> Matrix:
    """The matrix of `provisions`; an actor stands in one row under all its names, called as the glossary prefers."""
    names: dict[str, Counter[str]] = {}
    cells: dict[tuple[str, Theme], list[Provision]] = {}
    for one in provisions:
        key = _key(one.actor, glossary)
        names.setdefault(key, Counter())[one.actor] += 1
        cells.setdefault((key, one.theme), []).append(one)
    labels = {key: _label(key, printed, glossary, language) for key, printed in names.items()}
    order = sorted(names, key=lambda key: (key == NOBODY, -names[key].total()))
    themes = tuple(theme for theme in get_args(Theme) if any(theme == there for _, there in cells))
    named = {(labels[key], theme): tuple(found) for (key, theme), found in cells.items()}
    return Matrix(tuple(labels[key] for key in order), themes, named)


def _key(actor: str, glossary: Glossary) -> str:
    """What all names of one actor share: the place of its term in the glossary, else its bare name."""
    bare = plain_actor(actor)
    term = _term(bare, glossary)
    return bare if term is None else f"\0{term}"  # no name begins like this


def _label(key: str, printed: Counter[str], glossary: Glossary, language: Language) -> str:
    if not key.startswith("\0"):
        ((name, _),) = printed.most_common(1)
        return name
    term = glossary.terms[int(key[1:])]
    return term.zh[0] if language == "zh" else term.en[0]


def _term(name: str, glossary: Glossary) -> int | None:
    """The glossary's term that `name` is as a whole, if it is one."""
    spans = glossary.term_spans(name)
    return spans[0][2] if [span[:2] for span in spans] == [(0, len(name))] else None
