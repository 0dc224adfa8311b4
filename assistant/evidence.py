"""Evidence: the sentences of the documents that bear on a question, scored and ranked. Decides nothing."""

import re
from dataclasses import dataclass

from assistant.forms import ASKS_ALLOWED, ASKS_DENIED, TELLS_DENIED
from assistant.kinds import Kind
from assistant.left_unsaid import is_letterhead, left_unsaid
from assistant.question import Question, Route
from assistant.vocabulary import Features, Vocabulary
from corpus.document import Document
from corpus.sentences import Span
from index.hits import Hit
from index.search import Index, Query

# Weights of the score of a sentence, learned as a listwise softmax over the sentences found for the development
# cases of evals/cases and evals/unseen, with each set left out in turn; `policy-evals run` measures what they do.
# A cosine says more beside those of the other sentences than by itself.
COSINE_WEIGHT = 0.35
COSINE_GAP_WEIGHT = 0.55
COSINE_RANK_WEIGHT = 0.22
OWN_WEIGHT = 0.9
CONTEXT_WEIGHT = 0.9
SHARP_KIND_WEIGHT = 0.58
LOOSE_KIND_WEIGHT = 0.22
# A sentence that only says what is unknown, or stands in a list of sources, is rarely what is asked for.
ABSENCE_WEIGHT = -0.34
SOURCES_WEIGHT = -0.25
# Nor are the lines that a document opens with (who it is from, its number, what it is called), but where just such
# a thing is asked for.
LETTERHEAD_WEIGHT = -0.5
# What a rule leaves out is not what it allows, nor the other way round.
DENIED_WEIGHT = 0.25
ANNOUNCING_WEIGHT = 0.3
# "According to the Notice ...": what another document says of it comes second, and what neither stands in the
# document named nor speaks of it comes last.
DOCUMENT_WEIGHT = 0.25
OTHER_DOCUMENT_WEIGHT = -0.5
# A sentence about another place or body than the one named is about something else.
OTHER_NAME_WEIGHT = -0.2
# Cosines of the bundled encoder lie between these; below, nothing is shared.
LOWEST_COSINE = 0.74
COSINE_SPAN = 0.2
# Keeps sentences that all lie at one distance from being told apart by chance.
LEAST_DEVIATION = 0.001
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
    return tuple(sorted(scored, key=lambda one: (-one.score, one.document.id, one.start)))


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

    def nearness(self, cosine: float) -> float:
        """What `cosine` adds to the score of a sentence."""
        return (
            COSINE_WEIGHT * (cosine - LOWEST_COSINE) / COSINE_SPAN
            + COSINE_GAP_WEIGHT * (cosine - self.highest) / COSINE_SPAN
            + COSINE_RANK_WEIGHT * (cosine - self.mean) / self.deviation
        )


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
    own_features = vocabulary.features(text)
    unsaid = left_unsaid(candidate.document, start, candidate.before)
    own_features = joined(own_features, *map(vocabulary.features, unsaid))
    own = vocabulary.coverage(question.units, own_features)
    context = vocabulary.coverage(question.units, joined(own_features, vocabulary.features(candidate.surroundings)))
    fits = question.kind is None or bool(question.kind.held.search(text))
    is_absence = says_unknown(text)
    score = (
        field.nearness(candidate.cosine)
        + OWN_WEIGHT * own
        + CONTEXT_WEIGHT * context
        + (_kind_weight(question.kind, text) if fits else 0.0)
        + ABSENCE_WEIGHT * is_absence
        + SOURCES_WEIGHT * bool(candidate.path and _SOURCES.search(candidate.path[-1]))
        + LETTERHEAD_WEIGHT * (is_letterhead(candidate.document, start) and (question.kind is None or not fits))
        + _standing_to_names(question, candidate, vocabulary)
        + _standing_to_list(question, text)
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


def _kind_weight(kind: Kind | None, text: str) -> float:
    if kind is None:
        return 0.0
    is_firm = kind.is_sharp and (kind.firmly is None or kind.firmly.search(text))
    return SHARP_KIND_WEIGHT if is_firm else LOOSE_KIND_WEIGHT


def _standing_to_list(question: Question, text: str) -> float:
    """What it speaks for or against a sentence that it announces a list, and one of what is left out or of what is not."""
    if question.route in (Route.YES_NO, Route.COUNT):
        return 0.0
    asks_list = question.route is Route.LIST
    announces = ANNOUNCING_WEIGHT * (asks_list and text.endswith((":", "：")))
    asked, told = (bool(form.search(one)) for form, one in ((ASKS_DENIED, question.text), (TELLS_DENIED, text)))
    if asked:
        return announces + (DENIED_WEIGHT if told else -DENIED_WEIGHT)
    return announces - DENIED_WEIGHT * (told and (asks_list or bool(ASKS_ALLOWED.search(question.text))))


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
