"""Kept runs: of a run the figures of every case, a line each, small enough for a repository. What the gate judges by.

They are read as results.json is: `compare`, `table`, `page` and `gate` take either.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from corpus.errors import UserError
from evals.intervals import Estimate
from evals.report import Metric
from evals.results import RESULTS
from evals.saved import Saved, SavedRow, read_saved


def keep_all(run: Path, file: Path) -> list[Path]:
    """Keeps one run in `file`, or each run that lies in a folder in the folder `file`, by suite; the files written."""
    if (run / RESULTS).exists() or not run.is_dir():
        keep(read_saved(run), file)
        return [file]
    runs = sorted(run.glob(f"*/{RESULTS}"))
    if not runs:
        raise UserError(f"{run} holds no run: name the folder of a run's --out.")
    kept = []
    for results in runs:
        kept.append(file / f"{results.parent.name}.json")
        keep(read_saved(results), kept[-1])
    return kept


def keep(run: Saved, file: Path) -> None:
    """Writes to `file` of `run` what tables, comparisons and the gate need: statuses and scores, no texts, no times.

    So the same figures give the same bytes, and a case that changed is a line that changed.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_content(run), encoding="utf-8")
    except OSError as error:
        raise UserError(f"{file} cannot be written ({error.strerror}): name another file.") from error


def _content(run: Saved) -> str:
    metrics = [metric for metric in run.metrics if metric.is_required or metric.heading]
    names = [metric.name for metric in metrics]
    rows = ",\n".join(_line(_kept(row, names)) for row in run.rows)
    after = {
        "metrics": TypeAdapter(list[Metric]).dump_python(metrics),
        "overall": TypeAdapter(dict[str, Estimate | None]).dump_python(run.overall),
        "about": run.about,
    }
    rest = ",\n".join(f"{_line(name)}: {_line(value)}" for name, value in after.items())
    return f'{{"suite": {_line(run.suite)},\n"rows": [\n{rows}\n],\n{rest}}}\n'


def _kept(row: SavedRow, names: list[str]) -> dict[str, Any]:
    scores = {name: value for name in names if (value := row.value(name)) is not None}
    statuses = {"status": row.detail["status"]} if "status" in row.detail else {}
    expected = row.detail.get("expected")
    if isinstance(expected, Mapping) and "status" in expected:
        statuses["expected"] = {"status": expected["status"]}
    kept = {"problem": row.problem, "detail": statuses}
    return {"id": row.id, "cluster": row.cluster, "scores": scores, **{key: one for key, one in kept.items() if one}}


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
