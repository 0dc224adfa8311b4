"""An approved answer is served word for word with who vouches for it, until a source changes; then it is for review."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Status
from assistant.records.affected import affected_by
from assistant.records.approvals import (
    approval_of,
    approve,
    list_approvals,
    list_for_review,
    question_digest,
    withdraw,
    withdraw_changed,
)
from assistant.records.approved import approved_answer, approved_answers, nothing_approved
from assistant.records.conversations import append_turn
from assistant.records.place import RECORDS_FILE
from assistant.records.store import Store
from corpus.document import Document
from corpus.errors import UserError
from tests.assistant.written import LOCK, TEST, WASH, WELLS, answer_from, asked, document

ASKED = "Who must do what?"


@pytest.fixture
def documents(wells: Document) -> Mapping[str, Document]:
    """The documents that are answered from."""
    return {"wells": wells}


@pytest.fixture
def answer(wells: Document) -> Answer:
    """An answer that a reviewer finds right."""
    return answer_from(wells, TEST, LOCK, question=ASKED)


def changed(folder: Path, old: str, new: str) -> dict[str, Document]:
    """The documents with other words in them."""
    return {"wells": document(folder / "later", WELLS.replace(old, new))}


def test_it_is_served_word_for_word_with_reviewer_and_date(
    store: Store, answer: Answer, documents: Mapping[str, Document]
) -> None:
    made = approve(store, answer, "Li [Wei]", documents)
    served = approved_answer(store, documents, ASKED, "en")
    assert served
    day = made.approved[:10]
    assert served.mode == "approved"
    assert served.text == f"{answer.text}\n\nThis answer was approved by Li \\[Wei] on {day}."
    assert served.statements[:-1] == answer.statements
    assert served.statements[-1].text == f"This answer was approved by Li [Wei] on {day}."
    assert served.citations == answer.citations
    assert (served.versions["approved_by"], served.versions["approved_on"]) == ("Li [Wei]", day)


def test_a_chinese_answer_is_marked_in_chinese(store: Store, answer: Answer, documents: Mapping[str, Document]) -> None:
    approve(store, replace(answer, language="zh"), "李伟", documents)
    served = approved_answer(store, documents, ASKED, "zh")
    assert served
    assert "李伟" in served.statements[-1].text
    assert "审定" in served.statements[-1].text
    assert approved_answer(store, documents, ASKED, "en") is None


@pytest.mark.parametrize("same", ["who must  do what", "Who must do what？", " WHO MUST DO\nWHAT?! "])
def test_the_same_question_is_known_however_it_is_typed(
    store: Store, answer: Answer, documents: Mapping[str, Document], same: str
) -> None:
    approve(store, answer, "Li", documents)
    assert approved_answer(store, documents, same, "en")


@given(st.text("abc1 ", min_size=1), st.text("abc1 ", min_size=1))
def test_questions_of_other_words_are_other_questions(one: str, other: str) -> None:
    are_same = one.split() == other.split()
    assert (question_digest(one) == question_digest(f" {other}? ")) == are_same


def test_another_question_is_answered_anew(store: Store, answer: Answer, documents: Mapping[str, Document]) -> None:
    approve(store, answer, "Li", documents)
    assert approved_answer(store, documents, "Who must not do what?", "en") is None


def test_a_changed_span_ends_it_and_lists_it_for_review(
    tmp_path: Path, store: Store, answer: Answer, documents: Mapping[str, Document]
) -> None:
    made = approve(store, answer, "Li", documents)
    now = changed(tmp_path, "twice a year", "once a year")
    assert approved_answer(store, now, ASKED, "en") is None
    assert [one.id for one in withdraw_changed(store, now)] == [made.id]
    assert list_approvals(store) == ()
    (ended,) = list_for_review(store)
    assert (ended.id, ended.cause, bool(ended.withdrawn)) == (made.id, "source", True)
    assert approved_answer(store, documents, ASKED, "en") is None  # what ended does not come back by itself
    assert withdraw_changed(store, now) == ()


def test_words_elsewhere_change_nothing_but_where_the_quotes_stand(
    tmp_path: Path, store: Store, answer: Answer, documents: Mapping[str, Document]
) -> None:
    approve(store, answer, "Li", documents)
    now = changed(tmp_path, "## 1. Duties\n", "## 1. Duties\n\nNew words come first.\n")
    assert withdraw_changed(store, now) == ()
    served = approved_answer(store, now, ASKED, "en")
    assert served
    assert [now["wells"].text[c.start : c.end] for c in served.citations] == [TEST, LOCK]
    assert served.citations[0].start > answer.citations[0].start


def test_it_can_be_approved_again_after_review(
    tmp_path: Path, store: Store, answer: Answer, documents: Mapping[str, Document]
) -> None:
    approve(store, answer, "Li", documents)
    now = changed(tmp_path, "at night", "in the evening")
    withdraw_changed(store, now)
    again = approve(store, answer_from(now["wells"], TEST, question=ASKED), "Wang", now)
    assert list_for_review(store) == ()
    assert list_approvals(store) == (again,)


def test_a_newer_approval_takes_the_place_of_the_older(
    store: Store, answer: Answer, documents: Mapping[str, Document], wells: Document
) -> None:
    approve(store, answer, "Li", documents)
    newer = approve(store, answer_from(wells, WASH, question=ASKED), "Wang", documents)
    assert list_approvals(store) == (newer,)
    assert approval_of(store, ASKED, "en") == newer
    assert list_for_review(store) == ()


def test_a_reviewer_takes_it_back_once(store: Store, answer: Answer, documents: Mapping[str, Document]) -> None:
    made = approve(store, answer, "Li", documents)
    withdraw(store, made.id, reason="out of date")
    assert approved_answer(store, documents, ASKED, "en") is None
    assert list_for_review(store) == ()
    with pytest.raises(UserError, match="ended already"):
        withdraw(store, made.id)


def test_what_cannot_expire_or_does_not_hold_is_not_approved(
    tmp_path: Path, store: Store, answer: Answer, documents: Mapping[str, Document]
) -> None:
    with pytest.raises(UserError, match="cites nothing"):
        approve(store, replace(answer, status=Status.NOT_IN_DOCUMENTS, citations=()), "Li", documents)
    with pytest.raises(UserError, match=r"Source \[2\] \(Rules of the wells\) has changed"):
        approve(store, answer, "Li", changed(tmp_path, "at night", "always"))
    with pytest.raises(UserError, match="nothing to approve"):
        approve(store, replace(answer, mode="approved"), "Li", documents)
    assert list_approvals(store) == ()


def test_where_nothing_was_recorded_nothing_is_opened(tmp_path: Path, documents: Mapping[str, Document]) -> None:
    assert approved_answers(tmp_path, documents) is nothing_approved
    assert not (tmp_path / RECORDS_FILE).exists()


def test_the_answers_that_rest_on_a_document_are_known(
    store: Store, answer: Answer, documents: Mapping[str, Document]
) -> None:
    made = approve(store, answer, "Li", documents)
    append_turn(store, "Li", "c1", answer)
    append_turn(store, "Li", "c1", replace(asked(answer, "Weather?"), citations=()))
    append_turn(store, "Wang", "c2", answer)
    affected = affected_by(store, "wells", "Li")
    assert [(one.conversation_id, one.title, one.question) for one in affected.own] == [("c1", ASKED, ASKED)]
    assert (affected.others, affected.approvals) == (1, (made,))
    assert affected_by(store, "canteen", "Li").approvals == ()
