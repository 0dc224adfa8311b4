"""A property of each of several things is asked of every item of the list that names them."""

import pytest

from assistant.answer import Status
from assistant.compound.members import MOST_MEMBERS, find_members
from assistant.compound.parts import Parts
from assistant.path import Assistant
from tests.assistant.steps import Steps, claims, remarks

ZONES = 11


def members_of(steps: Steps, text: str) -> Parts | None:
    return find_members(steps.question(text), steps.index, steps.vocabulary)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("How large is each pilot zone?", "How large is Western Chengdu Area?"),
        ("How large is each of the 11 pilot zones?", "How large is Western Chengdu Area?"),
        ("11个试验区的面积分别是多少？", "四川成都西部片区的面积是多少？"),
        ("How large are the pilot zones?", "How large is Western Chengdu Area?"),
        ("各试验区面积分别是多少？", "四川成都西部片区面积是多少？"),
        ("试验区面积多大？", "四川成都西部片区面积多大？"),
        ("What is the scope of the pilot zones?", "What does Western Chengdu Area cover?"),
        ("What areas do the pilot zones cover?", "What does Western Chengdu Area cover?"),
        ("Which districts belong to the pilot zones?", "What does Western Chengdu Area cover?"),
        ("Which counties make up the zones?", "What does Western Chengdu Area cover?"),
        ("哪些区县在试验区内？", "四川成都西部片区涵盖什么地方？"),
        ("试验区的范围是什么？", "四川成都西部片区涵盖什么地方？"),
        ("试验区包括哪些地方？", "四川成都西部片区涵盖什么地方？"),
    ],
)
def test_each_thing_on_the_list_is_asked_after(steps: Steps, text: str, asked: str) -> None:
    split = members_of(steps, text)
    assert split is not None
    assert split.are_members
    assert len({part.label for part in split.parts}) == ZONES <= MOST_MEMBERS
    assert any(asked == part.text or asked.removeprefix("四川") == part.text for part in split.parts)


@pytest.mark.parametrize(
    "text",
    [
        "How large is the Western Chengdu Area?",
        "Which pilot zones are there?",
        "How large is each of the 12 pilot zones?",
        "How large is each lighthouse?",
        "What does each pilot zone do?",
        "每个灯塔的面积是多少？",
        "试验区最少要多大地方？",
        "12个试验区的面积分别是多少？",
        "What is the scope of the lighthouses?",
        "What happens if a zone exceeds the scope of the 11 test tasks?",
        "each",
        "",
    ],
)
def test_nothing_is_asked_through_without_a_list_of_just_these_things(steps: Steps, text: str) -> None:
    assert members_of(steps, text) is None


def test_what_is_known_of_some_is_told_with_how_many_there_are(assistant: Assistant) -> None:
    answer = assistant.ask("How large is each pilot zone?")
    assert answer.status is Status.PARTIAL
    assert answer.coverage is not None
    assert (answer.coverage.shown, answer.coverage.total) == (6, ZONES)
    assert "The Western Chengdu Area measures 7,672 square kilometres." in claims(answer)
    assert "Not known:" in remarks(answer)
    assert len(claims(answer)) == len(set(claims(answer)))
