"""What was answered is said again in the other language, cited from the edition in it."""

import pytest

from assistant.answer import Status, Turn
from assistant.path import Assistant
from tests.assistant.steps import quotes, remarks


@pytest.mark.parametrize(
    ("question", "again", "said"),
    [
        ("What must the provinces do?", "In Chinese please.", "各有关省份应尽快印发方案"),
        ("有专项债吗？", "请用英文回答。", "special bonds"),
        ("试验区的名单", "in English", "Pilot zone 11 is the Changchun-Jilin Adjoining Area"),
        ("Which zones have test task 5 in focus?", "the same in Chinese please", "河南许昌试验区的重点试验任务"),
    ],
)
def test_the_same_places_are_cited_in_the_other_edition(
    assistant: Assistant, question: str, again: str, said: str
) -> None:
    first = assistant.ask(question)
    second = assistant.ask(again, (Turn(question, first),))
    assert second.status is first.status is Status.ANSWERED
    assert {second.language, first.language} == {"en", "zh"}
    assert all(citation.language == second.language for citation in second.citations)
    assert all(one.check.verdict in ("supported", "not_a_claim") for one in second.statements)
    assert any(said in quote for quote in quotes(second))


def test_a_no_is_said_again_as_well(assistant: Assistant) -> None:
    asked = "Can the zones exceed the 11 tasks?"
    answer = assistant.ask("用中文再说一遍", (Turn(asked, assistant.ask(asked)),))
    assert remarks(answer)[0] == "不可以。"


def test_what_was_not_found_is_asked_anew(assistant: Assistant) -> None:
    asked = "Which lighthouse is the tallest?"
    answer = assistant.ask("In Chinese please.", (Turn(asked, assistant.ask(asked)),))
    assert answer.language == "zh"
    assert not answer.citations


def test_a_question_of_its_own_is_no_request_to_say_it_again(assistant: Assistant) -> None:
    asked = "Who issued the Notice?"
    answer = assistant.ask("方案什么时候印发？请用英文回答。", (Turn(asked, assistant.ask(asked)),))
    assert answer.standalone_question != asked


@pytest.mark.parametrize(
    ("question", "follow_up", "section"),
    [
        ("Who issued the Notice?", "Where does it say that?", "Under “1. Identity of the Notice”:"),
        ("Who issued the Notice?", "says who?", "Under “1. Identity of the Notice”:"),
        ("通知是谁发的？", "出处呢？", "见“一、《通知》基本情况”："),
        ("通知是谁发的？", "哪份文件说的？", "见“一、《通知》基本情况”："),
    ],
)
def test_asked_where_it_stands_the_same_places_are_told_with_their_section(
    assistant: Assistant, question: str, follow_up: str, section: str
) -> None:
    first = assistant.ask(question)
    second = assistant.ask(follow_up, (Turn(question, first),))
    assert second.standalone_question == question
    assert quotes(second) == quotes(first)
    assert section in remarks(second)


@pytest.mark.parametrize(
    ("question", "follow_up", "status", "not_known"),
    [
        ("Who issued the Notice?", "Is that all?", Status.PARTIAL, "The other 14 issuing departments"),
        ("What does the Western Chengdu Area cover?", "Is that all of them?", Status.ANSWERED, ""),
        ("四川成都西部片区涵盖哪些地方？", "就这些吗？", Status.ANSWERED, ""),
    ],
)
def test_asked_whether_that_is_all_the_rest_is_told_where_it_is_not_known(
    assistant: Assistant, question: str, follow_up: str, status: Status, not_known: str
) -> None:
    first = assistant.ask(question)
    second = assistant.ask(follow_up, (Turn(question, first),))
    assert second.status is status
    told = quotes(second)
    assert told[: len(quotes(first))] == quotes(first)
    assert all(quote.startswith(not_known) for quote in told[len(quotes(first)) :])
    assert bool(not_known) == (len(told) > len(quotes(first)))
