"""The error log: where what went wrong inside is written down, so that a person sees a sentence instead."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.cli.call import Call

_NAME = "errors.log"
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class ErrorLog(logging.Handler):
    """Appends warnings and errors to a file in the call's home, which the first entry makes. Never raises."""

    def __init__(self, call: Call) -> None:
        super().__init__(logging.WARNING)
        self.setFormatter(logging.Formatter(_FORMAT))
        self.is_written = False
        self._call = call

    @property
    def file(self) -> Path:
        """Where the entries go; the file exists once `is_written`."""
        return self._call.settled_home() / _NAME

    def emit(self, record: logging.LogRecord) -> None:
        """Writes `record` to the file, and to standard error where that was asked for."""
        entry = f"{self.format(record)}\n"
        if self._call.is_debugging:
            sys.stderr.write(entry)
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(entry)
            self.is_written = True
        except OSError:  # what could not be written down can be seen with --debug
            self.is_written = False


@contextmanager
def error_log(call: Call) -> Iterator[ErrorLog]:
    """The log of `call`: meanwhile it gets all that is logged, and the warnings of libraries."""
    log = ErrorLog(call)
    logging.getLogger().addHandler(log)
    logging.captureWarnings(True)
    try:
        yield log
    finally:
        logging.captureWarnings(False)
        logging.getLogger().removeHandler(log)
