"""Provisions of several bodies stand under the name of each: those compared, those joined, or all who must act."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from tests.assistant.steps import claims, remarks


@pytest.mark.parametrize(
    ("question", "headings"),
    [
        (
            "Compare the duties of the county water office with those of the village committee",
            ("The county water office:", "The village committee:"),
        ),
        (
            "What are the duties of the village committee and the county water office?",
            ("The village committee:", "The county water office:"),
        ),
        (
            "Compare the duties of the provinces with those of the cities and counties",
            ("All relevant provinces:", "The cities, counties, and districts in the pilot area:"),
        ),
        (
            "What are the responsibilities of the provinces and of the Commission?",
            ("All relevant provinces:", "The National Development and Reform Commission:"),
        ),
        ("国家发展改革委和各省的责任有什么区别？", ("国家发展改革委：", "各有关省份：")),
        ("省级和市县的职责有什么不同？", ("省级：", "试验区所在市县区：")),
    ],
)
def test_each_side_stands_under_its_name(office_assistant: Assistant, question: str, headings: tuple[str, ...]) -> None:
    answer = office_assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [text for text in remarks(answer) if text in headings] == list(headings)
    assert len(claims(answer)) >= len(headings)
    assert answer.coverage is not None and answer.coverage.shown == answer.coverage.total


def test_who_acts_is_told_above_sentences_that_name_nobody(assistant: Assistant) -> None:
    answer = assistant.ask("各方的职责分别是什么？")
    texts = [statement.text for statement in answer.statements]
    assert texts.index("国家发展改革委：") < texts.index("总结推广典型经验，条件成熟时上升为国家制度安排和政策设计。")
    assert answer.coverage is not None and answer.coverage.shown == answer.coverage.total


def test_a_body_without_provisions_is_said_to_be_missing(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("Compare the duties of the county water office with those of the State Council")
    assert answer.status is Status.PARTIAL
    assert any("state council" in text.lower() for text in remarks(answer))


def test_one_body_that_is_asked_about_needs_no_heading(office_assistant: Assistant) -> None:
    assert remarks(office_assistant.ask("What must the village committee do?")) == [
        "According to Regulations on Village Wells (added by your office):"
    ]


@pytest.mark.parametrize(
    ("question", "headings"),
    [
        ("省级发改委和国家发改委的分工是什么？", ("各省级发展改革委：", "国家发展改革委：")),
        ("How is the work divided between the provinces and the NDRC?", ("All relevant provinces:", "The National")),
    ],
)
def test_a_division_of_work_has_both_sides(assistant: Assistant, question: str, headings: tuple[str, ...]) -> None:
    said = remarks(assistant.ask(question))
    assert all(any(one.startswith(heading) for one in said) for heading in headings)
