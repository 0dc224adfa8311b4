"""Several questions in one text are told apart, a later one with what the first was about."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.questions.clauses_asked import Clause, questions_in
from tests.assistant.steps import Steps

QUICK_SECONDS = 1.0


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "How large is the Western Chengdu Area, and when was the Notice issued?",
            ["How large is the Western Chengdu Area", "when was the Notice issued?"],
        ),
        (
            "How large is the Western Chengdu Area? Which districts does it cover?",
            ["How large is the Western Chengdu Area?", "Which districts does Western Chengdu Area cover?"],
        ),
        (
            "How large is the Western Chengdu Area, and what is its population?",
            ["How large is the Western Chengdu Area", "what is Western Chengdu Area's population?"],
        ),
        (
            "I need the size of the Western Chengdu Area and its unemployment rate.",
            [
                "I need the size of the Western Chengdu Area",
                "what is the unemployment rate of the Western Chengdu Area?",
            ],
        ),
        ("许昌多大面积、它的人口又是多少？", ["许昌多大面积", "许昌的人口又是多少？"]),
        ("Who approved the plan, and when?", ["Who approved the plan", "when approved the plan?"]),
        ("谁负责夜间值班，谁负责夜间巡逻？", ["谁负责夜间值班，", "谁负责夜间巡逻？"]),
        (
            "四川成都西部片区的面积是多少，它的人口是多少？",
            ["四川成都西部片区的面积是多少，", "四川成都西部片区的人口是多少？"],
        ),
        ("青岭县文化局负责什么，它何时成立？", ["青岭县文化局负责什么，", "青岭县文化局何时成立？"]),
        ("四川成都西部片区何时获批和由谁批准？", ["四川成都西部片区何时获批", "四川成都西部片区由谁批准？"]),
    ],
)
def test_each_question_can_be_understood_alone(steps: Steps, text: str, asked: list[str]) -> None:
    assert [clause.complete for clause in questions_in(text, steps.glossary)] == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "How do we cite the Notice: what is its number, and when was it issued?",
            ["what is Notice's number?", "when was Notice issued?"],
        ),
        ("要是哪个试验区干得差，会怎么处置？", ["要是哪个试验区干得差，会怎么处置？"]),
        ("城市和乡村该谁带谁，方案怎么说？", ["城市和乡村该谁带谁，方案怎么说？"]),
    ],
)
def test_on_what_terms_and_what_for_it_is_asked_is_no_question(steps: Steps, text: str, asked: list[str]) -> None:
    assert [clause.complete for clause in questions_in(text, steps.glossary)] == asked


@pytest.mark.parametrize(
    "text",
    [
        "Who must lock the pump?",
        "What does the Notice say about rewards and penalties?",
        "Do you know when and where the keepers meet?",
        "Who is responsible for the wells that fail, and which ones?",
        "In a county where ten households draw water, who must lock the pump?",
        "When the pump fails, who must report it?",
        "Our mayor, who likes figures, wants to know more. Who must lock the pump?",
        "在夜间开放期间，谁负责巡逻？",
        "是县文化局负责，还是县公安局负责？",
        "",
    ],
)
def test_one_question_stays_one(steps: Steps, text: str) -> None:
    assert questions_in(text, steps.glossary) == (Clause(text, text),)


@given(st.text(max_size=80))
def test_any_text_asks_at_least_one_question(steps: Steps, text: str) -> None:
    assert questions_in(text, steps.glossary)


@pytest.mark.parametrize(
    "piece", ["and ", "and what ", ", and ", "who, and when, ", "，谁", "和谁", "是什么，它", "a, "]
)
def test_no_length_of_clauses_holds_it_up(steps: Steps, piece: str) -> None:
    started = time.perf_counter()
    questions_in((piece * 4000)[:4000], steps.glossary)
    assert time.perf_counter() - started < QUICK_SECONDS
