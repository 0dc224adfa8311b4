"""Conversations are kept per person, found again, renamed, cut and deleted; another's do not exist."""

from dataclasses import replace

import pytest

from assistant.answer import Answer, Turn
from assistant.records.conversations import (
    MAX_TITLE_CHARS,
    append_turn,
    delete_conversation,
    find_answer,
    keep_turns,
    list_conversations,
    load_turns,
    new_conversation_id,
    rename_conversation,
)
from assistant.records.store import Store
from corpus.document import Document
from corpus.errors import UserError
from tests.assistant.written import LOCK, TEST, answer_from, asked

HOSTILE = "<script>alert(1)</script> \0 \ud800 \u202e 100% _x_ \\ ' \" 🙂"


@pytest.fixture
def answer(wells: Document) -> Answer:
    """An answer to be kept."""
    return answer_from(wells, TEST, LOCK)


def titles(store: Store, person: str, search: str = "") -> list[str]:
    return [one.title for one in list_conversations(store, person, search=search)]


def test_turns_come_back_as_they_were_in_their_order(store: Store, answer: Answer) -> None:
    second = asked(answer, "And at night?")
    append_turn(store, "Li", "c1", answer)
    append_turn(store, "Li", "c1", second)
    assert load_turns(store, "Li", "c1") == (Turn(answer.question, answer), Turn(second.question, second))


def test_a_conversation_begins_with_its_first_turn_and_is_called_after_it(store: Store, answer: Answer) -> None:
    assert load_turns(store, "Li", new_conversation_id()) == ()
    append_turn(store, "Li", "c1", asked(answer, f"  Who\n {'long ' * 40}"))
    (title,) = titles(store, "Li")
    assert title.startswith("Who long long")
    assert len(title) <= MAX_TITLE_CHARS
    assert title.endswith("…")


def test_the_list_has_the_latest_first(store: Store, answer: Answer) -> None:
    for number in ("1", "2", "3"):
        append_turn(store, "Li", number, asked(answer, f"Question {number}"))
    append_turn(store, "Li", "1", answer)
    assert titles(store, "Li") == ["Question 1", "Question 3", "Question 2"]
    assert [one.turns for one in list_conversations(store, "Li")] == [2, 1, 1]
    first = list_conversations(store, "Li")[0]
    assert first.started < first.changed


def test_what_one_person_asked_no_other_can_see_rename_or_delete(store: Store, answer: Answer) -> None:
    append_turn(store, "Li", "c1", answer)
    assert list_conversations(store, "Wang") == ()
    assert load_turns(store, "Wang", "c1") == ()
    assert find_answer(store, "Wang", answer.id) is None
    with pytest.raises(UserError, match="no such conversation"):
        rename_conversation(store, "Wang", "c1", "x")
    with pytest.raises(UserError, match="no such conversation"):
        delete_conversation(store, "Wang", "c1")
    keep_turns(store, "Wang", "c1", 0)
    append_turn(store, "Wang", "c1", asked(answer, "Mine?"))
    assert [turn.question for turn in load_turns(store, "Li", "c1")] == [answer.question]


def test_search_finds_words_of_titles_questions_and_answers(store: Store, answer: Answer) -> None:
    append_turn(store, "Li", "c1", asked(answer, "谁负责夜间巡逻？"))
    append_turn(store, "Li", "c2", asked(answer_from_nothing(answer), "What about 100%?"))
    assert titles(store, "Li", "夜间") == ["谁负责夜间巡逻？"]
    assert titles(store, "Li", "LOCK THE PUMP") == ["谁负责夜间巡逻？"]
    assert titles(store, "Li", "0%") == ["What about 100%?"]
    assert titles(store, "Li", "1_0") == []
    rename_conversation(store, "Li", "c2", "Fees")
    assert titles(store, "Li", "fees") == ["Fees"]


def answer_from_nothing(answer: Answer) -> Answer:
    return replace(answer, text="The documents do not say this.", citations=(), statements=())


def test_a_conversation_is_renamed_and_an_empty_title_refused(store: Store, answer: Answer) -> None:
    append_turn(store, "Li", "c1", answer)
    rename_conversation(store, "Li", "c1", "  Wells\nof 2024 ")
    assert titles(store, "Li") == ["Wells of 2024"]
    with pytest.raises(UserError, match="empty"):
        rename_conversation(store, "Li", "c1", " \u200b ")


def test_a_deleted_conversation_is_gone_with_its_answers(store: Store, answer: Answer) -> None:
    append_turn(store, "Li", "c1", answer)
    assert find_answer(store, "Li", answer.id) == answer
    delete_conversation(store, "Li", "c1")
    assert list_conversations(store, "Li") == ()
    assert load_turns(store, "Li", "c1") == ()
    assert find_answer(store, "Li", answer.id) is None
    with pytest.raises(UserError, match="no such conversation"):
        delete_conversation(store, "Li", "c1")


@pytest.mark.parametrize(("count", "kept"), [(0, []), (1, ["0"]), (3, ["0", "1", "2"]), (9, ["0", "1", "2"])])
def test_turns_after_one_that_is_asked_again_are_dropped(
    store: Store, answer: Answer, count: int, kept: list[str]
) -> None:
    for number in range(3):
        append_turn(store, "Li", "c1", asked(answer, str(number), id=str(number)))
    keep_turns(store, "Li", "c1", count)
    assert [turn.question for turn in load_turns(store, "Li", "c1")] == kept


def test_hostile_text_is_kept_as_text(store: Store, answer: Answer) -> None:
    hostile = asked(replace(answer, text=HOSTILE), HOSTILE)
    append_turn(store, HOSTILE[:20], "c1", hostile)
    assert load_turns(store, HOSTILE[:20], "c1")[0].question == HOSTILE
    (title,) = titles(store, HOSTILE[:20])
    assert "<script>" in title
    assert not set("\0\ud800\u202e") & set(title)
