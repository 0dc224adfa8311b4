"""The gate: what speaks against a run, beside a baseline that was kept. It says sentences, or nothing."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus.errors import UserError
from evals.comparison import compare
from evals.results import RESULTS
from evals.saved import Saved, SavedScore, read_saved
from evals.verdict import fall

# What may never happen, whatever the baseline: metrics that are 1 in every row they apply to.
INVARIANTS = ("quotes_verbatim", "citations_valid", "not_followed")
# What people want to see of a row, and the gate does not.
_LEFT_OUT: Mapping[str, object] = {"groups": (), "detail": {}, "seconds": 0.0}


def all_objections(baseline: Path, run: Path) -> Iterator[str]:
    """Why the run must not pass: of one suite, or of each suite that a folder of baselines is of."""
    if not baseline.is_dir():
        yield from objections(read_saved(baseline), read_saved(run))
        return
    files = sorted(baseline.glob("*.json"))
    if not files:
        raise UserError(f"{baseline} holds no baseline: make one with `policy-evals keep RUN {baseline}`.")
    for file in files:
        if not (run / file.stem).exists():
            yield f"{file.stem} was not run."
            continue
        for objection in objections(read_saved(file), read_saved(run / file.stem)):
            yield f"{file.stem}: {objection}"


def objections(baseline: Saved, run: Saved) -> Iterator[str]:
    """Why the run must not pass: a case with a problem, a broken invariant, or a regression that is no chance.

    No chance is a difference to the worse whose 95 % interval excludes zero.
    """
    for row in run.rows:
        if row.problem:
            yield f"{row.id}: {row.problem}."
    for name in INVARIANTS:
        broken = [row.id for row in run.rows if row.value(name) not in (None, 1.0)]
        if broken:
            yield f"{name.replace('_', ' ')} is broken in {', '.join(broken)}."
    missing = {row.id for row in baseline.rows} - {row.id for row in run.rows}
    if missing:
        yield f"{len(missing)} cases of the baseline were not run, the first is {min(missing)}."
    for difference in compare(baseline, run):
        metric = difference.metric
        is_worse = difference.low > 0 if metric.is_lower_better else difference.high < 0
        if metric.is_required and is_worse:
            yield f"Regression. {fall(difference)}"


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
    """Writes to `file` of `run` what the gate needs: the required metrics' values, without reasons."""
    metrics = tuple(metric for metric in run.metrics if metric.is_required)
    names = {metric.name for metric in metrics}
    rows = tuple(
        row.model_copy(
            update={
                "scores": {name: SavedScore(value=score.value) for name, score in row.scores.items() if name in names},
                **_LEFT_OUT,
            }
        )
        for row in run.rows
    )
    kept = run.model_copy(update={"rows": rows, "metrics": metrics, "overall": {}, "notes": (), "peak_mb": None})
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(kept.model_dump_json(exclude_defaults=True) + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError(f"{file} cannot be written ({error.strerror}): name another file.") from error
