"""The command `run`, from the arguments to the files: on a folder of one's own, asked of several targets."""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from assistant.contract import to_json
from corpus.office import add_document
from evals.case import span_digest
from evals.cli import main
from evals.commands.terminal import WRONG_USE
from evals.endpoint import MOST_SILENCES
from evals.results import FAILURES, JUNIT, PAGE, RESULTS
from tests.evals.answering_server import chat_reply, serving
from tests.evals.samples import RULES, make_answer

GOLD = "9,978 crowns"
CASES = MOST_SILENCES + 2
PROGRAM = Path(sys.executable).with_name("policy-evals")


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """A folder `grants` with the rules and some cases that ask the same."""
    source = tmp_path / "rules.md"
    source.write_text(RULES, encoding="utf-8")
    document = add_document(tmp_path / "grants" / "documents", source, facts={"title": "Grant rules"})
    start = document.text.index(GOLD)
    evidence = {"document": document.id, "start": start, "end": start + len(GOLD), "digest": span_digest(GOLD)}
    case = {
        "question": "How many crowns may each farm ask for?",
        "language": "en",
        "status": ["answered"],
        "evidence": [evidence],
        "key_facts": [{"fact": GOLD}],
        "source": "test",
        "licence": "CC0",
    }
    lines = [json.dumps({"id": f"c{number}", **case}) for number in range(CASES)]
    (tmp_path / "grants" / "cases.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path / "grants"


def run(suite: Path, name: str, *more: str) -> tuple[int, dict[str, Any]]:
    """The exit code of a run of the folder, and what its results.json says."""
    out = suite.parent / name
    code = main(["run", str(suite), "--home", str(suite.parent / "home"), "--out", str(out), *more])
    return code, json.loads((out / RESULTS).read_text(encoding="utf-8"))


# All that may differ between two runs of the same: times and memory, wherever they are written.
TIMES = {
    RESULTS: r'"seconds": [\d.e-]+|"latency_ms": \[[^]]*\]|"peak_mb": [\d.]+',
    PAGE: r"Time a case: \d+ ms median, \d+ ms 95th percentile|<title>Times</title>.*?</svg>|\d+ MB",
    JUNIT: r'time="[\d.]+"',
    FAILURES: "(?!)",
}


def timeless(folder: Path) -> dict[str, str]:
    """The files of a run, character for character, without times and memory."""
    contents = {file.name: file.read_bytes().decode() for file in folder.iterdir()}
    return {name: re.sub(TIMES[name], "-", content, flags=re.DOTALL) for name, content in contents.items()}


def test_the_same_input_gives_the_same_bytes_apart_from_times(suite: Path) -> None:
    """Also in another process, in which sets are in another order."""
    assert run(suite, "a")[0] == run(suite, "b")[0] == 0
    written = timeless(suite.parent / "a")
    assert set(written) == {RESULTS, FAILURES, PAGE, JUNIT}
    assert timeless(suite.parent / "b") == written
    with ThreadPoolExecutor() as pool:
        for out in pool.map(partial(run_with_seed, suite), ("1", "2")):
            assert timeless(out) == written


def run_with_seed(suite: Path, seed: str) -> Path:
    """What another process has written, whose sets are in the order of `seed`."""
    out = suite.parent / f"seed-{seed}"
    command = list(map(str, (PROGRAM, "run", suite, "--home", suite.parent / "home", "--out", out)))
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True)
    return out


def test_what_cannot_be_run_is_told_and_the_other_suites_are_run(
    suite: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, out = str(suite.parent / "home"), suite.parent / "out"
    assert main(["run", "scifact", str(suite), "--home", home, "--out", str(out)]) == 1
    assert "scifact: This suite needs scifact/corpus.jsonl" in capsys.readouterr().err
    assert main(["run", "polity", str(suite), "--home", home, "--out", str(out)]) == WRONG_USE
    assert "There is no suite 'polity'" in capsys.readouterr().err
    assert [folder.name for folder in out.iterdir()] == ["grants"]
    assert main(["run", "polity", "--home", home]) == WRONG_USE


def test_another_embedding_model_can_be_measured_and_a_wrong_name_is_told(
    suite: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = str(suite.parent / "home")
    assert main(["run", str(suite), "--home", home, "--encoder", "nowhere"]) == 1
    assert "grants: There is no embedding model 'nowhere'" in capsys.readouterr().err
    code, results = run(suite, "minilm", "--encoder", "minilm")
    assert code == 0
    assert results["about"]["encoder"].startswith("all-MiniLM-L6-v2@")


def test_a_limit_asks_some_cases_the_same_at_each_call(suite: Path) -> None:
    (code, some), (_, again) = (run(suite, name, "--limit", "2") for name in ("some", "again"))
    assert code == 0
    assert len(some["rows"]) == 2
    assert [row["id"] for row in some["rows"]] == [row["id"] for row in again["rows"]]
    assert some["about"]["limit"] == "2"
    assert len(run(suite, "more", "--limit", "99")[1]["rows"]) == CASES
    assert "limit" not in run(suite, "all")[1]["about"]


def test_an_address_that_talks_rubbish_is_a_row_each_and_an_exit_code(
    suite: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(lambda _: (200, b"<html>")) as server:
        code, results = run(suite, "rubbish", "--target", f"{server.address}/api/ask")
    assert code == 1
    assert len(results["rows"]) == CASES
    assert all(row["problem"].startswith("no answer came: no JSON but") for row in results["rows"])
    assert f"{CASES} cases have a problem, the first is c0" in capsys.readouterr().err


def test_answer_objects_and_chats_are_scored_by_the_same_cases(suite: Path) -> None:
    answer = to_json(make_answer(f"It is {GOLD}."))
    with serving(lambda _: (200, json.dumps(answer).encode())) as server:
        code, objects = run(suite, "objects", "--target", f"{server.address}/api/ask")
    assert code == 0
    with serving(lambda _: chat_reply(f"It is {GOLD}.")) as server:
        code, chats = run(suite, "chats", "--target", f"{server.address}/chat/completions", "--target-model", "m")
    assert code == 0
    for results in (objects, chats):
        assert results["all"]["vital_facts"]["mean"] == 1
        assert results["all"]["citation_recall"]["mean"] == 0
        assert results["overall"]["area under risk-coverage ↓"] is None
        assert "span_recall@5" not in results["all"]


def test_the_tutorial_pipeline_answers_with_passages_word_for_word(suite: Path) -> None:
    code, results = run(suite, "tutorial", "--target", "tutorial")
    assert code == 0
    figures = results["all"]
    assert figures["quotes_verbatim"]["mean"] == figures["citation_recall"]["mean"] == 1
    assert results["about"]["answers"] == "the tutorial pipeline"
