"""Sufficiency: whether the evidence answers the question, and if not, what is missing."""

from dataclasses import dataclass

from assistant.answer import Status
from assistant.judging.calibration import load_calibration
from assistant.judging.close_reading import Read
from assistant.judging.gaps import find_gap
from assistant.language import forms
from assistant.language.absence import asks_whether_known
from assistant.language.units import Unit, joined
from assistant.language.vocabulary import Vocabulary
from assistant.messages import join_words, say
from assistant.questions.question import Question, Route
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.selection import Selection
from assistant.retrieval.signals import Signals, features_of, measure, missing_units
from corpus.themes import instruments_in

# Of what is asked to be known, the sentence that says that it is not must have this share.
LEAST_DENIED = 0.45
# So little of the question in the evidence, and nothing near in meaning, is no answer. It is out of scope where the
# question has no word of what the documents are about, else it is only not in them.
FAR_COVERAGE = 0.2
FAR_COSINE = {"en": 0.84, "zh": 0.862}  # Chinese sentences lie nearer to one another
# A sentence that has so much of the question, and the kind of thing asked for, held the answer to 95 % of the
# development questions that had one.
COMPLETE = 0.95
# With what stands around it, it may have less of its own: of 7 development questions it answered 5, and none that has
# no answer.
LEAST_WHOLE = 0.6
# Whether something is so may be said in other words alone ("agreed to" for "approved"), which count for less. (Of the
# development questions one more is answered rightly so, and none that has no answer.)
IN_OTHER_WORDS = 0.75
# One word alone ("how much goes to Alton?") stands in sentences on anything.
FEWEST_UNITS = 2
# One word of this weight is enough where a kind is asked for that few sentences hold.
TELLING_ALONE = 0.5
_RARE = frozenset({"frequency", "telephone", "document_number"})
# A question that asks whether something is so is not decided by sentences that have less than this of it.
LEAST_DECIDED = 0.3
# From these log odds on what is shown answers, whatever words a rule misses in it. (From 2 on 6 more development
# questions on the documents of `evals/unseen` have no answer, and one on the bundled ones is rightly refused.)
PLAINLY = 1.0
# A request for another task (a poem, a translation) needs this share of its words in the documents to be a question.
OTHER_TASK_COVERAGE = 0.6
# A word that weighs less ("runs", "place") is no reason to give for saying no.
LEAST_TELLING = 0.2


@dataclass(frozen=True, slots=True)
class Judgement:
    """The status that the evidence allows, and a sentence on what is missing; "" where there is none to say."""

    status: Status
    said: str = ""


def judge(
    question: Question,
    ranked: tuple[Evidence, ...],
    selection: Selection,
    vocabulary: Vocabulary,
    *,
    read: Read | None = None,
) -> Judgement:
    """Whether `selection`, the best of the `ranked` evidence, which was `read` in doubt, answers `question`."""
    if not ranked:
        return Judgement(Status.NOT_IN_DOCUMENTS)
    if selection.lacks_definition:
        return Judgement(Status.PARTIAL, say("without_definition", question.language))
    if selection.is_outline or selection.is_headed or selection.is_class:
        return Judgement(Status.ANSWERED)
    signals = measure(question, ranked, vocabulary, answers=read.answers(selection) if read else None)
    if _is_elsewhere(question, signals, vocabulary):
        return Judgement(Status.OUT_OF_SCOPE)
    best = selection.sentences[0] if selection.sentences else None
    if best is not None and says_no(question, best):
        return Judgement(Status.ANSWERED)
    is_absent = best is not None and best.is_absence
    names = tuple(unit for unit in question.units if unit.is_name and vocabulary.is_unknown(unit))
    is_unknown = bool(missing_units(names, features_of(ranked, vocabulary), vocabulary))
    is_likely = _is_likely(question, signals, selection, vocabulary)
    if _is_far(question, signals) or is_absent or is_unknown or not is_likely:
        return _refused(question, ranked, selection, vocabulary)
    gap = find_gap(question, selection, vocabulary)
    is_plain = read is not None and read.answers(selection) >= PLAINLY
    if gap is None or (is_plain and gap.status is Status.NOT_IN_DOCUMENTS and not gap.is_firm):
        return Judgement(Status.ANSWERED)
    return Judgement(gap.status, gap.said)


