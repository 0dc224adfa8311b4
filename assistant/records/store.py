"""Store: the database of the records, opened; its tables are made where they are missing. Knows no record."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock
from sqlalchemy import URL, Connection, create_engine, event, insert, make_url, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from assistant.records.place import records_url
from assistant.records.tables import FORMAT, metadata, record_format
from assistant.settings import SETTINGS_FILE
from corpus.errors import UserError
from corpus.readers.canonical import canonical

# Twenty people write at once at most for moments; a disk that takes longer than this is in trouble.
_PATIENCE_SECONDS = 10
# Write-ahead: who reads does not wait for who writes. Less syncing: a loss of power may cost the last turn, no more.
_SQLITE_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON")


class Store:
    """The records of one home; many threads may use it at once. Close it at the end."""

    def __init__(self, url: URL) -> None:
        is_sqlite = url.get_backend_name() == "sqlite"
        arguments = {"timeout": _PATIENCE_SECONDS} if is_sqlite else {}
        self._engine = create_engine(url, connect_args=arguments)
        if is_sqlite:
            event.listen(self._engine, "connect", _prepare)

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A connection within one transaction: all of what is written in it is kept, or nothing."""
        with self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()


def open_store(home: Path) -> Store:
    """The records of `home`, made where there are none. Raises UserError where they cannot be opened."""
    url = _url(home)
    home.mkdir(parents=True, exist_ok=True)
    store: Store | None = None
    try:
        store = Store(url)
        with FileLock(home / ".records.lock"), store.begin() as connection:
            metadata.create_all(connection)
            found = connection.scalar(select(record_format.c.number))
            if found is None:
                connection.execute(insert(record_format).values(number=FORMAT))
    except (DBAPIError, NoSuchModuleError, ModuleNotFoundError) as error:
        problem = getattr(error, "orig", None) or error
        raise _unusable(url, store, f"cannot be opened ({problem})", "check the address and your rights") from error
    if found not in (None, FORMAT):
        raise _unusable(url, store, f"are of format {found}, this version reads {FORMAT}", "update the program")
    return store


def now() -> str:
    """This moment as records keep it: ISO 8601 in UTC, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def plain(text: str, *, most_chars: int | None = None) -> str:
    """`text` as a column holds it: without characters that hide or that no database takes, cut where too long."""
    cleaned = canonical(text)
    if most_chars is None or len(cleaned) <= most_chars:
        return cleaned
    return cleaned[: most_chars - 1].rstrip() + "…"


def _prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in _SQLITE_PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _url(home: Path) -> URL:
    try:
        return make_url(records_url(home))
    except (ArgumentError, ValueError) as error:
        file = home / SETTINGS_FILE
        raise UserError(
            f"{file}: [records] url is no address of a database ({error}): correct or remove it."
        ) from error


def _unusable(url: URL, store: Store | None, problem: str, remedy: str) -> UserError:
    if store is not None:
        store.close()
    return UserError(f"The records in {url.render_as_string(hide_password=True)} {problem}: {remedy}.")
