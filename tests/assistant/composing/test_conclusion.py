"""A list says how much of it is shown, a no comes with where to look, and an answer grows to its end."""

import pytest

from assistant.answer import Coverage, Status
from assistant.composing.conclusion import NEAREST_SHOWN, conclude, growing
from assistant.composing.writing import Draft
from assistant.judging.sufficiency import Judgement
from assistant.path import Assistant
from assistant.retrieval.selection import Selection
from tests.assistant.steps import Steps, claims, quotes, remarks


@pytest.mark.parametrize(
    ("question", "total", "unit"),
    [
        ("List the 11 test tasks.", 11, "items"),
        ("列出11项试验任务。", 11, "项"),
        ("List the trial principles.", 4, "items"),
    ],
)
def test_a_list_is_given_whole_and_counted(assistant: Assistant, question: str, total: int, unit: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert answer.coverage == Coverage(total, total, unit)
    assert len(claims(answer)) == total + 1  # the items, and the sentence that introduces them


def test_a_list_of_an_office_is_given_whole(office_assistant: Assistant) -> None:
    answer = office_assistant.ask("Which papers belong to an application for a new well?")
    assert answer.coverage == Coverage(5, 5, "items")
    assert quotes(answer)[1:] == [
        "a map of the site;",
        "the consent of the neighbours;",
        "a test of the soil;",
        "an estimate of the costs;",
        "the name of the future keeper.",
    ]


def test_an_answer_that_is_no_list_counts_nothing(assistant: Assistant) -> None:
    assert assistant.ask("How large is the Western Chengdu Area?").coverage is None


@pytest.mark.parametrize("question", ["Who is the mayor of Xuchang?", "许昌的市长是谁？"])
def test_what_is_absent_gets_a_no_with_what_is_missing_and_where_to_look(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.NOT_IN_DOCUMENTS
    assert not answer.citations
    assert 1 <= len(answer.nearest) <= NEAREST_SHOWN
    missing = "市长" if answer.language == "zh" else "mayor"
    assert missing in remarks(answer)[1]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("What is the population of Yingtan?", "The population of the Yingtan pilot zone is not confirmed."),
        ("鹰潭的人口是多少？", "江西鹰潭试验区的人口未经证实。"),
        pytest.param(
            *("What is the population of Xuchang?", "The population of the Xuchang pilot zone is not confirmed."),
        ),
    ],
)
def test_where_the_documents_say_that_it_is_not_known_they_are_quoted(
    assistant: Assistant, question: str, quote: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.NOT_IN_DOCUMENTS
    assert quotes(answer) == claims(answer) == [quote]
    assert answer.nearest


@pytest.mark.parametrize(
    "question",
    [
        "When is the Qingling County library open at night?",
        "村民委员会可以收取多少费用？",
    ],
)
def test_what_is_not_known_of_another_thing_is_not_quoted(office_assistant: Assistant, question: str) -> None:
    answer = office_assistant.ask(question)
    assert answer.status is not Status.NOT_IN_DOCUMENTS or not answer.citations


def test_a_draft_of_which_nothing_held_is_a_no(steps: Steps) -> None:
    question = "How large is the Western Chengdu Area?"
    outcome = conclude(
        steps.question(question), Judgement(Status.ANSWERED), Selection(()), Draft(), steps.hits(question)
    )
    assert outcome.status is Status.NOT_IN_DOCUMENTS
    assert len(outcome.nearest) == NEAREST_SHOWN


@pytest.mark.parametrize("question", ["List the trial principles.", "Who is the mayor of Xuchang?", "Hello", ""])
def test_an_answer_grows_statement_by_statement_to_its_end(assistant: Assistant, question: str) -> None:
    whole = assistant.ask(question)
    snapshots = list(growing(whole))
    assert snapshots[-1] == whole
    for count, snapshot in enumerate(snapshots, start=1):
        assert snapshot.statements == whole.statements[:count]
        assert {n for statement in snapshot.statements for n in statement.citations} == {
            citation.number for citation in snapshot.citations
        }
