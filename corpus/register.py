"""The document register: what is known about each document beside its text. Reads no document."""

import re
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from corpus.document import Authority, Language, Standing
from corpus.entries import checked, read_tables, toml_of
from corpus.errors import UserError
from corpus.outline_lines import OUTLINE_LINE

REGISTER_NAME = "register.toml"
# Plain in a command line, a URL and a file name alike.
ID_PATTERN = r"^[a-z0-9]+(?:[._-][a-z0-9]+)*$"
_PROBLEM_ZH = "{where}：“{id}”的编号重复，或所指的另一文件不存在；请更正。"
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """What the register says of one document: the fields of `Document` but text and sections.

    `file` is the path of its file, relative to the folder of the register, with forward slashes. `outline` is its
    outline as a person has corrected it (see outline_lines), None where it is as the text itself shows it.
    """

    id: str
    file: str
    title: str
    short_title: str
    issuer: str
    number: str
    date: str
    kind: str
    authority: Authority
    status: Standing
    language: Language
    edition_of: str | None
    replaced_by: str | None
    url: str | None
    provenance: str
    canaries: tuple[str, ...]
    outline: tuple[str, ...] | None


def iso_date(value: str) -> str:
    """`value` again, where it is "" or a date as YYYY, YYYY-MM or YYYY-MM-DD; else raises ValueError."""
    if value and not _DATE.fullmatch(value):
        raise ValueError("a date is written YYYY, YYYY-MM or YYYY-MM-DD")
    if value:
        date.fromisoformat((value + "-01-01")[: len("2019-12-19")])
    return value


def _spelled(value: object) -> object:
    """TOML also has dates without quotes."""
    return value.isoformat() if isinstance(value, date) else value


def _inside(value: str) -> str:
    path = PurePosixPath(value)
    if path.is_absolute() or ".." in path.parts or "\\" in value:
        raise ValueError("a file is named by its path below the folder of the register")
    return value


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    id: Annotated[str, Field(pattern=ID_PATTERN)]
    file: Annotated[str, Field(min_length=1), AfterValidator(_inside)]
    title: Annotated[str, Field(min_length=1)]
    short_title: str = ""
    issuer: str = ""
    number: str = ""
    date: Annotated[str, BeforeValidator(_spelled), AfterValidator(iso_date)] = ""
    kind: str = ""
    authority: Authority
    status: Standing = "unknown"
    language: Language
    edition_of: str | None = None
    replaced_by: str | None = None
    url: Annotated[str, Field(pattern="^https?://")] | None = None
    provenance: str = ""
    canaries: tuple[Annotated[str, Field(min_length=1)], ...] = ()
    outline: tuple[Annotated[str, Field(pattern=OUTLINE_LINE)], ...] | None = None


def load_register(path: Path, *, elsewhere: Collection[str] = ()) -> tuple[RegisterEntry, ...]:
    """The entries of the register at `path`, in its order; an empty `short_title` becomes the title.

    `elsewhere` are the ids of other registers, which this one may refer to and must not use again.
    Raises UserError that names the file and the entry which is wrong.
    """
    (tables,) = read_tables(path, "document")
    entries = tuple(
        entry_of(table, where=f"{path}: document {number} ({table.get('id', 'no id')})")
        for number, table in enumerate(tables, start=1)
    )
    check_references(entries, where=str(path), elsewhere=elsewhere)
    return entries


def entry_of(table: dict[str, object], *, where: str) -> RegisterEntry:
    """The entry that `table` spells out; raises UserError, beginning with `where`, if a field is wrong."""
    row = checked(_Row, table, where=where)
    fields = row.model_dump()
    return RegisterEntry(**(fields | {"short_title": row.short_title or row.title}))


def check_references(entries: Iterable[RegisterEntry], *, where: str, elsewhere: Collection[str] = ()) -> None:
    """Raises UserError unless ids are unique, references lead somewhere, and replaced ones say so."""
    entries = tuple(entries)
    known = {*elsewhere, *(entry.id for entry in entries)}
    taken = set(elsewhere)
    for entry in entries:
        problem = _problem(entry, known, taken)
        if problem:
            raise UserError(
                f"{where}: document {entry.id!r} {problem}.", chinese=_PROBLEM_ZH.format(where=where, id=entry.id)
            )
        taken.add(entry.id)


def _problem(entry: RegisterEntry, known: Collection[str], taken: Collection[str]) -> str:
    if entry.id in taken:
        return "is there twice; give one of the two another id"
    for field, target in (("edition_of", entry.edition_of), ("replaced_by", entry.replaced_by)):
        if target == entry.id:
            return f"has itself as {field}; name another document"
        if target is not None and target not in known:
            names = ", ".join(sorted(known))
            return f"has {field} = {target!r}, which no document is called; use one of {names}"
    if entry.replaced_by and entry.status != "replaced":
        return f'has replaced_by = {entry.replaced_by!r} but status {entry.status!r}; set status = "replaced"'
    return ""


def register_text(entries: Iterable[RegisterEntry]) -> str:
    """The register as TOML, without the fields that are unknown; `load_register` reads the same entries."""
    rows = (
        {key: value for key, value in asdict(entry).items() if value or (key == "outline" and value is not None)}
        for entry in entries
    )
    return toml_of("document", rows)
