"""Conversations: cases asked in order, each after the real answers to the ones before it."""

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from assistant.answer import Answer, Check, Statement, Status, Turn
from corpus.sentences import language_of
from evals.case import Case, PastTurn

def ask_all(
    cases: Sequence[Case], respond: Callable[[Case, Sequence[Turn]], Answer])
) -> Iterator[tuple[Case, Answer, float]]:
    """Each case with its answer and the seconds it took, in order.

    A case of a conversation is asked after the turns of it so far; others after the history they bring.
    """
    conversations: dict[str, list[Turn]] = {}
    for case in cases:
        turns = past_turns(case.history)
        if case.conversation is not None:
            turns = conversations.setdefault(case.conversation, turns)
        started = perf_counter()
        answer = respond(case, tuple(turns))
        seconds = perf_counter() - started
        if case.conversation is not None:
            turns.append(Turn(case.question, answer))
        yield case, answer, seconds


def past_turns(history: Sequence[PastTurn]) -> list[Turn]:
    """Turns made of an exchange that somebody wrote down: questions as they were asked, answers as text."""
    return [Turn(turn.question, written_answer(turn.question, turn.answer)) for turn in history]


def written_answer(question: str, text: str, *, standalone: str | None = None) -> Answer:
    """An Answer that says `text` and cites nothing."""
    return Answer(
        id="written",
        question=question,
        standalone_question=standalone or question,
        status=Status.ANSWERED,
        language=language_of(question),
        text=text,
        statements=(Statement(text, (), Check("not_a_claim")),),
        citations=(),
        nearest=(),
        follow_ups=(),
        coverage=None,
        mode="written",
        versions={},
    )
