"""The one of a list that is asked for by its place is told alone; past the end of the list there is none."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.retrieval.nth import asks_nth, nth_asked
from tests.assistant.steps import Steps, claims


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the 11th pilot zone?", "Pilot zone 11 is the Changchun-Jilin Adjoining Area, Jilin."),
        ("Which is the third test task?", "Test task 3 is to build a system for rural collective land"),
        ("Which test task is the last one?", "Test task 11 is to perfect the mechanisms"),
        ("Which pilot zone stands at the top of the list?", "Pilot zone 1 is the Jiaxing-Huzhou Area"),
        ("Which pilot zone comes last on the list?", "Pilot zone 11 is the Changchun-Jilin Adjoining Area"),
        ("Name the first trial principle.", "Trial principle 1 of the Reform Plan"),
        ("第十一个试验区是哪个？", "试验区11是吉林长吉接合片区。"),
        ("最后一项试验任务是什么？", "试验任务11是健全农民持续增收体制机制。"),
        ("试验任务中的第3项是什么？", "试验任务3是"),
        ("试验原则第三条怎么说的？", "《改革方案》的试验原则3是"),
        ("第三條試驗原則講的是什麼？", "《改革方案》的试验原则3是"),
    ],
)
def test_the_one_at_that_place_is_told_alone(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert len(claims(answer)) == 1
    assert claims(answer)[0].startswith(told)


def test_past_the_end_of_the_list_is_a_false_premise(assistant: Assistant) -> None:
    answer = assistant.ask("What is the twelfth pilot zone?")
    assert answer.status is Status.FALSE_PREMISE
    assert "There are 11" in claims(answer)[0]


@pytest.mark.parametrize(
    "question", ["Which is the third largest zone?", "When is the first report due?", "第三季度有多少？"]
)
def test_an_ordinal_that_counts_no_list_asks_for_no_member(steps: Steps, question: str) -> None:
    asked = steps.question(question)
    assert not asks_nth(asked) or nth_asked(asked, steps.ranked(question), steps.vocabulary) is None
