"""Which of the things that a list names are so: all of them, wherever the document says it, and counted where asked."""

import pytest

from assistant.answer import Status
from assistant.compound.members_with import reply_on_members
from assistant.path import Assistant
from tests.assistant.steps import Steps, claims, remarks


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which zones have test task 5 in focus?", ("Nanjing-Wuxi-Changzhou", "Xuchang")),
        ("Which zones cover an entire city?", ("Jiaxing-Huzhou", "Xuchang")),
        ("Which zone deals with ecological products?", ("Jiaxing-Huzhou", "Nanjing-Wuxi-Changzhou", "Western Chengdu")),
        ("Which of the zones are bigger than 9,500 square kilometres?", ("Guangzhou", "Jinan", "Chongqing")),
        ("What are the tasks that have to do with land?", ("Test task 3",)),
        ("哪些试验区要搞农村集体经营性建设用地入市？", ("宁锡常", "成都西部", "重庆西部")),
        ("哪些试验区涵盖整个城市？", ("嘉湖", "许昌")),
        ("For which zones is the population known?", ("Eastern Fuzhou", "Guangzhou")),
        ("哪些试验区面积超过9000平方公里？", ("广清", "济青", "重庆西部")),
        (
            "For which zones does the digest give a size in square kilometres?",
            ("Fuzhou", "Guangzhou", "Jinan", "Xuchang", "Chengdu", "Chongqing"),
        ),
        ("哪些试验任务和土地有关？", ("试验任务3",)),
        ("试验任务里跟土地有关的是哪几项？", ("试验任务3",)),
        ("第8项任务有哪些试验区在做？", ("嘉湖", "宁锡常", "成都西部")),
        ("哪些试验区承担第五项任务？", ("宁锡常", "许昌")),
        ("Which test tasks are about services or infrastructure?", ("Test task 9", "Test task 10")),
        ("哪些试验任务是建立机制的？", ("任务1是", "任务2是", "任务3是", "任务5是", "任务8是", "任务9是", "任务10是")),
        ("有哪些试验区的面积至今没有得到证实？", ("嘉湖", "宁锡常", "鹰潭", "西咸", "长吉")),
        ("哪些试验区的面积还没有数据？", ("嘉湖", "宁锡常", "鹰潭", "西咸", "长吉")),
    ],
)
def test_all_that_fit_are_told_and_no_others(assistant: Assistant, question: str, named: tuple[str, ...]) -> None:
    answer = assistant.ask(question)
    told = claims(answer)
    assert answer.status is Status.ANSWERED
    assert len(told) == len(named)
    assert all(name in claim for name, claim in zip(named, told, strict=True))
    assert answer.coverage is not None and answer.coverage.shown == len(named)


def test_they_are_counted(assistant: Assistant) -> None:
    answer = assistant.ask("How many zones have test task 3 in focus?")
    assert "3 of the 11 that are listed:" in remarks(answer)


@pytest.mark.parametrize(
    "question", ["Which zones have a harbour?", "哪些试验区有机场？", "Which lighthouses are open?", "Which zones?"]
)
def test_where_none_is_said_to_be_so_no_member_is_named_for_it(steps: Steps, question: str) -> None:
    assert reply_on_members(steps.question(question), steps.index, steps.vocabulary) is None


@pytest.mark.parametrize("question", ["Which zones are called adjoining areas?", "哪些试验区叫接合片区？"])
def test_those_of_a_name_are_told_by_the_list_alone(assistant: Assistant, question: str) -> None:
    told = claims(assistant.ask(question))
    assert len(told) == 4
    assert all("Adjoining" in claim or "接合" in claim for claim in told)
