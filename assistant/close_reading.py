"""Close reading: the sentence selected is read together with the question, where its words leave a doubt.

Words and vectors tell that a sentence is on the matter; whether it tells what is asked, or something else of the same
thing, they do not. The cross-encoder does.
"""

from collections.abc import Callable

from assistant.calibration import load_calibration
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.selection import Selection
from assistant.signals import measure, own_words
from assistant.vocabulary import Vocabulary
from index.cross_encoder import Told
from index.search import Index

# The chance before reading from which there is no doubt. Half of the development questions have more; reading those
# as well kept 3 of 357 wrong answers away.
WITHOUT_DOUBT = 0.8

# Answers quote two sentences or more; what is asked for may stand in the second.
SENTENCES_READ = 2

# Waits for a reading and gives the log odds that the sentence answers; None where none was read.
Reading = Callable[[], float | None]


def is_in_doubt(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> bool:
    """Whether words and vectors alone leave it open if the `ranked` sentences answer.

    A question with words of the turn before in brackets is none that the cross-encoder can read.
    """
    if not ranked or own_words(question.text) != question.text:
        return False
    return load_calibration().chance(measure(question, ranked, vocabulary)) < WITHOUT_DOUBT


def begin_reading(
    question: Question, ranked: tuple[Evidence, ...], selection: Selection, index: Index, vocabulary: Vocabulary
) -> Reading:
    """Begins to read what was selected, beside what goes on meanwhile, where there is a doubt."""
    return _begun(question, ranked, selection, index) if is_in_doubt(question, ranked, vocabulary) else lambda: None


def read_closely(question: Question, ranked: tuple[Evidence, ...], selection: Selection, index: Index) -> float | None:
    """The log odds that what was selected answers, in doubt or not."""
    return _begun(question, ranked, selection, index)()


def _begun(question: Question, ranked: tuple[Evidence, ...], selection: Selection, index: Index) -> Reading:
    """The reading of the sentence that comes first, and where that does not answer, of the second one.

    Of a list they are the best of the `ranked` sentences. Statements of absence are not read. (Reading three, and
    putting the one first that answers best, mended 13 of 2,764 development questions and spoilt 7.)
    """
    stated = [one for one in selection.sentences or ranked if not one.is_absence]
    told = [_told(one) for one in stated[:SENTENCES_READ]]
    begun = index.cross_encoder.begin(question.text, told[:1])

    def finished() -> float | None:
        scores = [reading.result() for reading in begun]
        if scores and scores[0] < 0:
            scores += index.cross_encoder.scores(question.text, told[1:]).tolist()
        return max(scores, default=None)

    return finished


def _told(one: Evidence) -> Told:
    return Told(one.stated, one.document.title, one.path[-1] if one.path else "")
