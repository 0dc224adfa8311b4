from dataclasses import replace

from assistant.answer import Nearest
from evals.graded import Graded
from evals.metrics.quotes import quotes_verbatim
from tests.evals.samples import DOCUMENTS, citation, make_answer, make_case

GOOD = citation("9,978 crowns")


def test_a_quote_is_the_very_characters_at_its_place() -> None:
    assert quotes_verbatim(Graded(make_case(), make_answer("", GOOD), DOCUMENTS)).value == 1


def test_a_quote_that_is_changed_moved_or_from_no_document_is_found() -> None:
    wrong = (
        replace(GOOD, quote="9,979 crowns"),
        replace(GOOD, start=GOOD.start + 1, end=GOOD.end + 1),
        replace(GOOD, document_id="unknown"),
        replace(GOOD, start=5, end=5, quote=""),
    )
    for one in wrong:
        score = quotes_verbatim(Graded(make_case(), make_answer("", GOOD, one), DOCUMENTS))
        assert score.value == 0
        assert f"{one.document_id} {one.start}-{one.end}" in score.reason


def test_the_nearest_passages_are_quotes_too() -> None:
    answer = replace(make_answer(""), nearest=(Nearest("rules", "not there", 0, 9),))
    assert quotes_verbatim(Graded(make_case(), answer, DOCUMENTS)).value == 0


def test_an_answer_that_quotes_nothing_is_not_scored() -> None:
    assert quotes_verbatim(Graded(make_case(), make_answer("No."), DOCUMENTS)).value is None
