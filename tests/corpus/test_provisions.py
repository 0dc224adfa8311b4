"""The register of provisions: every clause that binds, with the one it binds, from sentences, lists and headings."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, Language
from corpus.library import bundled
from corpus.outline import outline
from corpus.provisions import provisions


def document(text: str, language: Language) -> Document:
    return Document(
        "d", "T", "T", "", "", "", "", "user", "in_force", language, None, None, None, "", (), text,
        outline(text, (), language=language),
    )  # fmt: skip


def read(text: str, language: Language) -> list[tuple[str, str, str]]:
    """(actor, strength, words) of each provision; a star before an actor named outside the clause."""
    return [("*" * one.inherited + one.actor, one.strength, one.action) for one in provisions(document(text, language))]


def test_a_clause_without_subject_takes_the_one_before_across_sentences_and_paragraphs() -> None:
    assert read(
        "The port office must keep a log, and train crews.\n\nIt should plant trees.\n\nWash the deck.", "en"
    ) == [
        ("The port office", "must", "The port office must keep a log"),
        ("*The port office", "must", "train crews"),
        ("*The port office", "should", "It should plant trees"),
        ("*The port office", "must", "Wash the deck"),
    ]


def test_a_pronoun_takes_up_the_subject_of_the_sentence_before_if_that_acts() -> None:
    text = "A steering group has been formed. It shall meet twice a year.\n\nCaptains are elected. They must be of age."
    assert [one[0] for one in read(text, "en")] == ["*A steering group", "*Captains"]
    assert [one[0] for one in read("Captains keep a log. It must be in ink.", "en")] == [""]


def test_a_thing_and_a_passive_are_carried_to_the_end_of_their_paragraph_only() -> None:
    text = "各港口要检修灯塔。\n\n检修费用不得超支。要公开账目。\n\n可延长工期。"
    assert [one[0] for one in read(text, "zh")] == ["各港口", "检修费用", "*检修费用", ""]
    assert [one[0] for one in read("The port must pay. Fees shall be listed. It may be changed.", "en")] == [
        "The port",
        "",
        "",
    ]


def test_a_numbered_paragraph_takes_nothing_from_the_one_before() -> None:
    text = "1. The port must keep a log.\n\n2. Wash the deck.\n"
    assert [one[0] for one in read(text, "en")] == ["The port", ""]


def test_items_take_actor_and_strength_of_the_sentence_that_introduces_them() -> None:
    text = "4. The port may:\n\n(a) sell tickets;\n\n(b) close a pier; and\n\n(c) hire staff.\n\nThe fee is low."
    assert read(text, "en") == [
        ("*The port", "may", "sell tickets"),
        ("*The port", "may", "close a pier"),
        ("*The port", "may", "hire staff"),
    ]


def test_items_that_are_things_leave_the_duty_with_the_introduction() -> None:
    assert read("船长应当提交下列材料：\n1.登记表；\n2.检修记录。", "zh") == [("船长", "must", "船长应当提交下列材料")]


def test_prohibited_acts_are_prohibited_one_by_one() -> None:
    assert read("禁止下列行为：\n（一）倾倒垃圾；\n（二）擅自停泊。", "zh") == [
        ("", "must_not", "倾倒垃圾"),
        ("", "must_not", "擅自停泊"),
    ]


def test_lines_and_headings_that_name_whose_duties_follow_name_the_actor() -> None:
    assert read("Duties of captains:\n\n- Keep watch.\n- Do not smoke.\n", "en") == [
        ("*captains", "must", "Keep watch"),
        ("*captains", "must_not", "Do not smoke"),
    ]
    text = "一、职责分工\n（一）航道处职责\n维护航标，公布水位。\n（二）气象站\n发布预警。\n"
    assert [one[0] for one in read(text, "zh")] == ["*航道处", "*航道处", "*气象站"]


@pytest.mark.parametrize(
    "bracket", ["（责任单位：航道处）", "〔牵头单位：航道处；配合单位：气象站〕", "（航道处牵头，气象站配合）"]
)
def test_a_bracket_at_the_end_of_a_paragraph_puts_someone_in_charge(bracket: str) -> None:
    assert [one[0] for one in read(f"维护航标。修缮码头。{bracket}\n", "zh")] == ["*航道处", "*航道处"]


def test_who_is_in_charge_answers_for_what_is_laid_on_things_and_not_for_others() -> None:
    text = "航标应当每月检修。船长应当报告水位。浮标不得移动。（责任单位：航道处）\n"
    assert [one[:2] for one in read(text, "zh")] == [("*航道处", "must"), ("船长", "must"), ("浮标", "must_not")]


def test_titles_and_signatures_bind_nobody() -> None:
    assert read("加强灯塔维护实施方案\n\n港口管理局\n2024年3月5日\n", "zh") == []
    assert read("Notice to keep the harbour clean\n\nThe Port Office\n", "en") == []


def test_every_provision_says_what_it_is_about_and_by_what_means() -> None:
    (one,) = provisions(document("县财政要安排专项资金支持灯塔建设。", "zh"))
    assert (one.theme, one.instrument) == ("support", "funds")


@pytest.mark.parametrize("one", bundled(), ids=lambda one: one.id)
def test_every_span_of_the_bundled_documents_is_verbatim_and_in_order(one: Document) -> None:
    check_spans(one)


WORDS = "各港口 要 应 不得 将 由 航道处 维护航标 ， 。 ： ； （ ） 1. \n 的 对 shall must The port keep , . : - by"


@given(st.lists(st.sampled_from(WORDS.split(" "))))
def test_spans_hold_for_any_text(words: list[str]) -> None:
    check_spans(document(" ".join(words), "en"))
    check_spans(document("".join(words), "zh"))


def check_spans(one: Document) -> None:
    found = provisions(one)
    assert all(one.text[p.start : p.end] == p.action and p.action.strip() == p.action != "" for p in found)
    assert all(p.actor == (one.text[slice(*p.actor_span)] if p.actor_span else "") for p in found)
    assert all(p.section == one.section_at(p.start).path for p in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_the_present_tense_binds_in_a_text_of_rules_and_not_in_a_report() -> None:
    rules = "The port must keep a log. It must train crews. Pilots must report. Owners must pay. Crews must wash. "
    told = "The ministry replies within 60 days."
    assert [one[:2] for one in read(rules + told, "en")][-1] == ("The ministry", "must")
    assert read(told, "en") == []
