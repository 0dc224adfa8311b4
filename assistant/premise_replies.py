"""Replies to questions that rest on a false premise, or that fit several things alike."""

from assistant.ambiguity import readings
from assistant.answer import Status
from assistant.contradictions import Grounds
from assistant.evidence import Evidence
from assistant.messages import join_words, say
from assistant.outcome import Outcome, remark
from assistant.premises import false_premise, unlisted_name
from assistant.question import Question, Route
from assistant.selection import find_block
from assistant.vocabulary import Vocabulary
from assistant.writing import Writer

# A list answers "is X one of them" where it speaks of at least this share of the rest of the question.
LEAST_ABOUT = 0.5


def reply_to_premise(question: Question, ranked: tuple[Evidence, ...], grounds: Grounds) -> Outcome | None:
    """What is to be said of the question before it can be answered, or None where nothing is."""
    vocabulary = grounds.vocabulary
    return (
        _which_one(question, ranked, vocabulary)
        or _otherwise(question, ranked, grounds)
        or _not_among(question, ranked, vocabulary)
    )


def _which_one(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> Outcome | None:
    names = readings(question, ranked, vocabulary)
    if not names:
        return None
    text = say("which_one", question.language, readings=join_words(list(names), question.language))
    return remark(Status.CLARIFY, text)


def _otherwise(question: Question, ranked: tuple[Evidence, ...], grounds: Grounds) -> Outcome | None:
    premise = false_premise(question, ranked, grounds)
    if premise is None:
        return None
    writer = Writer(question.language)
    message = "other_figure" if premise.told else "false_premise"
    writer.remark(say(message, question.language, asked=premise.asked, told=premise.told))
    writer.lead_in(premise.document)
    writer.quote(premise.document, (premise.span,))
    return Outcome(Status.FALSE_PREMISE, writer.draft())


def _not_among(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> Outcome | None:
    """Something is named that no document has, as if it were in a list that the documents give in full."""
    name = unlisted_name(question, vocabulary)
    if name is None:
        return None
    rest = tuple(unit for unit in question.units if unit.text != name.lower())
    block = find_block(question, ranked, vocabulary)
    if block is None or not rest:
        return None
    texts = "\n".join((*block.lines.path[-1:], *block.texts()))
    if vocabulary.coverage(rest, vocabulary.features(texts)) < LEAST_ABOUT:
        return None
    writer = Writer(question.language)
    writer.remark(say("not_among", question.language, name=name, total=len(block.lines.items)))
    writer.lead_in(block.document)
    for span in (block.lines.intro, *block.lines.items):
        writer.quote(block.document, (span,))
    status = Status.ANSWERED if question.route is Route.YES_NO else Status.FALSE_PREMISE
    return Outcome(status, writer.draft())
