"""Stretches: how much of a question stands in one stretch of a sentence with the kind of thing that is asked for."""

import re

from assistant.language.vocabulary import Vocabulary
from assistant.questions.question import Question

_BETWEEN_STRETCHES = re.compile(r"[,;:]\s|[，；：]")
_BETWEEN_STATEMENTS = re.compile(r";\s|；")


def beside_kind(question: Question, text: str, vocabulary: Vocabulary, *, by_statement: bool = False) -> float:
    """How much of the question the stretch of a sentence has in which the kind of thing asked for stands, in [0, 1].

    "Bonds make up the rest, the budget pays 2 million" names a sum, but none of bonds. Who does something is named
    once, before all that it does: `by_statement` a body stands beside all that is said of it.
    """
    kind = question.kind
    if kind is None:
        return 0.0
    between = _BETWEEN_STATEMENTS if by_statement and kind.name == "body" else _BETWEEN_STRETCHES
    holding = (stretch for stretch in between.split(text) if kind.held.search(stretch))
    return max((vocabulary.coverage(question.units, vocabulary.features(one)) for one in holding), default=0.0)
