"""Replies to questions that rest on a false premise, or that fit several things alike."""

from dataclasses import replace

from assistant.answer import Status
from assistant.composing.outcome import Outcome, remark
from assistant.composing.writing import Writer
from assistant.compound.members import find_members
from assistant.judging.close_reading import Read
from assistant.judging.sufficiency import Judgement
from assistant.language.forms import TAG_QUESTION
from assistant.messages import join_words, say
from assistant.presuppositions.ambiguity import readings
from assistant.presuppositions.closed_memberships import outside_closed
from assistant.presuppositions.contradictions import Grounds
from assistant.presuppositions.memberships import NotAmong, not_among
from assistant.presuppositions.premises import FalsePremise, false_premise
from assistant.questions.question import Question, Route, own_words
from assistant.retrieval.evidence import Evidence

# A question proper is shorter. What is longer is pasted text, in which the forms of a premise would be sought in a time
# that grows with more than its square (a question of 4,000 characters took minutes).
MOST_CHARS = 400


def reply_to_premise(question: Question, ranked: tuple[Evidence, ...], grounds: Grounds) -> Outcome | None:
    """What is to be said of the question before it can be answered, or None where nothing is."""
    asked_back = _which_one(question, ranked, grounds)
    if len(question.text) > MOST_CHARS:
        return asked_back
    own = replace(question, text=own_words(question.text))  # what it took from the turn before was looked at then
    return _otherwise(own, ranked, grounds) or asked_back or _not_among(own, ranked, grounds)


def _which_one(question: Question, ranked: tuple[Evidence, ...], grounds: Grounds) -> Outcome | None:
    names = readings(question, ranked, grounds.vocabulary)
    if not names or find_members(question, grounds.index, grounds.vocabulary):  # all of them are asked about
        return None
    text = say("which_one", question.language, readings=join_words(list(names), question.language))
    return remark(Status.CLARIFY, text)


def _otherwise(question: Question, ranked: tuple[Evidence, ...], grounds: Grounds) -> Outcome | None:
    premise = false_premise(question, ranked, grounds)
    return _saying_otherwise(premise, question) if premise else None


def _saying_otherwise(premise: FalsePremise, question: Question) -> Outcome:
    writer = Writer(question.language)
    message = "other_figure" if premise.told else "false_premise"
    writer.remark(say(message, question.language, asked=premise.asked, told=premise.told))
    writer.lead_in(premise.document)
    for span in (premise.span, *premise.items):
        writer.quote(premise.document, (span,))
    return Outcome(Status.FALSE_PREMISE, writer.draft())


def reply_to_denial(question: Question, read: Read | None, judgement: Judgement) -> Outcome | None:
    """That what was read says otherwise, where it does and the question is not answered; else None."""
    one = read.denial(question) if read and judgement.status is Status.NOT_IN_DOCUMENTS else None
    return _saying_otherwise(FalsePremise(one.document, (one.start, one.end)), question) if one else None


def _not_among(question: Question, ranked: tuple[Evidence, ...], grounds: Grounds) -> Outcome | None:
    """Something is named that no document has, as if it were in a list that the documents give in full."""
    closed = outside_closed(question.text, grounds)
    found = closed or not_among(question, ranked, grounds)
    if found is None:
        return None
    writer = Writer(question.language)
    message = "not_listed" if closed else _message(found)
    writer.remark(say(message, question.language, name=found.name, total=found.total))
    writer.lead_in(found.document)
    for span in found.spans:
        writer.quote(found.document, (span,))
    asks = question.route is Route.YES_NO and not TAG_QUESTION.search(question.text)
    return Outcome(Status.ANSWERED if asks else Status.FALSE_PREMISE, writer.draft())


def _message(found: NotAmong) -> str:
    if not found.total:
        return "not_covered"
    return "not_named" if found.is_place else "not_among"
