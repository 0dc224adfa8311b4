"""Ranks: a question asks which of several comes first, or for one of a number that what was found does not have."""

import re

from assistant.messages import say
from assistant.questions.question import Question, Route
from assistant.questions.superlative_forms import asks_for_most, asks_most_of, asks_order, tells_most, tells_order
from index.tokens import fold

# "Principle 5", "任务12": one of several that are numbered.
_LABEL = re.compile(
    r"(?P<noun>\b(?!by|in|of|to|the|than|about|and|or|at|on|from|until|since)[a-z]{4,}|[\u4e00-\u9fff]{2}) ?(?P<number>\d{1,2})(?![\d,.年月日个项%])"
)


def not_ranked(question: Question, texts: tuple[str, ...]) -> str | None:
    """A sentence that says that `texts` do not rank what `question` asks the first of, or have none of its number.

    None where neither is asked, or both are told.
    """
    said = _not_compared(question, texts)
    return said or (None if question.route is Route.YES_NO else _without_number(question, texts))


def _not_compared(question: Question, texts: tuple[str, ...]) -> str | None:
    """ "Which zone is the largest?" where what was found gives the size of one, and says nothing of the others."""
    of_several = asks_most_of(question.text)
    if question.kind is not None and question.kind.is_sharp and not of_several:
        return None  # "the highest fine" is a figure that a text gives
    asks_most = bool(asks_for_most(question)) or of_several
    lacks_most = asks_most and not any(map(tells_most, texts))
    lacks_order = asks_order(question.text) and not any(map(tells_order, texts))
    return say("not_compared", question.language) if lacks_most or lacks_order else None


def _without_number(question: Question, texts: tuple[str, ...]) -> str | None:
    """ "What does principle 5 say?" where what was found numbers principles, and none 5."""
    for label in _LABEL.finditer(fold(question.text)):
        noun = re.escape(label["noun"])
        told = {match[1] for text in texts for match in re.finditer(rf"{noun}\s?(\d+)(?!\d)", fold(text))}
        if told and label["number"] not in told:
            return say("missing_nearby", question.language, missing=label[0])
    return None
