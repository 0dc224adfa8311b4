"""The guard of tests/offline: what leaves this machine is refused and recorded, what stays is let through."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ELSEWHERE = "192.0.2.1"  # an address reserved for documentation: it belongs to nobody


@pytest.fixture
def own_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record of refused connections of the test's own, so that the refusals it provokes do not fail it."""
    record = tmp_path / "refused"
    monkeypatch.setenv("REFUSED_CONNECTIONS", str(record))
    return record


def test_connecting_elsewhere_is_refused_and_recorded(own_record: Path) -> None:
    with socket.socket() as client, pytest.raises(RuntimeError, match=re.escape(ELSEWHERE)):
        client.connect((ELSEWHERE, 80))
    assert own_record.read_text() == f"socket.connect {ELSEWHERE}\n"


@pytest.mark.parametrize("look_up", [lambda host: socket.getaddrinfo(host, 80), socket.gethostbyname])
def test_looking_up_a_name_elsewhere_is_refused(look_up: Callable[[str], object], own_record: Path) -> None:
    with pytest.raises(RuntimeError, match=r"policy\.invalid"):
        look_up("policy.invalid")
    assert "policy.invalid" in own_record.read_text()


def test_a_process_that_a_test_starts_is_guarded_too_even_if_it_swallows_the_error(own_record: Path) -> None:
    attempt = f"import socket\ntry: socket.create_connection(({ELSEWHERE!r}, 80))\nexcept Exception: pass"
    subprocess.run([sys.executable, "-c", attempt], check=True)
    assert ELSEWHERE in own_record.read_text()


def test_this_machine_can_be_reached_by_address_name_and_unix_socket(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        socket.create_connection(("127.0.0.1", port)).close()
        socket.create_connection(("localhost", port)).close()
    with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as client:
        listener.bind(str(tmp_path / "s"))
        listener.listen()
        client.connect(str(tmp_path / "s"))


def test_no_proxy_stands_between_a_test_and_the_guard() -> None:
    """A proxy on 127.0.0.1 would carry a connection out past the guard."""
    assert not [name for name in os.environ if name.lower() in {"http_proxy", "https_proxy", "all_proxy"}]
