"""ALCE's recall and precision by our statement check, worked out on claims of which it is plain."""

from dataclasses import replace

import pytest

from assistant.answer import Answer, Check, Statement, Status
from evals.graded import Graded
from evals.metrics.support import citation_coverage, citation_need, statement_support
from tests.evals.samples import DOCUMENTS, citation, make_answer, make_case

PAYS = "The county office pays the grant."
ASKS = "Each farm may ask for 9,978 crowns a year."
LATE = "Late reports are not paid."
CITED = (citation(PAYS), citation(ASKS, number=2), citation(LATE, number=3))


def graded(*statements: tuple[str, tuple[int, ...]], status: Status = Status.ANSWERED) -> Graded:
    said = tuple(Statement(text, numbers, Check("supported")) for text, numbers in statements)
    answer: Answer = replace(make_answer("…", *CITED, status=status), statements=said)
    return Graded(make_case(), answer, DOCUMENTS)


def test_a_claim_is_borne_out_or_not_whatever_the_answer_says_of_it() -> None:
    score = statement_support(graded((PAYS, (1,)), ("Each farm may ask for 9,979 crowns a year.", (2,))))
    assert score.value == 0.5
    assert "9,979" in score.reason


def test_a_claim_that_cites_nothing_or_another_thing_is_not_borne_out() -> None:
    assert statement_support(graded((PAYS, ()))).value == 0
    assert statement_support(graded((PAYS, (3,)))).value == 0
    assert statement_support(graded((PAYS, (9,)))).value == 0


def test_what_announces_a_quote_is_no_claim() -> None:
    one = graded(("According to the rules of the county:", ()), (PAYS, (1,)))
    assert (statement_support(one).value, citation_coverage(one).value) == (1, 1)


def test_that_the_documents_do_not_tell_a_part_needs_no_quote_and_is_no_cover_for_a_claim() -> None:
    silent = graded((PAYS, (1,)), ("The documents do not say: who reports.", ()), status=Status.PARTIAL)
    assert (statement_support(silent).value, citation_coverage(silent).value) == (1, 1)
    more = graded((PAYS, (1,)), ("The documents do not say who, but 12 farms report.", ()), status=Status.PARTIAL)
    assert (statement_support(more).value, citation_coverage(more).value) == (0.5, 0.5)


def test_coverage_counts_the_claims_that_cite() -> None:
    score = citation_coverage(graded((PAYS, (1,)), (ASKS, ())))
    assert (score.value, score.reason) == (0.5, f"cites nothing: {ASKS}")


@pytest.mark.parametrize(
    ("numbers", "need"),
    [((1,), 1), ((1, 3), 0.5), ((3,), 0), ((2, 3), 0)],
)
def test_a_citation_that_its_claim_does_not_need_costs_precision(numbers: tuple[int, ...], need: float) -> None:
    """A second citation that adds nothing is not needed; where all together do not bear it out, none is."""
    assert citation_need(graded((PAYS, numbers))).value == need


def test_nothing_claimed_is_not_scored() -> None:
    refusal = graded(("The county office pays nothing here.", ()), status=Status.NOT_IN_DOCUMENTS)
    for metric in (statement_support, citation_need, citation_coverage):
        assert metric(refusal).value is None
        assert metric(graded()).value is None
