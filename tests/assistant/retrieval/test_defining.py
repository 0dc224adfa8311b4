"""What a thing is, is told by the sentence that says so, before those that only name it."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.retrieval.defining import defines
from tests.assistant.steps import claims, remarks


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is test task 3?", "Test task 3 is to build"),
        ("What is test task 8 about?", "Test task 8 is to build"),
        ("试验任务3是什么？", "试验任务3是建立"),
        ("What is the Eastern Fuzhou Area?", "Pilot zone 2 is the Eastern Fuzhou Area"),
        ("福州东部片区是什么？", "试验区2是福建福州东部片区"),
    ],
)
def test_what_defines_it_comes_first(assistant: Assistant, question: str, told: str) -> None:
    assert claims(assistant.ask(question))[0].startswith(told)


@pytest.mark.parametrize("question", ["What is a kiln?", "灯塔是什么？"])
def test_nothing_is_defined_that_no_document_has(assistant: Assistant, question: str) -> None:
    assert claims(assistant.ask(question)) == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the Reform Plan for?", "narrow the gap"),
        ("What is the purpose of the pilot zones?", "narrow the gap"),
    ],
)
def test_what_it_is_for_is_told_by_the_sentence_on_its_goal(assistant: Assistant, question: str, told: str) -> None:
    assert told in claims(assistant.ask(question))[0]


@pytest.mark.parametrize("question", ["What does test task mean?", "What is a test task?", "什么是试验任务？"])
def test_of_a_class_that_is_listed_and_not_explained_the_list_is_told_with_that(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.PARTIAL
    assert answer.coverage is not None and (answer.coverage.shown, answer.coverage.total) == (11, 11)
    assert remarks(answer)[-1] in ("They do not say what it means.", "文件没有说明它的含义。")


@pytest.mark.parametrize(
    ("text", "term", "is_said"),
    [
        ("a weak bridge is a bridge in class d.", "weak bridge", True),
        ("本办法所称摊位，是指可移动的设施。", "摊位", True),
        ("the weak bridges in class d are bridge 1 and bridge 4.", "weak bridge", False),
        ("聚焦试验任务进行探索，为全国提供样本。", "试验任务", False),
        ("11项试验任务是一份名单。", "试验任务", False),
    ],
)
def test_a_term_that_is_used_or_counted_is_not_explained(text: str, term: str, is_said: bool) -> None:
    assert defines(text, term) is is_said
