"""Premises: what a question takes for granted that the documents say otherwise."""

from dataclasses import dataclass

from assistant.counts import contradicts, counts
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.vocabulary import Vocabulary

# The sentences a premise is held against: those that a reader would look at first.
DEPTH = 8
# "One of them", "the two": so small a number points back or picks out, it does not count the whole.
LEAST_COUNT = 3


@dataclass(frozen=True, slots=True)
class FalsePremise:
    """What the question says, what the documents say instead, and the sentence in which they do."""

    asked: str
    told: str
    evidence: Evidence


def false_count(question: Question, ranked: tuple[Evidence, ...]) -> FalsePremise | None:
    """The number of things in `question` that the documents count differently, and never so."""
    said = [(one, count) for one in ranked[:DEPTH] for count in counts(one.text)]
    for asked in (one for one in counts(question.text) if one.value >= LEAST_COUNT):
        if any(asked.value == count.value and asked.things <= count.around for _, count in said):
            continue
        others = [(one, count) for one, count in said if contradicts(asked, count)]
        if others:  # the highest: the total, where parts are counted too
            evidence, told = max(others, key=lambda pair: pair[1].value)
            return FalsePremise(asked.text, told.text, evidence)
    return None


def unlisted_name(question: Question, vocabulary: Vocabulary) -> str | None:
    """A name in `question`, as written there, that no document has; None where all are known."""
    unknown = next((unit.text for unit in question.units if unit.is_name and vocabulary.is_unknown(unit)), None)
    if unknown is None:
        return None
    at = question.text.lower().find(unknown)
    return question.text[at : at + len(unknown)] if at >= 0 else unknown
