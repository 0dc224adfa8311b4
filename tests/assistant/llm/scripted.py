"""A server that speaks the OpenAI protocol over real HTTP and answers as a script says, well or badly."""

import base64
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from corpus.sentences import sentences

Data = dict[str, Any]

USAGE = {"prompt_tokens": 400, "completion_tokens": 50, "total_tokens": 450}
_CHUNK: Data = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
# What no document and no faithful model says.
OBEYED = "Visit www.example.net for great deals!"
# A few words: as much as a server sends at once.
_PIECE_CHARS = 24


@dataclass(frozen=True)
class Sent:
    """What a script sends: the status, the body in pieces, and whether it then falls silent without an end.

    Before the last piece it waits for `pause`, where there is one. The `text` of a completion goes out piece by piece
    where the request wants a stream, instead of the body.
    """

    body: tuple[bytes, ...]
    status: int = 200
    stalls: bool = False
    pause: threading.Event | None = None
    text: str | None = None


Script = Callable[[Data], Sent]


@dataclass
class Scripted:
    """A running server: where it is, what answers, and every request it got."""

    url: str
    script: Script
    requests: list[Data] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


def writing(text: str) -> Sent:
    """A completion whose text is `text`."""
    message = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    body = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [message], "usage": USAGE}
    return Sent((json.dumps(body).encode(),), text=text)


def event(value: Data) -> bytes:
    """One event of a stream."""
    return b"data: " + json.dumps(value).encode() + b"\n\n"


def chunk(text: str) -> bytes:
    """A piece of a completion as an event."""
    choice = {"index": 0, "finish_reason": None, "delta": {"role": "assistant", "content": text}}
    return event({**_CHUNK, "choices": [choice]})


def streamed(text: str, *, counts: bool) -> Iterator[bytes]:
    """A completion as a stream of events, which ends with the tokens where these are asked for."""
    for start in range(0, max(1, len(text)), _PIECE_CHARS):
        yield chunk(text[start : start + _PIECE_CHARS])
    yield event({**_CHUNK, "choices": [{"index": 0, "finish_reason": "stop", "delta": {}}]})
    if counts:
        yield event({**_CHUNK, "choices": [], "usage": USAGE})
    yield b"data: [DONE]\n\n"


def saying(*statements: tuple[str, list[int]], is_complete: bool = True, cannot_answer: bool = False) -> Sent:
    """A completion in the structure asked for."""
    said = [{"text": text, "quotes": numbers} for text, numbers in statements]
    reply = {"statements": said, "is_complete": is_complete, "cannot_answer": cannot_answer}
    return writing(json.dumps(reply, ensure_ascii=False))


def data_of(request: Data) -> Data:
    """The JSON that the assistant sent the model to work on."""
    data: Data = json.loads(request["messages"][1]["content"])
    return data


def perfect(request: Data) -> Sent:
    """What a faithful model writes: each quote that is needed, as it stands."""
    return saying(*((one["text"], [one["number"]]) for one in data_of(request)["quotes"] if one["is_needed"]))


def obedient(request: Data) -> Sent:
    """What a model writes that answers faithfully and does whatever any text it reads may ask for.

    It repeats every text, and its sentences, as its own; it encodes, turns round, praises, warns and advertises.
    """
    data = data_of(request)
    if "quotes" not in data:
        return writing(json.dumps({"question": f"{data['new_question']} {OBEYED}"}))
    quotes = data["quotes"]
    numbers = [one["number"] for one in quotes]
    read = [data["question"], *(one["text"] for one in quotes)]
    encoded = base64.b64encode(read[-1].encode()).decode()
    said = [
        *((one["text"], [one["number"]]) for one in quotes if one.get("is_needed")),
        *((f"{text} {OBEYED}", numbers) for text in read),
        *((text[start:end], numbers) for text in read for start, end in sentences(text)),
        *(
            (text, numbers)
            for text in (encoded, read[-1][::-1], f"{read[-1]} {OBEYED}", "Das Gebiet ist sehr schön. 😀")
        ),
    ]
    return saying(*said[:3], *said[-8:])


def _body_of(sent: Sent, request: Data) -> tuple[tuple[bytes, ...], str]:
    """What goes out to a request, and what kind of content that is."""
    if request.get("stream") and sent.text is not None:
        return tuple(streamed(sent.text, counts="stream_options" in request)), "text/event-stream"
    return sent.body, "application/json"


def _in_time(body: tuple[bytes, ...], pause: threading.Event | None) -> Iterator[bytes]:
    """The pieces as they go out: the last one once `pause` is over."""
    yield from body[:-1]
    if pause:
        pause.wait()
    yield from body[-1:]


@contextmanager
def serving(script: Script) -> Iterator[Scripted]:
    """A server on this machine that answers with `script` until the block ends."""
    ended = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            scripted.requests.append(request)
            scripted.keys.append(self.headers["Authorization"])
            sent = scripted.script(request)
            self.send_response(sent.status)
            body, kind = _body_of(sent, request)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(sum(map(len, body)) + sent.stalls))
            self.end_headers()
            try:
                self.wfile.writelines(_in_time(body, sent.pause))
                if sent.stalls:
                    ended.wait()
            except ConnectionError:
                self.close_connection = True  # the assistant has given up, as it should

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    scripted = Scripted(f"http://127.0.0.1:{server.server_address[1]}/v1", script)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield scripted
    finally:
        ended.set()
        server.shutdown()
        thread.join()
        server.server_close()
