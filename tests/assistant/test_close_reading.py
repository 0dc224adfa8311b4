"""Tests of assistant/close_reading.py, with the real cross-encoder on the bundled documents."""

from dataclasses import replace

import pytest

from assistant.close_reading import is_in_doubt, read_closely
from tests.assistant.steps import Steps

TOLD = "Which local currency was used?"
ABSENT = "Which districts does the Yingtan pilot zone cover?"


def test_the_best_sentence_is_read_and_no_other(steps: Steps) -> None:
    ranked = steps.ranked(TOLD)
    read = read_closely(steps.question(TOLD), ranked, steps.index)
    assert [one.answers is not None for one in read] == [True] + [False] * (len(read) - 1)
    assert [replace(one, answers=None) for one in read] == list(ranked)


def test_a_statement_of_absence_is_not_read(steps: Steps) -> None:
    ranked = sorted(steps.ranked(ABSENT), key=lambda one: not one.is_absence)
    assert ranked[0].is_absence
    read = read_closely(steps.question(ABSENT), tuple(ranked), steps.index)
    assert [one.is_absence for one in read if one.answers is not None] == [False]


def test_nothing_found_is_nothing_read_and_no_doubt(steps: Steps) -> None:
    assert read_closely(steps.question(TOLD), (), steps.index) == ()
    assert not is_in_doubt(steps.question(TOLD), (), steps.vocabulary)


@pytest.mark.parametrize(
    ("text", "in_doubt"),
    [("How many tasks does the Notice set?", False), ("Who paid for the tasks of the Notice last year?", True)],
)
def test_what_words_leave_open_is_in_doubt(steps: Steps, text: str, *, in_doubt: bool) -> None:
    assert is_in_doubt(steps.question(text), steps.ranked(text), steps.vocabulary) is in_doubt
