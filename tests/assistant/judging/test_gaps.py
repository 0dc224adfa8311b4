"""Gaps: what the form of a question asks for is missed where the evidence, however near, does not hold it."""

import pytest

from assistant.answer import Status
from assistant.judging.gaps import Gap, find_gap
from tests.assistant.steps import Steps


def gap(steps: Steps, question: str) -> Gap | None:
    return find_gap(steps.question(question), steps.selected(question), steps.vocabulary)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What are the goals of the Reform Plan for 2030?", "2030"),
        ("《改革方案》2035年的目标有哪些？", "2035"),
        ("Which goals has the Reform Plan set for 2026-2030?", "2026"),
        ("Who was the reporter behind the item on the reply letter?", "reporter"),
        ("How many urban villages are to be renewed in all?", "figure"),
        ("On what date must the provinces issue the plans?", "date"),
        ("What makes a project eligible for central budget investment?", "conditions"),
        ("Which are the four regional blocks?", "4"),
    ],
)
def test_what_is_asked_for_and_not_there_is_said(steps: Steps, question: str, said: str) -> None:
    found = gap(steps, question)
    assert found is not None
    assert found.status is Status.NOT_IN_DOCUMENTS
    assert said in found.said


@pytest.mark.parametrize(
    "question",
    [
        "What are the goals of the Reform Plan for 2024?",  # inside the period that is stated
        "When was the Notice issued?",
        "How large is the Western Chengdu Area?",
        "By what criteria were the pilot zones chosen?",
        "Which four departments are named first as issuers of the Notice?",
        "试验区按什么标准挑选？",
        "《改革方案》的試驗原則共有多少條？",
    ],
)
def test_nothing_is_missed_where_it_is_there(steps: Steps, question: str) -> None:
    assert gap(steps, question) is None


def test_some_of_the_number_asked_for_is_a_part(steps: Steps) -> None:
    found = gap(steps, "宁锡常接合片区涵盖的5个县区是哪5个？")
    assert found is not None
    assert (found.status, "5" in found.said) == (Status.PARTIAL, True)


def test_the_own_words_of_a_follow_up_must_be_spoken_of(steps: Steps) -> None:
    before = "国家发展改革委依托什么制度统筹协调重大问题"
    found = gap(steps, f"由谁来召集（{before}）？")
    assert found is not None
    assert "召集" in found.said
    assert gap(steps, f"{before}？") is None
