"""Cited spans: whether what an answer quotes still stands in the documents as they are now. Knows no database."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from assistant.answer import Answer, Citation
from assistant.composing.writing import cite
from corpus.document import Document

Cause = Literal["removed", "replaced", "changed"]


@dataclass(frozen=True, slots=True)
class Loss:
    """A citation that no longer holds: its document is gone, was replaced, or says something else there."""

    citation: Citation
    cause: Cause


def span_digest(quote: str) -> str:
    """The digest by which a cited span is known again: SHA-256, in hex."""
    return hashlib.sha256(quote.encode()).hexdigest()


def losses(answer: Answer, documents: Mapping[str, Document]) -> tuple[Loss, ...]:
    """The citations of `answer` that no longer hold in `documents`, in their order."""
    found = ((citation, _now(citation, documents)) for citation in answer.citations)
    return tuple(Loss(citation, current) for citation, current in found if isinstance(current, str))


def placed(answer: Answer, documents: Mapping[str, Document]) -> Answer:
    """`answer`, of which nothing is lost, with its citations where their quotes stand now."""
    current = (_now(citation, documents) for citation in answer.citations)
    return replace(answer, citations=tuple(citation for citation in current if isinstance(citation, Citation)))


def _now(citation: Citation, documents: Mapping[str, Document]) -> Citation | Cause:
    """`citation` as it would be made today, or why it no longer can be.

    A quote may have moved, where it stands in the document once; whatever else a reader is told of it
    (title, section, authority, address) must be the same.
    """
    document = documents.get(citation.document_id)
    if document is None:
        return "removed"
    if document.status == "replaced":
        return "replaced"
    span = _span(citation, document.text)
    if span is None:
        return "changed"
    current = cite(document, span, citation.number)
    unmoved = replace(current, start=citation.start, end=citation.end)
    return current if unmoved == citation else "changed"


def _span(citation: Citation, text: str) -> tuple[int, int] | None:
    start, end = citation.start, citation.end
    if text[start:end] == citation.quote:
        return start, end
    start = text.find(citation.quote)
    if start < 0 or text.find(citation.quote, start + 1) >= 0:
        return None
    return start, start + len(citation.quote)
