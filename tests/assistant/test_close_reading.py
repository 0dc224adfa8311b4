"""Tests of assistant/close_reading.py, with the real cross-encoder on the bundled documents and an office's."""

import pytest

from assistant.answer import Status
from assistant.close_reading import begin_reading, is_in_doubt, read_closely
from assistant.path import Assistant
from assistant.selection import Selection
from tests.assistant.steps import Steps

TOLD = "How large is the Western Chengdu Area?"
NOT_TOLD = "Who paid for the tasks of the Notice last year?"


def test_what_was_selected_is_read(steps: Steps) -> None:
    question, ranked = steps.question(TOLD), steps.ranked(TOLD)
    answering = read_closely(question, ranked, steps.selected(TOLD), steps.index)
    other = read_closely(question, ranked, Selection(ranked[5:6]), steps.index)
    assert answering is not None
    assert other is not None
    assert answering > 0 > other


def test_a_statement_of_absence_is_not_read(steps: Steps) -> None:
    asked = "Which districts does the Yingtan pilot zone cover?"
    question, ranked = steps.question(asked), steps.ranked(asked)
    absences = tuple(one for one in ranked if one.is_absence)
    assert absences
    assert read_closely(question, absences, Selection(absences), steps.index) is None
    assert read_closely(question, (), Selection(()), steps.index) is None


@pytest.mark.parametrize(("text", "in_doubt"), [(TOLD, False), (NOT_TOLD, True), (f"{TOLD[:-1]} (Who pays?)?", False)])
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
