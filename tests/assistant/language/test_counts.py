"""Counts are numbers of things; another number of the same things contradicts, a number of others does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.counts import Count, asked_count, contradicts, counts


def count(text: str) -> Count:
    (found,) = counts(text)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the five papers", 5),
        ("12 village wells", 12),
        ("五项任务", 5),
        ("18个部门", 18),
        ("水井 15 个", 15),
        ("6个出入口：东、西", 6),
        ("共有11个", None),
        ("in 2023", None),
        ("no number at all", None),
        ("on 1 March 2023", None),
        ("2023年3月1日", None),
    ],
)
def test_only_a_number_of_things_is_a_count(text: str, value: int | None) -> None:
    assert [one.value for one in counts(text)] == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("six papers", "An application consists of five papers."),
        ("12 pilot zones", "There are 11 national pilot zones."),
        ("十二项任务", "本方案提出11项任务。"),
        ("the fifth principle", "The plan has four principles."),
        ("第五条原则", "方案有4条原则。"),
    ],
)
def test_another_number_of_the_same_things_contradicts(asked: str, told: str) -> None:
    assert contradicts(count(asked), count(told))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("five papers", "An application consists of five papers."),
        ("six papers", "Each well has five keepers."),
        ("12 pilot zones", "There are 11 test tasks."),
        ("十二个部门", "本方案提出11项任务。"),
        ("the third principle", "The plan has four principles."),
        ("four principles", "This is the third principle."),
    ],
)
def test_the_same_number_or_other_things_do_not(asked: str, told: str) -> None:
    assert not contradicts(count(asked), count(told))


@given(st.text(max_size=80))
def test_any_text_can_be_counted_and_contradicts_itself_nowhere(text: str) -> None:
    for one in counts(text):
        assert one.things
        assert one.is_ordinal or not contradicts(one, one)


@pytest.mark.parametrize(
    ("asked", "told"), [("the 18 departments", "the other 14 departments"), ("18个部门", "其余14个部门未经证实")]
)
def test_a_number_of_some_of_them_contradicts_no_number_of_all(asked: str, told: str) -> None:
    assert not contradicts(count(asked), count(told))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("服务多少家庭？", "计划服务家庭2万户。"),
        ("有多少部门参加？", "参加部门共12个。"),
        ("建多少项目？", "建设项目9个。"),
    ],
)
def test_a_noun_that_begins_like_a_measure_is_what_is_counted(question: str, told: str) -> None:
    asked = asked_count(question)
    assert asked is not None
    assert asked.things <= counts(told)[0].around
