"""`policy-assistant corpus duties`: who must, should, may, must not or will do what, as the documents say it."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.call import Home
from assistant.cli.terminal import Line, print_json, print_lines
from corpus.document import Language
from corpus.provision import Provision, Theme

if TYPE_CHECKING:
    from corpus.document import Document

_STRENGTHS = {"must": "must", "should": "should", "may": "may", "must_not": "must not", "will": "will"}
_NOBODY = "(nobody named)"


def duties(
    *,
    home: Home,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what binds this one, under any name of the glossary.")
    ] = None,
    theme: Annotated[Theme | None, typer.Option(help="Only what is about this.")] = None,
    language: Annotated[
        Language | None, typer.Option(help="Of the editions in this language; that of NAME, else en.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON array.")] = False,
) -> None:
    """List the provisions: who must, should, may, must not or will do what.

    The JSON array has an object for each, with `document_id`, `section`, `actor`, `actor_span`, `strength`,
    `action`, `start`, `end`, `theme`, `instrument` and `inherited`; offsets count characters of the text that
    `corpus show ID --text` prints. An inherited actor is named outside the clause.
    """
    found = _provisions(home, actor, theme, language)
    if json:
        print_json([asdict(one) for one in found], indent=2)
    else:
        print_lines(_table(found))


def _provisions(home: Path, actor: str | None, theme: Theme | None, language: Language | None) -> tuple[Provision, ...]:
    from corpus.bearers import binding
    from corpus.glossary import load_glossary
    from corpus.provisions import provisions
    from index.tokens import fold

    found = tuple(one for document in _served(home, language, actor) for one in provisions(document))
    if actor is not None:
        found = binding(found, fold(actor), load_glossary())
    return tuple(one for one in found if theme in (None, one.theme))


def _served(home: Path, language: Language | None, actor: str | None) -> "tuple[Document, ...]":
    from assistant.assembly import corpus
    from corpus.editions import served
    from corpus.sentences import language_of

    return served(corpus(home), language or (language_of(actor) if actor else "en"))


def _table(found: Iterable[Provision]) -> Iterator[Line]:
    """The provisions under the document and section they stand in, and how many there are."""
    total = 0
    for (document_id, section), group in groupby(found, key=lambda one: (one.document_id, one.section)):
        yield Line(" › ".join((document_id, *section)), "bold")
        for one in group:
            total += 1
            facts = ", ".join(filter(None, (one.theme, one.instrument, f"characters {one.start}-{one.end}")))
            yield Line(f"    {one.actor or _NOBODY}: {_STRENGTHS[one.strength]} ({facts})", "dim")
            yield Line(f"        {one.action}")
    yield Line(f"{total} provisions" if total != 1 else "1 provision")
