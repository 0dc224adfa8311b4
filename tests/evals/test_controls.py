"""Controls: answers of which we know how good they are land where they should."""

from dataclasses import replace

import pytest

from assistant.answer import Answer, Status
from evals.graded import Graded
from evals.grading import METRICS, scores_of
from tests.evals.samples import DOCUMENTS, RULES, citation, label, make_answer, make_case

PAYS = "The county office pays the grant."
ASKS = "Each farm may ask for 9,978 crowns a year."
REPORTS = "A farm must report its harvest by 1 March."
LATE = "Late reports are not paid."

ANSWERABLE = [
    make_case(id="pays", key_facts=[{"fact": "county office"}], evidence=[label(PAYS)]),
    make_case(id="asks", key_facts=[{"fact": "9,978 crowns"}], evidence=[label(ASKS)]),
    make_case(id="late", key_facts=[{"fact": "1 March"}, {"fact": "not paid"}], evidence=[label(REPORTS), label(LATE)]),
]
UNANSWERABLE = [make_case(id="none", status=["not_in_documents"], key_facts=[], must_not=["9,978"])]
CASES = [*ANSWERABLE, *UNANSWERABLE]
REFUSAL = make_answer("The documents do not say this.", status=Status.NOT_IN_DOCUMENTS)
GOLD = {
    "pays": make_answer(PAYS, citation(PAYS)),
    "asks": make_answer(ASKS, citation(ASKS)),
    "late": make_answer(f"{REPORTS} {LATE}", citation(REPORTS), citation(LATE, number=2)),
    "none": REFUSAL,
}


def means(answers: dict[str, Answer]) -> dict[str, float | None]:
    """The mean of each metric over all cases that it scores."""
    scored = [scores_of(Graded(case, answers[case.id], DOCUMENTS)) for case in CASES]
    found: dict[str, float | None] = {}
    for metric in METRICS:
        values = [value for scores in scored if (value := scores[metric.name].value) is not None]
        found[metric.name] = sum(values) / len(values) if values else None
    return found


def test_gold_answers_are_perfect() -> None:
    found = means(GOLD)
    assert all(metric.is_perfect(found[metric.name]) for metric in METRICS)


def test_always_refusing_is_right_only_where_there_is_nothing() -> None:
    found = means({case.id: REFUSAL for case in CASES})
    assert (found["right"], found["over_refused"], found["over_answered"]) == (0.25, 1, 0)
    assert (found["citation_recall"], found["facts_cited"]) == (0, 0)
    assert found["statement_support"] is found["unsupported_numbers"] is None


def test_copying_the_top_passage_is_no_way_to_be_right() -> None:
    """The first paragraph, whatever was asked: right for two, and it answers what has no answer."""
    top = RULES[RULES.index(PAYS) : RULES.index(ASKS) + len(ASKS)]
    found = means({case.id: make_answer(top, citation(top)) for case in CASES})
    assert (found["right"], found["over_answered"]) == (0.5, 1)
    assert found["must_not_clean"] == 0
    assert (found["statement_support"], found["copy_rate"], found["unsupported_numbers"]) == (1, 1, 0)


def test_citing_everything_has_recall_and_pays_in_precision() -> None:
    every = [citation(quote, number=n) for n, quote in enumerate((PAYS, ASKS, REPORTS, LATE), start=1)]
    found = means(GOLD | {case.id: replace(GOLD[case.id], citations=tuple(every)) for case in ANSWERABLE})
    assert found["citation_recall"] == 1
    assert found["citation_precision"] == pytest.approx((1 / 4 + 1 / 4 + 2 / 4) / 3)
    alone = GOLD["pays"].statements[0]
    stuffed = replace(GOLD["pays"], citations=tuple(every), statements=(replace(alone, citations=(1, 2, 3, 4)),))
    assert scores_of(Graded(CASES[0], stuffed, DOCUMENTS))["citation_need"].value == 1 / 4


def test_shuffled_citations_leave_the_words_right_and_the_citations_wrong() -> None:
    names = [case.id for case in ANSWERABLE]
    shuffled = {
        name: replace(GOLD[name], citations=GOLD[other].citations)
        for name, other in zip(names, [*names[1:], names[0]], strict=True)
    }
    found = means(GOLD | shuffled)
    assert (found["right"], found["citation_precision"], found["citation_recall"]) == (1, 0, 0)
    assert (found["statement_support"], found["citation_need"], found["facts_cited"]) == (0, 0, 0)
    assert found["citation_coverage"] == 1


def test_an_empty_answer_scores_nothing_and_breaks_nothing() -> None:
    found = means({case.id: make_answer("") for case in CASES})
    assert (found["right"], found["fact_recall"], found["citation_f1"]) == (0, 0, 0)
    assert found["citation_precision"] is None
    assert found["citations_valid"] == 0
    assert found["unsupported_numbers"] is found["copy_rate"] is None


def test_numbers_made_up_are_found_and_copying_does_not_hide_them() -> None:
    wrong = make_answer("Each farm may ask for 8,978 crowns a year.", citation(ASKS))
    found = means(GOLD | {"asks": wrong})
    assert found["unsupported_numbers"] == pytest.approx(1 / 2)
    assert found["right"] == 0.75
    assert found["statement_support"] == pytest.approx(2 / 3)
