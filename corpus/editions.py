"""Which edition of a text serves which language, and which documents are current. Knows no files."""

from collections.abc import Iterable

from corpus.document import Document, Language

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def current(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents that may be cited as being in force: all but the replaced ones."""
    return tuple(document for document in documents if document.status != "replaced")


def served(documents: Iterable[Document], language: Language) -> tuple[Document, ...]:
    """The current documents that answer a question in `language`, in the given order.

    Of each text that is the edition in that language; where there is none, the original.
    """
    usable = current(documents)
    translated = {document.work for document in usable if document.language == language}
    return tuple(
        document
        for document in usable
        if document.language == language or (document.work not in translated and document.edition_of is None)
    )


def not_in_all(documents: Iterable[Document]) -> frozenset[Language]:
    """The languages of questions for which some document has no edition, so that it answers in another language."""
    known = tuple(documents)
    return frozenset(
        language for language in LANGUAGES if any(one.language != language for one in served(known, language))
    )
