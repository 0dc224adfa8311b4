"""What is said not to be known answers where nothing else does; of several such sentences the one asked for."""

import pytest

from assistant.answer import Status
from assistant.path import Assistant
from assistant.retrieval.unknown import said_unknown
from tests.assistant.steps import Steps, claims


def test_what_is_said_not_to_be_known_is_taken_alone(office_steps: Steps) -> None:
    chosen = office_steps.selected("How many wells are there in Elmford County?").sentences
    assert [one.text for one in chosen] == ["The number of wells in Elmford County is not confirmed."]


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        (
            "How large is the Changchun-Jilin Adjoining Area?",
            "How many square kilometres the Changchun-Jilin Adjoining Area measures is not confirmed.",
        ),
        (
            "How many people live in the Changchun-Jilin Adjoining Area?",
            "The population of the Changchun-Jilin Adjoining Area is not confirmed.",
        ),
        ("吉林长吉接合片区面积多大？", "吉林长吉接合片区的面积有多少平方公里未经证实。"),
    ],
)
def test_it_is_the_one_on_the_kind_of_thing_asked_for(steps: Steps, question: str, unknown: str) -> None:
    assert [one.text for one in steps.selected(question).sentences] == [unknown]


def test_without_such_a_sentence_there_is_none(office_steps: Steps) -> None:
    question = office_steps.question("Who must lock the pump at night?")
    told = tuple(one for one in office_steps.ranked(question.text) if not one.is_absence)
    assert said_unknown(question, told) is None


@pytest.mark.parametrize(
    "question",
    [
        "How many departments issued the Notice, and do we know who all of them are?",
        "Which counties and districts make up the Nanjing-Wuxi-Changzhou zone?",
        "嘉湖片区到底有几项重点任务，都搞清楚了吗？",
    ],
)
def test_what_is_known_comes_first_and_that_the_rest_is_not(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.PARTIAL
    first, last = claims(answer)
    assert "not confirmed" not in first and "未经证实" not in first
    assert "not confirmed" in last or "未经证实" in last


def test_whether_a_list_is_told_in_full_is_answered_by_what_is_not(assistant: Assistant) -> None:
    answer = assistant.ask("嘉湖片区的重点任务列全了没有？")
    assert answer.status is Status.PARTIAL
    assert "其余的重点试验任务未经证实" in answer.text
