"""Gathering: the passages found for a question into their sentences, scored and ranked. Decides nothing."""

import re
from dataclasses import dataclass

from assistant.language.absence import says_unknown
from assistant.language.forms import ASKS_ALLOWED, ASKS_DENIED, TELLS_DENIED
from assistant.language.units import Features, joined
from assistant.language.vocabulary import Vocabulary
from assistant.questions.kinds import Kind
from assistant.questions.question import Question, Route
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.foremost import foremost
from assistant.retrieval.left_unsaid import is_letterhead, left_unsaid
from assistant.retrieval.ranking import Bearing, load_ranking
from assistant.retrieval.titles import is_named
from corpus.document import Document
from corpus.sentences import Span
from index.hits import Hit
from index.search import Index, Query

# Cosines of the bundled encoder lie between these; below, nothing is shared.
LOWEST_COSINE = 0.74
COSINE_SPAN = 0.2
# Keeps sentences that all lie at one distance from being told apart by chance.
LEAST_DEVIATION = 0.001
# What stands around a sentence says who and where, but less surely than the sentence itself.
CONTEXT_SENTENCES = 2

_SOURCES = re.compile(
    r"\b(?:sources|references|bibliography|acknowledge?ments)\b|来源|参考(?:文献|资料)", re.IGNORECASE
)


def gather(
    question: Question, query: Query, hits: tuple[Hit, ...], index: Index, vocabulary: Vocabulary
) -> tuple[Evidence, ...]:
    """Every sentence of the passages in `hits`, scored against the question, best first; ties by place."""
    found: dict[tuple[str, Span], _Candidate] = {}
    for hit in hits:
        document = index.documents[hit.passage.document_id]
        spans = [span for span in index.sentences(hit.passage) if (document.id, span) not in found]
        if spans:
            cosines = index.cosines(query, [document.text[start:end] for start, end in spans])
            for span, cosine in zip(spans, cosines, strict=True):
                before = index.sentences_before(document.id, span[0], count=CONTEXT_SENTENCES)
                told = [document.text[start:end] for start, end in before]
                around = (document.title, *hit.passage.path, *told)
                lead_in = index.lead_in(document.id, span)
                found[document.id, span] = _Candidate(
                    document, hit.passage.path, span, "\n".join(around), "".join(told[-1:]), float(cosine), lead_in
                )
    field = _Field.of([candidate.cosine for candidate in found.values()])
    scored = (_scored(candidate, field, question, vocabulary) for candidate in found.values())
    ranked = sorted(scored, key=lambda one: (-one.score, one.document.id, one.start))
    return foremost(ranked, question, vocabulary)


@dataclass(frozen=True, slots=True)
class _Field:
    """How the cosines of all sentences found for a question lie: what one of them is to be seen beside."""

    highest: float
    mean: float
    deviation: float

    @classmethod
    def of(cls, cosines: list[float]) -> "_Field":
        mean = sum(cosines) / max(1, len(cosines))
        variance = sum((cosine - mean) ** 2 for cosine in cosines) / max(1, len(cosines))
        return cls(max(cosines, default=0.0), mean, variance**0.5 + LEAST_DEVIATION)

    def nearness(self, cosine: float) -> dict[str, float]:
        """What `cosine` tells of a sentence: by itself, beside the nearest sentence, and beside all."""
        return {
            "cosine": (cosine - LOWEST_COSINE) / COSINE_SPAN,
            "cosine_gap": (cosine - self.highest) / COSINE_SPAN,
            "cosine_rank": (cosine - self.mean) / self.deviation,
        }


@dataclass(frozen=True, slots=True)
class _Candidate:
    document: Document
    path: tuple[str, ...]
    span: Span
    surroundings: str
    before: str
    cosine: float
    lead_in: Span | None

    @property
    def stated(self) -> str:
        """The sentence with its lead-in."""
        spans = (self.span,) if self.lead_in is None else (self.lead_in, self.span)
        return " ".join(self.document.text[start:end] for start, end in spans)


def _scored(candidate: _Candidate, field: _Field, question: Question, vocabulary: Vocabulary) -> Evidence:
    start, end = candidate.span
    text = candidate.stated
    unsaid = left_unsaid(candidate.document, start, candidate.before)
    own_features = joined(vocabulary.features(text), *map(vocabulary.features, unsaid))
    around = joined(own_features, vocabulary.features(candidate.surroundings))
    own, context = vocabulary.coverage(question.units, own_features), vocabulary.coverage(question.units, around)
    kind, is_absence = question.kind, says_unknown(text)
    fits = kind is None or bool(kind.held.search(text))
    bearing = Bearing(
        **field.nearness(candidate.cosine),
        own=own,
        context=context,
        **_kind_held(kind, text),
        absence=float(is_absence),
        sources=float(bool(candidate.path and _SOURCES.search(candidate.path[-1]))),
        letterhead=float(is_letterhead(candidate.document, start) and (kind is None or not fits)),
        **_standing_to_list(question, text),
        **_standing_to_document(question, candidate.document, own_features, vocabulary),
        other_name=_lacking_names(question, around, vocabulary),
    )
    return Evidence(
        document=candidate.document,
        path=candidate.path,
        start=start,
        end=end,
        score=load_ranking().score(bearing),
        cosine=candidate.cosine,
        own=own,
        context=context,
        fits=fits,
        is_absence=is_absence,
        surroundings=candidate.surroundings,
        bearing=bearing,
        lead_in=candidate.lead_in,
    )


def _kind_held(kind: Kind | None, text: str) -> dict[str, float]:
    """Whether `text` holds the kind of thing asked for: firmly, or in a form that says little."""
    holds = kind is not None and bool(kind.held.search(text))
    is_firm = holds and kind is not None and kind.is_sharp and (kind.firmly is None or bool(kind.firmly.search(text)))
    return {"sharp_kind": float(is_firm), "loose_kind": float(holds and not is_firm)}


def _standing_to_list(question: Question, text: str) -> dict[str, float]:
    """Whether a sentence announces the list asked for, and tells what is left out where that is asked, or is not."""
    asks_list = question.route is Route.LIST
    standing = {"announces": float(asks_list and text.endswith((":", "："))), "denied": 0.0, "not_denied": 0.0}
    if question.route in (Route.YES_NO, Route.COUNT):
        return standing
    told = bool(TELLS_DENIED.search(text))
    if ASKS_DENIED.search(question.text):
        return standing | {"denied": float(told), "not_denied": float(not told)}
    return standing | {"not_denied": float(told and (asks_list or bool(ASKS_ALLOWED.search(question.text))))}


def _lacking_names(question: Question, around: Features, vocabulary: Vocabulary) -> float:
    """Of the places and bodies that the question names the share that nothing in or around a sentence speaks of."""
    names = [unit for unit in question.units if unit.is_name]
    return sum(vocabulary.match(unit, around) == 0.0 for unit in names) / len(names) if names else 0.0


def _standing_to_document(
    question: Question, document: Document, own: Features, vocabulary: Vocabulary
) -> dict[str, float]:
    """Whether a sentence stands in the document that the question names ("According to the Notice ..."), or in another.

    What another document says of the one named comes between both.
    """
    named = [unit for unit in question.units if unit.names_document]
    stands_there = bool(named) and is_named(document, question, vocabulary)
    speaks_of_it = any(vocabulary.match(unit, own) == 1.0 for unit in named)
    is_other = bool(named) and not stands_there and not speaks_of_it
    return {"document": float(stands_there), "other_document": float(is_other)}
