"""Close reading: the sentence selected is read together with the question, where its words leave a doubt.

Words and vectors tell that a sentence is on the matter; whether it tells what is asked, or something else of the same
thing, they do not. The cross-encoder does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from assistant.judging.calibration import load_calibration
from assistant.language.forms import CHOICE
from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question, own_words
from assistant.questions.rates import rates
from assistant.retrieval.evidence import Evidence
from assistant.retrieval.selection import Selection, select
from assistant.retrieval.signals import measure
from index.cross_encoder import Odds, Told
from index.search import Index

# The chance before reading from which there is no doubt. Half of the development questions have more; reading those
# as well kept 3 of 357 wrong answers away.
WITHOUT_DOUBT = 0.8

# Nor is there none where a word that weighs so much stands nowhere in what was found: of 199 such development questions
# 12 are so refused that have no answer, and 6 that have one.
TELLING = 0.5

# Where the first sentence rather does not answer, the next one is read as well; if that clearly does, and by so much
# more, it comes first. (Of 2,764 development questions 22 were mended so, and 5 spoilt; with a third sentence 28 and 5,
# for a tenth more of time.)
READ_ON = 0.0
ANSWERING = 1.0
BY_MUCH = 2.0
SENTENCES_READ = 2
# From these log odds on a sentence denies what the question takes for granted. No true premise of the tests has more.
# Of the development questions that were refused, 8 that rest on a false one have, and 2 others. (From 1 on 14 and 3.)
DENYING = 2.1


@dataclass(frozen=True, slots=True)
class Read:
    """What was read, each sentence with what it is to the question; never empty."""

    sentences: tuple[tuple[Evidence, Odds], ...]

    def answers(self, selection: Selection) -> float:
        """The log odds that one of the sentences selected answers; of a list, one of those that were read."""
        shown = [odds.answers for one, odds in self.sentences if one in selection.sentences]
        return max(shown or [odds.answers for _, odds in self.sentences])

    @property
    def better(self) -> Evidence | None:
        """The sentence that answers clearly where the first one does not; None without such a one."""
        (_, first), *_ = self.sentences
        one, odds = max(self.sentences, key=lambda read: read[1].answers)
        return one if odds.answers > max(ANSWERING, first.answers + BY_MUCH) else None

    def denial(self, question: Question) -> Evidence | None:
        """The sentence that denies what `question` takes for granted, or None."""
        one, odds = max(self.sentences, key=lambda read: read[1].denies)
        answers = max(odds.answers for _, odds in self.sentences)
        said, told = ({rate for rate, _ in rates(text)} for text in (question.text, one.stated))
        is_same_rate = bool(said) and said <= told  # "every year" is annual
        is_denied = odds.denies > max(DENYING, answers) and not is_same_rate
        return one if is_denied and not CHOICE.search(question.text) else None


class Reread(NamedTuple):
    """The sentences found, and what of them is selected, as they stand once they were read; and what was read."""

    ranked: tuple[Evidence, ...]
    selection: Selection
    read: Read | None


# Waits for a reading; None where nothing was read.
Reading = Callable[[], Read | None]


def is_in_doubt(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> bool:
    """Whether words and vectors alone leave it open if the `ranked` sentences answer.

    A question with words of the turn before in brackets is none: the cross-encoder takes them for asked.
    """
    if not ranked or own_words(question.text) != question.text:
        return False
    signals = measure(question, ranked, vocabulary)
    return load_calibration().chance(signals) < WITHOUT_DOUBT or signals.unknown_missing >= TELLING


def begin_reading(
    question: Question, ranked: tuple[Evidence, ...], selection: Selection, index: Index, vocabulary: Vocabulary
) -> Reading:
    """Begins to read what was selected, beside what goes on meanwhile, where there is a doubt."""
    return _begun(question, ranked, selection, index) if is_in_doubt(question, ranked, vocabulary) else lambda: None


def read_closely(question: Question, ranked: tuple[Evidence, ...], index: Index, vocabulary: Vocabulary) -> Reread:
    """What `reselected` gives for what is selected of the `ranked` sentences, read in doubt or not."""
    selection = select(question, ranked, vocabulary)
    return reselected(question, ranked, selection, _begun(question, ranked, selection, index), vocabulary)


def reselected(
    question: Question,
    ranked: tuple[Evidence, ...],
    selection: Selection,
    reading: Reading,
    vocabulary: Vocabulary,
) -> Reread:
    """The `ranked` sentences, and what of them is selected, with the better one first once `reading` has ended."""
    read = reading()
    better = read.better if read and selection.sentences else None
    if better is not None:
        ranked = (better, *(one for one in ranked if one is not better))
        selection = select(question, ranked, vocabulary)
    return Reread(ranked, selection, read)


def _begun(question: Question, ranked: tuple[Evidence, ...], selection: Selection, index: Index) -> Reading:
    """The reading of the sentence that comes first, and where that does not answer, of the next one.

    Statements of absence are not read.
    """
    first = selection.sentences[:1]
    nearest = (*first, *(one for one in ranked[:SENTENCES_READ] if one not in first))
    stated = [one for one in nearest if not one.is_absence][:SENTENCES_READ]
    told = [told_of(one) for one in stated]
    begun = index.cross_encoder.begin(question.text, told[:1])

    def finished() -> Read | None:
        odds = [reading.result() for reading in begun]
        if odds and odds[0].answers < READ_ON:
            odds += [reading.result() for reading in index.cross_encoder.begin(question.text, told[1:])]
        return Read(tuple(zip(stated, odds, strict=False))) if odds else None

    return finished


def told_of(one: Evidence) -> Told:
    """A sentence as the cross-encoder reads it."""
    return Told(one.stated, one.document.title, one.path[-1] if one.path else "")
