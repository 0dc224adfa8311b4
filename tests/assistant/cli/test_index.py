"""The index is built once, by one process at a time, and its state is told."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from index.manifest import index_folder, read_manifest

Run = Callable[..., Any]


def test_the_state_of_a_built_index_is_told_with_what_it_was_built_from(run: Run, built_home: Path) -> None:
    manifest = read_manifest(built_home)
    assert manifest
    told = json.loads(run("index", "status", "--json", "--home", built_home).out)
    assert told == {
        "home": str(built_home),
        "state": "ready",
        **manifest.model_dump(exclude={"format", "sources"}),
    }


def test_a_missing_index_is_told_and_not_built(run: Run, tmp_path: Path) -> None:
    told = json.loads(run("index", "status", "--json", "--home", tmp_path).out)
    assert told == {"home": str(tmp_path), "state": "missing"}
    assert "index build" in run("index", "status", "--home", tmp_path).out
    assert list(tmp_path.iterdir()) == []


def test_what_is_built_is_not_built_again(run: Run, home: Path) -> None:
    before = read_manifest(home)
    outcome = run("index", "build", "--home", home)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("The index is up to date.\n")
    assert read_manifest(home) == before


def test_another_model_makes_the_index_stale(run: Run, home: Path, tmp_path: Path) -> None:
    (home / "settings.toml").write_text(f"model = '{tmp_path}'")
    assert json.loads(run("index", "status", "--json", "--home", home).out)["state"] == "stale"


def test_two_processes_that_build_at_once_end_with_one_whole_index(
    start: Callable[..., "subprocess.Popen[bytes]"], run: Run, tmp_path: Path
) -> None:
    (tmp_path / "rule.md").write_text("# Rule\n\nThe well shall be locked at night.\n", encoding="utf-8")
    run("corpus", "add", tmp_path / "rule.md", "--home", tmp_path / "home")  # the bundled texts need no encoding
    both = [start("index", "build", "--home", tmp_path / "home") for _ in range(2)]
    outcomes = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert all(out.startswith(b"The index is up to date.\n") for out, _ in outcomes)
    notes = [err.decode() for _, err in outcomes if err]
    assert len(notes) == 1  # the other one waited, and found it built
    assert notes[0].startswith("Encoding the documents")
    assert len([path for path in index_folder(tmp_path / "home").iterdir() if path.is_dir()]) == 1
    assert json.loads(run("index", "status", "--json", "--home", tmp_path / "home").out)["state"] == "ready"
