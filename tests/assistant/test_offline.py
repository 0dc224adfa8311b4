"""From an empty machine to cited answers in both languages without one attempt to reach another machine."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

PROGRAM = str(Path(sys.executable).with_name("policy-assistant"))


@pytest.fixture
def empty_machine(tmp_path: Path) -> dict[str, str]:
    """An environment with an empty home and empty caches, whose processes tests/offline guards."""
    places = ("HOME", "HF_HOME", "XDG_CACHE_HOME", "TORCH_HOME", "POLICY_ASSISTANT_HOME", "TMPDIR")
    folders = {name: tmp_path / name.lower() for name in places}
    for folder in folders.values():
        folder.mkdir()
    # The program must set these by itself; in the process of the tests it has done so.
    inherited = {name: value for name, value in os.environ.items() if not name.endswith("_OFFLINE")}
    return inherited | {name: str(folder) for name, folder in folders.items()}


def test_the_first_build_and_answers_in_both_languages_make_no_connection(empty_machine: dict[str, str]) -> None:
    """What is attempted is refused and recorded, and the record must stay empty, swallowed errors or not."""

    def call(*words: str) -> str:
        return subprocess.run([PROGRAM, *words], env=empty_machine, capture_output=True, text=True, check=True).stdout

    assert "up to date" in call("index", "build")
    asked = ("What is the document number of the Notice?", "《通知》的文号是什么？")
    with ThreadPoolExecutor() as pool:
        doctor = pool.submit(call, "doctor", "--json")
        answers = [json.loads(told) for told in pool.map(lambda question: call("ask", question, "--json"), asked)]
    assert json.loads(doctor.result())["is_well"]
    for answer in answers:
        assert answer["status"] == "answered"
        assert answer["citations"]
    assert Path(empty_machine["REFUSED_CONNECTIONS"]).read_text() == ""
    assert list(Path(empty_machine["HF_HOME"]).rglob("*.safetensors")) == []
