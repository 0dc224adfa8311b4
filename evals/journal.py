"""Journal: what a run has found out so far, a JSON line each, so that an interrupted run goes on where it stopped."""

import json
from pathlib import Path
from typing import Any, TextIO

from corpus.errors import UserError

FILE = "unfinished.jsonl"


class Journal:
    """What is known by id; with a `file`, known again in the next run of the same `key`.

    The key says what is measured: what another key left behind is thrown away. Raises UserError where
    the file cannot be written.
    """

    def __init__(self, file: Path | None = None, key: str = "") -> None:
        self._known: dict[str, Any] = {}
        self._file = file
        self._out: TextIO | None = None
        if file is not None:
            self._known = _read(file, key)
            self._start(file, key)

    def __len__(self) -> int:
        return len(self._known)

    def get(self, name: str) -> Any:
        """What was put under that id, or None."""
        return self._known.get(name)

    def put(self, name: str, value: Any) -> None:
        """Keeps `value`, which JSON can hold, under an id; it is on the disk when this comes back."""
        self._known[name] = value
        if self._out is not None:
            self._out.write(_line(name, value))
            self._out.flush()

    def close(self) -> None:
        """Lets go of the file; what is in it stays for the next run."""
        if self._out is not None:
            self._out.close()

    def _start(self, file: Path, key: str) -> None:
        """Opens the file anew with what is known: a line that an interruption broke is gone then."""
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            started = file.with_suffix(".tmp")
            self._out = started.open("w", encoding="utf-8")
            self._out.write(json.dumps({"key": key}) + "\n")
            self._out.writelines(_line(name, value) for name, value in self._known.items())
            self._out.flush()
            started.replace(file)
        except OSError as error:
            raise UserError(f"{file} cannot be written ({error.strerror}): name another folder with --out.") from error


def _line(name: str, value: Any) -> str:
    return json.dumps({"id": name, "value": value}, ensure_ascii=False) + "\n"


def _read(file: Path, key: str) -> dict[str, Any]:
    """What the file holds up to the first broken line; nothing where it is of another key or not there."""
    known: dict[str, Any] = {}
    try:
        first, *lines = file.read_text(encoding="utf-8").split("\n")
        if json.loads(first) != {"key": key}:
            return known
        for line in lines:
            one = json.loads(line)
            known[one["id"]] = one["value"]
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, TypeError, KeyError):
        return known
    return known
