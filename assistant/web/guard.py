"""The guard in front of everything that is served: who may come in, from where, and what a browser may load."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from fastapi.concurrency import run_in_threadpool
from fastapi.datastructures import Headers
from fastapi.responses import PlainTextResponse, Response

from assistant.operations.accounts import SignIn, is_loopback

# The words of ASGI, which every Python web server speaks.
Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

# Where a signed-in Person is found: `request.state.person`.
PERSON = "person"
# A page of this server may load from this server alone, and be shown inside no other page.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_CHALLENGE = {"WWW-Authenticate": 'Basic realm="policy-assistant", charset="UTF-8"'}
_UNCHANGING = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    """An ASGI application around another: lets through who has signed in, and says who it is.

    Without accounts it answers under the names of this machine alone, so that no page elsewhere can reach it by
    giving a name of its own this address. What changes something must not come from another site's page.
    """

    def __init__(self, app: Application, *, sign_in: SignIn) -> None:
        self._app = app
        self._sign_in = sign_in

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hands the request on, or answers it with a refusal."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        if refusal is None:
            person = await run_in_threadpool(self._sign_in.person_of, headers.get("authorization"))
            if person is not None:
                scope.setdefault("state", {})[PERSON] = person
                await self._app(scope, receive, _with_headers(send))
                return
            refusal = PlainTextResponse("Please sign in with your name and password.\n", 401, _CHALLENGE)
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        await refusal(scope, receive, _with_headers(send))

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        host = headers.get("host", "")
        if self._sign_in.is_open and not is_loopback(_name(host)):
            sentence = "Without accounts this server answers as 127.0.0.1 and localhost alone: use one of these names."
            return PlainTextResponse(f"{sentence}\n", 403)
        origin = headers.get("origin")
        is_change = scope.get("method", "GET") not in _UNCHANGING or scope["type"] == "websocket"
        ours = {host, headers.get("x-forwarded-host", host)}
        if is_change and origin is not None and _place(origin) not in ours:
            return PlainTextResponse("This was sent by a page of another site, so nothing was done.\n", 403)
        return None


def _name(host: str) -> str:
    """The name in a Host header, without the port."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:  # a bracket that is not closed
        return ""


def _place(origin: str) -> str | None:
    """The host and port of an Origin header; None where it names none."""
    try:
        return urlsplit(origin).netloc or None
    except ValueError:
        return None


def _with_headers(send: Send) -> Send:
    """`send`, which also sends those of our headers that the answer does not set itself."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = {name.lower() for name, _ in message["headers"]}
            ours = ((name.lower().encode(), value.encode()) for name, value in HEADERS.items())
            message["headers"] = [*message["headers"], *(header for header in ours if header[0] not in given)]
        await send(message)

    return sending
