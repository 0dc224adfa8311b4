"""Canaries: questions whose document is known, asked of each leg alone, so that a dead leg shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.document import Document, Language
from corpus.editions import LANGUAGES, served
from index.hits import Leg, Ranked
from index.search import Index
from index.tokens import search_tokens

LEGS: tuple[Leg, ...] = ("dense", "keyword")
# A leg that works puts the right document among its first five passages, as a first page of results.
FIRST_PASSAGES = 5
# Sentences are taken from so many documents, evenly spread: with two searches each that is a second or two.
MOST_SAMPLED_DOCUMENTS = 40


@dataclass(frozen=True, slots=True)
class Canary:
    """A question that `document_id` answers, and whether `leg` alone found that document for it."""

    leg: Leg
    language: Language
    document_id: str
    question: str
    is_found: bool


@dataclass(frozen=True, slots=True)
class LegHealth:
    """How many canaries of one language a leg was asked, and the questions it did not find the passage of."""

    leg: Leg
    language: Language
    total: int
    missed: tuple[str, ...]

    @property
    def found(self) -> int:
        """How many of the `total` were found."""
        return self.total - len(self.missed)


@dataclass(frozen=True, slots=True)
class _Probe:
    """A question with the rows of the passages of which one must be found."""

    document: Document
    question: str
    rows: frozenset[int]


def run_canaries(index: Index, legs: Sequence[Leg] = LEGS) -> tuple[Canary, ...]:
    """Every canary of `index`, asked of each of `legs`: questions of the register, and sentences verbatim.

    A register's question must find a passage of its document, or of another edition; a sentence from the
    middle of a document must find a passage that holds it.
    """
    probes = tuple(_probes(index))
    return tuple(
        Canary(leg, probe.document.language, probe.document.id, probe.question, _is_found(index, leg, probe))
        for leg in legs
        for probe in probes
    )


def health(canaries: Iterable[Canary]) -> tuple[LegHealth, ...]:
    """The canaries gathered by leg and language, in the order in which these come first."""
    groups: dict[tuple[Leg, Language], list[Canary]] = {}
    for canary in canaries:
        groups.setdefault((canary.leg, canary.language), []).append(canary)
    return tuple(
        LegHealth(leg, language, len(group), tuple(one.question for one in group if not one.is_found))
        for (leg, language), group in groups.items()
    )


def _is_found(index: Index, leg: Leg, probe: _Probe) -> bool:
    return any(ranked.row in probe.rows for ranked in _search(index, leg, probe))


def _search(index: Index, leg: Leg, probe: _Probe) -> list[Ranked]:
    query = index.query(probe.question, probe.document.language)
    if leg == "dense":
        return index.dense(query, limit=FIRST_PASSAGES)
    return index.keyword(query, limit=FIRST_PASSAGES)


def _probes(index: Index) -> Iterator[_Probe]:
    documents = tuple(index.documents.values())
    searched = [d for language in LANGUAGES for d in served(documents, language) if d.language == language]
    for document in searched:
        rows = _rows_of_work(index, document)
        for question in document.canaries:
            yield _Probe(document, question, rows)
    step = 1 + len(searched) // MOST_SAMPLED_DOCUMENTS
    for document in searched[::step]:
        sentence = _middle_sentence(index, document)
        if sentence:
            yield _Probe(document, sentence, _rows_that_hold(index, sentence))


def _rows_of_work(index: Index, document: Document) -> frozenset[int]:
    work = document.work
    return frozenset(
        row for row, passage in enumerate(index.passages) if index.documents[passage.document_id].work == work
    )


def _rows_that_hold(index: Index, sentence: str) -> frozenset[int]:
    return frozenset(row for row, passage in enumerate(index.passages) if sentence in passage.text)


def _middle_sentence(index: Index, document: Document) -> str:
    """The sentence with the most different words in the middle half of the text, "" where there is none."""
    whole = [
        (start, end)
        for passage in index.passages
        if passage.document_id == document.id
        for start, end in index.sentences(passage)
        if passage.start <= start and end <= passage.end
    ]
    quarter = len(document.text) // 4
    middle = [span for span in whole if quarter <= span[0] < len(document.text) - quarter] or whole
    found = [document.text[start:end] for start, end in middle]
    return max(found, key=lambda sentence: len(set(search_tokens(sentence))), default="")
