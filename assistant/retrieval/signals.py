"""Signals: what can be said, in numbers, of how well the evidence found meets a question."""

import math
from dataclasses import astuple, dataclass, fields

from assistant.language.units import Features, Unit, joined
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, Route, own_words
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.stretches import beside_kind

# The best sentences that are looked at together: an answer is seldom spread over more.
DEPTH = 3
MATCHED = 0.5
# What the words of most questions weigh together; keeps the signal at about 0 to 1.
USUAL_WEIGHT = 3.0
# The log odds of what clearly answers, or does not; keeps the signal at about -1 to 1.
USUAL_LOG_ODDS = 5.0
# Cosines are lower in English, and for what is asked at length: the logarithm of a usual question's bytes.
USUAL_LENGTH = 4.0
# By so much less a sentence in the other language is near to a question that it answers, with the bundled encoder.
CROSSING = 0.06
_MANY = frozenset({Route.LIST, Route.COUNT, Route.DUTIES, Route.SUMMARY})


@dataclass(frozen=True, slots=True)
class Signals:
    """Numbers on one question and its best sentences; shares and cosines, so that all are about 0 to 1."""

    best_cosine: float
    own: float
    coverage: float
    score: float
    heaviest_missing: float
    unknown_missing: float
    names_missing: float
    focus_missing: float
    asks_sharp_kind: float
    sharp_kind_met: float
    asks_loose_kind: float
    loose_kind_met: float
    kind_beside: float
    absence_ahead: float
    absence_lead: float
    distinctness: float
    other_task: float
    asks_many: float
    yes_no: float
    weight: float
    asks_body: float
    chinese: float
    length: float
    answers: float


SIGNAL_NAMES = tuple(field.name for field in fields(Signals))


def measure(
    question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary, *, answers: float | None = None
) -> Signals:
    """The signals of `question` on its `ranked` evidence, not empty; `answers` are the log odds of a close reading."""
    stated = [one for one in ranked if not one.is_absence] or list(ranked)
    top = stated[:DEPTH]
    features = features_of(top, vocabulary)
    missing = missing_units(question.units, features, vocabulary)
    absent = next((one for one in ranked if one.is_absence), None)
    focus = _focus(question)
    sharp = question.kind is not None and question.kind.is_sharp
    met = _meets_kind(question, top[0], vocabulary)
    return Signals(
        best_cosine=max(_cosine(one, question) for one in top),
        own=top[0].own,
        coverage=vocabulary.coverage(question.units, features),
        score=top[0].score,
        heaviest_missing=max((unit.weight for unit in missing), default=0.0),
        unknown_missing=max((unit.weight for unit in missing if vocabulary.is_unknown(unit)), default=0.0),
        names_missing=float(sum(unit.is_name for unit in missing)),
        focus_missing=focus.weight if focus in missing and focus is not None else 0.0,
        asks_sharp_kind=float(sharp),
        sharp_kind_met=float(sharp and met),
        asks_loose_kind=float(question.kind is not None and not sharp),
        loose_kind_met=float(question.kind is not None and not sharp and met),
        kind_beside=beside_kind(question, top[0].stated, vocabulary, by_statement=True),
        absence_ahead=float(absent is not None and absent.score > top[0].score),
        absence_lead=absent.cosine - top[0].cosine if absent else -0.1,
        distinctness=top[0].cosine - sum(one.cosine for one in ranked) / len(ranked),
        other_task=float(question.is_other_task),
        asks_many=float(question.route in _MANY),
        yes_no=float(question.route is Route.YES_NO),
        weight=sum(unit.weight for unit in question.units) / USUAL_WEIGHT,
        asks_body=float(question.kind is not None and question.kind.name == "body"),
        chinese=float(question.language == "zh"),
        length=math.log(1 + len(question.text.encode("utf-8", "replace"))) / USUAL_LENGTH,
        answers=(answers or 0.0) / USUAL_LOG_ODDS,
    )


def _cosine(one: Evidence, question: Question) -> float:
    return one.cosine + (CROSSING if one.document.language != question.language else 0.0)


def values(signals: Signals) -> tuple[float, ...]:
    """The numbers, in the order of SIGNAL_NAMES."""
    return astuple(signals)


def features_of(evidence: list[Evidence] | tuple[Evidence, ...], vocabulary: Vocabulary) -> Features:
    """What the sentences have, together with what stands around them."""
    return joined(*(vocabulary.features(text) for one in evidence for text in (one.stated, one.surroundings)))


def missing_units(units: tuple[Unit, ...], features: Features, vocabulary: Vocabulary) -> tuple[Unit, ...]:
    """The words asked for that a text does not have."""
    return tuple(unit for unit in units if vocabulary.match(unit, features) < MATCHED)


def _meets_kind(question: Question, best: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether the best sentence holds the kind of thing asked for, and speaks of everything named."""
    features = features_of([best], vocabulary)
    return best.fits and all(vocabulary.match(unit, features) >= MATCHED for unit in question.units if unit.is_name)


def _focus(question: Question) -> Unit | None:
    """The word that says which property is asked for: beside the question word in both languages."""
    asking = own_words(question.text).lower()
    words = [u for u in question.units if not u.is_name and u.value is None and u.text in asking]
    if not words:
        return None
    return words[-1] if question.language == "zh" else words[0]
