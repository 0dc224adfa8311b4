"""A server on this machine that answers as it is told to, over real HTTP."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

# What is sent back for what was asked: a status and the bytes; or it writes to the connection by itself.
Reply = Callable[[dict[str, Any]], tuple[int, bytes] | Callable[[BaseHTTPRequestHandler], None]]


class Serving:
    """A running server: its address and what it was asked, in order."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.asked: list[dict[str, Any]] = []
        self.authorizations: list[str | None] = []


@contextmanager
def serving(reply: Reply) -> Iterator[Serving]:
    """A server that sends `reply` back for each question."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            state.asked.append(body)
            state.authorizations.append(self.headers["Authorization"])
            said = reply(body)
            if callable(said):
                said(self)
                return
            status, content = said
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state = Serving(server.server_address[1])
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def chat_reply(text: str) -> tuple[int, bytes]:
    """A completion in the OpenAI chat format."""
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    completion = {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}
    return 200, json.dumps(completion).encode()
