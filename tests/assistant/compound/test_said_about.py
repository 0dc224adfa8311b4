"""What a document says on a matter is all its sentences that speak of it, or that none does."""

import pytest

from assistant.answer import Status
from assistant.compound.said_about import reply_on_matter
from assistant.path import Assistant
from tests.assistant.steps import Steps, claims


@pytest.mark.parametrize(
    ("question", "document", "told"),
    [
        (
            "What does the reply letter say about finance?",
            "reply-letter.en",
            ["transfer payments", "Policy-based credit"],
        ),
        (
            "What does the reply letter say about land?",
            "reply-letter.en",
            ["construction land plan", "supply of construction"],
        ),
        ("What does the notice say about agriculture?", "notice.en", ["Ministry of Agric", "priority", "promote"]),
        ("What does the notice say about risk?", "notice.en", ["guard against risk"]),
        ("复函关于土地怎么说？", "reply-letter.zh", ["增减挂钩指标供给", "统筹加强建设用地供给"]),
        ("复函对风险怎么说？", "reply-letter.zh", ["防范风险"]),
    ],
)
def test_all_that_speaks_of_it_is_told(assistant: Assistant, question: str, document: str, told: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    said = claims(answer)
    assert len(said) == len(told)
    assert all(words in claim for words, claim in zip(told, said, strict=True))
    assert {citation.document_id for citation in answer.citations} == {document}


@pytest.mark.parametrize("question", ["What does the reply letter say about tax?", "复函关于人才是怎么规定的？"])
def test_what_it_does_not_speak_of_is_not_told_by_anything_else(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.NOT_IN_DOCUMENTS
    assert claims(answer) == []


@pytest.mark.parametrize(
    "question",
    [
        "What does the reply letter say about the provinces?",  # a body: the register has its provisions
        "What does the reply letter say about support?",
        "What does the harbour plan say about ships?",
        "What is said about land?",
    ],
)
def test_other_questions_are_left_to_others(steps: Steps, assistant: Assistant, question: str) -> None:
    served = tuple(assistant.index.documents.values())
    assert reply_on_matter(steps.question(question), served, steps.vocabulary) is None


@pytest.mark.parametrize("question", ["有没有提到环保？", "Is there anything about schools?"])
def test_whether_it_is_spoken_of_is_no_other_task(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_DOCUMENTS
