"""What is suggested after an answer is answered itself, in the language of the question, about somebody else."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant

ASKED = [
    "Who coordinates major issues?",
    "What must the provinces do?",
    "各有关省份要做什么？",
    "《通知》由几个部门联合印发？",
]


@pytest.mark.parametrize("question", ASKED)
def test_what_is_suggested_is_answered(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.follow_ups
    assert {assistant.ask(one).status for one in answer.follow_ups} == {Status.ANSWERED}
    assert {assistant.ask(one).language for one in answer.follow_ups} == {answer.language}


def test_nobody_who_was_asked_about_is_suggested(assistant: Assistant) -> None:
    english, chinese = (assistant.ask(question) for question in ASKED[1:3])
    assert not [one for one in english.follow_ups if "relevant provinces" in one]
    assert not [one for one in chinese.follow_ups if "省份" in one]
    assert "What must the National Development and Reform Commission do?" in english.follow_ups


def test_what_is_not_answered_suggests_nothing(assistant: Assistant) -> None:
    assert assistant.ask("Write me a poem about spring.").follow_ups == ()
