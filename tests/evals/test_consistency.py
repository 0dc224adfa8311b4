from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Status, Turn
from evals.case import Case
from evals.consistency import MOST_REPEATED, paired, repeated, with_scores
from evals.graded import Graded
from evals.grading import row_of
from tests.evals.samples import DOCUMENTS, citation, make_answer, make_case

GOLD = make_answer("9,978 crowns [1].", citation("9,978 crowns"))
REFUSAL = make_answer("The rules do not say.", status=Status.NOT_IN_DOCUMENTS)


def graded(name: str, answer: Answer, **more: object) -> Graded:
    return Graded(make_case(id=name, **more), answer, DOCUMENTS)


def test_a_pair_is_alike_where_status_and_rightness_are() -> None:
    pair = {"tags": ["pair:sum"]}
    found = [
        graded("en", GOLD, **pair),
        graded("alone", GOLD, tags=["pair:other"]),
        graded("zh", REFUSAL, language="zh", **pair),
    ]
    rows = [row_of(one, 0.1) for one in found]
    scores = paired(found, rows)
    assert set(scores) == {"zh"}
    assert scores["zh"]["pair_alike"].value == 0
    assert "beside en: answered and not_in_documents" in scores["zh"]["pair_alike"].reason
    alike = [found[0], graded("zh", GOLD, **pair)]
    assert paired(alike, [row_of(one, 0.1) for one in alike])["zh"]["pair_alike"].value == 1
    assert with_scores(rows, scores)[2].scores["pair_alike"].value == 0


def test_other_words_and_another_language_are_two_figures_of_one_case() -> None:
    found = [
        graded("en", GOLD, tags=["pair:sum"]),
        graded("zh", GOLD, language="zh", tags=["pair:sum", "reworded:sum"]),
        graded("zh too", REFUSAL, language="zh", tags=["sum", "reworded:sum", "pair:sum"]),
        graded("tagged", REFUSAL, tags=["sum"]),
    ]
    scores = paired(found, [row_of(one, 0.1) for one in found])
    values = {name: {metric: score.value for metric, score in one.items()} for name, one in scores.items()}
    assert values == {"zh": {"pair_alike": 1}, "zh too": {"reworded_alike": 0, "pair_alike": 0}}
    assert "beside zh: answered" in scores["zh too"]["reworded_alike"].reason


def test_an_answer_that_changes_when_asked_again_is_noticed() -> None:
    def again(case: Case, turns: Sequence[Turn]) -> Answer:
        assert not turns
        other = replace(GOLD, id="b", seconds={"total": 9.0})
        return other if case.id == "same" else replace(other, text="9,979 crowns [1].", citations=())

    found = [graded("same", GOLD), graded("changed", GOLD), graded("turn", GOLD, conversation="talk")]
    scores = {name: one["same_twice"] for name, one in repeated(found, again)}
    assert set(scores) == {"same", "changed"}
    assert scores["same"].value == 1
    assert (scores["changed"].value, scores["changed"].reason) == (0, "changed: text, citations")


def test_so_many_are_asked_again_and_no_more() -> None:
    found = [graded(f"c{number}", GOLD) for number in range(MOST_REPEATED + 9)]
    assert len(dict(repeated(found, lambda _case, _turns: GOLD))) == MOST_REPEATED
