from dataclasses import replace

import pytest

from assistant.answer import Answer, Status
from evals.graded import Graded
from evals.grading import row_of
from evals.overall import chosen_of, confusion, overall_figures
from evals.row import Row
from tests.evals.samples import DOCUMENTS, citation, make_answer, make_case

REFUSAL = make_answer("The rules do not say.", status=Status.NOT_IN_DOCUMENTS)
GOLD = make_answer("9,978 crowns [1].", citation("9,978 crowns"))


def row(wanted: list[str], answer: Answer, name: str, confidence: float | None = None) -> Row:
    case = make_case(id=name, status=wanted)
    return row_of(Graded(case, answer, DOCUMENTS, confidence=confidence), 0.1)


ROWS = [
    row(["answered"], GOLD, "a"),
    row(["answered", "partial"], REFUSAL, "b"),
    row(["not_in_documents"], REFUSAL, "c"),
    row(["out_of_scope"], GOLD, "d"),
    row(["not_in_documents", "partial"], GOLD, "e"),
]


def test_refusing_is_measured_as_a_class() -> None:
    """One refused rightly, one wrongly, one missed; of e either is right: 2 / (2 + 1 + 1)."""
    found = overall_figures(ROWS)["refusal F1"]
    assert found is not None
    assert (found.mean, found.n) == (0.5, 4)


def test_always_and_never_refusing() -> None:
    always = overall_figures([row(["not_in_documents"], REFUSAL, "a"), row(["answered"], REFUSAL, "b")])["refusal F1"]
    never = overall_figures([row(["not_in_documents"], GOLD, "a"), row(["answered"], GOLD, "b")])["refusal F1"]
    assert always and never
    assert always.mean == pytest.approx(2 / 3)
    assert never.mean == 0


def test_confusion_counts_what_came_for_what_was_expected() -> None:
    assert confusion(ROWS) == {
        "answered": {"answered": 1, "not_in_documents": 1},
        "not_in_documents": {"answered": 1, "not_in_documents": 1},
        "out_of_scope": {"answered": 1, "not_in_documents": 0},
    }
    assert confusion([replace(ROWS[0], detail={})]) == {}


def test_without_a_confidence_there_is_no_curve_and_with_one_refusals_are_not_answered() -> None:
    assert chosen_of(ROWS) == []
    assert overall_figures(ROWS)["area under risk-coverage ↓"] is None
    sure = [row(["answered"], GOLD, "a", 0.9), row(["answered"], REFUSAL, "b", 0.4)]
    assert [one.confidence for one in chosen_of(sure)] == [0.9, None]
