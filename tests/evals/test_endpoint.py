"""Addresses that answer well, badly or not at all, over real HTTP: each is a row, and none ends the run."""

import json
import socket
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from assistant.answer import Answer, Status, Turn
from assistant.contract import to_json
from evals.conversation import ask_all
from evals.endpoint import MOST_SILENCES, Asking, Endpoint
from evals.graded import Graded
from evals.grading import row_of
from tests.evals.answering_server import chat_reply, serving
from tests.evals.samples import DOCUMENTS, citation, make_answer, make_case

ANSWER = make_answer("9,978 crowns [1].", citation("9,978 crowns"))
CASE = make_case()


def ask(url: str, *, seconds: float = 5.0, model: str = "m") -> Answer:
    return Asking(Endpoint(url, seconds, model))(CASE, ())


def test_an_answer_object_comes_back_as_it_was_sent() -> None:
    with serving(lambda _: (200, json.dumps(to_json(ANSWER)).encode())) as server:
        target = Asking(Endpoint(f"{server.address}/api/ask", authorization="Bearer x"))
        assert target(CASE, ()) == ANSWER
        assert target(CASE, [Turn("Who pays?", ANSWER)]) == ANSWER
    assert server.asked[0] == {"question": "How much?"}
    assert server.asked[1]["history"] == [{"question": "Who pays?", "answer": to_json(ANSWER)}]
    assert server.authorizations == ["Bearer x", "Bearer x"]


def test_what_the_schema_lets_an_answer_leave_out_may_be_missing() -> None:
    sent = to_json(ANSWER)
    del sent["coverage"], sent["citations"][0]["url"]
    with serving(lambda _: (200, json.dumps(sent).encode())) as server:
        assert ask(server.address) == ANSWER


def test_a_chat_is_told_the_turns_so_far_and_its_refusals_are_read_off_its_words() -> None:
    with serving(
        lambda body: chat_reply("Sorry, I cannot answer." if len(body["messages"]) > 1 else "9,978.")
    ) as server:
        target = Asking(Endpoint(f"{server.address}/v1/chat/completions", model="m"))
        first = target(CASE, ())
        second = target(CASE, [Turn("Who?", first)])
    assert (first.status, first.text, first.citations) == (Status.ANSWERED, "9,978.", ())
    assert second.status is Status.NOT_IN_DOCUMENTS
    assert server.asked[1]["messages"] == [
        {"role": "user", "content": "Who?"},
        {"role": "assistant", "content": "9,978."},
        {"role": "user", "content": "How much?"},
    ]


@pytest.mark.parametrize(
    ("status", "content", "reason"),
    [
        (200, b"<html>no</html>", "no JSON but “<html>no</html>”"),
        (200, b"", "no JSON but nothing"),
        (200, b"\xff\xfe", "no JSON"),
        (200, b"\x1b[31mred\x07", "no JSON but “\ufffd[31mred\ufffd”"),
        (200, b"[1]", "no Answer object (the whole"),
        (200, b'{"text": "hello"}', "no Answer object (id"),
        (200, b"[" * 100_000, "no JSON"),
        (200, b'"' + b"x" * 9_000_000 + b'"', "more than 8 MB"),
        (302, b"", "HTTP status 302: nothing"),
        (500, b"broken", "HTTP status 500: “broken”"),
    ],
)
def test_rubbish_is_a_failed_answer_that_says_what_came(status: int, content: bytes, reason: str) -> None:
    with serving(lambda _: (status, content)) as server:
        answer = ask(server.address)
    assert answer.status is Status.FAILED
    assert reason in answer.text
    row = row_of(Graded(CASE, answer, DOCUMENTS), 0.1)
    assert row.problem == f"no answer came: {answer.text}"


def test_half_a_character_pair_in_a_chat_is_replaced() -> None:
    content = json.dumps({"choices": [{"message": {"content": "9,978 \ud800"}}]}).encode()
    with serving(lambda _: (200, content)) as server:
        assert ask(f"{server.address}/chat/completions").text == "9,978 ?"


@pytest.mark.parametrize("content", [b"{}", b'{"choices": []}', b'{"choices": [{"message": {"content": 3}}]}'])
def test_a_chat_without_words_is_rubbish(content: bytes) -> None:
    with serving(lambda _: (200, content)) as server:
        assert "chat completion" in ask(f"{server.address}/chat/completions").text


def drip(handler: BaseHTTPRequestHandler) -> None:
    """A byte now and then: no single read waits long, and the answer never ends."""
    handler.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n")
    for _ in range(60):
        try:
            handler.wfile.write(b" ")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.05)


@pytest.mark.parametrize("hang", [drip, lambda _handler: time.sleep(1.5)])
def test_a_hanging_address_costs_its_time_limit_and_no_more(hang: object) -> None:
    with serving(lambda _: hang) as server:  # type: ignore[arg-type, return-value]
        started = time.monotonic()
        answer = ask(server.address, seconds=0.3)
        assert time.monotonic() - started < 1.2
    assert answer.status is Status.FAILED
    assert "within 0.3 seconds" in answer.text


def test_an_address_that_is_not_there_is_given_up_after_three_silences_and_every_case_has_its_row() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/api/ask"
    cases = [make_case(id=f"c{number}") for number in range(MOST_SILENCES + 2)]
    said = [answer.text for _, answer, _ in ask_all(cases, Asking(Endpoint(url, 1.0)))]
    assert ["unreachable" in text for text in said] == [True] * MOST_SILENCES + [False] * 2
    assert said[-1] == "not asked: the address was silent 3 times in a row"


def test_rubbish_now_and_then_is_no_silence() -> None:
    with serving(lambda _: (500, b"")) as server:
        target = Asking(Endpoint(server.address))
        answers = [target(CASE, ()) for _ in range(MOST_SILENCES + 1)]
    assert all("HTTP status 500" in answer.text for answer in answers)


def test_the_authorization_is_never_shown() -> None:
    assert "secret" not in repr(replace(Endpoint("http://x", authorization="Bearer secret"), seconds=1))
