"""What text is held here, and of what authority, is told by how it opens and what it says of itself."""

from collections.abc import Callable

import pytest

from assistant.answer import Answer, Status
from assistant.path import Assistant
from tests.assistant.steps import claims

NOT_OFFICIAL = {"en": "The text held here is not the official one.", "zh": "这里收录的不是官方文本。"}


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Is the reply letter the official text?", {"reply-letter.en"}),
        ("Is this the original wording of the letter?", {"reply-letter.en"}),
        ("Is the notice official?", {"notice.en"}),
        ("Are the documents authentic?", {"reply-letter.en", "notice.en"}),
        ("复函是官方原文吗？", {"reply-letter.zh"}),
        ("这份通知是官方文件吗？", {"notice.zh"}),
        ("咱们手头这份摘要是不是《通知》官方原文？", {"notice.zh"}),
    ],
)
def test_what_is_not_the_official_text_is_called_so(assistant: Assistant, question: str, documents: set[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert answer.text.startswith(NOT_OFFICIAL[answer.language])
    assert {citation.document_id for citation in answer.citations} == documents


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where does the text of the reply letter come from?", ["China News Service", "According to the website"]),
        ("What kind of source is the notice?", ["This digest states in our own words", "The full official texts"]),
        ("How reliable is this information?", ["China News", "According to", "This digest", "The full official"]),
        (
            "我能把这个当正式文件引用吗？",
            ["中国新闻社", "据国家发展改革委网站", "本摘要用我们自己的话", "编写本摘要时"],
        ),
    ],
)
def test_where_a_text_comes_from_is_told_by_how_it_opens(assistant: Assistant, question: str, told: list[str]) -> None:
    said = claims(assistant.ask(question))
    assert len(said) == len(told)
    assert all(one.startswith(start) for one, start in zip(said, told, strict=True))


@pytest.mark.parametrize(
    "question",
    ["Are the English names official?", "Is the information on Chongqing reliable?", "试验区名称是官方确定的吗？"],
)
def test_what_is_no_question_about_a_text_is_searched_for(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "search" in answer.seconds
    assert not answer.text.startswith(NOT_OFFICIAL[answer.language])


@pytest.mark.parametrize(
    "question", ["Is the harbour fees document official?", "Are the regulations on wells official?"]
)
def test_nobody_knows_what_an_office_has_added(office_assistant: Assistant, question: str) -> None:
    assert not office_assistant.ask(question).text.startswith(NOT_OFFICIAL["en"])


@pytest.mark.parametrize(
    ("before", "question"),
    [("Can zones try other tasks?", "Is that the official text?"), ("试验区可以超出11项任务吗？", "这是官方原文吗？")],
)
def test_it_may_be_asked_after_an_answer(talk: Callable[..., Answer], before: str, question: str) -> None:
    answer = talk(before, question)
    assert answer.standalone_question == question
    assert answer.text.startswith(NOT_OFFICIAL[answer.language])
