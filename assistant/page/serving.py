"""Serving: page and HTTP interface on one port, for as long as the process lives."""

import gc
import logging
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.operations.accounts import load_accounts, refuse_open_address
from assistant.operations.desk import Desk, open_desk
from assistant.operations.examples import examples
from assistant.page.blocks import load_gradio, mount_page
from assistant.page.uploads import forget_all
from assistant.web.app import make_app
from corpus.editions import LANGUAGES
from corpus.errors import UserError
from index.encoded import Progress

log = logging.getLogger(__name__)

# Connections that wait while the page is being made; browsers open six each.
_BACKLOG = 128
# An answer that is being given when the server is ended gets this long; open pages keep connections that never end.
_LAST_WORDS_SECONDS = 2


def serve(home: Path, host: str, port: int, *, progress: Progress, ready: Callable[[str], None]) -> None:
    """Serves `home` until it is ended; `ready` is told the address once the first question can be asked.

    Raises UserError where others could reach it without signing in, or the address cannot be used.
    """
    refuse_open_address(host, load_accounts(home))
    with _listening(host, port) as listening, _keeping_all():
        importing = threading.Thread(target=load_gradio, daemon=True)
        importing.start()  # the index is opened meanwhile
        desk = open_desk(home, progress=progress)
        try:
            importing.join()
            _run(desk, listening, ready)
        finally:
            desk.close()


@contextmanager
def _keeping_all() -> Iterator[None]:
    """Until the server listens nothing is looked through for garbage, which takes an eighth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _run(desk: Desk, listening: socket.socket, ready: Callable[[str], None]) -> None:
    import uvicorn

    forget_all(desk.home)
    app = make_app(desk)
    mount_page(app, desk)
    config = uvicorn.Config(app, log_config=None, access_log=False, timeout_graceful_shutdown=_LAST_WORDS_SECONDS)
    server = uvicorn.Server(config)
    gc.freeze()  # what is there now stays
    gc.enable()
    threading.Thread(target=_warm_up, args=(desk,), daemon=True).start()
    host, port = listening.getsockname()[:2]
    ready(f"http://{f'[{host}]' if ':' in host else host}:{port}/")
    server.run(sockets=[listening])


def _warm_up(desk: Desk) -> None:
    """Does once what the first person would have to wait for: models are loaded, examples asked, legs examined."""
    try:
        for language in LANGUAGES:
            examples(desk.assistant, language)
        desk.health()
    except Exception:  # the page works without, and says what is wrong when it is asked for it
        log.exception("warming up failed")


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises UserError where it cannot."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listening = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(
            f"{host}, port {port} cannot be used ({reason}): name another with --port or --host."
        ) from error
    listening.set_inheritable(False)
    return listening
