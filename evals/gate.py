"""The gate: what speaks against a run, beside a baseline that was kept. It says sentences, or nothing."""

from collections.abc import Iterator
from pathlib import Path

from corpus.errors import UserError
from evals.comparison import compare
from evals.saved import Saved, read_saved
from evals.verdict import fall

# What may never happen, whatever the baseline: metrics that are 1 in every row they apply to.
INVARIANTS = ("quotes_verbatim", "citations_valid", "not_followed")


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