def says_no(question: Question, best: Evidence) -> bool:
    """Whether `question` asks if something is known or at hand, and `best` says of just that that it is not."""
    asks = question.route is Route.YES_NO and asks_whether_known(question.text)
    return asks and best.is_absence and best.own >= LEAST_DENIED


def _is_likely(question: Question, signals: Signals, selection: Selection, vocabulary: Vocabulary) -> bool:
    """Whether the evidence is likely to hold the answer: it says all that is asked, or its signals say so."""
    best = selection.sentences[0] if selection.sentences else None
    if best is not None and best.fits and not signals.absence_ahead and _says_all(question, best, vocabulary):
        return True
    if signals.yes_no and (signals.names_missing or signals.coverage < LEAST_DECIDED):
        return False  # whether it is so of somebody, or in some respect, that nothing found speaks of
    calibration = load_calibration()
    return calibration.chance(signals) >= calibration.threshold


def _says_all(question: Question, best: Evidence, vocabulary: Vocabulary) -> bool:
    """Whether `best` has all words of `question`, where a kind of thing is asked for in part as it stands there."""
    is_decided = question.kind is None and question.route is Route.YES_NO
    if is_decided and best.own >= IN_OTHER_WORDS and len(question.units) >= FEWEST_UNITS:
        return not missing_units(question.units, features_of([best], vocabulary), vocabulary)
    if question.kind is None:
        return best.own >= COMPLETE
    if len(question.units) < FEWEST_UNITS and not _is_telling_alone(question, best):
        return False
    is_whole = best.own >= LEAST_WHOLE and not missing_units(
        question.units, features_of([best], vocabulary), vocabulary
    )
    return best.own >= COMPLETE or is_whole


def _is_telling_alone(question: Question, best: Evidence) -> bool:
    """Whether the one word of `question` names no thing and `best` has just the rare kind asked: "how often tested"."""
    is_rare = question.kind is not None and question.kind.name in _RARE
    return is_rare and best.fits and all(not unit.is_name and unit.weight >= TELLING_ALONE for unit in question.units)


def _is_far(question: Question, signals: Signals) -> bool:
    """Whether next to nothing of `question` is in the evidence."""
    if question.is_other_task:
        return signals.coverage < OTHER_TASK_COVERAGE
    return signals.coverage < FAR_COVERAGE and signals.best_cosine < FAR_COSINE[question.language]


def _is_elsewhere(question: Question, signals: Signals, vocabulary: Vocabulary) -> bool:
    """Whether `question` wants another task done, or is about nothing that the documents are about.

    Duties, support and the like are what such documents are about, whosever they are.
    """
    has_theme = any(one.search(question.text) for one in forms.THEMES.values()) or bool(instruments_in(question.text))
    asks_for_rules = question.route is Route.DUTIES or has_theme or bool(forms.ASKS_MENTION.search(question.text))
    is_about_them = asks_for_rules or any(map(vocabulary.is_of_subject, question.units))
    return _is_far(question, signals) and (question.is_other_task or not is_about_them)


def _refused(
    question: Question, ranked: tuple[Evidence, ...], selection: Selection, vocabulary: Vocabulary
) -> Judgement:
    """That the documents do not say it, and why: words that nothing speaks of, else those that the closest lacks."""
    lacking = _lacking(question, selection, vocabulary)
    found = features_of(ranked, vocabulary)
    nowhere = [unit for unit in missing_units(lacking, found, vocabulary) if vocabulary.is_unknown(unit)]
    words = [unit.text for unit in nowhere or lacking]
    if not words:
        return Judgement(Status.NOT_IN_DOCUMENTS)
    key = "missing" if nowhere else "missing_nearby"
    return Judgement(Status.NOT_IN_DOCUMENTS, say(key, question.language, missing=join_words(words, question.language)))


def _lacking(question: Question, selection: Selection, vocabulary: Vocabulary) -> tuple[Unit, ...]:
    """The telling words of `question`, not those of its form, that what was selected does not have."""
    features = features_of(selection.sentences, vocabulary)
    if selection.block is not None:
        texts = (selection.block.document.title, *selection.block.lines.path, *selection.block.texts())
        features = joined(features, *(vocabulary.features(text) for text in texts))
    missing = missing_units(question.units, features, vocabulary)
    return tuple(unit for unit in missing if unit.weight >= LEAST_TELLING and not forms.ASKING.fullmatch(unit.text))
