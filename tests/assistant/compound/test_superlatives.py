"""The largest, or the smallest: every thing of a list is asked after, and those with a figure are compared."""

import pytest

from assistant.answer import Status
from assistant.compound.superlatives import find_superlative
from assistant.path import Assistant
from tests.assistant.steps import Steps, claims, remarks


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Which pilot zone has the largest area?", "What is the area of Western Chengdu Area?"),
        ("Which of the zones is the biggest?", "How large is Western Chengdu Area?"),
        ("Which zone has the fewest residents?", "How many residents does Western Chengdu Area have?"),
        ("Among the zones whose size is known, which one is the tiniest?", "How large is Western Chengdu Area?"),
        ("哪个试验区的人口最多？", "成都西部片区的人口是多少？"),
        ("面积最小的试验区是哪个？", "成都西部片区的面积是多少？"),
        ("试验区面积最大的是哪个？", "成都西部片区的面积是多少？"),
        ("11个试验区里，人口最少的是哪一个？", "成都西部片区的人口是多少？"),
        ("面积最小的是哪个试验区？", "成都西部片区的面积是多少？"),
        ("Which zone gets the most money?", "How much money does Western Chengdu Area get?"),
    ],
)
def test_each_thing_is_asked_for_its_figure(steps: Steps, text: str, asked: str) -> None:
    split = find_superlative(steps.question(text), steps.index, steps.vocabulary)
    assert split is not None
    assert split.compares and split.are_members
    assert any(part.text.endswith(asked) for part in split.parts)


@pytest.mark.parametrize(
    "text",
    [
        "How large is the Western Chengdu Area?",
        "Which lighthouse is the largest?",
        "哪个灯塔最高？",
        "What is most urgent?",
        "",
    ],
)
def test_nothing_is_compared_without_a_list_of_such_things(steps: Steps, text: str) -> None:
    assert find_superlative(steps.question(text), steps.index, steps.vocabulary) is None


@pytest.mark.parametrize(
    ("text", "largest", "remark"),
    [
        ("Which pilot zone has the largest population?", "5.22 million", "The largest of these figures:"),
        ("哪个试验区人口最多？", "522万", "以上数字中最大的："),
        ("Which pilot zone has the smallest area?", "4,979", "The smallest of these figures:"),
    ],
)
def test_the_figures_that_are_known_are_compared_and_the_unknown_ones_named(
    assistant: Assistant, text: str, largest: str, remark: str
) -> None:
    answer = assistant.ask(text)
    assert answer.status is Status.PARTIAL  # of some zones the figure is not known
    said = [statement.text for statement in answer.statements]
    assert largest in said[said.index(remark) + 1]
    assert remark in remarks(answer)
    assert any("not confirmed" in claim or "未经证实" in claim for claim in claims(answer))


def test_where_only_the_known_ones_are_compared_nothing_is_missing(assistant: Assistant) -> None:
    answer = assistant.ask("Among the zones whose size is known, which one is the smallest?")
    assert answer.status is Status.ANSWERED
    assert "Not known:" not in remarks(answer)


@pytest.mark.parametrize(
    "text", ["Which zone gets the most money?", "Which zone has the most hospitals?", "哪个试验区资金最多？"]
)
def test_where_no_figure_of_that_is_told_none_of_another_thing_is_given(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).status is Status.NOT_IN_DOCUMENTS


def test_who_vouches_for_a_figure_is_told_with_it(assistant: Assistant) -> None:
    answer = assistant.ask("Which zone has the largest area?")
    largest = next(claim for claim in claims(answer) if "…" in claim)
    assert largest.startswith("According to a weaker source, ")
