"""A follow-up that found nothing is read otherwise: of what was named before, or without what was not found."""

import pytest

from assistant.answer import Status, Turn
from assistant.path import Assistant
from tests.assistant.steps import quotes


def ask_all(assistant: Assistant, *texts: str) -> tuple[Turn, ...]:
    history: tuple[Turn, ...] = ()
    for text in texts:
        history = (*history, Turn(text, assistant.ask(text, history)))
    return history


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("《通知》是什么时候发的？", "民政部是印发部门之一吗？", "附件叫什么？"), "改革方案"),
        (("When was the Notice issued?", "Who is the mayor of Springfield?", "And who issued it?"), "18 departments"),
    ],
)
def test_a_name_that_no_document_has_is_not_carried_on(assistant: Assistant, texts: tuple[str, ...], said: str) -> None:
    *_, missed, last = ask_all(assistant, *texts)
    assert missed.answer.status is Status.NOT_IN_DOCUMENTS
    assert last.answer.status is Status.ANSWERED
    assert any(said in quote for quote in quotes(last.answer))


def test_what_is_asked_again_of_another_keeps_the_question(assistant: Assistant) -> None:
    *_, last = ask_all(
        assistant, "How many people live in the Western Chongqing Area?", "And in the Eastern Fuzhou Area?"
    )
    assert any("5.22 million" in quote for quote in quotes(last.answer))
