"""Replies to questions that rest on a false premise, or that fit several things alike."""

from assistant.ambiguity import readings
from assistant.answer import Status
from assistant.blocks import find_block
from assistant.evidence import Evidence
from assistant.messages import join_words, say
from assistant.outcome import Outcome, remark
from assistant.premises import false_count, unlisted_name
from assistant.question import Question, Route
from assistant.vocabulary import Vocabulary
from assistant.writing import Writer

# A list answers "is X one of them" where it speaks of at least this share of the rest of the question.
LEAST_ABOUT = 0.5


def reply_to_premise(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> Outcome | None:
    """What is to be said of the question before it can be answered, or None where nothing is."""
    return (
        _which_one(question, ranked, vocabulary)
        or _other_count(question, ranked)
        or _not_among(question, ranked, vocabulary)
    )


def _which_one(question: Question, ranked: tuple[Evidence, ...], vocabulary: Vocabulary) -> Outcome | None:
    names = readings(question, ranked, vocabulary)
    if not names:
        return None
    text = say("which_one", question.language, readings=join_words(list(names), question.language))
    return remark(Status.CLARIFY, text)


def _other_count(question: Question, ranked: tuple[Evidence, ...]) -> Outcome | None:
    premise = false_count(question, ranked)
    if premise is None:
        return None
    writer = Writer(question.language)
    writer.remark(say("false_count", question.language, asked=premise.asked, told=premise.told))
    writer.lead_in(premise.evidence.document)
    writer.quote(premise.evidence.document, ((premise.evidence.start, premise.evidence.end),))
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
