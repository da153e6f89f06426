"""The database of the server: engine, transactions, and the few statements that differ between databases.

Besides `sql_functions.py`, nothing else knows SQL dialects. The default is SQLite in WAL mode, which several processes
may write at once: every writing transaction takes the write lock when it begins, so that it never has to be repeated
half way.

A durable store on SQLite syncs the write-ahead log after each commit, before `Store.writing` ends. SQLite itself does
not (synchronous=NORMAL), because it would hold the write lock meanwhile: this way, all that commits during one sync
shares the next. SQLite still syncs the log before it copies pages from there into the database, and the database
before it overwrites the log. PostgreSQL does all of this by itself.
"""

from __future__ import annotations

import contextlib
import functools
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Dialect, Engine, Table, create_engine, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError

from cometr_py.core.forking import ForkSafeLock, on_fork
from cometr_py.core.private_files import create_private_file
from cometr_py.server.storage import migrations, sql_functions
from cometr_py.server.storage.store_failures import StoreFailureKind, classify
from cometr_py.server.storage.syncing import DatabaseLog, SharedSync

#: How long a writer waits for the others before it gives up.
BUSY_SECONDS = 60.0
#: Unused pages that a database may keep, how many it gives back in one transaction, and how many times after a write.
_SPARE_PAGES, _PAGES_A_STEP, _MOST_STEPS = 512, 1024, 8
_FREE_PAGES = "PRAGMA freelist_count"
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
        durable: Whether what was written survives a power failure; otherwise only the end of any process.

    Raises:
        StoreError: It cannot be opened; the message gives the reason, and never shows a password.
    """

    def __init__(self, url: str | URL, *, durable: bool = True) -> None:
        """Connect, and migrate the store to the current version."""
        self.url = database_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        named = self.url.database if self.is_sqlite else None
        #: The file of the database; None for PostgreSQL, and in memory.
        self.path = None if named in (None, "", ":memory:") else Path(named)
        self._log: DatabaseLog | None = None
        self._shared_sync: SharedSync | None = None
        if durable and self.path is not None:
            self._log = DatabaseLog(self.path)
            self._shared_sync = SharedSync(self._log.sync)
        # Threads of one process queue here, fairly, rather than by polling SQLite's lock.
        self._turn = ForkSafeLock()
        self.engine = self._connect()
        try:
            self._migrate()
        except BaseException as error:
            self.engine.dispose()
            if not isinstance(error, DBAPIError):
                raise
            raise StoreError(self._reason(error)) from None
        on_fork(self._leave_connections)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the store throughout.

        In a durable store, what it sees is on the disk when the block ends.

        Raises:
            OSError: The disk failed, or is full.
        """
        with self.engine.connect() as connection, connection.begin():
            yield connection
        if self._shared_sync is not None:
            self._shared_sync.wait_for_read()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open a transaction that may write: committed when the block ends, rolled back when it raises.

        In a durable store, what it has written is on the disk when the block has ended.

        Raises:
            OSError: The transaction is committed, but may not be on the disk: the disk failed, or is full.
        """
        if not self.is_sqlite:
            with self.engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
                yield connection
            return
        with _synced(self._shared_sync) as about_to_commit:
            options = {_WRITES: True}
            with self._turn, self.engine.connect().execution_options(**options) as connection, connection.begin():
                yield connection
                free: int = connection.exec_driver_sql(_FREE_PAGES).scalar_one()
                about_to_commit()
        if free > _SPARE_PAGES:
            self._give_back()

    def close(self) -> None:
        """Close every connection; the store can be opened again."""
        if self._log is not None:
            self._log.close()
        self.engine.dispose()

    def lock_files(self, connection: Connection) -> None:
        """Wait until no other transaction stores or removes asset files, and keep them out until this one ends.

        SQLite's writing transactions exclude each other anyway.
        """
        self._lock(connection, _FILES)

    def _give_back(self) -> None:
        """Shorten the database by pages that are no longer used, in small steps between which others can write."""
        with (
            contextlib.suppress(sqlite3.Error, DBAPIError),  # a later write tries again
            contextlib.closing(self.engine.raw_connection()) as pooled,
        ):
            connection = pooled.driver_connection
            assert isinstance(connection, sqlite3.Connection)
            for _ in range(_MOST_STEPS):
                with self._turn:
                    (before,) = connection.execute(_FREE_PAGES).fetchone()
                    connection.executescript(f"PRAGMA incremental_vacuum({_PAGES_A_STEP})")  # `execute` does one page
                    (after,) = connection.execute(_FREE_PAGES).fetchone()
                if after <= _SPARE_PAGES or after == before:  # unchanged: an older store needs `store compact` first
                    return

    def _reason(self, error: DBAPIError) -> str:
        """Return why the database cannot be opened."""
        failure = None if self.path is None else classify(error, self.path.parent, self.path)
        if failure is not None and failure.kind is not StoreFailureKind.BUSY:
            return f"{failure.message}."
        reason = " ".join(str(error.orig).split())
        named = self.url.set(query={}).render_as_string()  # a query may hold a password, too
        return f"cannot open the database {named}: {reason}"

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
                engine = create_engine(self.url, pool_size=20, max_overflow=40, pool_pre_ping=True)
            except ImportError as error:
                driver = (error.name or "psycopg").partition(".")[0]
                raise StoreError(f"PostgreSQL needs the package {driver}: {_remedy(driver)}") from None
            except ArgumentError:
                raise StoreError(f"SQLAlchemy knows no {self.url.drivername}: {_ADDRESS}") from None
            event.listen(engine, "connect", _prepare_postgresql)
            return engine
        if self.url.database not in (None, "", ":memory:"):
            with contextlib.suppress(OSError):  # SQLite gives the reason
                create_private_file(Path(self.url.database))  # SQLite gives its log the same mode
        engine = create_engine(self.url, pool_size=20, max_overflow=40, connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine


def database_url(url: str | URL) -> URL:
    """Return the URL of a database with its driver.

    Raises:
        StoreError: It cannot be read, or is of another kind of database.
    """
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


@contextmanager
def _synced(shared: SharedSync | None) -> Iterator[Callable[[], None]]:
    """Wait at the end until the transaction in the block is on the disk; yields what to call just before its commit."""
    if shared is None:
        yield lambda: None
        return
    begun = False

    def begin() -> None:
        nonlocal begun
        shared.begin_write()
        begun = True

    try:
        yield begin
        shared.wait()
    finally:
        if begun:
            shared.end_write()


def sqlite_url(home: Path) -> URL:
    """Return the URL of the default database in this folder."""
    return URL.create("sqlite", database=str(home / "comet.sqlite"))


def is_writing(connection: Connection) -> bool:
    """Return whether this is a transaction of `Store.writing`."""
    return bool(connection.get_execution_options().get(_WRITES))


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


def _prepare_postgresql(connection: DBAPIConnection, _record: object) -> None:
    with contextlib.closing(connection.cursor()) as cursor:
        # Compiling a search with hundreds of comparisons takes seconds, evaluating it milliseconds.
        cursor.execute("SET jit = off")
    connection.commit()


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the transactions are begun below, not by the driver
    sql_functions.register(connection)
    connection.execute("PRAGMA foreign_keys=ON")
    if not connection.execute("PRAGMA page_count").fetchone()[0]:  # of an older database, it would wait for writers
        connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
    # In WAL mode this survives the end of any process. Where there is no WAL mode, SQLite has to sync by itself.
    mode = _switch_to_wal(connection)
    connection.execute(f"PRAGMA synchronous={'NORMAL' if mode == 'wal' else 'FULL'}")


def _switch_to_wal(connection: sqlite3.Connection) -> str:
    """Switch to WAL mode, and wait for other processes that open a new store at once: SQLite does not wait here.

    Returns:
        The mode that applies now.
    """
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return str(connection.execute("PRAGMA journal_mode=WAL").fetchone()[0])
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing(connection) else "BEGIN")
