"""Citation metrics, each worked out by hand on a text of a few sentences."""

from collections.abc import Callable

import pytest

from assistant.answer import Citation
from evals.case import Case, Evidence
from evals.graded import Graded
from evals.metrics.citations import (
    citation_char_precision,
    citation_char_recall,
    citation_f1,
    citation_precision,
    citation_recall,
)
from evals.score import Score
from tests.evals.samples import DOCUMENTS, citation, label, make_answer, make_case

PAYS = "The county office pays the grant."
ASKS = "Each farm may ask for 9,978 crowns a year."
LATE = "Late reports are not paid."
METRICS = (citation_precision, citation_recall, citation_f1, citation_char_precision, citation_char_recall)


def graded(case: Case, *citations: Citation) -> Graded:
    return Graded(case, make_answer("9,978 crowns", *citations), DOCUMENTS)


def test_a_citation_is_right_where_it_overlaps_a_gold_span() -> None:
    """Of two citations one is right, of two gold spans one is found: a half each, and so F1."""
    found = graded(make_case(evidence=[label(PAYS), label(ASKS)]), citation("9,978"), citation(LATE, number=2))
    assert [citation_precision(found).value, citation_recall(found).value] == [0.5, 0.5]
    assert citation_f1(found).value == 0.5
    assert LATE in citation_precision(found).reason
    assert PAYS in citation_recall(found).reason


def test_characters_are_counted_where_spans_only_overlap() -> None:
    """“9,978” is 5 of the 42 characters of the gold sentence, and lies wholly within it."""
    found = graded(make_case(evidence=[label(ASKS)]), citation("9,978"))
    assert citation_char_precision(found).value == 1
    assert citation_char_recall(found).value == pytest.approx(5 / 42)


def test_characters_cited_twice_count_once() -> None:
    found = graded(make_case(evidence=[label("9,978")]), citation("9,978 crowns"), citation("9,978 crowns", number=2))
    assert citation_char_precision(found).value == pytest.approx(5 / 12)


def test_recall_is_that_of_the_best_alternative_and_precision_counts_every_gold_span() -> None:
    case = make_case(evidence=[label(PAYS), label(ASKS)], alternatives=[[label(LATE)]])
    found = graded(case, citation(LATE), citation(PAYS, number=2))
    assert citation_recall(found).value == 1
    assert citation_precision(found).value == 1


def test_the_same_place_in_another_document_is_not_right() -> None:
    found = graded(make_case(evidence=[label(ASKS)]), citation(ASKS, document="other"))
    assert (citation_precision(found).value, citation_recall(found).value) == (0, 0)


def test_an_answer_without_citations_has_no_precision_and_no_recall() -> None:
    found = graded(make_case(evidence=[label(ASKS)]))
    assert citation_precision(found).value is None
    assert citation_char_precision(found).value is None
    assert citation_recall(found).value == citation_f1(found).value == citation_char_recall(found).value == 0


@pytest.mark.parametrize("metric", METRICS)
def test_a_case_without_gold_spans_is_not_scored(metric: Callable[[Graded], Score]) -> None:
    assert metric(graded(make_case(), citation(ASKS))).value is None


@pytest.mark.parametrize("metric", METRICS)
def test_a_label_whose_text_moved_is_not_scored_and_says_so(metric: Callable[[Graded], Score]) -> None:
    moved = Evidence(document="rules", start=3, end=9, digest="0" * 12)
    score = metric(graded(make_case(evidence=[moved]), citation(ASKS)))
    assert score.value is None
    assert "no longer resolves" in score.reason
