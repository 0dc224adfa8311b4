"""A comparison is asked of each side alone; which of two figures is the larger one is told from their quotes."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Status
from assistant.path import Assistant
from assistant.questions.comparison import asks_what_is_shared, without_comparing
from tests.assistant.steps import claims, remarks

QUICK_SECONDS = 1.0
CHENGDU = "The Western Chengdu Area … 7,672 square kilometres"
FUZHOU = "The Eastern Fuzhou Area … 8,935 square kilometres"


@pytest.mark.parametrize(
    ("text", "bare", "asks_less"),
    [
        ("Which is larger, the pool or the pond?", "how large, the pool or the pond?", False),
        ("Which is smaller, the pool or the pond?", "how large, the pool or the pond?", True),
        ("Which has more visitors, the pool or the pond?", "how many visitors, the pool or the pond?", False),
        ("Which is larger, the old pool or the new one?", "how large, the old pool or the new pool?", False),
        ("Which covers more ground, the pool or the pond?", "how large is, the pool or the pond?", False),
        ("Compare the areas of the pool and of the pond", "what is the area of the pool and of the pond", False),
        ("Compare the rules of the pool and of the pond", "list the rules of the pool and of the pond", False),
        ("泳池和池塘的面积哪个更大？", "泳池和池塘的面积多大？", False),
        ("泳池和池塘的面积哪个更小？", "泳池和池塘的面积多大？", True),
        ("泳池比池塘更便宜吗？", "泳池比池塘多少钱？", True),
    ],
)
def test_a_comparative_becomes_the_property_asked_of_each(text: str, bare: str, *, asks_less: bool) -> None:
    asked = without_comparing(text)
    assert (asked.text, asked.compares, asked.asks_less) == (bare, True, asks_less)


def test_a_figure_is_no_other_side() -> None:
    assert without_comparing("Is the pool larger than 8 hectares?").text == "Is the pool larger than 8 hectares?"


@pytest.mark.parametrize(
    "text",
    [
        "How large is the pool?",
        "Is the pool larger?",
        "Who must lock the pump?",
        "泳池的面积是多少？",
        "谁最先到？那儿",
        "Which pools should they lean on more?",
        "",
    ],
)
def test_a_question_that_compares_nothing_stays_as_it_is(text: str) -> None:
    asked = without_comparing(text)
    assert (asked.text, asked.compares) == (text, False)


@pytest.mark.parametrize(
    "text", ["What do the two plans have in common?", "Which ports do both share?", "两个片区都有的镇有哪些？"]
)
def test_what_two_things_share_is_asked_for(text: str) -> None:
    assert asks_what_is_shared(text)
    assert not asks_what_is_shared("How large is the pool? 面积是多少？")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Which is larger, the Western Chengdu Area or the Eastern Fuzhou Area?",
            ("The larger figure of the two:", FUZHOU),
        ),
        (
            "Which is smaller, the Western Chengdu Area or the Eastern Fuzhou Area?",
            ("The smaller figure of the two:", CHENGDU),
        ),
        (
            "四川成都西部片区和福建福州东部片区的面积哪个更大？",
            ("两个数字中较大的：", "福建福州东部片区 … 8935平方公里"),
        ),
        (
            "四川成都西部片区和福建福州东部片区的面积哪个更小？",
            ("两个数字中较小的：", "四川成都西部片区 … 7672平方公里"),
        ),
    ],
)
def test_the_side_asked_for_is_named_last_with_its_figure(
    assistant: Assistant, question: str, said: tuple[str, str]
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert (remarks(answer)[-1], claims(answer)[-1]) == said
    assert len(claims(answer)) == 3


def _sides(answer: Answer) -> list[str]:
    return [one for one in remarks(answer) if "of the two" in one or "两个数字" in one]


@pytest.mark.parametrize(
    "question",
    [
        "Which is larger, the Western Chengdu Area or the Paris Area?",
        "Which is larger, the Western Chengdu Area or the Jiaxing-Huzhou Area?",
        "How large are the Western Chengdu Area and the Eastern Fuzhou Area?",
    ],
)
def test_no_side_is_named_without_two_figures_or_a_comparison(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert any("7,672" in claim for claim in claims(answer))
    assert not _sides(answer)


@given(st.text(max_size=80))
def test_any_text_can_be_read_for_a_comparison(text: str) -> None:
    asked = without_comparing(text)
    assert asked.compares or asked.text == text


@pytest.mark.parametrize(
    "piece", ["which ", "than ", "larger ", "compare ", "list a in b ", "哪个", "比", "比较", "the ", "哪大"]
)
def test_no_length_of_comparing_holds_it_up(piece: str) -> None:
    started = time.perf_counter()
    without_comparing((piece * 4000)[:4000])
    assert time.perf_counter() - started < QUICK_SECONDS
