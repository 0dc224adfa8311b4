"""The register of provisions as people read it: chosen by who, what about, how strongly and where."""

from collections.abc import Iterable

from corpus.bearers import binding
from corpus.document import Language
from corpus.editions import served
from corpus.glossary import Glossary
from corpus.provision import Provision, Strength, Theme
from index.search import Index
from index.tokens import fold


def provisions_of(
    index: Index,
    glossary: Glossary,
    *,
    language: Language,
    actor: str = "",
    theme: Theme | None = None,
    strength: Strength | None = None,
    document_id: str | None = None,
) -> tuple[Provision, ...]:
    """The provisions of the current documents that serve `language`, in their order, narrowed to what is given.

    `actor` finds a body under any of its names. A document that is named is read whatever its language is.
    """
    ids = {document_id} if document_id else {document.id for document in served(index.documents.values(), language)}
    found: Iterable[Provision] = (one for one in index.provisions if one.document_id in ids)
    if actor.strip():
        found = binding(found, fold(actor.strip()), glossary)
    return tuple(one for one in found if theme in (None, one.theme) and strength in (None, one.strength))
