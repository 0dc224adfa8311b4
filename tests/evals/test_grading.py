from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Check, Citation, Statement, Status
from evals.case import Evidence
from evals.graded import Graded
from evals.grading import METRICS, row_of, scores_of
from tests.evals.samples import DOCUMENTS, citation, label, make_answer, make_case

ASKS = "Each farm may ask for 9,978 crowns a year."
CASE = make_case(evidence=[label(ASKS)], must_not=["4,979"], tags=["support", "pair:amount", "followup"])
GOLD = make_answer(f"{ASKS} [1]", citation(ASKS))


def test_the_gold_answer_is_perfect_in_every_metric() -> None:
    scores = scores_of(Graded(CASE, GOLD, DOCUMENTS))
    assert all(metric.is_perfect(scores[metric.name].value) for metric in METRICS)
    assert scores["right"].value == scores["follow_up_right"].value == 1


def test_an_answer_is_right_only_where_status_facts_and_words_are() -> None:
    wrong = {
        "status right": replace(GOLD, status=Status.PARTIAL),
        "vital facts": replace(GOLD, text="It is paid."),
        "must not clean": replace(GOLD, text="It is 9,978 crowns, not 4,979."),
        "quotes verbatim": replace(GOLD, citations=(replace(GOLD.citations[0], quote="9,979 crowns"),)),
    }
    for what, answer in wrong.items():
        score = scores_of(Graded(CASE, answer, DOCUMENTS))["right"]
        assert (score.value, score.reason) == (0, what)


def test_every_score_has_a_metric_that_is_shown_and_every_metric_a_score() -> None:
    assert set(scores_of(Graded(CASE, GOLD, DOCUMENTS))) == {metric.name for metric in METRICS}


def test_a_row_is_grouped_by_status_language_and_families_of_tags() -> None:
    row = row_of(Graded(CASE, GOLD, DOCUMENTS), seconds=0.1)
    assert row.groups == ("status answered", "language en", "tag support", "tag pair", "tag followup")
    assert (row.cluster, row.problem, row.seconds) == ("c1", "", 0.1)


def test_a_failed_path_and_a_lost_label_are_problems_and_the_row_stays() -> None:
    failed = row_of(Graded(CASE, replace(GOLD, status=Status.FAILED), DOCUMENTS), seconds=0)
    assert failed.problem == f"no answer came: {GOLD.text}"
    moved = make_case(evidence=[Evidence(document="rules", start=3, end=9, digest="0" * 12)], conversation="talk")
    lost = row_of(Graded(moved, GOLD, DOCUMENTS), seconds=0)
    assert lost.problem == "labels that no longer resolve: rules 3-9"
    assert lost.cluster == "talk"
    assert lost.scores["status_right"].value == 1


CITATIONS = st.builds(
    lambda number, document, quote, start, length: replace(
        citation("9,978 crowns", number=number), document_id=document, quote=quote, start=start, end=start + length
    ),
    st.integers(-1, 3),
    st.sampled_from(["rules", "nowhere", ""]),
    st.sampled_from(["9,978 crowns", "", "x"]),
    st.integers(-5, 300),
    st.integers(-3, 40),
)
TEXTS = st.sampled_from(
    ["", "9,978 crowns [1].", "It is 12 [2][9].", "The documents do not say: who.", "补9978元。", "\x00 ["]
)
STATEMENTS = st.builds(Statement, TEXTS, st.lists(st.integers(-1, 4)).map(tuple), st.just(Check("supported")))


@given(
    st.lists(CITATIONS, max_size=3).map(tuple),
    st.lists(STATEMENTS, max_size=3).map(tuple),
    TEXTS,
    st.sampled_from(Status),
    st.sampled_from([[], [label(ASKS)]]),
)
def test_whatever_an_endpoint_sends_is_scored(
    citations: tuple[Citation, ...], statements: tuple[Statement, ...], text: str, status: Status, gold: list[Evidence]
) -> None:
    """Offsets that lie nowhere, numbers that lead nowhere, quotes of nothing: each score is a share, or none."""
    answer = replace(make_answer(text, *citations, status=status), statements=statements)
    row = row_of(Graded(make_case(evidence=gold), answer, DOCUMENTS), 0.0)
    for name, score in row.scores.items():
        assert score.value is None or 0 <= score.value <= 1, name
