"""What a follow-up leans on: the last turn that asked something of the documents, and what was enumerated."""

from dataclasses import replace

import pytest

from assistant.answer import Status, Turn
from assistant.conversation.turns import inline_items, leaning_on
from evals.conversation import written_answer


def turn(question: str, status: Status = Status.ANSWERED) -> Turn:
    """A turn that was answered so."""
    return Turn(question, replace(written_answer(question, "It is said."), status=status))


@pytest.mark.parametrize("status", [Status.OUT_OF_SCOPE, Status.REFUSED, Status.FAILED])
def test_nobody_goes_on_about_a_turn_that_asked_nothing_of_the_documents(status: Status) -> None:
    asked = turn("Who runs the wells?")
    assert leaning_on([asked, turn("Thanks!", status)]) is asked
    assert leaning_on([turn("Thanks!", status)]) is None


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("The area consists of five zones: Harbour, Old Town and Mill Hill.", ("Harbour", "Old Town", "Mill Hill")),
        ("The line covers Norrby, Askvik and Holmsund.", ("Norrby", "Askvik", "Holmsund")),
        ("补贴遵循自愿申请、先建后补、公开透明三项原则。", ("自愿申请", "先建后补", "公开透明")),
        ("改造内容分为基础类、完善类和提升类三类。", ("基础类", "完善类", "提升类")),
        ("The wells are closed.", ()),
        ("水井已经关闭。", ()),
    ],
)
def test_a_sentence_that_enumerates_gives_its_items(sentence: str, items: tuple[str, ...]) -> None:
    assert inline_items(sentence) == items
