"""What a question joins is found with the question on each; what only looks joined is left alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.questions.coordination import MOST_ITEMS, joined_in
from tests.assistant.steps import Steps

QUICK_SECONDS = 1.0


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        (
            "What must the county water office and the village committee do?",
            ["What must the county water office do?", "What must the village committee do?"],
        ),
        (
            "What is the mooring fee at Elmford harbour and the winter storage fee?",
            ["What is the mooring fee at Elmford harbour?", "What is the winter storage fee?"],
        ),
        (
            "What does it say about the pump and about the accounts?",
            ["What does it say about the pump?", "What does it say about the accounts?"],
        ),
        (
            "What is the length, width and depth of the pool?",
            ["What is the length of the pool?", "What is width of the pool?", "What is depth of the pool?"],
        ),
        ("青岭县文化局和青岭县公安局分别负责什么？", ["青岭县文化局负责什么？", "青岭县公安局负责什么？"]),
        (
            "东湖小区、西山小区和南门小区的面积各是多少？",
            ["东湖小区的面积是多少？", "西山小区的面积是多少？", "南门小区的面积是多少？"],
        ),
    ],
)
def test_the_question_is_put_on_each_thing(steps: Steps, text: str, texts: list[str]) -> None:
    joined = joined_in(text, steps.glossary)
    assert joined is not None
    assert list(joined.texts) == texts
    assert len(joined.items) == len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "Who must lock the pump?",
        "What must be planned and built?",
        "Is the fee paid in spring or in autumn?",
        "What does the report on “Bread and Salt” say?",
        "谁负责夜间巡逻？",
        "费用在春季还是秋季缴纳？",
        "《城市和乡村》讲了什么？",
        "and and and",
        "",
    ],
)
def test_what_joins_no_things_is_left_alone(steps: Steps, text: str) -> None:
    assert joined_in(text, steps.glossary) is None


def test_or_joins_only_what_is_compared(steps: Steps) -> None:
    text = "how large, the Western Chengdu Area or the Eastern Fuzhou Area?"
    assert joined_in(text, steps.glossary) is None
    compared = joined_in(text, steps.glossary, compares=True)
    assert compared is not None
    assert compared.items == ("Western Chengdu Area", "Eastern Fuzhou Area")


def test_things_told_apart_by_their_form_are_told_from_a_pair_of_words(steps: Steps) -> None:
    apart = joined_in("What is said of the wells and of the pumps?", steps.glossary)
    pair = joined_in("What is said about soup and bread?", steps.glossary)
    assert apart is not None and pair is not None
    assert (apart.is_each, pair.is_each) == (True, False)


@given(st.lists(st.sampled_from("the a and , or vs of wells Xuchang 和 、 面积 试验区 each ?".split())).map(" ".join))
def test_items_are_words_of_the_question(steps: Steps, text: str) -> None:
    joined = joined_in(text, steps.glossary)
    if joined is not None:
        assert 2 <= len(joined.items) == len(joined.texts) <= MOST_ITEMS
        assert all(item in text for item in joined.items)


@pytest.mark.parametrize(
    "piece", ["and ", "the wells and ", "wells, ", ",", "、", "水井、", "水井和", "A and B, ", "Xuchang, "]
)
def test_no_length_of_joined_things_holds_it_up(steps: Steps, piece: str) -> None:
    text = (piece * 4000)[:4000]
    joined_in("水井和水井", steps.glossary)  # loads the dictionary of Chinese words
    started = time.perf_counter()
    joined_in(text, steps.glossary)
    assert time.perf_counter() - started < QUICK_SECONDS
