"""Grading: all metrics of an answer to a case of our schema, and the Row they make."""

from collections.abc import Callable, Mapping
from typing import Any

from assistant.answer import Status
from evals.graded import Graded
from evals.metrics.citations import (
    citation_char_precision,
    citation_char_recall,
    citation_f1,
    citation_precision,
    citation_recall,
)
from evals.metrics.quotes import quotes_verbatim
from evals.metrics.statuses import over_answered, over_refused, status_right
from evals.metrics.wording import fact_recall, must_not_clean, vital_facts
from evals.report import Metric
from evals.row import Row
from evals.score import Score, not_scored, passed

FOLLOW_UP = "followup"

METRICS = (
    Metric("right", "right: status, facts, words, quotes", "right", is_required=True),
    Metric("status_right", "status right", "status"),
    Metric("vital_facts", "all vital key facts", "facts"),
    Metric("fact_recall", "key-fact recall"),
    Metric("must_not_clean", "nothing forbidden said", "clean"),
    Metric("citation_precision", "citation precision", "cite P", is_required=True),
    Metric("citation_recall", "citation recall", "cite R", is_required=True),
    Metric("citation_f1", "citation F1", "cite F1"),
    Metric("citation_char_precision", "citation precision, characters"),
    Metric("citation_char_recall", "citation recall, characters"),
    Metric("over_answered", "over-answered", "over-ans", is_lower_better=True),
    Metric("over_refused", "over-refused", "over-ref", is_lower_better=True),
    Metric("follow_up_right", "follow-ups right", "follow-up"),
    Metric("quotes_verbatim", "quotes word for word", "quotes", is_required=True),
)
_SCORERS: Mapping[str, Callable[[Graded], Score]] = {
    "status_right": status_right,
    "vital_facts": vital_facts,
    "fact_recall": fact_recall,
    "must_not_clean": must_not_clean,
    "citation_precision": citation_precision,
    "citation_recall": citation_recall,
    "citation_f1": citation_f1,
    "citation_char_precision": citation_char_precision,
    "citation_char_recall": citation_char_recall,
    "over_answered": over_answered,
    "over_refused": over_refused,
    "quotes_verbatim": quotes_verbatim,
}
# An answer is right where all of these that apply to its case hold.
_RIGHT = ("status_right", "vital_facts", "must_not_clean", "quotes_verbatim")


def scores_of(graded: Graded) -> dict[str, Score]:
    """Every metric of one answer, by name."""
    scores = {name: scorer(graded) for name, scorer in _SCORERS.items()}
    wrong = [name for name in _RIGHT if scores[name].value == 0]
    right = passed(not wrong, ", ".join(wrong).replace("_", " "))
    is_follow_up = FOLLOW_UP in graded.case.tags
    return {
        "right": right,
        **scores,
        "follow_up_right": right if is_follow_up else not_scored("no follow-up"),
    }


def row_of(graded: Graded, seconds: float) -> Row:
    """The row of one answer, with what a person needs to see to judge it."""
    case, answer = graded.case, graded.answer
    return Row(
        id=case.id,
        cluster=case.conversation or case.id,
        groups=groups_of(graded),
        scores=scores_of(graded),
        detail=_detail(graded),
        seconds=seconds,
        problem=_problem(graded) if answer.status is not Status.FAILED else "the answer path failed",
    )


def groups_of(graded: Graded) -> tuple[str, ...]:
    """What tables break down by: the expected status, the language, the families of the tags."""
    case = graded.case
    families = (f"tag {tag.split(':')[0]}" for tag in case.tags)
    return tuple(dict.fromkeys((f"status {case.status[0]}", f"language {case.language}", *families)))


def _problem(graded: Graded) -> str:
    lost = [f"{label.document} {label.start}-{label.end}" for label in graded.lost_labels]
    return f"labels that no longer resolve: {', '.join(lost)}" if lost else ""


def _detail(graded: Graded) -> dict[str, Any]:
    case, answer = graded.case, graded.answer
    expected = {
        "status": [status.value for status in case.status],
        "facts": [fact.fact for fact in case.key_facts],
    }
    detail = {
        "question": case.question,
        "understood_as": answer.standalone_question,
        "expected": expected,
        "status": answer.status.value,
        "answer": answer.text,
        "cited": [{"document": c.document_id, "start": c.start, "end": c.end} for c in answer.citations],
    }
    return detail if case.standalone is None else {**detail, "meant": case.standalone}
