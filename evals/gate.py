"""The gate: what speaks against a run, beside a baseline that was kept. It says sentences, or nothing."""

from collections.abc import Iterator
from pathlib import Path

from corpus.errors import UserError
from evals.comparison import compare
from evals.saved import Saved, SavedScore
from evals.verdict import sentence

# What may never happen, whatever the baseline: a metric that is 1 in every row it applies to.
INVARIANTS = ("quotes_verbatim",)


def objections(baseline: Saved, run: Saved) -> Iterator[str]:
    """Why the run must not pass: a case with a problem, a broken invariant, or a regression that is no chance."""
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
        is_worse = (difference.mean_b < difference.mean_a) != difference.metric.is_lower_better
        if difference.metric.is_required and is_worse and difference.is_sure:
            yield f"Regression. {sentence(difference)}"


def keep(run: Saved, file: Path) -> None:
    """Writes to `file` of `run` what the gate needs: the required metrics' values, without reasons."""
    metrics = tuple(metric for metric in run.metrics if metric.is_required)
    names = {metric.name for metric in metrics}
    rows = tuple(
        row.model_copy(
            update={
                "scores": {name: SavedScore(value=score.value) for name, score in row.scores.items() if name in names}
            }
        )
        for row in run.rows
    )
    kept = run.model_copy(update={"rows": rows, "metrics": metrics})
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(kept.model_dump_json(exclude_defaults=True) + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError(f"{file} cannot be written ({error.strerror}): name another file.") from error
