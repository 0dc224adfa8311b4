"""Entries: the `[[name]]` tables of a TOML file, checked on the way in, escaped on the way out."""

import json
import os
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from corpus.errors import UserError

Row = TypeVar("Row", bound=BaseModel)
Table = dict[str, object]


def read_tables(path: Path, *names: str) -> tuple[list[Table], ...]:
    """The tables `[[name]]` of the TOML file at `path`, one list for each of `names`, in file order.

    Raises UserError where the file is missing, is no TOML in UTF-8, or holds anything else.
    """
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}); check that it exists.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError(f"{path} is no valid TOML ({error}); correct it there and try again.") from error
    expected = " and ".join(f"[[{name}]]" for name in names)
    for key, value in content.items():
        if key not in names or not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise UserError(f"{path} has a misplaced {key!r}; it may hold {expected} tables only.")
    return tuple(content.get(name, []) for name in names)


def checked(model: type[Row], table: Mapping[str, object], *, where: str) -> Row:
    """`table` as a `model`; raises UserError that begins with `where` and names the first wrong field."""
    try:
        return model.model_validate(table)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"]) or "the entry"
        chinese = f"{where}：{field} 的值 {first['input']!r} 不正确；请更正。"
        if first["type"] == "extra_forbidden":
            problem = f"there is no field {field!r}; the fields are {', '.join(model.model_fields)}"
        elif first["type"] == "missing":
            problem = f"the field {field!r} is missing; add it"
        else:
            problem = f"{field} is {first['input']!r}: {first['msg']}; correct it"
        raise UserError(f"{where}: {problem}.", chinese=chinese) from error


def toml_of(name: str, rows: Iterable[Mapping[str, str | tuple[str, ...]]]) -> str:
    """TOML with one `[[name]]` table for each of `rows`; tuples become arrays of strings."""
    tables = []
    for row in rows:
        lines = [f"[[{name}]]", *(f"{key} = {_toml_value(value)}" for key, value in row.items())]
        tables.append("\n".join(lines) + "\n")
    return "\n".join(tables)


def _toml_value(value: str | tuple[str, ...]) -> str:
    if isinstance(value, str):
        # The escapes of JSON are escapes of TOML too; only DEL may stand bare in JSON and not in TOML.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return "[" + ", ".join(map(_toml_value, value)) + "]"


def replace_file(path: Path, content: bytes) -> None:
    """Writes `path` whole or not at all: a crash leaves it as it was. Two writers must take turns."""
    unfinished = path.with_name(f".unfinished-{path.name}")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
