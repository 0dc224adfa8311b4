"""Courtesy and what the answer is wanted for are dropped; nothing that bears on the question is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.questions.preamble import without_preamble
from tests.assistant.steps import Steps

QUICK_SECONDS = 1.0


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Good morning. Could you tell me who must lock the pump?", "who must lock the pump?"),
        ("Thanks a lot! Who must lock the pump?", "Who must lock the pump?"),
        ("I am preparing a briefing. Who must lock the pump?", "Who must lock the pump?"),
        ("Who must lock the pump? Many thanks in advance.", "Who must lock the pump?"),
        ("Who must lock the pump, with the source?", "Who must lock the pump"),
        ("Could you list all duties of the keeper?", "list all duties of the keeper?"),
        ("My boss wants to know how the pump is locked.", "how the pump is locked."),
        ("I was wondering if the pump is locked.", "whether the pump is locked."),
        ("For a seminar paper: who must lock the pump?", "who must lock the pump?"),
        ("您好，请问谁负责夜间巡逻？", "请问谁负责夜间巡逻？"),
        ("我正在写材料，谁负责夜间巡逻？", "谁负责夜间巡逻？"),
        ("谁负责夜间巡逻？谢谢！", "谁负责夜间巡逻？"),
        ("谁负责夜间巡逻，请注明出处", "谁负责夜间巡逻"),
        ("Before I quote it in a brief for my director: who must lock the pump?", "who must lock the pump?"),
        ("谁负责夜间巡逻？工资不用算", "谁负责夜间巡逻？"),
        ("Which pump is larger, A or B, and what are the two figures?", "Which pump is larger, A or B?"),
        ("我是县图书馆的，谁负责夜间巡逻？", "谁负责夜间巡逻？"),
        ("我们是县里的，要做什么？", "县里要做什么？"),
        ("我们是市里的，能拿到什么支持", "市里能拿到什么支持"),
        ("我们是县里的，谁负责夜间巡逻？", "谁负责夜间巡逻？"),
        ("I'm a keeper from Elmford, who must lock the pump?", "who must lock the pump?"),
    ],
)
def test_what_asks_nothing_is_dropped(office_steps: Steps, text: str, bare: str) -> None:
    assert without_preamble(text, office_steps.vocabulary).removesuffix("?") == bare.removesuffix("?")


@pytest.mark.parametrize(
    "text",
    [
        "Who must lock the pump?",
        "If we draw water from the well, who must lock the pump?",
        "We draw water from a well with ten households. Who must lock the pump?",
        "如果夜间开放，谁负责巡逻？",
        "我们图书馆夜间开放，谁负责巡逻？",
        "我是县图书馆的，我们负责什么？",
        "Good morning!",
        "谢谢",
        "What are the sources?",
        "What are the two figures?",
        "When the pump fails, who must lock it?",
        "",
    ],
)
def test_what_bears_on_the_question_stays_and_so_does_courtesy_alone(office_steps: Steps, text: str) -> None:
    assert without_preamble(text, office_steps.vocabulary) == text


@given(st.text(max_size=80))
def test_something_is_left_of_any_text(office_steps: Steps, text: str) -> None:
    bare = without_preamble(text, office_steps.vocabulary)
    assert bool(bare) == bool(text)
    assert len(bare) <= len(text)


@pytest.mark.parametrize("piece", ["thanks, ", "my ", "i'd like to know ", "谢谢，", "我", "with the source, ", ". "])
def test_no_length_of_courtesy_holds_it_up(office_steps: Steps, piece: str) -> None:
    started = time.perf_counter()
    without_preamble((piece * 4000)[:4000], office_steps.vocabulary)
    assert time.perf_counter() - started < QUICK_SECONDS
