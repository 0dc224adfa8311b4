"""Spelling remarks: an answer says which words of its question were read otherwise than typed."""

from dataclasses import replace

from assistant.answer import Statement
from assistant.composing.outcome import Outcome
from assistant.composing.writing import NOT_A_CLAIM
from assistant.messages import join_words, say
from assistant.questions.spelling import Reading
from corpus.document import Language


def saying_how_read(reading: Reading, outcome: Outcome, language: Language, *, has_hidden: bool = False) -> Outcome:
    """`outcome`, opened by remarks on the words that were read otherwise than typed.

    So, where the question `has_hidden` characters, on those that were left out because nobody sees them.
    """
    told = [say("hidden_in_question", language)] if has_hidden else []
    if reading.changed:
        words = [say("read_word", language, typed=typed, meant=meant) for typed, meant in reading.changed]
        told.append(say("read_as", language, words=join_words(words, language)))
    remarks = (Statement(text, (), NOT_A_CLAIM) for text in told)
    return replace(outcome, draft=replace(outcome.draft, statements=(*remarks, *outcome.draft.statements)))
