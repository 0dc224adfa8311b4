"""The Runnable gives what the assistant gives, in the published form, by every way of calling."""

from typing import Any

import pytest
from langchain_core.callbacks import BaseCallbackHandler

from assistant.answer import Turn
from assistant.contract import from_json, to_json
from assistant.path import Assistant
from assistant.runnable import PastTurn, as_runnable
from tests.awaiting import awaited

ENGLISH = "What are the counties where the zones lie responsible for?"
CHINESE = "试验区所在的市县区要承担什么责任？"


def timeless(published: dict[str, Any]) -> dict[str, Any]:
    """An answer without what is another each time: its id and how long it took."""
    return {name: value for name, value in published.items() if name not in ("id", "seconds")}


@pytest.mark.parametrize("question", [ENGLISH, CHINESE])
def test_invoke_gives_the_answer_of_a_plain_call(assistant: Assistant, question: str) -> None:
    expected = timeless(to_json(assistant.ask(question)))
    assert expected["citations"]
    assert timeless(as_runnable(assistant).invoke(question)) == expected
    assert timeless(as_runnable(assistant).invoke({"question": question})) == expected


def test_a_history_is_taken_into_account(assistant: Assistant) -> None:
    first = assistant.ask(CHINESE)
    follow_up = "他们还要建立什么？"
    past: PastTurn = {"question": CHINESE, "answer": to_json(first)}
    given = as_runnable(assistant).invoke({"question": follow_up, "history": [past]})
    assert timeless(given) == timeless(to_json(assistant.ask(follow_up, [Turn(CHINESE, first)])))
    assert given["standalone_question"] != follow_up


def test_stream_yields_the_answer_as_it_grows_and_ends_with_the_whole(assistant: Assistant) -> None:
    snapshots = list(as_runnable(assistant).stream(ENGLISH))
    assert timeless(snapshots[-1]) == timeless(to_json(assistant.ask(ENGLISH)))
    lengths = [len(snapshot["statements"]) for snapshot in snapshots]
    assert lengths == sorted(lengths)
    assert len({snapshot["id"] for snapshot in snapshots}) == 1
    assert all(from_json(snapshot) for snapshot in snapshots)


def test_batch_answers_in_the_order_of_the_questions(assistant: Assistant) -> None:
    answers = as_runnable(assistant).batch([ENGLISH, CHINESE, ENGLISH])
    assert [answer["question"] for answer in answers] == [ENGLISH, CHINESE, ENGLISH]


def test_it_can_be_awaited(assistant: Assistant) -> None:
    answer = awaited(as_runnable(assistant).ainvoke(ENGLISH))
    assert timeless(answer) == timeless(to_json(assistant.ask(ENGLISH)))


def test_it_can_be_a_link_of_a_chain(assistant: Assistant) -> None:
    chain = as_runnable(assistant) | (lambda answer: answer["status"])
    assert chain.invoke(ENGLISH) == assistant.ask(ENGLISH).status


@pytest.mark.parametrize("way", ["invoke", "stream"])
def test_callbacks_hear_of_a_call(assistant: Assistant, way: str) -> None:
    heard = []

    class Listener(BaseCallbackHandler):
        def on_chain_end(self, outputs: Any, **_: Any) -> None:
            heard.append(outputs["question"])

    assert list(getattr(as_runnable(assistant), way)(ENGLISH, {"callbacks": [Listener()]}))
    assert heard == [ENGLISH]


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"question": 1},
        {"question": "What?", "surprise": 1},
        {"question": "What?", "history": [{"question": "Who?", "answer": {"text": "They."}}]},
        {"question": "What?", "history": [{"question": "Who?"}]},
        ["What?"],
    ],
)
def test_input_of_another_form_is_refused(assistant: Assistant, wrong: Any) -> None:
    with pytest.raises(ValueError):
        as_runnable(assistant).invoke(wrong)
