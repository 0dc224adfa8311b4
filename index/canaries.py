"""Canaries: texts whose passage is known, searched by each leg alone, so that a dead leg shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.document import Document, Language
from corpus.editions import LANGUAGES, served
from index.hits import Leg, Ranked
from index.search import Index, Query
from index.tokens import search_tokens

LEGS: tuple[Leg, ...] = ("dense", "keyword")
# A leg that works has the right passage among its first five, as a first page of results.
FIRST_PASSAGES = 5
# A canary may be lost to a passage that fits as well; a leg that misses more than half of them is dead.
LEAST_SHARE_FOUND = 0.5
# With three a document, random vectors over the bundled documents pass for alive in 3 of 100 cases (binomial:
# half of six sentences, each found with 5 passages out of 42); with one they do in 23.
SENTENCES_PER_DOCUMENT = 3
# Documents that sentences are taken from, evenly spread: with two searches for each that is a second.
MOST_SAMPLED_DOCUMENTS = 20

Kind = Literal["question", "sentence"]


@dataclass(frozen=True, slots=True)
class Canary:
    """A question of the register, or a sentence verbatim, of one document; whether `leg` alone found it."""

    leg: Leg
    language: Language
    document_id: str
    kind: Kind
    text: str
    is_found: bool


@dataclass(frozen=True, slots=True)
class LegHealth:
    """The canaries that one leg was asked in one language."""

    leg: Leg
    language: Language
    canaries: tuple[Canary, ...]

    @property
    def missed(self) -> tuple[Canary, ...]:
        """Those that were not found."""
        return tuple(canary for canary in self.canaries if not canary.is_found)

    @property
    def is_alive(self) -> bool:
        """Whether at least half of the questions, and half of the sentences, were found."""
        kinds = {canary.kind for canary in self.canaries}
        return all(_share_found(self.canaries, kind) >= LEAST_SHARE_FOUND for kind in kinds)


@dataclass(frozen=True, slots=True)
class Probe:
    """A canary before it is asked: its text made ready, and the rows of the passages of which one must be found."""

    document: Document
    kind: Kind
    text: str
    query: Query
    rows: frozenset[int]


def probes(index: Index) -> tuple[Probe, ...]:
    """The canaries of `index` before they are asked; to encode them takes nearly all the time that canaries take.

    A question of the register must find a passage of its document, or of another edition of it; a sentence
    must find a passage that holds it.
    """
    return tuple(
        Probe(document, kind, text, index.query(text, document.language), rows)
        for document, kind, text, rows in _chosen(index)
    )


def ask_leg(index: Index, leg: Leg, asked: Iterable[Probe]) -> tuple[Canary, ...]:
    """What `leg` alone finds of `asked`."""
    return tuple(_asked(index, leg, probe) for probe in asked)


def run_canaries(index: Index, legs: Sequence[Leg] = LEGS) -> tuple[Canary, ...]:
    """Every canary of `index`, asked of each of `legs`."""
    asked = probes(index)
    return tuple(canary for leg in legs for canary in ask_leg(index, leg, asked))


def health(canaries: Iterable[Canary]) -> tuple[LegHealth, ...]:
    """The canaries gathered by leg and language, in the order in which these come first."""
    groups: dict[tuple[Leg, Language], list[Canary]] = {}
    for canary in canaries:
        groups.setdefault((canary.leg, canary.language), []).append(canary)
    return tuple(LegHealth(leg, language, tuple(group)) for (leg, language), group in groups.items())


def _share_found(canaries: Sequence[Canary], kind: Kind) -> float:
    found = [canary.is_found for canary in canaries if canary.kind == kind]
    return sum(found) / len(found)


def _asked(index: Index, leg: Leg, probe: Probe) -> Canary:
    search = index.dense if leg == "dense" else index.keyword
    ranking: list[Ranked] = search(probe.query, limit=FIRST_PASSAGES)
    is_found = any(ranked.row in probe.rows for ranked in ranking)
    return Canary(leg, probe.query.language, probe.document.id, probe.kind, probe.text, is_found)


def _chosen(index: Index) -> Iterator[tuple[Document, Kind, str, frozenset[int]]]:
    """The canaries of the documents that are searched in their own language, each with the rows it must find."""
    documents = tuple(index.documents.values())
    searched = [d for language in LANGUAGES for d in served(documents, language) if d.language == language]
    for document in searched:
        rows = _rows_of_work(index, document)
        yield from ((document, "question", question, rows) for question in document.canaries)
    step = 1 + len(searched) // MOST_SAMPLED_DOCUMENTS
    for document in searched[::step]:
        for sentence in _telling_sentences(index, document):
            yield document, "sentence", sentence, _rows_that_hold(index, sentence)


def _rows_of_work(index: Index, document: Document) -> frozenset[int]:
    works = (index.documents[passage.document_id].work for passage in index.passages)
    return frozenset(row for row, work in enumerate(works) if work == document.work)


def _rows_that_hold(index: Index, sentence: str) -> frozenset[int]:
    return frozenset(row for row, passage in enumerate(index.passages) if sentence in passage.text)


def _telling_sentences(index: Index, document: Document) -> Iterator[str]:
    """From each stretch of the document, of the sentences that a passage holds, that of the most words."""
    whole = [
        document.text[start:end]
        for passage in index.passages
        if passage.document_id == document.id
        for start, end in index.sentences(passage)
        if passage.start <= start and end <= passage.end
    ]
    stretch = max(1, -(-len(whole) // SENTENCES_PER_DOCUMENT))
    for first in range(0, len(whole), stretch):
        yield max(whole[first : first + stretch], key=lambda sentence: len(set(search_tokens(sentence))))
