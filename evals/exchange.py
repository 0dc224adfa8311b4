"""One exchange over HTTP: JSON there, JSON back, within a time limit that holds for all of it."""

import json
import socket
from collections.abc import Mapping
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Timer
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from corpus.errors import UserError

# An answer is some thousand characters; whoever sends more than this is not answering.
MOST_BYTES = 8_000_000
_SHOWN_CHARS = 120


class NoReplyError(Exception):
    """Why there is no reply; `is_dead` where nobody spoke in time, so that asking again is of little use."""

    def __init__(self, reason: str, *, is_dead: bool = False) -> None:
        super().__init__(reason)
        self.is_dead = is_dead


def check_address(url: str) -> None:
    """Raises UserError where `url` is no address that can be asked over HTTP."""
    try:
        parts = urlsplit(url)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address:
        raise UserError(f"{url!r} is no address: name one as http://HOST:PORT/api/ask.")


def post(url: str, body: Mapping[str, Any], *, seconds: float, authorization: str = "") -> Any:
    """The JSON value that `url` replies to `body` with. Raises NoReplyError where there is none within `seconds`."""
    deadline = monotonic() + seconds
    try:
        status, content = _content(url, json.dumps(body).encode(), seconds, authorization)
    except (OSError, HTTPException, ValueError) as error:
        if monotonic() >= deadline or isinstance(error, TimeoutError):
            raise NoReplyError(f"no answer within {seconds:g} seconds", is_dead=True) from error
        raise NoReplyError(f"unreachable ({_plain(str(error)) or type(error).__name__})", is_dead=True) from error
    if monotonic() >= deadline:
        raise NoReplyError(f"no whole answer within {seconds:g} seconds", is_dead=True)
    if len(content) > MOST_BYTES:
        raise NoReplyError(f"a reply of more than {MOST_BYTES // 10**6} MB")
    text = content.decode(errors="replace")
    if status != 200:  # noqa: PLR2004
        raise NoReplyError(f"HTTP status {status}: {_shown(text)}")
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise NoReplyError(f"no JSON but {_shown(text)}") from error


def _content(url: str, body: bytes, seconds: float, authorization: str) -> tuple[int, bytes]:
    parts = urlsplit(url)
    connect = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = connect(parts.hostname or "", parts.port, timeout=seconds)
    connection.connect()
    # A server that sends a byte now and then never runs into the timeout of a single read.
    watchdog = Timer(seconds, _hang_up, [connection.sock])
    watchdog.start()
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    try:
        path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        connection.request("POST", path, body, headers | ({"Authorization": authorization} if authorization else {}))
        with connection.getresponse() as response:
            return response.status, _read(response)
    finally:
        watchdog.cancel()
        connection.close()


def _read(response: HTTPResponse) -> bytes:
    return response.read(MOST_BYTES + 1)


def _hang_up(connection: socket.socket) -> None:
    with suppress(OSError):  # it has ended by itself
        connection.shutdown(socket.SHUT_RDWR)


def _shown(text: str) -> str:
    line = _plain(text)
    return f"“{line}”" if line else "nothing"


def _plain(text: str) -> str:
    """The beginning of what came, in one line; what could steer a terminal is a mark."""
    return "".join(char if char.isprintable() else "\ufffd" for char in " ".join(text.split())[:_SHOWN_CHARS])
