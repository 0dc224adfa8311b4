"""The command `judge`."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.call import Home, UsageError
from assistant.cli.terminal import Line, complain, print_lines, progress
from corpus.errors import UserError
from evals.commands.terminal import DONE, FAILED

if TYPE_CHECKING:
    from evals.intervals import Estimate
    from evals.judge import Judged

JUDGED = "judged.json"


def judge(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="The folder of a run of policy or attributionbench.")],
    *,
    home: Home,
    model: Annotated[str, typer.Option(metavar="PROVIDER:NAME", help="A chat model, as LangChain names it.")],
    base_url: Annotated[str | None, typer.Option(metavar="URL", help="Where the model is served.")] = None,
    times: Annotated[int, typer.Option(metavar="N", min=1, help="How often each claim is judged.")] = 1,
    most: Annotated[int | None, typer.Option(metavar="N", min=1, help="Judge only the first N claims.")] = None,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", min=0.1, help="How long one verdict may take.")] = 60.0,
) -> int:
    """Ask a language model whether claims follow from what they cite. It informs and never gates.

    The exit code is 1 where a verdict is missing. Keys come from the environment, as the model's package wants them.
    """
    from evals.journal import Journal
    from evals.judge import claims_of, judge_claims
    from evals.judge_model import judge_model
    from evals.saved import read_saved

    claims = claims_of(read_saved(run))[:most]
    if not claims:
        raise UsageError(f"The run in {run} carries no claims: name one of policy, of a folder or of attributionbench.")
    known = Journal(home / "evals" / "cache" / "judge.jsonl", "judge")
    judged: list[Judged] = []
    try:
        ask = judge_model(model, base_url=base_url, seconds=timeout)
        with progress() as report:
            for one in judge_claims(claims, ask, model=f"{base_url} {model}", times=times, known=known):
                judged.append(one)
                report("Judging", len(judged), len(claims))
    finally:
        known.close()
    _save(judged, run if run.is_dir() else run.parent)
    print_lines(map(Line, _lines(judged)))
    missing = [one for one in judged if one.problem]
    if missing:
        complain(f"{len(missing)} claims lack a verdict, the first is {missing[0].claim.id}: {missing[0].problem}.")
    return FAILED if missing else DONE


def _lines(judged: "Sequence[Judged]") -> list[str]:
    from evals.judge import agreement, shares

    found = [one for one in shares(judged) if one is not None]
    lines = [f"supported, time {number}: {_shown(one)}" for number, one in enumerate(found, start=1)]
    if len(found) > 1:
        means = [one.mean for one in found]
        changed = sum(len(set(one.verdicts)) > 1 for one in judged)
        lines.append(f"spread: {(max(means) - min(means)) * 100:.1f} points; {changed} claims were judged differently")
    for what, estimate in (
        ("agreement with our check (macro-F1)", agreement(judged, lambda claim: claim.ours)),
        ("agreement with people's labels (macro-F1)", agreement(judged, lambda claim: claim.label)),
    ):
        lines.append(f"{what}: {'no label' if estimate is None else _shown(estimate)}")
    return lines


def _shown(found: "Estimate") -> str:
    return f"{found.mean * 100:.1f} % ({found.low * 100:.1f}–{found.high * 100:.1f}), n = {found.n}"


def _save(judged: "Sequence[Judged]", folder: Path) -> None:
    file = folder / JUDGED
    try:
        file.write_text(
            json.dumps([asdict(one) for one in judged], ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
    except OSError as error:
        raise UserError(f"{file} cannot be written ({error.strerror}): judge a run in another folder.") from error
