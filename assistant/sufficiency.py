"""Sufficiency: whether the evidence answers the question, and if not, what is missing."""

from dataclasses import dataclass

from assistant.answer import Status
from assistant.calibration import load_calibration
from assistant.evidence import Evidence, joined
from assistant.gaps import find_gap
from assistant.question import Question
from assistant.selection import Selection
from assistant.signals import Signals, features_of, measure, missing_units
from assistant.vocabulary import Vocabulary

# So little of the question in the evidence, and nothing near in meaning, is no answer. It is out of scope where the
# question has no word of what the documents are about, else it is only not in them.
FAR_COVERAGE = 0.2
FAR_COSINE = 0.84
# A request for another task (a poem, a translation) needs this share of its words in the documents to be a question.
OTHER_TASK_COVERAGE = 0.6
# A word that weighs less ("runs", "place") is no reason to give for saying no.
LEAST_TELLING = 0.2


@dataclass(frozen=True, slots=True)
class Judgement:
    """The status that the evidence allows, the words of the question it does not have, and what else is missing."""

    status: Status
    missing: tuple[str, ...] = ()
    gap: str = ""


def judge(question: Question, ranked: tuple[Evidence, ...], selection: Selection, vocabulary: Vocabulary) -> Judgement:
    """Whether `selection`, the best of the `ranked` evidence, answers `question`."""
    if not ranked:
        return Judgement(Status.NOT_IN_DOCUMENTS)
    signals = measure(question, ranked, vocabulary)
    missing = _missing(question, selection, vocabulary)
    if _is_far(question, signals):
        is_elsewhere = question.is_other_task or not any(map(vocabulary.is_of_subject, question.units))
        return Judgement(Status.OUT_OF_SCOPE if is_elsewhere else Status.NOT_IN_DOCUMENTS, missing)
    if selection.sentences and selection.sentences[0].is_absence:
        return Judgement(Status.NOT_IN_DOCUMENTS, missing)
    if any(unit.is_name and vocabulary.is_unknown(unit) for unit in question.units):
        return Judgement(Status.NOT_IN_DOCUMENTS, missing)
    calibration = load_calibration()
    if calibration.chance(signals) < calibration.threshold:
        return Judgement(Status.NOT_IN_DOCUMENTS, missing)
    gap = find_gap(question, selection, vocabulary)
    return Judgement(gap.status, gap=gap.said) if gap else Judgement(Status.ANSWERED)


def _is_far(question: Question, signals: Signals) -> bool:
    """Whether next to nothing of `question` is in the evidence."""
    if question.is_other_task:
        return signals.coverage < OTHER_TASK_COVERAGE
    return signals.coverage < FAR_COVERAGE and signals.best_cosine < FAR_COSINE


def _missing(question: Question, selection: Selection, vocabulary: Vocabulary) -> tuple[str, ...]:
    features = features_of(selection.sentences, vocabulary)
    if selection.block is not None:
        texts = (selection.block.document.title, *selection.block.lines.path, *selection.block.texts())
        features = joined(features, *(vocabulary.features(text) for text in texts))
    missing = missing_units(question.units, features, vocabulary)
    return tuple(unit.text for unit in missing if unit.weight >= LEAST_TELLING)
