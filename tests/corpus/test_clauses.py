"""Long official sentences are cut into the things to be done, and into nothing smaller."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from corpus.clauses import clauses


def texts(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in clauses(sentence, 0, len(sentence))]


def test_english_is_cut_before_verbs_not_inside_lists_of_nouns() -> None:
    sentence = (
        "The county shall draw up a plan for schools, roads and clinics, provide loans, grants, and land, "
        "and report progress every year."
    )
    assert texts(sentence) == [
        "The county shall draw up a plan for schools, roads and clinics",
        "provide loans, grants, and land",
        "report progress every year.",
    ]


def test_chinese_is_cut_at_commas_that_open_a_clause() -> None:
    sentence = "各县要制定学校、道路和诊所建设方案，提供贷款、补助和用地保障，每年报告进展情况。"
    assert texts(sentence) == [
        "各县要制定学校、道路和诊所建设方案",
        "提供贷款、补助和用地保障",
        "每年报告进展情况。",
    ]


def test_a_limit_after_but_is_a_clause_of_its_own() -> None:
    sentence = "The pilots may try other tasks on their own initiative, but it shall not exceed the scope of the plan."
    assert texts(sentence)[1] == "but it shall not exceed the scope of the plan."


def test_semicolons_always_part() -> None:
    assert texts("面积不少于100亩；投资不少于500万元。") == ["面积不少于100亩", "投资不少于500万元。"]


@given(st.text(alphabet="ab，；,; 加强和 strengthen report。", max_size=120))
def test_clauses_lose_nothing_but_what_parts_them(sentence: str) -> None:
    spans = clauses(sentence, 0, len(sentence))
    assert spans[0][0] == 0
    assert spans[-1][1] == len(sentence)
    gaps = [sentence[before[1] : after[0]] for before, after in pairwise(spans)]
    assert all(set(gap) <= set("，；,; andorbut") for gap in gaps)
