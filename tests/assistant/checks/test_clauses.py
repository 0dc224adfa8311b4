"""A clause binds and denies what its words say, and words that only contain such a word do neither."""

import pytest

from assistant.checks.clauses import Clause
from assistant.checks.modality import change_of_force
from assistant.checks.parsed import parse


def clauses(text: str) -> tuple[Clause, ...]:
    return parse(text).clauses


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The provinces must report.", "must"),
        ("The provinces are required to report.", "must"),
        ("It is necessary to report.", "duty"),
        ("各省应当报告。", "duty"),
        ("各省要报告。", "duty"),
        ("各省必须报告。", "must"),
        ("The provinces should report.", "should"),
        ("各省宜报告。", "should"),
        ("The provinces may need to report.", "may"),
        ("各省可报告。", "may"),
        ("The provinces shall not report.", "forbid"),
        ("No province may report.", "forbid"),
        ("各省不得报告。", "forbid"),
        ("The provinces do not have to report.", "exempt"),
        ("各省无需报告。", "exempt"),
        ("各省将会同企业报告。", "will"),
    ],
)
def test_the_force_of_a_clause(text: str, force: str) -> None:
    assert [clause.modal and clause.modal.force for clause in clauses(text)] == [force]


@pytest.mark.parametrize(
    "text",
    [
        "重要的是要素流动。",
        "供应和应用。",
        "可复制可推广的经验。",
        "因地制宜。",
        "将任务落实到人。",
        "In May 2021 the province reported.",
        "功能和能力。",
    ],
)
def test_words_that_only_contain_a_modal_character(text: str) -> None:
    assert [clause.modal for clause in clauses(text)] == [None] * len(clauses(text))


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The plan is not approved.", {"approv"}),
        ("It is granted without approval.", {"approv"}),
        ("It shall not exceed the limit.", {"exceed"}),
        ("未经批准。", {"经批"}),
        ("不属于试点。", {"属"}),
        ("The amount is not 5 yuan.", {"amount"}),
        ("No county may not pay.", set()),
    ],
)
def test_what_is_denied(text: str, denied: set[str]) -> None:
    assert set().union(*(clause.denied for clause in clauses(text))) == denied


@pytest.mark.parametrize(
    "text",
    [
        "不断扩大。",
        "不仅扩大，也提高。",
        "不动产登记。",
        "不同地区。",
        "未来五年。",
        "无锡市参加。",
        "非常重要。",
        "It is not only land.",
        "It is due no later than 5 May 2021.",
        "Without prejudice to the law, it applies.",
        "See No. 5.",
    ],
)
def test_words_that_deny_nothing(text: str) -> None:
    assert not any(clause.denied for clause in clauses(text))


def test_a_modal_verb_is_carried_through_its_sentence_up_to_a_semicolon() -> None:
    carried = [clause.carried and clause.carried.text for clause in clauses("各省要加强领导，做好工作；企业参加。")]
    assert carried == [None, "要", None]


def test_a_second_modal_verb_begins_a_clause() -> None:
    forces = [clause.modal and clause.modal.force for clause in clauses("Zones may sell land and must report sales.")]
    assert forces == ["may", "must"]


def test_clauses_are_slices_of_the_text_in_order() -> None:
    parsed = parse("1. The zones may, if asked, report; the county shall not. 第四条规定：不得超出，应当报告。")
    assert all(parsed.text[clause.start : clause.end] == clause.text for clause in parsed.clauses)
    assert [clause.start for clause in parsed.clauses] == sorted(clause.start for clause in parsed.clauses)


def test_obligation_and_permission_exclude_each_other() -> None:
    assert change_of_force("may", "must", across_languages=False) == "unsupported"
    assert change_of_force("must", "may", across_languages=False) == "unsupported"
    assert change_of_force("forbid", "must", across_languages=False) == "unsupported"
    assert change_of_force("must", "should", across_languages=False) == "partial"
    assert change_of_force("must", "duty", across_languages=False) is None


def test_should_renders_a_chinese_duty_only_across_languages() -> None:
    assert change_of_force("should", "duty", across_languages=True) is None
    assert change_of_force("should", "duty", across_languages=False) == "partial"
