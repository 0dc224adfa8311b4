"""The command `run`."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.call import Home, UsageError
from assistant.cli.terminal import complain, progress
from corpus.errors import UserError
from evals.commands.terminal import DONE, FAILED, WRONG_USE, show_report

if TYPE_CHECKING:
    from evals.suites.catalogue import Suite
    from evals.suites.setting import PartChoice, Setting
    from evals.targets import Other

# Sent as it is with every question to an address, for those that ask who is there.
AUTHORIZATION = "POLICY_EVALS_AUTHORIZATION"


Suites = Annotated[
    list[str],
    typer.Argument(metavar="SUITE", help="Names from `policy-evals list`, or folders with cases of your own."),
]
Part = Annotated[str, typer.Option(metavar="dev|held|all", help="Which part of the written cases is scored.")]
Data = Annotated[Path | None, typer.Option(metavar="DIR", help="Where the external test sets lie.")]
Answers = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Score these answers, written by `ask --batch`, instead of the assistant's."),
]
Target = Annotated[
    str | None, typer.Option(metavar="URL|tutorial", help="Ask this address, or the tutorial pipeline, instead.")
]
Model = Annotated[
    str, typer.Option(metavar="NAME", help="The model to ask for at an address in the OpenAI chat format.")
]
Timeout = Annotated[
    float, typer.Option(metavar="SECONDS", min=0.1, help="How long an address may take over one answer.")
]
EncoderName = Annotated[
    str | None,
    typer.Option(
        metavar="MODEL",
        help="Search with this embedding model instead of that of the settings: a folder, a name, bundled or minilm.",
    ),
]
Limit = Annotated[
    int | None, typer.Option(metavar="N", min=1, help="Ask at most N cases of each suite, the same at each call.")
]
Out = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Where the results go; default: evals/SUITE in the home.")
]


def run(
    suites: Suites,
    *,
    home: Home,
    part: Part = "all",
    data: Data = None,
    answers: Answers = None,
    target: Target = None,
    target_model: Model = "",
    timeout: Timeout = 60.0,
    encoder: EncoderName = None,
    limit: Limit = None,
    out: Out = None,
) -> int:
    """Run suites and print their figures. The exit code is 1 where a case could not be run or scored.

    An interrupted run goes on where it stopped when it is called again. An address that ends in
    /chat/completions is asked in the OpenAI chat format, any other for an Answer object; the environment
    variable POLICY_EVALS_AUTHORIZATION is sent as its Authorization.
    """
    (chosen, unknown), wanted = _suites(suites), _part(part)
    other = _other(answers, target, model=target_model, seconds=timeout)
    if other is not None and not all(suite.takes_answers for suite in chosen):
        option = "--answers" if answers else "--target"
        raise UsageError(f"{option} goes with the suite policy and with folders of your own; leave it off for others.")
    setting = replace(_setting(home, wanted, encoder, data=data, other=other), limit=limit)
    has_problem = [_run(suite, setting, _folder(suite, home, out, len(suites))) for suite in chosen]
    if unknown:
        return WRONG_USE
    return FAILED if any(has_problem) else DONE


def _setting(
    home: Path, part: "PartChoice", encoder: str | None, *, data: Path | None, other: "Other | None"
) -> "Setting":
    from assistant.assembly import encoder_of
    from assistant.settings import load_settings
    from evals.baseline import MINILM, minilm
    from evals.suites.setting import Setting

    settings = load_settings(home)
    if encoder is not None:
        model = str(minilm(home / "models")) if encoder == MINILM else encoder
        settings = settings.model_copy(update={"model": model})
    return Setting(home, settings, encoder_of(home, settings), data, part, other=other)


def _run(suite: "Suite", setting: "Setting", out: Path) -> bool:
    """Runs one suite and shows what came out; whether it could not be run, or a case has a problem."""
    try:
        with progress() as report_progress:
            report = suite.run(replace(setting, progress=report_progress, folder=out))
        show_report(report, out)
    except UserError as error:  # the suites after it are run all the same
        complain(f"{suite.name}: {error}")
        return True
    except KeyboardInterrupt:
        complain(f"{suite.name}: interrupted; the same call goes on where it stopped.")
        raise
    return bool(report.problems)


def _folder(suite: "Suite", home: Path, out: Path | None, suites: int) -> Path:
    if out is None:
        return home / "evals" / suite.name
    return out / suite.name if suites > 1 else out


def _other(answers: Path | None, target: str | None, *, model: str, seconds: float) -> "Other | None":
    from evals.endpoint import Endpoint
    from evals.exchange import check_address
    from evals.targets import TUTORIAL

    if answers is not None and target is not None:
        raise UsageError("--answers and --target name two sources of answers: leave one off.")
    if answers is not None or target is None:
        return answers
    if target == TUTORIAL:
        return TUTORIAL
    try:
        check_address(target)
    except UserError as error:
        raise UsageError(f"--target: {error}") from error
    endpoint = Endpoint(target, seconds, model, os.environ.get(AUTHORIZATION, ""))
    if endpoint.is_chat and not model:
        raise UsageError("An address in the OpenAI chat format is asked for a model: name it with --target-model.")
    return endpoint


def _suites(names: Sequence[str]) -> "tuple[list[Suite], list[str]]":
    """The suites of these names, and the names of which there is none, which are complained of.

    Raises UsageError where there is none at all.
    """
    from evals.suites.catalogue import find_suite

    chosen, unknown = [], []
    for name in names:
        try:
            chosen.append(find_suite(name))
        except UserError as error:
            if len(names) == 1:
                raise UsageError(str(error)) from error
            complain(str(error))
            unknown.append(name)
    return chosen, unknown


def _part(name: str) -> "PartChoice":
    for part in ("dev", "held", "all"):
        if part == name:
            return part
    raise UsageError(f"--part is {name!r}, but should be dev, held or all.")
