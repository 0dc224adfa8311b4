"""Close reading: the best sentence is read together with the question, where its words leave a doubt.

Words and vectors tell that a sentence is on the matter; whether it tells what is asked, or something else of the same
thing, they do not. The cross-encoder does.
"""

from collections.abc import Callable
from dataclasses import replace

from assistant.calibration import load_calibration
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.signals import measure, own_words
from assistant.vocabulary import Vocabulary
from index.cross_encoder import Told
from index.search import Index

# The chance before reading from which there is no doubt. Half of the development questions have more; reading those
# as well kept 3 of 357 wrong answers away.
WITHOUT_DOUBT = 0.8

Read = Callable[[], tuple[Evidence, ...]]


def is_in_doubt(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> bool:
    """Whether words and vectors alone leave it open if the `ranked` sentences answer.

    A question with words of the turn before in brackets is none that the cross-encoder can read.
    """
    is_whole = own_words(question.text) == question.text
    return (
        bool(ranked) and is_whole and load_calibration().chance(measure(question, ranked, vocabulary)) < WITHOUT_DOUBT
    )


def begin_reading(question: Question, ranked: tuple[Evidence, ...], index: Index) -> Read:
    """Begins to read the best of the `ranked` sentences, beside what goes on meanwhile; calling what this returns
    waits for it, and gives `ranked`, that sentence with what the cross-encoder makes of it.

    Statements of absence are not read. (Reading three sentences, and putting the one first that answers best, mended
    13 of 2,764 development questions and spoilt 7.)
    """
    best = next((one for one in ranked if not one.is_absence), None)
    if best is None:
        return lambda: ranked
    heading = best.path[-1] if best.path else ""
    (reading,) = index.cross_encoder.begin(question.text, [Told(best.stated, best.document.title, heading)])
    return lambda: tuple(replace(one, answers=reading.result()) if one is best else one for one in ranked)


def read_closely(question: Question, ranked: tuple[Evidence, ...], index: Index) -> tuple[Evidence, ...]:
    """What `begin_reading` gives, at once."""
    return begin_reading(question, ranked, index)()
