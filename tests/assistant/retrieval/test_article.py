"""A provision that is asked for by its number is told whole; a number that no document has is none."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from tests.assistant.steps import claims


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does section 3 of the wells regulations say?", "a map of the site;"),
        ("What is in section 4.6?", "The Xuchang pilot zone measures 4,979 square kilometres."),
    ],
)
def test_what_stands_under_the_number_is_told(office_assistant: Assistant, question: str, told: str) -> None:
    answer = office_assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert told in claims(answer)


def test_a_chinese_article_is_told_without_its_neighbours(orchards_assistant: Assistant) -> None:
    assert claims(orchards_assistant.ask("第三条规定了什么？")) == [
        "下列情形不得申请：",
        "拖欠省级款项的；",
        "公共园林。",
    ]


@pytest.mark.parametrize("question", ["What does section 99 say?", "第九十九条规定了什么？"])
def test_a_number_that_no_document_has_is_not_made_up(office_assistant: Assistant, question: str) -> None:
    assert office_assistant.ask(question).status is Status.NOT_IN_DOCUMENTS
