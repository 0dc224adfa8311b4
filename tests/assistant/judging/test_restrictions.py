"""Where none is said to lie in the place asked for, not to be so, or to be such a thing, others are no answer."""

import pytest

from assistant.answer import Status
from assistant.judging.restrictions import tells_without
from assistant.path import Assistant
from tests.assistant.steps import claims


@pytest.mark.parametrize(
    "question",
    [
        "Which zones are in western China?",
        "Which zones are on the coast?",
        "哪些试验区在西部？",
        "哪些试验区靠海？",
        "Which zones are in the east?",
        "How many zones are in the central part of the country?",
        "东部地区有几个试验区？",
        "Is the Western Chengdu Area a port city?",
        "成都西部片区是港口城市吗？",
        "试验区可以自己立法吗？",
        "Which provinces have no pilot zone?",
        "哪些省没有试验区？",
        "Which zones do not have test task 5 in focus?",
        "哪些试验区不做试验任务5？",
        "Is the support the same for all zones?",
        "各试验区的支持政策都一样吗？",
    ],
)
def test_what_is_not_said_of_any_is_not_in_the_documents(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.NOT_IN_DOCUMENTS
    assert claims(answer) == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which zones are in Guangdong?", ["Guangdong"]),
        ("Which zones are in Shandong or Henan?", ["Shandong", "Henan"]),
        ("哪些试验区在江苏或四川？", ["江苏", "四川"]),
        ("Which zones have no area given?", ["Jiaxing", "Nanjing", "Yingtan", "Xianyang", "Jilin"]),
    ],
)
def test_what_is_said_of_some_is_told_of_these(assistant: Assistant, question: str, told: list[str]) -> None:
    said = claims(assistant.ask(question))
    assert len(said) == len(told)
    assert all(name in claim for name, claim in zip(told, said, strict=True))


@pytest.mark.parametrize(
    ("text", "tells"), [("Well 4 is not open.", True), ("除4号井外都开放。", True), ("Well 4 is open.", False)]
)
def test_a_text_tells_of_what_is_not_so(text: str, tells: bool) -> None:
    assert tells_without(text) is tells
