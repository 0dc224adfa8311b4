"""A case made of feedback is one the harness reads, and says what the feedback knew, no more."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Status, Turn
from assistant.records.cases import CASES_FILE, add_case, case_line
from assistant.records.feedback import Feedback, Opinion, PastExchange, give_feedback
from assistant.records.store import Store, open_store
from corpus.document import Document
from evals.case import Case, load_cases, span_digest
from evals.graded import Graded
from evals.grading import scores_of
from evals.suites.catalogue import find_suite
from tests.assistant.written import LOCK, TEST, answer_from, asked, document

OPINIONS: tuple[Opinion, ...] = ("right", "wrong_answer", "wrong_source", "incomplete")


@pytest.fixture
def wells(tmp_path: Path) -> Document:
    """The rules that the answers quote."""
    return document(tmp_path / "documents")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The records of a new home."""
    opened = open_store(tmp_path / "home")
    yield opened
    opened.close()


@pytest.fixture
def answer(wells: Document) -> Answer:
    """The answer that people have an opinion on."""
    return answer_from(wells, TEST, LOCK)


def feedback(answer: Answer, opinion: Opinion, **fields: object) -> Feedback:
    given = Feedback(1, "Li", opinion, "", "2026-01-02T03:04:05+00:00", answer, ())
    return replace(given, **fields)  # type: ignore[arg-type] # the fields are named by each test


def case_of(answer: Answer, opinion: Opinion) -> Case:
    return Case.model_validate(case_line(feedback(answer, opinion)))


def right(case: Case, answer: Answer, wells: Document) -> float | None:
    return scores_of(Graded(case, answer, {"wells": wells}))["right"].value


@given(
    st.sampled_from(OPINIONS),
    st.tuples(st.sampled_from(Status), st.booleans()),
    st.text(max_size=30),
    st.lists(st.text(), max_size=2),
)
def test_every_feedback_makes_a_valid_case(
    tmp_path_factory: pytest.TempPathFactory, opinion: Opinion, outcome: tuple[Status, bool], note: str, past: list[str]
) -> None:
    source = document(tmp_path_factory.getbasetemp() / "any")
    status, has_sources = outcome
    answer = answer_from(source, TEST) if has_sources or status is Status.ANSWERED else answer_from(source)
    history = tuple(PastExchange(text, text) for text in past)
    given = feedback(replace(answer, status=status), opinion, note=note, history=history)
    case = Case.model_validate(case_line(given))
    assert [turn.question for turn in case.history] == past
    assert all(one.digest == span_digest(source.text[one.start : one.end]) for one in case.evidence)


def test_a_right_answer_must_be_given_again(answer: Answer, wells: Document) -> None:
    case = case_of(answer, "right")
    assert case.status == (Status.ANSWERED,)
    assert [wells.text[one.start : one.end] for one in case.evidence] == [TEST, LOCK]
    assert all(one.resolves({"wells": wells}) for one in case.evidence)
    assert right(case, answer, wells) == 1
    assert right(case, answer_from(wells), wells) == 0


def test_a_wrong_answer_must_not_be_given_again(answer: Answer, wells: Document) -> None:
    case = case_of(answer, "wrong_answer")
    assert case.must_not == (TEST, LOCK)
    assert right(case, answer, wells) == 0
    assert right(case, answer_from(wells), wells) == 1


def test_a_wrong_refusal_must_become_something_else(answer: Answer, wells: Document) -> None:
    refusal = answer_from(wells)
    case = case_of(refusal, "wrong_answer")
    assert right(case, refusal, wells) == 0
    assert right(case, answer, wells) == 1


def test_what_was_missing_is_told_in_the_source_for_who_reads_the_line(answer: Answer) -> None:
    line = case_line(feedback(answer, "incomplete", note="the\noffice too"))
    assert line["source"] == "feedback of Li, 2026-01-02: the office too"
    assert line["tags"] == ["feedback", "incomplete"]


def test_one_click_writes_one_line_and_a_second_one_replaces_it(tmp_path: Path, store: Store, answer: Answer) -> None:
    home = tmp_path / "home"
    before = [Turn("Hello", asked(answer, "Hello"))]
    add_case(home, give_feedback(store, "Li", answer, "right"))
    add_case(home, give_feedback(store, "Wang", answer, "right"))
    file = add_case(home, give_feedback(store, "Li", answer, "incomplete", history=before))
    assert file == home / CASES_FILE
    cases = load_cases(file)
    assert [case.tags for case in cases] == [("feedback", "right"), ("feedback", "incomplete", "followup")]
    assert cases[1].history[0].question == "Hello"


def test_the_harness_knows_the_suite() -> None:
    assert find_suite("feedback").takes_answers
