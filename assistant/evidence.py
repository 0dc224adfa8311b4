"""Evidence: the sentences of the documents that bear on a question, scored and ranked. Decides nothing."""

import re
from dataclasses import dataclass

from assistant.question import Question
from assistant.vocabulary import Features, Vocabulary
from corpus.document import Document
from corpus.sentences import Span
from index.hits import Hit
from index.search import Index, Query

# Weights of the score of a sentence; found on the development cases (`policy-evals run policy --part dev`).
COSINE_WEIGHT = 1.0
OWN_WEIGHT = 0.9
CONTEXT_WEIGHT = 0.25
KIND_WEIGHT = 0.35
RANK_WEIGHT = 0.1
# A sentence that only says what is unknown, or stands in a list of sources, is rarely what is asked for.
ABSENCE_WEIGHT = -0.3
SOURCES_WEIGHT = -0.3
# "According to the Notice ...": what another document says of it comes second, and what neither stands in the
# document named nor speaks of it comes last.
DOCUMENT_WEIGHT = 0.25
OTHER_DOCUMENT_WEIGHT = -0.3
# A sentence about another place or body than the one named is about something else.
OTHER_NAME_WEIGHT = -0.4
# Cosines of the bundled encoder lie between these; below, nothing is shared.
LOWEST_COSINE = 0.74
COSINE_SPAN = 0.2
# What stands around a sentence says who and where, but less surely than the sentence itself.
CONTEXT_SENTENCES = 2

