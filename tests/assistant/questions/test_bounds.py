"""Whether a figure or date lies within the limit that a question sets is worked out, never taken from the words."""

import pytest

from assistant.path import Assistant
from assistant.questions.bounds import is_within, sets_bound, without_bounds
from tests.assistant.steps import remarks


@pytest.mark.parametrize(
    ("statement", "told", "holds"),
    [
        ("the well measures more than 8 metres", "The well measures 9 metres.", True),
        ("the well measures more than 8 metres", "The well measures 8 metres.", False),
        ("the hall seats at least 40 people", "The hall seats 40 people.", True),
        ("the order was issued before 2031", "The order was issued on 3 May 2030.", True),
        ("the order was issued before May 2030", "The order was issued on 3 May 2030.", False),
        ("the order was issued after 2030", "The order was issued on 3 May 2030.", False),
        ("the order was issued by 2030", "The order was issued on 3 May 2030.", True),
        ("水井深度超过8米", "水井深度为9米。", True),
        ("水井深度不到8米", "水井深度为9米。", False),
        ("办法于2031年以前印发", "办法于2030年5月3日印发。", True),
        ("办法于2030年之后印发", "办法于2030年5月3日印发。", False),
    ],
)
def test_a_figure_is_held_against_the_limit(statement: str, told: str, holds: bool) -> None:
    assert sets_bound(statement)
    assert is_within(statement, told) is holds


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("the well measures more than 8 metres", "The well holds 90 litres."),
        ("the well measures more than 8 metres", "One well measures 7 metres, another 9 metres."),
        ("the well measures more than 8 metres", "The well measures at least 7 metres."),
        ("the well measures more than 8 metres", "The well measures about 8.05 metres."),
        ("a town has at least 5 tasks", "The task in focus is task 5."),
        ("the order was issued before May 2030", "The order was issued in 2030."),
    ],
)
def test_nothing_is_said_where_it_does_not_follow(statement: str, told: str) -> None:
    assert is_within(statement, told) is None


def test_a_plain_figure_sets_no_limit_and_a_limit_can_be_taken_away() -> None:
    assert not sets_bound("The well measures 8 metres and was built in 2030.")
    assert without_bounds("the well measures more than 8 metres") == "the well measures 8 metres"
    assert without_bounds("水井深度超过8米") == "水井深度8米"


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Does the Western Chengdu Area measure more than 8,000 square kilometres?", "No."),
        ("Does the Western Chengdu Area measure more than 7,000 square kilometres?", "Yes."),
        ("Was the Notice issued before 2019?", "No."),
        ("Was the Notice issued after 2018?", "Yes."),
        ("Was the Notice issued in February 2021?", "No."),
        ("《通知》是2020年以前印发的吗？", "是的。"),
        ("《通知》是2021年2月印发的吗？", "不是。"),
        ("成都西部片区面积超过8000平方公里吗？", "不是。"),
    ],
)
def test_yes_and_no_follow_from_the_comparison(assistant: Assistant, question: str, opening: str) -> None:
    assert remarks(assistant.ask(question))[0] == opening


def test_a_count_within_the_limit_is_no_false_premise(assistant: Assistant) -> None:
    assert assistant.ask("Are there more than 10 pilot zones?").status == "answered"
    assert assistant.ask("Why are there more than 20 pilot zones?").status == "false_premise"
