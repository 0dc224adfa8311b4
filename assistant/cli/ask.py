"""`policy-assistant ask`: one question, or a file of them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from assistant.cli.call import Home, UsageError
from assistant.cli.terminal import print_json, print_lines, progress


def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="What you want to know.", show_default=False)
    ] = None,
    *,
    home: Home,
    json: Annotated[bool, typer.Option("--json", help="Print one Answer object and nothing else.")] = False,
    batch: Annotated[
        str | None,
        typer.Option(metavar="IN.jsonl", help="Answer the questions of a file (-: standard input)."),
    ] = None,
    out: Annotated[
        str | None, typer.Option(metavar="OUT.jsonl", help="Where their answers go (-: standard output).")
    ] = None,
) -> int:
    """Answer one question, or many with --batch and --out.

    IN holds a line {"id", "question", "conversation"?} for each question; lines of one conversation are its
    successive turns. OUT gets a line {"id", "answer"} for each, in the same order.
    """
    if batch is not None:
        if question is not None or json or out is None:
            raise UsageError("--batch goes with --out alone: `policy-assistant ask --batch IN --out OUT`.")
        from assistant.cli.batch import answer_batch

        return answer_batch(batch, out, home)
    if out is not None:
        raise UsageError("--out belongs to --batch; give --batch IN.jsonl too, or leave --out away.")
    if question is None or not question.strip():
        raise UsageError('There is no question: put one in quotation marks, `policy-assistant ask "..."`.')
    with _without_collector():
        return _answer(question, home, as_json=json)


@contextmanager
def _without_collector() -> Iterator[None]:
    """No garbage collection: one answer is made of what was just loaded, and then all of it goes (a tenth faster)."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # nor is what was loaded gone through once more when the process ends
        gc.enable()


def _answer(question: str, home: Path, *, as_json: bool) -> int:
    from assistant.answer import Status
    from assistant.assembly import open_assistant
    from assistant.cli.display import answer_lines
    from assistant.contract import to_json

    with progress() as report:
        assistant = open_assistant(home, progress=report)
    answer = assistant.ask(question)
    if as_json:
        print_json(to_json(answer))
    else:
        print_lines(answer_lines(answer, assistant.index.documents))
    return int(answer.status is Status.FAILED)
