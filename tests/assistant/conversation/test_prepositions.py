"""A follow-up that only says for whom, where or when is the question before, asked of that."""

import pytest

from assistant.answer import Turn
from assistant.conversation.counterparts import exchanged
from assistant.conversation.standalone import stand_alone
from corpus.glossary import load_glossary
from evals.conversation import written_answer


@pytest.mark.parametrize(
    ("before", "text", "standalone"),
    [
        (
            "How much of the costs does the fund bear?",
            "And on islands?",
            "How much of the costs does the fund bear on islands?",
        ),
        (
            "What does a ticket for the hall cost?",
            "For children?",
            "What does a ticket for the hall cost for children?",
        ),
        ("规则1对教区有什么要求？", "对学校呢？", "规则1对学校有什么要求？"),
        ("What is paid for oaks?", "For mixed stands?", "What is paid for mixed stands?"),
    ],
)
def test_a_phrase_with_a_preposition_is_put_in_or_added(before: str, text: str, standalone: str) -> None:
    assert stand_alone(text, [Turn(before, written_answer(before, "So it is."))], load_glossary()) == standalone


def test_a_name_that_ends_on_its_level_is_exchanged_for_another() -> None:
    assert exchanged("柳汊乡", "云埠镇有多少处水井？", (), load_glossary()) == "柳汊乡有多少处水井？"


@pytest.mark.parametrize(
    ("before", "text", "standalone"),
    [
        (
            "What does the state pay for wells?",
            "No, I meant what the parish does for roofs",
            "what the parish does for roofs",
        ),
        ("国家给水井出多少钱？", "不是，我问的是教区给屋顶补多少钱", "教区给屋顶补多少钱"),
    ],
)
def test_what_was_meant_may_be_a_question_of_its_own(before: str, text: str, standalone: str) -> None:
    assert stand_alone(text, [Turn(before, written_answer(before, "So it is."))], load_glossary()) == standalone
