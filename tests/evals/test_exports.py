import json
from pathlib import Path

import pytest

from assistant.answer import Status
from evals.cli import main
from evals.graded import Graded
from evals.grading import METRICS, row_of
from evals.report import Report
from evals.results import save
from evals.row import Row
from tests.evals.samples import DOCUMENTS, citation, label, make_answer, make_case

GOLD = make_answer("9,978 crowns [1].", citation("9,978 crowns"))
REFUSAL = make_answer("The rules do not say.", status=Status.NOT_IN_DOCUMENTS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    asked = make_case(evidence=[label("9,978 crowns")], standalone="How much may a farm ask for?")
    near_miss = make_case(id="c2", status=["not_in_documents"], key_facts=[])
    graded = [Graded(asked, GOLD, DOCUMENTS), Graded(near_miss, REFUSAL, DOCUMENTS)]
    save(Report("policy", [row_of(one, 0.1) for one in graded], METRICS, {}), tmp_path)
    return tmp_path


def exported(folder: Path, name: str) -> list[dict[str, object]]:
    file = folder / "new" / f"{name}.jsonl"
    assert main(["export", str(folder), str(file), "--to", name]) == 0
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_ragas_reads_a_single_turn_sample_a_line(folder: Path) -> None:
    answered, refused = exported(folder, "ragas")
    assert answered == {
        "user_input": "How much may a farm ask for?",
        "retrieved_contexts": ["9,978 crowns"],
        "reference_contexts": ["9,978 crowns"],
        "response": "9,978 crowns [1].",
        "reference": "9,978 crowns",
    }
    assert refused["reference"] == "There is no such answer in the documents (not_in_documents)."
    assert refused["retrieved_contexts"] == []


def test_inspect_reads_a_sample_a_line(folder: Path) -> None:
    answered, refused = exported(folder, "inspect")
    assert set(answered) == {"id", "input", "target", "metadata"}
    assert (answered["id"], answered["target"]) == ("c1", ["9,978 crowns"])
    assert refused["target"] == ["not_in_documents"]
    metadata = answered["metadata"]
    assert isinstance(metadata, dict)
    assert metadata["answer"] == "9,978 crowns [1]."
    assert metadata["scores"]["right"] == 1


def test_a_run_without_answers_and_another_format_are_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(Report("scifact", [Row("q", "q", (), {}, {"claim": "x"})], METRICS, {}), tmp_path / "found")
    assert main(["export", str(tmp_path / "found"), str(tmp_path / "x")]) == 1
    assert main(["export", str(folder), str(tmp_path / "x"), "--to", "deepeval"]) == 2
    error = capsys.readouterr().err
    assert "carries no answers" in error
    assert "ragas, inspect" in error