_ABSENCE = re.compile(
    r"\b(is|are|was|were|has|have|had)( been)? (not|nowhere|never) (been )?(yet )?(confirmed|known|stated|available|given|specified|published|disclosed|named|mentioned)\b"
    r"|\b(is|are|was|were|remains?) (unknown|unconfirmed|unclear|unspecified)\b"
    r"|未经?证实|未[能获](确认|取得|获得|证实)|不详|未知|尚不清楚|尚未(公布|披露|说明|明确|确定)|没有(公布|说明|提到|证实)",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"\b(?:sources|references|bibliography|acknowledge?ments)\b|来源|参考(?:文献|资料)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a document with what speaks for it as an answer.

    `own` and `context` are the weighted shares of the question's words that the sentence itself, and the
    sentence with what stands around it, have (in [0, 1]); `cosine` compares meanings (in [-1, 1]); `fits`
    says whether it holds the kind of thing asked for; `is_absence` that it only says something is unknown.
    `surroundings` are title, headings and the sentences just before: they often say who and where.
    `lead_in` is where the sentence stands that an item completes ("The grant cannot be used for:").
    """

    document: Document
    path: tuple[str, ...]
    start: int
    end: int
    score: float
    cosine: float
    own: float
    context: float
    fits: bool
    is_absence: bool
    surroundings: str
    lead_in: Span | None = None

    @property
    def text(self) -> str:
        """The sentence itself."""
        return self.document.text[self.start : self.end]

    @property
    def spans(self) -> tuple[Span, ...]:
        """The sentence, after its lead-in where it has one: what has to be shown together."""
        own = (self.start, self.end)
        return (own,) if self.lead_in is None else (self.lead_in, own)

    @property
    def stated(self) -> str:
        """What is said: the sentence with its lead-in."""
        return " ".join(self.document.text[start:end] for start, end in self.spans)


def gather(
    question: Question, query: Query, hits: tuple[Hit, ...], index: Index, vocabulary: Vocabulary
) -> tuple[Evidence, ...]:
    """Every sentence of the passages in `hits`, scored against the question, best first; ties by place."""
    found: dict[tuple[str, Span], Evidence] = {}
    for rank, hit in enumerate(hits):
        document = index.documents[hit.passage.document_id]
        spans = [span for span in index.sentences(hit.passage) if (document.id, span) not in found]
        if spans:
            cosines = index.cosines(query, [document.text[start:end] for start, end in spans])
            standing = RANK_WEIGHT * (1 - rank / len(hits))
            for span, cosine in zip(spans, cosines, strict=True):
                before = index.sentences_before(document.id, span[0], count=CONTEXT_SENTENCES)
                around = (document.title, *hit.passage.path, *(document.text[start:end] for start, end in before))
                lead_in = index.lead_in(document.id, span)
                candidate = _Candidate(
                    document, hit.passage.path, span, "\n".join(around), float(cosine), standing, lead_in
                )
                found[document.id, span] = _scored(candidate, question, vocabulary)
    return tuple(sorted(found.values(), key=lambda one: (-one.score, one.document.id, one.start)))


@dataclass(frozen=True, slots=True)
class _Candidate:
    document: Document
    path: tuple[str, ...]
    span: Span
    surroundings: str
    cosine: float
    standing: float
    lead_in: Span | None = None

    @property
    def stated(self) -> str:
        """The sentence with its lead-in."""
        spans = (self.span,) if self.lead_in is None else (self.lead_in, self.span)
        return " ".join(self.document.text[start:end] for start, end in spans)


def _scored(candidate: _Candidate, question: Question, vocabulary: Vocabulary) -> Evidence:
    start, end = candidate.span
    text = candidate.stated
    own_features = vocabulary.features(text)
    own = vocabulary.coverage(question.units, own_features)
    context = vocabulary.coverage(question.units, joined(own_features, vocabulary.features(candidate.surroundings)))
    fits = question.kind is None or bool(question.kind.held.search(text))
    is_absence = says_unknown(text)
    score = (
        COSINE_WEIGHT * (candidate.cosine - LOWEST_COSINE) / COSINE_SPAN
        + OWN_WEIGHT * own
        + CONTEXT_WEIGHT * context
        + KIND_WEIGHT * (fits and question.kind is not None)
        + ABSENCE_WEIGHT * is_absence
        + SOURCES_WEIGHT * bool(candidate.path and _SOURCES.search(candidate.path[-1]))
        + _standing_to_names(question, candidate, vocabulary)
        + candidate.standing
    )
    return Evidence(
        document=candidate.document,
        path=candidate.path,
        start=start,
        end=end,
        score=score,
        cosine=candidate.cosine,
        own=own,
        context=context,
        fits=fits,
        is_absence=is_absence,
        surroundings=candidate.surroundings,
        lead_in=candidate.lead_in,
    )


def _standing_to_names(question: Question, candidate: _Candidate, vocabulary: Vocabulary) -> float:
    """What it speaks for or against a sentence that it is, or is not, about what the question names."""
    own = vocabulary.features(candidate.stated)
    around = joined(own, vocabulary.features(candidate.surroundings))
    names = [unit for unit in question.units if unit.is_name]
    lacking = sum(vocabulary.match(unit, around) == 0.0 for unit in names) / len(names) if names else 0.0
    return OTHER_NAME_WEIGHT * lacking + _standing_to_document(question, candidate.document, own, vocabulary)


def _standing_to_document(question: Question, document: Document, own: Features, vocabulary: Vocabulary) -> float:
    named = [unit for unit in question.units if unit.names_document]
    if not named:
        return 0.0
    title = vocabulary.features(f"{document.title}\n{document.short_title}")
    if any(vocabulary.match(unit, title) == 1.0 for unit in named):
        return DOCUMENT_WEIGHT
    return 0.0 if any(vocabulary.match(unit, own) == 1.0 for unit in named) else OTHER_DOCUMENT_WEIGHT


def says_unknown(text: str) -> bool:
    """Whether `text` says that something is not known."""
    return bool(_ABSENCE.search(text))


def joined(*features: Features) -> Features:
    """What several texts have together."""
    return Features(
        frozenset().union(*(one.tokens for one in features)),
        frozenset().union(*(one.groups for one in features)),
        frozenset().union(*(one.values for one in features)),
    )
