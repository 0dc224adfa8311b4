"""Calling the program: in this process, where that is enough, or as people do."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.cli.main import main

PROGRAM = str(Path(sys.executable).with_name("policy-assistant"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call of the program came to."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on standard error; fails where there is another number of lines, or any output."""
        assert self.out == ""
        (line,) = self.err.splitlines()
        return line


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Calls the program in this process with the given arguments."""

    def call(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return call


@pytest.fixture
def start() -> Callable[..., "subprocess.Popen[bytes]"]:
    """Starts the program as a process of its own, with pipes for its three streams."""

    def call(*arguments: object, **environment: str) -> "subprocess.Popen[bytes]":
        command = [PROGRAM, *(arg if isinstance(arg, bytes) else str(arg) for arg in arguments)]
        pipe = subprocess.PIPE
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's job in the background leaves it ignored
        return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=os.environ | environment)

    return call
