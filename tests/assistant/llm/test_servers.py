"""What a person sees whatever the model's server does: down, busy, slow, endless, or of another kind than expected."""

import time
from dataclasses import replace

import pytest

from assistant.llm.connection import ATTEMPTS, LEAST_SECONDS
from assistant.messages import say
from assistant.path import Assistant
from tests.assistant.llm.conftest import ANSWER_SECONDS, NAME, Open
from tests.assistant.llm.scripted import Data, Sent, chunk, perfect, saying, writing
from tests.assistant.llm.seen import ENGLISH, OWN_SECONDS, TRUE, assert_extractive, notes
from tests.assistant.steps import claims, quotes


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_that_stays_busy_or_broken_leaves_the_extractive_answer(
    office: Open, assistant: Assistant, status: int
) -> None:
    opened = office(lambda _: Sent((b'{"error": {"message": "no room"}}',), status=status))
    answer = opened.assistant.ask(ENGLISH)
    assert_extractive(answer, assistant.ask(ENGLISH), "unreachable")
    assert len(opened.server.requests) == ATTEMPTS
    assert "no room" not in answer.text
    assert answer.text.endswith(say("llm_unreachable", "en"))


@pytest.mark.parametrize("status", [429, 500])
def test_a_server_that_has_room_a_moment_later_writes_the_answer(office: Open, status: int) -> None:
    sent = iter([Sent((b"{}",), status=status)])
    answer = office(lambda _: next(sent, saying((TRUE, [1])))).assistant.ask(ENGLISH)
    assert (answer.mode, claims(answer), notes(answer)) == (f"llm:{NAME}", [TRUE], [])


MEGABYTE = "a" * 1_000_000
HUGE = {
    "one body": Sent((*(writing("@").body[0].partition(b"@")[:1]), *([MEGABYTE.encode()] * 50), b'"}}]}')),
    "many events": Sent((chunk(MEGABYTE),) * 50),
    "one event": Sent((chunk("@").partition(b"@")[0], *([MEGABYTE.encode()] * 50), b'"}}]}\n\n')),
}


@pytest.mark.parametrize("huge", HUGE.values(), ids=HUGE)
def test_fifty_megabytes_leave_the_extractive_answer(office: Open, assistant: Assistant, huge: Sent) -> None:
    started = time.monotonic()
    answer = office(lambda _: huge).assistant.ask(ENGLISH)
    assert time.monotonic() - started < ANSWER_SECONDS + OWN_SECONDS
    assert_extractive(answer, assistant.ask(ENGLISH), "unusable")


def test_a_model_that_never_ends_is_not_listened_to_for_long(office: Open, assistant: Assistant) -> None:
    opened = office(lambda _: Sent((chunk("and so on ") * 2000,), stalls=True))
    started = time.monotonic()
    answer = opened.assistant.ask(ENGLISH)
    assert time.monotonic() - started < ANSWER_SECONDS / 2
    assert_extractive(answer, assistant.ask(ENGLISH), "unusable")


BEGUN = '{"statements": [{"text": "' + TRUE + '", "quotes": [1]}, {"te'


@pytest.mark.parametrize("begun", [b"", b'{"choices": [{"message": {"content": "', chunk(BEGUN)])
def test_a_server_that_stalls_costs_no_more_than_the_time_limit(
    office: Open, assistant: Assistant, begun: bytes
) -> None:
    limit = 1.2
    opened = office(lambda _: Sent((begun,), stalls=True), answer_seconds=limit)
    started = time.monotonic()
    answer = opened.assistant.ask(ENGLISH)
    assert limit - 2 * LEAST_SECONDS < time.monotonic() - started < limit + OWN_SECONDS
    assert_extractive(answer, assistant.ask(ENGLISH), "late")


def test_a_whole_reply_is_taken_though_its_stream_never_ends(office: Open) -> None:
    whole = chunk(str(saying((TRUE, [1])).text))
    started = time.monotonic()
    answer = office(lambda _: Sent((whole,), stalls=True)).assistant.ask(ENGLISH)
    assert time.monotonic() - started < ANSWER_SECONDS / 2
    assert (answer.mode, claims(answer)) == (f"llm:{NAME}", [TRUE])


def test_a_server_that_does_not_stream_is_asked_for_the_whole(office: Open) -> None:
    def whole_only(request: Data) -> Sent:
        return replace(saying((TRUE, [1])), text=None)

    opened = office(whole_only)
    assert [opened.assistant.ask(ENGLISH).mode for _ in range(2)] == [f"llm:{NAME}"] * 2
    assert [bool(request.get("stream")) for request in opened.server.requests] == [True, True, False, False]


def test_no_server_at_all_leaves_the_extractive_answer(office: Open, assistant: Assistant) -> None:
    opened = office(perfect, base_url="http://127.0.0.1:9/v1")
    assert_extractive(opened.assistant.ask(ENGLISH), assistant.ask(ENGLISH), "unreachable")


def test_a_package_that_is_not_installed_leaves_the_extractive_answer(office: Open, assistant: Assistant) -> None:
    opened = office(perfect, model="mistralai:small", base_url=None)
    assert_extractive(opened.assistant.ask(ENGLISH), assistant.ask(ENGLISH), "unreachable")


def test_a_server_that_takes_no_structure_is_asked_without_from_then_on(office: Open) -> None:
    def plain_only(request: Data) -> Sent:
        return Sent((b"{}",), status=400) if "response_format" in request else perfect(request)

    opened = office(plain_only)
    modes = [opened.assistant.ask(ENGLISH).mode for _ in range(2)]
    assert modes == [f"llm:{NAME}"] * 2
    assert ["response_format" in request for request in opened.server.requests] == [True, False, False]


def test_an_answer_that_grows_is_never_shown_before_it_is_checked(office: Open) -> None:
    false = TRUE.replace("7,672", "1")
    snapshots = list(office(lambda _: saying((false, [1]), (TRUE, [1]))).assistant.stream(ENGLISH))
    assert len(snapshots) > 1
    assert all(false not in snapshot.text for snapshot in snapshots)
    assert all(s.check.verdict in ("supported", "not_a_claim") for one in snapshots for s in one.statements)
    assert claims(snapshots[0]) == claims(snapshots[-1]) == [TRUE]


def test_a_sentence_is_shown_once_it_is_checked_while_the_model_still_writes(office: Open) -> None:
    opened = office(lambda _: Sent((chunk(BEGUN),), stalls=True), answer_seconds=3.0)
    growing = opened.assistant.stream(ENGLISH)
    started = time.monotonic()
    first = next(growing)
    assert time.monotonic() - started < 2.5  # the server has not ended, and the time is not over
    assert (claims(first), quotes(first)) == ([TRUE], [TRUE])
    assert notes(list(growing)[-1]) == ["late"]
