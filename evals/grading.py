"""Grading: all metrics of an answer to a case of our schema, and the Row they make."""

from collections.abc import Callable, Mapping
from typing import Any

from assistant.answer import Status
from evals.case import Evidence
from evals.graded import Graded
from evals.metrics.citations import (
    citation_char_precision,
    citation_char_recall,
    citation_f1,
    citation_precision,
    citation_recall,
)
from evals.metrics.numbers import copy_rate, unsupported_numbers
from evals.metrics.quotes import quotes_verbatim
from evals.metrics.statuses import over_answered, over_refused, status_right
from evals.metrics.support import checked_statements, citation_coverage, citation_need, statement_support
from evals.metrics.validity import citations_valid
from evals.metrics.wording import fact_recall, facts_cited, list_completeness, must_not_clean, states, vital_facts
from evals.report import Metric
from evals.row import Row
from evals.score import Score, not_scored, passed

FOLLOW_UP = "followup"

METRICS = (
    Metric("right", "right: status, facts, words, quotes", "right", is_required=True),
    Metric("status_right", "status right", "status"),
    Metric("vital_facts", "all vital key facts", "facts"),
    Metric("fact_recall", "key-fact recall"),
    Metric("list_completeness", "items of a list named", "list"),
    Metric("facts_cited", "vital key facts in what is cited"),
    Metric("must_not_clean", "nothing forbidden said", "clean"),
    Metric("citation_precision", "citation precision", "cite P", is_required=True),
    Metric("citation_recall", "citation recall", "cite R", is_required=True),
    Metric("citation_f1", "citation F1", "cite F1"),
    Metric("citation_char_precision", "citation precision, characters"),
    Metric("citation_char_recall", "citation recall, characters"),
    Metric("over_answered", "over-answered", "over-ans", is_lower_better=True),
    Metric("over_refused", "over-refused", "over-ref", is_lower_better=True),
    Metric("follow_up_right", "follow-ups right", "follow-up"),
    Metric("statement_support", "claims borne out by what they cite (ALCE recall)", "support"),
    Metric("citation_need", "citations that their claim needs (ALCE precision)"),
    Metric("citation_coverage", "claims that cite anything"),
    Metric("unsupported_numbers", "numbers that no quote has", is_lower_better=True),
    Metric("copy_rate", "copied from the quotes (neither good nor bad)", is_neutral=True),
    Metric("quotes_verbatim", "quotes word for word", "quotes", is_required=True),
    Metric("citations_valid", "citations well formed", is_required=True),
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
    "list_completeness": list_completeness,
    "facts_cited": facts_cited,
    "statement_support": statement_support,
    "citation_need": citation_need,
    "citation_coverage": citation_coverage,
    "unsupported_numbers": unsupported_numbers,
    "copy_rate": copy_rate,
    "quotes_verbatim": quotes_verbatim,
    "citations_valid": citations_valid,
}
# An answer is right where all of these that apply to its case hold; the last applies to any case.
_LABELLED = ("status_right", "vital_facts", "must_not_clean")
_RIGHT = (*_LABELLED, "quotes_verbatim")


def scores_of(graded: Graded) -> dict[str, Score]:
    """Every metric of one answer, by name."""
    scores = {name: scorer(graded) for name, scorer in _SCORERS.items()}
    wrong = [name for name in _RIGHT if scores[name].value == 0]
    is_labelled = any(scores[name].value is not None for name in _LABELLED)
    right = passed(not wrong, ", ".join(wrong).replace("_", " ")) if is_labelled or wrong else not_scored("no label")
    is_follow_up = FOLLOW_UP in graded.case.tags
    return {
        "right": right,
        **scores,
        "follow_up_right": right if is_follow_up else not_scored("no follow-up"),
    }


def row_of(graded: Graded, seconds: float) -> Row:
    """The row of one answer, with what a person needs to see to judge it."""
    case = graded.case
    return Row(
        id=case.id,
        cluster=case.conversation or case.id,
        groups=groups_of(graded),
        scores=scores_of(graded),
        detail=_detail(graded),
        seconds=seconds,
        problem=_problem(graded),
    )


def groups_of(graded: Graded) -> tuple[str, ...]:
    """What tables break down by: the expected status, the language, the families of the tags."""
    case = graded.case
    families = (f"tag {tag.split(':')[0]}" for tag in case.tags)
    statuses = (f"status {status}" for status in case.status[:1])
    return tuple(dict.fromkeys((*statuses, f"language {case.language}", *families)))


def _problem(graded: Graded) -> str:
    if graded.answer.status is Status.FAILED:
        return f"no answer came: {graded.answer.text}"
    lost = [f"{label.document} {label.start}-{label.end}" for label in graded.lost_labels]
    return f"labels that no longer resolve: {', '.join(lost)}" if lost else ""


def _detail(graded: Graded) -> dict[str, Any]:
    """What a person wants to see of a case, and what other programs score it by."""
    case, answer = graded.case, graded.answer
    detail: dict[str, Any] = {
        "question": case.question,
        "understood_as": answer.standalone_question,
        "expected": {
            "status": [status.value for status in case.status],
            "facts": [fact.fact for fact in case.key_facts],
            "welcome": [fact.fact for fact in case.key_facts if not fact.vital],
            "must_not": list(case.must_not),
            "evidence": [[_quoted(span, graded) for span in spans] for spans in graded.gold_sets],
        },
        "missing": [fact.fact for fact in case.key_facts if not states(answer.text, fact)],
        "status": answer.status.value,
        "answer": answer.text,
        "cited": [
            {"number": c.number, "document": c.document_id, "start": c.start, "end": c.end, "quote": c.quote}
            for c in answer.citations
        ],
        "claims": [
            {"statement": text, "quotes": list(quotes), "verdict": check.verdict, "reason": check.reason}
            for text, quotes, check in checked_statements(graded)
        ],
        "confidence": graded.confidence,
    }
    if case.history:
        detail["history"] = [turn.model_dump() for turn in case.history]
    return detail if case.standalone is None else {**detail, "meant": case.standalone}


def _quoted(span: Evidence, graded: Graded) -> dict[str, Any]:
    document = graded.documents.get(span.document)
    quote = "" if document is None else document.text[span.start : span.end]
    return {"document": span.document, "start": span.start, "end": span.end, "quote": quote}
