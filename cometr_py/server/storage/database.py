"""The database of the server: engine, transactions, and the few statements that differ between databases.

Nothing else knows SQL dialects. The default is SQLite in WAL mode, which several processes may write at once:
every writing transaction takes the write lock when it begins, so that it never has to be repeated half way.
"""

from __future__ import annotations

import functools
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, Table, create_engine, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from cometr_py.core.forking import ForkSafeLock, on_fork
from cometr_py.server.storage import migrations

#: How long a writer waits for the others before it gives up.
BUSY_SECONDS = 60.0
_WRITES = "cometr_writes"
_ADDRESS = "it should look like postgresql+psycopg://user@host/name."
#: Numbers of the locks that are needed where writing transactions do not exclude each other by themselves.
_FILES, _SCHEMA = 7266873, 7266874


class StoreError(RuntimeError):
    """The store cannot be opened: it is damaged, written by a newer version, or its database is out of reach."""


class Store:
    """One database. Safe to use from any number of threads and processes.

    Args:
        url: A SQLAlchemy database URL, of SQLite or PostgreSQL; see :func:`sqlite_url` for the default.

    Raises:
        StoreError: It cannot be opened; the message gives the reason, and never shows a password.
    """

    def __init__(self, url: str | URL) -> None:
        """Connect, and migrate the store to the current version."""
        self.url = _checked(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        # Threads of one process queue here, fairly, rather than by polling SQLite's lock.
        self._turn = ForkSafeLock()
        self.engine = self._connect()
        try:
            self._migrate()
        except BaseException as error:
            self.engine.dispose()
            if not isinstance(error, DBAPIError):
                raise
            reason = " ".join(str(error.orig).split())
            named = self.url.set(query={}).render_as_string()  # a query may hold a password, too
            raise StoreError(f"cannot open the database {named}: {reason}") from None
        on_fork(self._leave_connections)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the store throughout."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that may write: committed when the block ends, rolled back when it raises."""
        if not self.is_sqlite:
            with self.engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
                yield connection
            return
        with self._turn, self.engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Close every connection; the store can be opened again."""
        self.engine.dispose()

    def lock_files(self, connection: Connection) -> None:
        """Wait until no other transaction stores or removes asset files, and keep them out until this one ends.

        SQLite's writing transactions exclude each other anyway.
        """
        self._lock(connection, _FILES)

    def _leave_connections(self) -> None:
        """Leave the connections to the parent: two processes must not use, or close, the same one."""
        self.engine.dispose(close=False)

    def _migrate(self) -> None:
        with self.reading() as connection:
            if migrations.version(connection) == migrations.CURRENT:
                return
        with self.writing() as connection:
            self._lock(connection, _SCHEMA)
            migrations.migrate(connection, StoreError)

    def _lock(self, connection: Connection, number: int) -> None:
        if not self.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})

    def _connect(self) -> Engine:
        if not self.is_sqlite:
            try:
                return create_engine(self.url, pool_size=20, max_overflow=40, pool_pre_ping=True)
            except ImportError as error:
                driver = (error.name or "psycopg").partition(".")[0]
                raise StoreError(f"PostgreSQL needs the package {driver}: {_remedy(driver)}") from None
            except ArgumentError:
                raise StoreError(f"SQLAlchemy knows no {self.url.drivername}: {_ADDRESS}") from None
        engine = create_engine(self.url, pool_size=20, max_overflow=40, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine


def _checked(url: str | URL) -> URL:
    """Return the URL of a database with its driver."""
    try:
        found = make_url(url)
    except (ArgumentError, ValueError):  # a port that is no number is a ValueError
        raise StoreError(f"the address of the database cannot be read: {_ADDRESS}") from None
    if found.drivername in ("postgres", "postgresql"):
        return found.set(drivername="postgresql+psycopg")
    if found.get_backend_name() not in ("sqlite", "postgresql"):
        raise StoreError(f"no store can be kept in {found.get_backend_name()}: {_ADDRESS}")
    return found


def _remedy(driver: str) -> str:
    return "pip install 'cometr-py[postgresql]'." if driver == "psycopg" else f"pip install it, or {_ADDRESS}"


def sqlite_url(home: Path) -> URL:
    """Return the URL of the default database in this folder."""
    return URL.create("sqlite", database=str(home / "comet.sqlite"))


def is_writing(connection: Connection) -> bool:
    """Return whether this is a transaction of `Store.writing`."""
    return bool(connection.get_execution_options().get(_WRITES))


def is_passing(error: OperationalError) -> bool:
    """Return whether the same statement may succeed soon: a lock was held for too long, or a server is away."""
    if isinstance(error.orig, sqlite3.Error):
        return "locked" in str(error.orig) or "busy" in str(error.orig)
    return True


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert many rows, each with a value for every column in the table's order, without SQLAlchemy's overhead.

    It leaves out SQLAlchemy's work for each row, which would be half of the time.
    """
    if not rows:
        return
    statement, positional = _plain_insert(connection.dialect, table)
    if positional:
        connection.exec_driver_sql(statement, list(rows))
    else:
        keys = [column.key for column in table.columns]
        connection.exec_driver_sql(statement, [dict(zip(keys, row, strict=True)) for row in rows])


def insert_new(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Insert a row unless one with the same key exists; return whether it did."""
    return connection.execute(_insert_new(connection.dialect.name, table), dict(values)).first() is not None


def upsert(connection: Connection, table: Table, values: Mapping[str, Any]) -> None:
    """Insert a row, or overwrite the other columns of the one with the same primary key."""
    connection.execute(_upsert(connection.dialect.name, table, frozenset(values)), dict(values))


# Statements are made once, which spares SQLAlchemy the analysis that it else repeats at every execution.


@functools.cache
def _plain_insert(dialect: Dialect, table: Table) -> tuple[str, bool]:
    compiled = table.insert().compile(dialect=dialect, column_keys=[column.key for column in table.columns])
    return str(compiled), bool(compiled.positional)


@functools.cache
def _insert_new(dialect: str, table: Table) -> Any:
    key = next(iter(table.primary_key.columns))
    # What it returns is sure, while a driver need not know how many rows it inserted.
    return _insert(dialect, table).on_conflict_do_nothing().returning(key)


@functools.cache
def _upsert(dialect: str, table: Table, names: frozenset[str]) -> Any:
    keys = [column.name for column in table.primary_key.columns]
    statement = _insert(dialect, table)
    changed = {name: statement.excluded[name] for name in sorted(names) if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


def _insert(dialect: str, table: Table) -> Any:
    """Return an INSERT that supports ON CONFLICT, in this database's dialect."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the transactions are begun below, not by the driver
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=NORMAL")  # in WAL mode this survives the death of any process
    _switch_to_wal(connection)


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL mode, and wait for other processes that open a new store at once: SQLite does not wait here."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing(connection) else "BEGIN")
