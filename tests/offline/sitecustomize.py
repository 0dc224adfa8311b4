"""Refuses every connection that leaves this machine, in each Python process with this folder on PYTHONPATH.

Python imports `sitecustomize` by itself at start, so a command that a test starts is guarded like the test.
What is refused is also written to the file named by REFUSED_CONNECTIONS: a library that swallows the error
is found all the same. An audit hook sees what goes through Python's own sockets; it does not see sockets
opened by compiled code.
"""

import os
import sys
from pathlib import Path

THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})
CONNECTING = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
LOOKING_UP = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})


def host_of(event: str, arguments: tuple[object, ...]) -> str | None:
    """The host that an audited call would reach; None where it reaches none, as with a Unix socket."""
    if event in LOOKING_UP:
        host = arguments[0]
    elif event in CONNECTING and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return None
    if isinstance(host, bytes):
        return host.decode("ascii", "replace")
    return host if isinstance(host, str) else None


def refuse_outgoing(event: str, arguments: tuple[object, ...]) -> None:
    """Nothing for a call that stays on this machine; for others a line in the record and a RuntimeError."""
    if not event.startswith("socket."):
        return
    host = host_of(event, arguments)
    if host is None or host in THIS_MACHINE:
        return
    if record := os.environ.get("REFUSED_CONNECTIONS"):
        with Path(record).open("a", encoding="utf-8") as lines:
            lines.write(f"{event} {host}\n")
    raise RuntimeError(f"a test tried to reach {host} ({event}); only this machine may be reached in tests")


sys.addaudithook(refuse_outgoing)
