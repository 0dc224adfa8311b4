"""Targets: who answers the cases. The assistant itself, or a file of answers that were made elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.answer import Answer, Status, Turn
from assistant.contract import from_json
from assistant.path import Assistant
from corpus.errors import UserError
from evals.case import Case
from evals.conversation import written_answer

Target = Callable[[Case, Sequence[Turn]], Answer]


class _Line(BaseModel):
    """A line as `policy-assistant ask --batch` writes it."""

    model_config = ConfigDict(extra="forbid")

    id: str
    answer: dict[str, Any]


def in_process(assistant: Assistant) -> Target:
    """The assistant, asked each question after the turns before it."""
    return lambda case, turns: assistant.ask(case.question, turns)


def from_file(path: Path) -> Target:
    """The answers of a file, by the ids of the cases; a case that it has no answer for has failed.

    A line is {"id", "answer"}, the answer as in the published schema. Raises UserError naming a wrong line.
    """
    answers = dict(_read(line, f"{path}, line {number}") for number, line in _lines(path))

    def answer(case: Case, _turns: Sequence[Turn]) -> Answer:
        missing = replace(written_answer(case.question, ""), status=Status.FAILED, statements=())
        return answers.get(case.id, missing)

    return answer


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
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{path} cannot be read ({error}): name a file that `ask --batch` wrote.") from error
    return [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
