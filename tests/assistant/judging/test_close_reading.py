"""Tests of assistant/judging/close_reading.py, with the real cross-encoder on the bundled documents and an office's."""

import pytest

from assistant.answer import Status
from assistant.judging.close_reading import begin_reading, is_in_doubt, read_closely
from assistant.path import Assistant
from assistant.retrieval.selection import Selection
from index.cross_encoder import Told
from tests.assistant.steps import Steps

TOLD = "How large is the Western Chengdu Area?"
NOT_TOLD = "Who paid for the tasks of the Notice last year?"


def test_what_was_found_is_read(steps: Steps) -> None:
    question, ranked = steps.question(TOLD), steps.ranked(TOLD)
    _, selection, answering = read_closely(question, ranked, steps.index, steps.vocabulary)
    _, other_selection, other = read_closely(question, ranked[5:6], steps.index, steps.vocabulary)
    assert answering is not None
    assert other is not None
    assert answering.answers(selection) > other.answers(other_selection) + 2
    assert [one for one, _ in other.sentences] == [ranked[5]]


def test_a_sentence_that_answers_better_comes_first(steps: Steps) -> None:
    question, ranked = steps.question(TOLD), steps.ranked(TOLD)
    other = min(
        ranked[1:], key=lambda one: steps.index.cross_encoder.begin(TOLD, [Told(one.stated)])[0].result().answers
    )
    reread, selection, read = read_closely(question, (other, ranked[0]), steps.index, steps.vocabulary)
    assert read is not None
    assert read.better is ranked[0]
    assert reread == (ranked[0], other)
    assert selection.sentences[0] is ranked[0]


def test_a_statement_of_absence_is_not_read(steps: Steps) -> None:
    asked = "Which districts does the Yingtan pilot zone cover?"
    question, ranked = steps.question(asked), steps.ranked(asked)
    absences = tuple(one for one in ranked if one.is_absence)
    assert absences
    assert read_closely(question, absences, steps.index, steps.vocabulary) == (absences, Selection(absences[:1]), None)
    assert read_closely(question, (), steps.index, steps.vocabulary) == ((), Selection(()), None)


@pytest.mark.parametrize(("text", "in_doubt"), [(TOLD, False), (NOT_TOLD, True)])
def test_what_words_leave_open_is_in_doubt(steps: Steps, text: str, *, in_doubt: bool) -> None:
    ranked, selection = steps.ranked(text), steps.selected(text)
    assert is_in_doubt(steps.question(text), ranked, steps.vocabulary) is in_doubt
    read = begin_reading(steps.question(text), ranked, selection, steps.index, steps.vocabulary)()
    assert (read is not None) is in_doubt


def test_nothing_found_leaves_no_doubt(steps: Steps) -> None:
    assert not is_in_doubt(steps.question(TOLD), (), steps.vocabulary)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("What is the mooring fee at Elmford harbour?", Status.ANSWERED),
        ("Who collects the mooring fee at Elmford harbour?", Status.NOT_IN_DOCUMENTS),
        ("谁负责图书馆周边的夜间巡逻？", Status.ANSWERED),
        ("图书馆周边的夜间巡逻从哪年开始？", Status.NOT_IN_DOCUMENTS),
    ],
)
def test_what_has_the_words_and_tells_something_else_is_no_answer(
    office_assistant: Assistant, question: str, status: Status
) -> None:
    assert office_assistant.ask(question).status is status


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why was the mooring fee at Elmford harbour set at 9 yuan a day?", "5 yuan"),
        ("既然图书馆周边的夜间巡逻由县文旅局负责，市民该向谁反映？", "公安局"),
    ],
)
def test_what_denies_the_question_is_shown_in_place_of_an_answer(
    office_assistant: Assistant, question: str, told: str
) -> None:
    answer = office_assistant.ask(question)
    assert answer.status is Status.FALSE_PREMISE
    assert told in answer.text
