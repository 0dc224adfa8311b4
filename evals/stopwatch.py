"""Seconds and memory of processes, seen from outside. Knows nothing of questions but that they are text."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from time import perf_counter

from corpus.errors import UserError

# `ru_maxrss` counts bytes on macOS and kibibytes elsewhere (getrusage(2)).
_MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: seconds to its first printed line and to its exit, and peak memory in bytes."""

    first_line_seconds: float
    seconds: float
    peak_bytes: int


def time_process(command: Sequence[str], *, question: str | None = None) -> Run:
    """The time and memory of `command`, given `question` on standard input where there is one.

    A new process starts as a copy of this one, so no peak is below this one's size: keep it small.
    Raises UserError when the command fails.
    """
    with tempfile.TemporaryFile("w+") as questions, tempfile.TemporaryFile("w+", errors="replace") as errors:
        questions.write(_line(question) if question else "")
        questions.seek(0)
        started = perf_counter()
        process = subprocess.Popen(command, stdin=questions, stdout=subprocess.PIPE, stderr=errors)
        assert process.stdout
        process.stdout.readline()
        first_line_seconds = perf_counter() - started
        process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - started
        process.stdout.close()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise UserError(_failure(command, process.returncode, errors.read()))
    return Run(first_line_seconds, seconds, usage.ru_maxrss * _MAXRSS_BYTES)


class Respondent(AbstractContextManager["Respondent"]):
    """A process that runs `answer_standard_input`, kept alive and asked one question after another."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def seconds_for(self, question: str) -> float:
        """How long it took over `question` by its own clock. Raises UserError when the process has ended."""
        process = self._process
        assert process.stdin and process.stdout
        with suppress(BrokenPipeError):  # it has ended: then there is no answer to read either
            process.stdin.write(_line(question))
            process.stdin.flush()
        seconds = process.stdout.readline()
        if not seconds:
            raise UserError(_failure(self._command, process.wait(), ""))
        return float(seconds)

    def __exit__(self, *error: object) -> None:
        self._process.communicate()


def answer_standard_input(respond: Callable[[str], object]) -> None:
    """Reads questions, a JSON string a line; prints, for each, the seconds that `respond` took over it."""
    for line in sys.stdin:
        question = json.loads(line)
        started = perf_counter()
        respond(question)
        print(perf_counter() - started, flush=True)


def _line(question: str) -> str:
    return json.dumps(question) + "\n"


def _failure(command: Sequence[str], code: int, errors: str) -> str:
    last = errors.strip().rsplit("\n", 1)[-1] or "it printed no error"
    return f"{' '.join(command)} ended with exit code {code} ({last}); run it by itself to see why."
