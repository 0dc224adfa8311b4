"""Where the records of a home are kept, and whether there are any yet. Opens nothing."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from assistant.settings import SETTINGS_FILE, written_settings
from corpus.entries import checked
from corpus.errors import UserError

RECORDS_FILE = "records.sqlite"


class _Records(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    # Another database than the file in the home folder, as SQLAlchemy names it.
    url: Annotated[str, Field(pattern=r"^[a-z]\w*(\+\w+)?://", repr=False)] = ""


def records_url(home: Path) -> str:
    """The address of the records of `home`: from the table [records] of its settings, else a file in `home`."""
    table = written_settings(home).get("records", {})
    where = f"{home / SETTINGS_FILE}: [records]"
    if not isinstance(table, dict):
        raise UserError(f"{where} is {table!r}, but should be a table: write [records] on a line of its own.")
    return checked(_Records, table, where=where).url or f"sqlite:///{(home / RECORDS_FILE).absolute()}"


def has_records(home: Path) -> bool:
    """Whether anything may have been recorded: then the database is worth opening, which takes a moment."""
    return (home / RECORDS_FILE).exists() or "records" in written_settings(home)
