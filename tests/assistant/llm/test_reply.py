"""What of a model's text is its reply, how much of it is enough, and what stands whole in its beginning."""

import json

import pytest

from assistant.llm.reply import MAX_CHARS, WrittenAnswer, is_enough, read_reply, statements_in

FIRST = "The provinces concerned should strengthen the guarantee of funds."
STATEMENTS = [{"text": f"{FIRST[:-1]} in district {number}.", "quotes": [number]} for number in range(1, 7)]
WHOLE = json.dumps({"statements": STATEMENTS, "is_complete": True, "cannot_answer": False})


def test_a_reply_is_enough_once_it_is_whole_and_not_before() -> None:
    enough = [end for end in range(len(WHOLE) + 1) if is_enough(WHOLE[:end], WrittenAnswer)]
    assert enough == [len(WHOLE)]
    assert is_enough(f"```json\n{WHOLE}\n```", WrittenAnswer)


@pytest.mark.parametrize(
    "text",
    ["a" * (MAX_CHARS + 1), '{"statements": [{"text": "It is ' + "1947." * 30, f"{FIRST} and so on. " * 4],
    ids=["long", "digits", "sentences"],
)
def test_what_has_no_end_is_enough(text: str) -> None:
    assert is_enough(text, WrittenAnswer)
    with pytest.raises(ValueError, match="WrittenAnswer"):
        read_reply(text, WrittenAnswer)


def test_sentences_stand_whole_in_the_beginning_of_a_reply_one_after_the_other() -> None:
    counts = [len(statements_in(WHOLE[:end])) for end in range(len(WHOLE) + 1)]
    assert counts == sorted(counts)
    assert set(counts) == set(range(len(STATEMENTS) + 1))
    assert [one.text for one in statements_in(WHOLE)] == [one["text"] for one in STATEMENTS]
    assert statements_in("<think>" + WHOLE) == ()
