"""The files of external test sets: found under `--data DIR`, read line by line, wrong ones named."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from corpus.errors import UserError
from evals.suites.setting import Setting

T = TypeVar("T")


def data_files(setting: Setting, pattern: str, *, source: str) -> list[Path]:
    """The files under the data folder that match `pattern`, at least one, in order of their names.

    Raises UserError that says where to get them (`source`) where there is none.
    """
    if setting.data is None:
        raise UserError(f"This suite needs {pattern} in a folder named by --data DIR; get it from {source}.")
    found = sorted(setting.data.glob(pattern))
    if not found:
        raise UserError(f"{setting.data} holds no {pattern}; get it from {source}, or name another folder with --data.")
    return found


def read_lines(path: Path, kind: type[T]) -> Iterator[T]:
    """The lines of a JSONL file, gzipped or not, each as a `kind`."""
    adapter = TypeAdapter(kind)
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if line.strip():
            yield _checked(adapter, _parsed(line, path, number), f"{path}, line {number}")


def read_rows(path: Path) -> Iterator[list[str]]:
    """The rows of a tab-separated file without its heading."""
    for line in _text(path).split("\n")[1:]:
        if line.strip():
            yield line.strip("\r").split("\t")


def read_json(path: Path, kind: type[T]) -> T:
    """A JSON file as a `kind`."""
    try:
        value = json.loads(_text(path))
    except json.JSONDecodeError as error:
        raise UserError(f"{path} is not JSON ({error.msg}): get the file again.") from error
    return _checked(TypeAdapter(kind), value, str(path))


def read_items(path: Path, kind: type[T]) -> list[T]:
    """The items of a file that holds a JSON list of them, or one a line."""
    text = _text(path)
    if text.lstrip().startswith("["):
        return read_json(path, list[kind])  # type: ignore[valid-type]
    return list(read_lines(path, kind))


def _text(path: Path) -> str:
    try:
        if path.suffix == ".gz":
            with gzip.open(path, "rt", encoding="utf-8") as file:
                return file.read()
        return path.read_text(encoding="utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise UserError(f"{path} cannot be read ({error}): get the file again.") from error


def _parsed(line: str, path: Path, number: int) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise UserError(f"{path}, line {number} is not JSON ({error.msg}): get the file again.") from error


def _checked(adapter: TypeAdapter[T], value: Any, where: str) -> T:
    try:
        return adapter.validate_python(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the whole"
        raise UserError(f"{where}: {place}: {first['msg']}; it is not of the layout that this suite reads.") from error
