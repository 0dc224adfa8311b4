"""Feedback is kept with its answer and what was said before; a person has one opinion on an answer."""

from assistant.answer import Turn
from assistant.records.conversations import append_turn, delete_conversation
from assistant.records.feedback import MAX_NOTE_CHARS, PastExchange, feedback_on, give_feedback, list_feedback
from assistant.records.store import Store
from corpus.document import Document
from tests.assistant.written import LOCK, TEST, answer_from, asked


def test_feedback_is_kept_with_the_answer_the_note_and_what_came_before(store: Store, wells: Document) -> None:
    before = Turn("Hello", asked(answer_from(wells, TEST), "Hello"))
    answer = answer_from(wells, LOCK)
    given = give_feedback(store, "Li", answer, "incomplete", note="the office too", history=[before])
    assert list_feedback(store) == (given,)
    assert (given.person, given.opinion, given.note, given.answer) == ("Li", "incomplete", "the office too", answer)
    assert given.history == (PastExchange("Hello", before.answer.text),)


def test_a_second_opinion_replaces_the_first_of_the_same_person_alone(store: Store, wells: Document) -> None:
    answer = answer_from(wells, LOCK)
    give_feedback(store, "Li", answer, "right")
    give_feedback(store, "Wang", answer, "right")
    changed = give_feedback(store, "Li", answer, "wrong_source", note="see 2.")
    assert feedback_on(store, "Li", answer.id) == changed
    assert [(one.person, one.opinion) for one in list_feedback(store)] == [("Li", "wrong_source"), ("Wang", "right")]
    assert [one.person for one in list_feedback(store, opinion="right")] == ["Wang"]
    assert feedback_on(store, "Zhao", answer.id) is None


def test_feedback_outlives_its_conversation(store: Store, wells: Document) -> None:
    answer = answer_from(wells, LOCK)
    append_turn(store, "Li", "c1", answer)
    given = give_feedback(store, "Li", answer, "right")
    delete_conversation(store, "Li", "c1")
    assert list_feedback(store) == (given,)


def test_a_note_is_text_of_a_bounded_length(store: Store, wells: Document) -> None:
    given = give_feedback(
        store, "Li", answer_from(wells, LOCK), "right", note="=1+1 <b>\0\u202e" + "x" * MAX_NOTE_CHARS
    )
    assert given.note.startswith("=1+1 <b>xxx")
    assert len(given.note) == MAX_NOTE_CHARS
