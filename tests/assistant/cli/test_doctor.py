"""`doctor` prints every finding, for people or as JSON, and ends with 1 where something fails."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.operations.doctor import examine

Run = Callable[..., Any]


def test_json_has_every_finding(run: Run, built_home: Path) -> None:
    outcome = run("doctor", "--json", "--home", built_home)
    assert outcome.code == 0
    assert json.loads(outcome.out) == {
        "is_well": True,
        "findings": [
            {"name": one.name, "state": one.state, "sentence": one.sentence, "remedy": one.remedy}
            for one in examine(built_home)
        ],
    }


def test_a_failure_ends_with_1_and_says_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("colour = 'red'")
    outcome = run("doctor", "--home", tmp_path)
    assert outcome.code == 1
    assert outcome.err == ""
    assert "fail  settings: " in outcome.out
    assert json.loads(run("doctor", "--json", "--home", tmp_path).out)["is_well"] is False
