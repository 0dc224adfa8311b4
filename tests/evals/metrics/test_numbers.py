from dataclasses import replace

import pytest

from assistant.answer import Check, Status
from evals.graded import Graded
from evals.metrics.numbers import copy_rate, unsupported_numbers
from tests.evals.samples import DOCUMENTS, citation, make_answer, make_case

ASKS = "Each farm may ask for 9,978 crowns a year."


def graded(text: str, *, question: str = "How much?", status: Status = Status.ANSWERED) -> Graded:
    answer = replace(make_answer(text, citation(ASKS), status=status), question=question)
    return Graded(make_case(question=question), answer, DOCUMENTS)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("A farm may ask for 9978 crowns [1].", 0),
        ("A farm may ask for 9,979 crowns [1].", 1),
        ("Of 9,978 crowns 500 are paid [1].", 0.5),
        ("A farm may ask [1].", None),
        ("每个农场可申请9978克朗 [1]。", 0),
    ],
)
def test_numbers_count_by_value_and_citation_marks_are_none(text: str, share: float | None) -> None:
    assert unsupported_numbers(graded(text)).value == share


def test_numbers_are_looked_at_whatever_the_answer_says_of_its_statements() -> None:
    """As those of a chat, whose text nobody took apart."""
    one = graded("A farm may ask for 9,979 crowns.")
    statement = replace(one.answer.statements[0], check=Check("not_a_claim"))
    assert unsupported_numbers(replace(one, answer=replace(one.answer, statements=(statement,)))).value == 1


def test_a_number_of_the_question_may_be_repeated() -> None:
    assert unsupported_numbers(graded("No, not 12 [1].", question="Are there 12?")).value == 0


def test_copying_is_counted_in_runs_of_tokens() -> None:
    """Nine tokens, "each farm may ask for" of which are a run that the quote has."""
    assert copy_rate(graded(ASKS)).value == 1
    assert copy_rate(graded("So each farm may ask for a sum yearly.")).value == pytest.approx(5 / 9)
    assert copy_rate(graded("Crowns are paid to farms.")).value == 0


def test_refusals_are_not_scored() -> None:
    for metric in (unsupported_numbers, copy_rate):
        assert metric(graded("There are 3 near passages.", status=Status.NOT_IN_DOCUMENTS)).value is None
