"""Targets: who answers the cases. The assistant itself, a file of answers, an address, or the tutorial pipeline."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.answer import Answer, Turn
from assistant.contract import from_json
from assistant.path import Assistant
from corpus.errors import UserError
from evals.case import Case
from evals.conversation import failed_answer
from evals.digests import digest_of
from evals.endpoint import Asking, Endpoint

Target = Callable[[Case, Sequence[Turn]], Answer]
# Who is asked, where it is not the assistant: a file of answers, an address, or the tutorial pipeline.
Other = Path | Endpoint | Literal["tutorial"]
TUTORIAL: Final = "tutorial"


class _Line(BaseModel):
    """A line as `policy-assistant ask --batch` writes it."""

    model_config = ConfigDict(extra="forbid")

    id: str
    answer: dict[str, Any]


def target_of(other: Other | None, assistant: Assistant, *, home: Path) -> Target:
    """Who is asked: `other`, or the assistant; the tutorial pipeline keeps its index and model under `home`."""
    if other is None:
        return in_process(assistant)
    if isinstance(other, Path):
        return from_file(other)
    if isinstance(other, Endpoint):
        return Asking(other)
    from evals.tutorial import tutorial

    return tutorial(assistant.index.documents, home)


def name_of(other: Other | None) -> str:
    """Who is asked, for the results; of a file the digest of what it holds."""
    if other is None:
        return "the assistant"
    if isinstance(other, Path):
        return f"file {digest_of([_content(other)])}"
    if isinstance(other, Endpoint):
        return f"{other.url} {other.model}".strip()
    return "the tutorial pipeline"


def in_process(assistant: Assistant) -> Target:
    """The assistant, asked each question after the turns before it."""
    return lambda case, turns: assistant.ask(case.question, turns)


def from_file(path: Path) -> Target:
    """The answers of a file, by the ids of the cases; a case that it has no answer for has failed.

    A line is {"id", "answer"}, the answer as in the published schema. Raises UserError naming a wrong line.
    """
    answers = dict(_read(line, f"{path}, line {number}") for number, line in _lines(path))
    return lambda case, _turns: answers.get(case.id) or failed_answer(case.question, f"{path.name} has no answer to it")


def _read(line: str, where: str) -> tuple[str, Answer]:
    try:
        parsed = _Line.model_validate_json(line)
        return parsed.id, from_json(parsed.answer)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the line"
        raise UserError(f"{where}: {place}: {first['msg']}. Mend the line and run again.") from error


def _lines(path: Path) -> list[tuple[int, str]]:
    try:
        lines = _content(path).decode().split("\n")
    except UnicodeDecodeError as error:
        raise UserError(f"{path} is not UTF-8: name a file that `ask --batch` wrote.") from error
    return [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}): name a file that `ask --batch` wrote.") from error
