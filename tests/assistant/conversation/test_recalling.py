"""What of a conversation a follow-up is searched for with."""

import pytest

from assistant.answer import Status, Turn
from assistant.conversation.recalling import DECAY, MOST_TURNS, recall
from evals.conversation import written_answer
from index.keywords import Recalled
from tests.evals.samples import make_answer


def said(question: str, answer: str) -> Turn:
    """An exchange as somebody wrote it down."""
    return Turn(question, written_answer(question, answer))


def test_a_first_question_is_asked_in_no_context() -> None:
    assert recall("What does a permit cost?", ()) is None


def test_questions_and_answers_count_alike_and_the_older_the_less() -> None:
    context = recall("Since when?", [said("Who pays?", "The city."), said("How much?", "40 crowns.")])
    assert context is not None
    assert context.asked == "Since when?"
    assert context.recalled == (
        Recalled("How much?", DECAY),
        Recalled("40 crowns.", DECAY),
        Recalled("Who pays?", DECAY**2),
        Recalled("The city.", DECAY**2),
    )


@pytest.mark.parametrize("status", [Status.NOT_IN_DOCUMENTS, Status.CLARIFY, Status.OUT_OF_SCOPE, Status.FAILED])
def test_what_we_say_of_ourselves_is_not_recalled(status: Status) -> None:
    context = recall("And now?", [Turn("Who pays?", make_answer("I found nothing on this.", status=status))])
    assert context is not None
    assert [one.text for one in context.recalled] == ["Who pays?"]


def test_of_a_long_conversation_the_last_turns_are_recalled() -> None:
    history = [said(f"Question {number}?", "") for number in range(50)]
    context = recall("And now?", history)
    assert context is not None
    assert [one.text for one in context.recalled] == [
        f"Question {number}?" for number in range(49, 49 - MOST_TURNS, -1)
    ]
