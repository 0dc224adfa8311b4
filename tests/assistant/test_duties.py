"""Duties: what is laid on those whom a question names, complete, in any document; what is forbidden told apart."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from tests.assistant.steps import claims


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        (
            "What must the county water office do?",
            ("test the water of each village well",),
            ("lock the pump", "raise a fee"),
        ),
        ("What is the village committee supposed to do?", ("raise a fee for repairs", "arrange a meeting"), ("lock",)),
        ("青岭县公安局有哪些职责？", ("夜间巡逻",), ("值班",)),
    ],
)
def test_a_body_that_no_glossary_knows_has_all_its_duties_listed(
    office_assistant: Assistant, question: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    answer = office_assistant.ask(question)
    assert answer.status is Status.ANSWERED
    text = " ".join(claims(answer))
    assert all(words in text for words in told)
    assert not any(words in text for words in untold)
    assert answer.coverage is not None
    assert answer.coverage.shown == answer.coverage.total


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("What must not be done within 20 metres of a well?", "wash vehicles", "test the water"),
        ("试验区不能做什么？", "不得超出", "发挥主动性"),
        ("What must pilot zones not do?", "shall not exceed", "use their initiative"),
    ],
)
def test_what_is_forbidden_is_not_what_is_to_be_done(
    office_assistant: Assistant, question: str, told: str, untold: str
) -> None:
    text = " ".join(claims(office_assistant.ask(question)))
    assert told in text
    assert untold not in text


@pytest.mark.parametrize("question", ["What must the county water office not do?", "青岭县公安局不能做什么？"])
def test_what_is_to_be_done_is_no_answer_to_what_is_not(office_assistant: Assistant, question: str) -> None:
    answer = office_assistant.ask(question)
    assert answer.status is Status.NOT_IN_DOCUMENTS
    assert not claims(answer)


def test_a_list_that_a_document_announces_is_the_list_asked_for(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("Which papers does an application for a new well consist of?")
    assert [claim for claim in claims(answer) if "map" in claim or "keeper" in claim]
    assert answer.coverage is not None
    assert (answer.coverage.shown, answer.coverage.total) == (5, 5)
