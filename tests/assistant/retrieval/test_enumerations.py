"""All things of a class are told by the one list of them, wherever their names stand besides."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from tests.assistant.steps import claims, remarks

LISTED = 12  # what introduces them, and eleven of them


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What are the test tasks?", "population migration", "growth of farmers' income"),
        ("list of the test tasks", "population migration", "growth of farmers' income"),
        ("Where are the pilot zones?", "Jiaxing-Huzhou", "Changchun-Jilin"),
        ("Which places are in the pilot programme?", "Jiaxing-Huzhou", "Changchun-Jilin"),
        ("Which cities belong to the scheme?", "Jiaxing-Huzhou", "Changchun-Jilin"),
        ("Which places were selected as pilots?", "Jiaxing-Huzhou", "Changchun-Jilin"),
        ("Where does the programme run?", "Jiaxing-Huzhou", "Changchun-Jilin"),
        ("Who takes part in the pilot?", "Jiaxing-Huzhou", "Changchun-Jilin"),
        ("Which provinces are the pilot zones in?", "Jiaxing-Huzhou", "Changchun-Jilin"),
        ("改革试验任务清单", "人口迁徙", "农民持续增收"),
        ("试点任务有哪些？", "人口迁徙", "农民持续增收"),
        ("试验区名单", "嘉湖", "长吉"),
        ("11个试验区分布在哪些省市？", "浙江", "吉林"),
        ("全国有几个试验区，都在哪些省市？", "浙江", "吉林"),
        ("试验区分布在哪些城市", "浙江", "吉林"),
        ("Which provinces are involved?", "Jiaxing-Huzhou", "Changchun-Jilin"),
        ("What places does the scheme cover?", "Jiaxing-Huzhou", "Changchun-Jilin"),
        ("涉及哪些省份？", "浙江", "吉林"),
        ("试点城市有哪些", "浙江", "吉林"),
    ],
)
def test_the_whole_list_is_told(assistant: Assistant, question: str, first: str, last: str) -> None:
    answer = assistant.ask(question)
    told = claims(answer)
    assert answer.status is Status.ANSWERED
    assert len(told) == LISTED
    assert first in told[1]
    assert last in told[-1]


@pytest.mark.parametrize(
    "question", ["What are the lighthouses?", "List the kilns.", "灯塔名单", "灯塔在哪些省？", "哪些省没有被涉及？"]
)
def test_no_list_of_other_things_is_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED


def test_some_of_the_class_are_not_all(assistant: Assistant) -> None:
    told = claims(assistant.ask("Which test tasks are in focus in Xuchang?"))
    assert 0 < len(told) < LISTED


@pytest.mark.parametrize(
    ("question", "count", "named"),
    [
        ("How many zones are in Guangdong?", 1, "Guangzhou-Qingyuan"),
        ("How many pilot zones does Shandong have?", 1, "Jinan-Qingdao"),
        ("江苏有几个试验区？", 1, "宁锡常"),
        ("四川的试验区有几个？", 1, "成都西部"),
        ("名称里带“接合”的试验区有几个？", 4, "广清"),
    ],
)
def test_those_of_one_name_are_counted_and_listed(assistant: Assistant, question: str, count: int, named: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert {f"{count} of the 11 that are listed:", f"所列11个中有{count}个："} & set(remarks(answer))
    assert len(claims(answer)) == count
    assert named in claims(answer)[0]


@pytest.mark.parametrize("question", ["How many zones are in Gansu?", "青海有几个试验区？"])
def test_of_a_place_that_none_names_no_number_is_given(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED
