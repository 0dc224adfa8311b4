from evals.case import Case, KeyFact
from evals.graded import Graded
from evals.metrics.wording import fact_recall, must_not_clean, states, vital_facts
from tests.evals.samples import DOCUMENTS, make_answer, make_case

FACTS = [
    {"fact": "9,978 crowns", "aliases": ["9978 crowns"]},
    {"fact": "each year", "aliases": ["a year"]},
    {"fact": "county office", "vital": False},
]


def graded(case: Case, text: str) -> Graded:
    return Graded(case, make_answer(text), DOCUMENTS)


def test_every_vital_fact_must_be_stated_in_one_of_its_wordings() -> None:
    case = make_case(key_facts=FACTS)
    assert vital_facts(graded(case, "It is 9978 crowns a year [1].")).value == 1
    score = vital_facts(graded(case, "It is 9,978 crowns [1]."))
    assert (score.value, score.reason) == (0, "missing: each year")


def test_recall_counts_welcome_facts_too() -> None:
    score = fact_recall(graded(make_case(key_facts=FACTS), "The county office pays 9,978 crowns."))
    assert (score.value, score.reason) == (1 - 1 / 3, "missing: each year")


def test_a_pattern_is_matched_without_citation_marks_and_in_either_width() -> None:
    fact = KeyFact(fact="eighteen", pattern=r"(?<!\d)18(?!\d)")
    assert states("共１８个部门", fact)
    assert not states("See the list [18].", fact)
    assert not states("In 2018 they met.", fact)


def test_what_is_forbidden_is_found_and_named() -> None:
    case = make_case(must_not=["4,979", "8935"])
    score = must_not_clean(graded(case, "It is 4979 crowns, in 18935."))
    assert (score.value, score.reason) == (0, "says: 4,979")
    assert must_not_clean(graded(case, "It is 9,978 crowns.")).value == 1


def test_cases_without_facts_or_forbidden_words_are_not_scored() -> None:
    case = make_case(status=["not_in_documents"], key_facts=[])
    assert {metric(graded(case, "")).value for metric in (vital_facts, fact_recall, must_not_clean)} == {None}
