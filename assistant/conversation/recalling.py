"""Recalling: what of a conversation a follow-up is searched for with. Knows no index and makes no question."""

from collections.abc import Iterator, Sequence

from assistant.answer import Status, Turn
from index.keywords import Recalled
from index.search import Context

# What a turn counts beside the one after it; of turns further back so little is left that they are not looked at.
# Less serves people who jump between topics (mtrag), more those who stay with one (doc2dial); .5 to .6 serve both
# (`policy-evals run doc2dial mtrag policy`).
DECAY = 0.6
MOST_TURNS = 6
# Outcomes whose answers say what the documents say; those of others are our own words.
_TELLING = frozenset({Status.ANSWERED, Status.PARTIAL, Status.FALSE_PREMISE})


def recall(asked: str, history: Sequence[Turn]) -> Context | None:
    """The context in which `asked`, a question as it was put, is searched for after the turns of `history`.

    Questions and answers count alike, the older the less; None where nothing was said before.
    """
    return Context(asked, tuple(_recalled(history))) if history else None


def _recalled(history: Sequence[Turn]) -> Iterator[Recalled]:
    for age, turn in enumerate(reversed(history[-MOST_TURNS:]), start=1):
        yield Recalled(turn.question, DECAY**age)
        if turn.answer.status in _TELLING and turn.answer.text:
            yield Recalled(turn.answer.text, DECAY**age)
