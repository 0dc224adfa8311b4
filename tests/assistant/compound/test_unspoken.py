"""A further question is not answered by a sentence that speaks of the first one alone."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from tests.assistant.steps import quotes, remarks


@pytest.mark.parametrize(
    ("question", "told", "missing"),
    [
        (
            "Which bonds should the provinces use more, and when do these have to be paid back?",
            "local government special bonds",
            "paid back",
        ),
        ("部际联席会议在试验区这事上管什么？组长是哪位领导？", "部际联席会议", "组长是哪位领导"),
        ("企业债券支持哪些项目？评审要过哪几道硬标准？", "符合条件项目", "评审要过哪几道硬标准"),
    ],
)
def test_what_nothing_quoted_speaks_of_is_said_to_be_missing(
    assistant: Assistant, question: str, told: str, missing: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.PARTIAL
    assert any(told in quote for quote in quotes(answer))
    assert missing in remarks(answer)[-1]


@pytest.mark.parametrize(
    "question",
    [
        "How large is the Eastern Fuzhou Area, and how many people live there?",  # "live" is told by a population
        "When was the Notice issued, and by how many departments?",
    ],
)
def test_a_kind_of_thing_is_enough(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.ANSWERED
