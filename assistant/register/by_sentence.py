"""By sentence: provisions as the sentences they stand in, whole or the clauses that are meant with who must."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.retrieval.choosing import end_of_list
from assistant.retrieval.trimming import MODAL
from corpus.document import Document
from corpus.lists import list_blocks
from corpus.provision import Provision
from corpus.sentences import Span
from index.search import Index

# The modal verb stands right after the body it binds: "the provinces should", "各省要".
MODAL_CHARS = 12


@dataclass(frozen=True, slots=True)
class Duty:
    """A sentence that lays something on someone, and the parts of it that are asked for.

    `side` is what one of several bodies asked about is called, where this is of one of them.
    """

    document: Document
    parts: tuple[Span, ...]
    side: str = ""


def by_sentence(meant: Sequence[Provision], bound: Iterable[Provision], index: Index) -> list[Duty]:
    """The provisions by the sentence they stand in: whole where all of it is meant, else its head and their clauses."""
    sentences: dict[tuple[str, Span], list[Provision]] = {}
    for one in meant:
        sentences.setdefault(index.sentence_of(one), []).append(one)
    duties = []
    for (document_id, (start, end)), inside in sentences.items():
        whole = sum(one.document_id == document_id and start <= one.start < end for one in bound) == len(inside)
        document = index.documents[document_id]
        parts = ((start, end),) if whole else _parts(document.text, start, inside)
        tail = end_of_list(document.text, parts[-1][1])
        duties.append(Duty(document, (*parts, tail) if tail else parts))
        duties += [Duty(document, (item,)) for item in _announced(document, end, meant)]
    return duties


def _announced(document: Document, end: int, meant: Iterable[Provision]) -> Iterable[Span]:
    """The items that the sentence that ends at `end` announces, where none of them is among the provisions `meant`."""
    for lines in list_blocks(document, document.section_at(end - 1)):
        spans = range(lines.items[0][0], lines.items[-1][1])
        is_told = any(one.document_id == document.id and one.start in spans for one in meant)
        if lines.intro[1] == end and lines.is_announced(document.text) and not is_told:
            return lines.items
    return ()


def _parts(text: str, start: int, inside: Sequence[Provision]) -> tuple[Span, ...]:
    """The clauses of `inside`, after the words of the sentence that say who must (should, may) do it."""
    spans = [(one.start, one.end) for one in inside]
    actor = inside[0].actor_span
    if actor is not None and start <= actor[0] < spans[0][0]:
        modal = MODAL.search(text, actor[1], min(actor[1] + MODAL_CHARS, spans[0][0]))
        spans.insert(0, (start, modal.end() if modal else actor[1]))
    return tuple(spans)
