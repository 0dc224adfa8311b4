"""What holds for every test: no connection leaves this machine, the person's own home stays untouched."""

import gc
import os
import runpy
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

GUARD = Path(__file__).parent / "offline"
PROXIES = ("http_proxy", "https_proxy", "all_proxy")
OFFLINE_SWITCHES = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "ANONYMIZED_TELEMETRY")

# The libraries that are loaded here make millions of objects that stay; to look through them as often as Python
# does by itself takes a twelfth of the time of the tests.
GARBAGE = (50_000, 50, 50)

# How long an example takes depends on the machine and its other work, so no example has a deadline.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


def pytest_configure(config: pytest.Config) -> None:
    """Gives this process, and every process a test starts, an empty home and the guard of tests/offline."""
    gc.set_threshold(*GARBAGE)
    person = Path(tempfile.mkdtemp(prefix="policy-assistant-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(person, ignore_errors=True))
    record = person / "refused"
    record.touch()
    for name in PROXIES:
        os.environ.pop(name, None)
        os.environ.pop(name.upper(), None)
    for name in OFFLINE_SWITCHES:  # the program must set what it needs by itself
        os.environ.pop(name, None)
    os.environ.update(
        HOME=str(person),
        HF_HOME=str(person / "huggingface"),
        POLICY_ASSISTANT_HOME=str(person / "assistant"),
        PYTHONPATH=os.pathsep.join(filter(None, [str(GUARD), os.environ.get("PYTHONPATH")])),
        REFUSED_CONNECTIONS=str(record),
    )
    runpy.run_path(str(GUARD / "sitecustomize.py"))


@pytest.fixture(autouse=True)
def stays_on_this_machine() -> Iterator[None]:
    """Fails the test during which this process, or one it started, tried to reach another machine."""
    record = Path(os.environ["REFUSED_CONNECTIONS"])
    record.write_text("", encoding="utf-8")
    yield
    refused = record.read_text(encoding="utf-8")
    assert not refused, f"the test tried to reach other machines:\n{refused}"
