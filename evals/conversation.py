"""Conversations: cases asked in order, each after the real answers to the ones before it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from time import perf_counter

from assistant.answer import Answer, Check, Statement, Status, Turn
from assistant.contract import from_json, to_json
from assistant.conversation.recalling import recall
from assistant.conversation.standalone import stand_alone
from corpus.glossary import Glossary, load_glossary
from corpus.sentences import language_of
from evals.case import Case, PastTurn
from evals.journal import Journal
from index.search import Context


def ask_all(
    cases: Sequence[Case],
    respond: Callable[[Case, Sequence[Turn]], Answer],
    *,
    journal: Journal | None = None,
) -> Iterator[tuple[Case, Answer, float]]:
    """Each case with its answer and the seconds it took, in order.

    A case of a conversation is asked after the turns of it so far; others after the history they bring.
    What `journal` knows is not asked again; it is told what it does not know, failures left out.
    """
    journal = Journal() if journal is None else journal
    glossary = load_glossary()
    conversations: dict[str, list[Turn]] = {}
    for case in cases:
        turns = past_turns(case.history, glossary)
        if case.conversation is not None:
            turns = conversations.setdefault(case.conversation, turns)
        known = journal.get(case.id)
        if known is None:
            started = perf_counter()
            answer = respond(case, tuple(turns))
            seconds = perf_counter() - started
            if answer.status is not Status.FAILED:
                journal.put(case.id, {"answer": to_json(answer), "seconds": seconds})
        else:
            answer, seconds = from_json(known["answer"]), known["seconds"]
        if case.conversation is not None:
            turns.append(Turn(case.question, answer))
        yield case, answer, seconds


def past_turns(history: Sequence[PastTurn], glossary: Glossary) -> list[Turn]:
    """Turns made of an exchange that somebody wrote down, each question made to stand alone by the assistant."""
    turns: list[Turn] = []
    for turn in history:
        meant = stand_alone(turn.question, turns, glossary)
        turns.append(Turn(turn.question, written_answer(turn.question, turn.answer, standalone=meant)))
    return turns


def standalone_question(question: str, history: Sequence[PastTurn], glossary: Glossary) -> str:
    """What the assistant takes `question` to mean after an exchange that somebody wrote down."""
    return stand_alone(question, past_turns(history, glossary), glossary)


def context_of(question: str, history: Sequence[PastTurn], glossary: Glossary) -> Context | None:
    """What the assistant searches for beside `question` after an exchange that somebody wrote down."""
    return recall(question, past_turns(history, glossary))


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


def failed_answer(question: str, reason: str) -> Answer:
    """An Answer that failed, with the reason as its text."""
    return replace(written_answer(question, reason), id="failed", status=Status.FAILED, statements=())
