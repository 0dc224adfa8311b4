"""A claim that its quote does not bear out is left out, and so is a citation that nobody needs any more."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Check, Citation, Statement
from assistant.composing.checking import keep_supported, renumbered
from assistant.composing.writing import NOT_A_CLAIM, UNCHECKED, Draft

PUMP = "The keeper of a well must lock the pump at night."
TEST = "The office should test the water twice a year."


def citation(number: int, quote: str) -> Citation:
    return Citation(
        number=number,
        document_id="wells",
        title="Wells",
        section=(),
        quote=quote,
        start=0,
        end=len(quote),
        url=None,
        language="en",
        authority="user",
    )


BOTH = (citation(1, PUMP), citation(2, TEST))


def claim(text: str, *numbers: int) -> Statement:
    return Statement(text, numbers, UNCHECKED)


def test_what_a_quote_says_word_for_word_is_supported() -> None:
    (statement,) = keep_supported(Draft((claim(PUMP, 1),), BOTH), ()).statements
    assert statement.check.verdict == "supported"


def test_what_the_quote_does_not_say_is_dropped_with_its_citation() -> None:
    wrong = claim("The keeper of a well need not lock the pump at night.", 1)
    kept = keep_supported(Draft((wrong, claim(TEST, 2)), BOTH), ())
    assert [statement.text for statement in kept.statements] == [TEST]
    assert [(one.number, one.quote) for one in kept.citations] == [(1, TEST)]
    assert kept.statements[0].citations == (1,)


def test_another_figure_than_the_quoted_one_is_dropped() -> None:
    wrong = claim("The office should test the water three times a year, in 14 villages.", 2)
    assert keep_supported(Draft((wrong,), BOTH), ()) == Draft()


def test_a_remark_claims_nothing_and_stays() -> None:
    remark = Statement("Not known:", (), NOT_A_CLAIM)
    assert keep_supported(Draft((remark,), ()), ()).statements == (remark,)


def test_a_claim_is_checked_against_its_own_quotes_only() -> None:
    assert keep_supported(Draft((claim(PUMP, 2),), BOTH), ()) == Draft()


@given(st.lists(st.lists(st.integers(1, 6), max_size=3, unique=True).map(tuple), max_size=6))
def test_numbers_run_from_1_in_the_order_they_are_met(cited: list[tuple[int, ...]]) -> None:
    citations = tuple(replace(citation(number, PUMP), start=number) for number in range(1, 7))
    statements = tuple(Statement("x", numbers, Check("supported")) for numbers in cited)
    draft = renumbered(Draft(statements, citations))
    met = list(dict.fromkeys(number for statement in draft.statements for number in statement.citations))
    assert met == [one.number for one in draft.citations] == list(range(1, len(met) + 1))
    places = {one.number: one.start for one in draft.citations}
    assert [tuple(places[n] for n in statement.citations) for statement in draft.statements] == cited
