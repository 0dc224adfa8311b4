"""Exports: a run in the data formats of ragas and inspect_ai, for those who go on there. Needs neither.

ragas: `EvaluationDataset.from_jsonl`, one single-turn sample a line. inspect_ai: `json_dataset`, one sample a line.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from corpus.errors import UserError
from evals.saved import Saved, SavedRow


def write(run: Saved, file: Path, name: str) -> int:
    """Writes the cases of `run` that carry an answer to `file` in the format `name`; how many there are.

    Raises UserError where the run has no answers, as those of retrieval suites, or the file cannot be written.
    """
    lines = [FORMATS[name](row) for row in run.rows if "answer" in row.detail and "expected" in row.detail]
    if not lines:
        raise UserError(f"The run of {run.suite} carries no answers to export: name a run of policy or of a folder.")
    content = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    except OSError as error:
        raise UserError(f"{file} cannot be written ({error.strerror}): name another file.") from error
    return len(lines)


def _ragas(row: SavedRow) -> dict[str, Any]:
    """A single-turn sample. The question is the one that stands alone, since the format has no history."""
    detail = row.detail
    return {
        "user_input": detail.get("meant") or detail["question"],
        "retrieved_contexts": [one["quote"] for one in detail.get("cited", [])],
        "reference_contexts": _gold(detail),
        "response": detail["answer"],
        "reference": _reference(detail),
    }


def _inspect(row: SavedRow) -> dict[str, Any]:
    """A sample: the key facts as its targets, and all else that we know of it as metadata."""
    detail = row.detail
    known = {
        "answer": detail["answer"],
        "status": detail.get("status"),
        "expected_status": _expected(detail).get("status", []),
        "contexts": [one["quote"] for one in detail.get("cited", [])],
        "evidence": _gold(detail),
        "scores": {name: score.value for name, score in row.scores.items() if score.value is not None},
    }
    target = _facts(detail) or _expected(detail).get("status", [])
    return {"id": row.id, "input": detail.get("meant") or detail["question"], "target": target, "metadata": known}


FORMATS: Final[Mapping[str, Callable[[SavedRow], dict[str, Any]]]] = {"ragas": _ragas, "inspect": _inspect}


def _reference(detail: Mapping[str, Any]) -> str:
    """What a right answer says: the key facts, or where there are none that there is no answer."""
    statuses = ", ".join(_expected(detail).get("status", []))
    return "; ".join(_facts(detail)) or f"There is no such answer in the documents ({statuses})."


def _expected(detail: Mapping[str, Any]) -> Mapping[str, Any]:
    expected = detail["expected"]
    return expected if isinstance(expected, Mapping) else {"facts": expected}


def _facts(detail: Mapping[str, Any]) -> list[str]:
    return list(_expected(detail).get("facts", []))


def _gold(detail: Mapping[str, Any]) -> list[str]:
    return [span["quote"] for span in next(iter(_expected(detail).get("evidence", [])), [])]
