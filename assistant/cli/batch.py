"""Batches: a file of questions into a file of answers, all of it or nothing."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pydantic import BaseModel, ConfigDict, StrictInt, ValidationError

from assistant.answer import Answer, Status, Turn
from assistant.assembly import open_assistant
from assistant.cli.call import UsageError
from assistant.cli.terminal import complain, json_of, progress
from assistant.contract import to_json
from assistant.path import Assistant

# In the place of a file's name: standard input, or standard output.
STANDARD = "-"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Asked(BaseModel):
    """One line of a batch; lines of the same `conversation` are its successive turns."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str | StrictInt
    question: str
    conversation: str | StrictInt | None = None


def answer_batch(source: str, out: str, home: Path) -> int:
    """Answers every line of `source` into `out`, in order; 0, also where a single question failed.

    Raises UsageError, leaving `out` as it was, where a line is malformed or one of the files cannot be used.
    """
    lines = read_batch(source)
    if source != STANDARD and Path(out).exists() and Path(source).samefile(out):
        raise UsageError(f"{out} holds the questions: name another file for the answers.")
    failed = 0
    with _whole_file(out) as file, progress() as report:
        assistant = open_assistant(home, progress=report)
        for done, (asked, answer) in enumerate(_answered(lines, assistant), start=1):
            file.write(f"{json_of({'id': asked.id, 'answer': to_json(answer)})}\n".encode())
            failed += answer.status is Status.FAILED
            report("ask", done, len(lines))
    complain(f"{len(lines)} questions were asked; {failed} of them failed.")
    return 0


def read_batch(source: str) -> tuple[Asked, ...]:
    """The lines of `source`, blank ones left out. Raises UsageError naming file and line."""
    found: dict[str | int, int] = {}
    lines = []
    # Split at line feeds alone: JSON may hold other characters that Python takes for line ends.
    for number, raw in enumerate(_content(source).removeprefix(_BYTE_ORDER_MARK).split(b"\n"), start=1):
        if not raw.strip():
            continue
        asked = _line(raw, where=f"{source}, line {number}")
        if asked.id in found:
            problem = f"the id {asked.id!r} is that of line {found[asked.id]}"
            raise UsageError(f"{source}, line {number}: {problem}; nothing was asked, give it another.")
        found[asked.id] = number
        lines.append(asked)
    return tuple(lines)


def _content(source: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if source == STANDARD else Path(source).read_bytes()
    except OSError as error:
        raise UsageError(f"{source} cannot be read ({error.strerror}): name a file of questions.") from error


def _line(raw: bytes, *, where: str) -> Asked:
    try:
        return Asked.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = f"{first['loc'][0]}: " if first["loc"] else ""
        form = '{"id": ..., "question": ...}, with "conversation" where it is one of several turns'
        raise UsageError(f"{where}: {field}{first['msg']}; nothing was asked, a line is {form}.") from error


def _answered(lines: Sequence[Asked], assistant: Assistant) -> Iterator[tuple[Asked, Answer]]:
    """Each line with its answer, given what was said before in its conversation."""
    histories: dict[str | int, list[Turn]] = {}
    for asked in lines:
        history = [] if asked.conversation is None else histories.setdefault(asked.conversation, [])
        answer = assistant.ask(asked.question, history)
        history.append(Turn(asked.question, answer))
        yield asked, answer


@contextmanager
def _whole_file(name: str) -> Iterator[BinaryIO]:
    """A file that takes the place of `name` at the end; if an error comes before, `name` stays as it was."""
    path = Path(name)
    if name == STANDARD:
        yield sys.stdout.buffer
        return
    if path.exists() and not path.is_file():
        with _opened(path, name) as device:  # or a pipe, which can be written but not replaced
            yield device
        return
    target = path.resolve()
    unfinished = target.with_name(f".unfinished-{os.getpid()}.jsonl")
    file = _opened(unfinished, name)
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _opened(path: Path, name: str) -> BinaryIO:
    try:
        return path.open("wb")
    except OSError as error:
        problem = f"{name} cannot be written ({error.strerror})"
        raise UsageError(f"{problem}: name a file in a folder that you may write to.") from error
