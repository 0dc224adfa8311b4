"""Turns of written conversations: what each question means after those before it."""

from collections.abc import Sequence

from assistant.answer import Turn
from assistant.standalone import stand_alone
from corpus.glossary import Glossary
from evals.case import PastTurn
from evals.conversation import written_answer


def standalone_question(question: str, past: Sequence[PastTurn], glossary: Glossary) -> str:
    """`question` made to stand alone by the assistant, as each question before it was."""
    turns: list[Turn] = []
    for turn in past:
        meant = stand_alone(turn.question, turns, glossary)
        turns.append(Turn(turn.question, written_answer(turn.question, turn.answer, standalone=meant)))
    return stand_alone(question, turns, glossary)
