"""Save what can be read of a damaged SQLite database, table by table, into a new store.

A table that SQLite can read is copied by it. Of any other one, each page is read by itself. Rows whose owner is lost,
such as points of a series whose row was on a damaged page, get a placeholder for it, so that they can be read.
"""

from __future__ import annotations

import contextlib
import errno
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Boolean, Column, Connection, Text, func, select
from sqlalchemy.types import String

from cometr_py.server.storage import migrations
from cometr_py.server.storage.database import Store, sqlite_url
from cometr_py.server.storage.database_pages import DatabasePages, SqliteValue, TableScan
from cometr_py.server.storage.files import AssetFiles
from cometr_py.server.storage.tables import metadata, points, series

_PREFIX = "recovered"
_BATCH = 1000


@dataclass
class RecoveredTable:
    """What came of one table.

    Attributes:
        name: Its name.
        rows: Number of rows that were saved.
        damaged_pages: Numbers of the pages from which not every row could be read.
    """

    name: str
    rows: int = 0
    damaged_pages: list[int] = field(default_factory=list)


@dataclass
class Recovery:
    """What came of a database.

    Attributes:
        tables: Its tables.
        placeholders: How many placeholders a table got for lost rows to which others refer.
        unlocated: Tables of which nothing could be found, because the place where they begin is lost.
    """

    tables: list[RecoveredTable] = field(default_factory=list)
    placeholders: dict[str, int] = field(default_factory=dict)
    unlocated: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _SchemaEntry:
    """A row of SQLite's own list of tables and indexes."""

    kind: str
    name: str
    root: int
    sql: str


def recover_database(database: Path, target: Path) -> Recovery:
    """Save every readable row of a database into a new one.

    Args:
        database: The damaged file. It is not changed; its log is read, too.
        target: The folder for the new `comet.sqlite`.

    Raises:
        OSError: The file cannot be read, or the disk is full.
    """
    found = Recovery()
    with tempfile.TemporaryDirectory(dir=target) as folder:
        copy = Path(folder) / "damaged.sqlite"
        _copy_with_log(database, copy)
        pages = DatabasePages(copy)
        entries = _schema(pages, found)
        with (
            contextlib.closing(sqlite3.connect(copy)) as damaged,
            contextlib.closing(sqlite3.connect(target / "comet.sqlite", isolation_level=None)) as new,
        ):
            new.execute("PRAGMA auto_vacuum=INCREMENTAL")
            new.execute("BEGIN")
            for entry in entries:
                new.execute(entry.sql)
                if entry.kind == "table":
                    found.tables.append(_save_table(damaged, new, pages, entry))
            new.execute("COMMIT")
    store = Store(sqlite_url(target))
    try:
        with store.writing() as writing:
            found.placeholders = _add_placeholders(writing)
            _number_points(writing)
    finally:
        store.close()
    return found


def copy_files(source: AssetFiles, target: Path) -> tuple[int, int]:
    """Give a recovered store the files of the damaged one; those on the same file system take no space again.

    Args:
        source: The files of the damaged store.
        target: The folder of the recovered one.

    Returns:
        How many files there are, and how many could not be read.
    """
    copied = unreadable = 0
    for path in (*(path for _, path in source.stored()), *source.packs()):
        new = target / path.relative_to(source.home)
        new.parent.mkdir(parents=True, exist_ok=True)
        try:
            new.hardlink_to(path)
        except OSError:
            try:
                shutil.copyfile(path, new)
            except OSError as error:
                if error.errno in (errno.ENOSPC, errno.EDQUOT):
                    raise
                unreadable += 1
                continue
        copied += 1
    return copied, unreadable


def _copy_with_log(database: Path, copy: Path) -> None:
    """Copy the pages of a database as they are, with the changes that only its log holds."""
    try:
        with contextlib.closing(sqlite3.connect(database)) as source, contextlib.closing(sqlite3.connect(copy)) as to:
            source.backup(to)
    except sqlite3.DatabaseError:
        copy.unlink(missing_ok=True)
        shutil.copyfile(database, copy)


def _schema(pages: DatabasePages, found: Recovery) -> list[_SchemaEntry]:
    """Return the tables and indexes; what the list of the damaged file lacks is taken from a new store.

    The places of tables in a new store are used only if all that is left of the list agrees with them.
    """
    entries = {}
    for _, values in pages.rows(1, TableScan()):
        match values:
            case [str(kind), str(name), _, int(root), str(sql)] if not name.startswith("sqlite_"):
                entries[name] = _SchemaEntry(kind, name, root, sql)
            case _:
                continue
    version = _version(pages, entries)
    if version in (None, migrations.CURRENT):  # an older store lacks some tables anyway
        reference = _new_schema(pages.notes_parents)
        usable = all(reference.get(name) == entry for name, entry in entries.items())
        for name, entry in reference.items():
            if name not in entries:
                entries[name] = entry if usable else _SchemaEntry(entry.kind, name, 0, entry.sql)
                if entry.kind == "table" and not usable:
                    found.unlocated.append(name)
    return sorted(entries.values(), key=lambda entry: (entry.kind != "table", entry.name))


def _version(pages: DatabasePages, entries: Mapping[str, _SchemaEntry]) -> int | None:
    """Return the version of the schema, if that can be read."""
    rows = pages.rows(entries["schema_version"].root, TableScan()) if "schema_version" in entries else ()
    return next((values[0] for _, values in rows if isinstance(values[0], int)), None)


def _new_schema(notes_parents: bool) -> dict[str, _SchemaEntry]:
    """Return the schema of a new store, with the places where its tables begin."""
    query = "SELECT type, name, rootpage, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY rowid"
    with tempfile.TemporaryDirectory() as folder:
        Store(sqlite_url(Path(folder)), durable=False).close()
        with contextlib.closing(sqlite3.connect(Path(folder) / "comet.sqlite")) as made:
            statements = [row[3] for row in made.execute(query)]
    with contextlib.closing(sqlite3.connect(":memory:")) as made:
        made.execute(f"PRAGMA auto_vacuum={'INCREMENTAL' if notes_parents else 'NONE'}")
        for statement in statements:
            made.execute(statement)
        return {row[1]: _SchemaEntry(*row) for row in made.execute(query)}


def _save_table(
    damaged: sqlite3.Connection, new: sqlite3.Connection, pages: DatabasePages, entry: _SchemaEntry
) -> RecoveredTable:
    """Copy a table as SQLite reads it, or else page by page."""
    saved = RecoveredTable(entry.name)
    new.execute("SAVEPOINT table_begun")
    try:
        cursor = damaged.execute(f'SELECT * FROM "{entry.name}" NOT INDEXED')
        places = ", ".join("?" * len(cursor.description))
        while batch := cursor.fetchmany(_BATCH):
            saved.rows += new.executemany(f'INSERT INTO "{entry.name}" VALUES ({places})', batch).rowcount
    except sqlite3.Error:
        new.execute("ROLLBACK TO table_begun")
        scan = TableScan()
        rows = pages.rows(entry.root, scan) if entry.root else iter(())
        saved.rows = sum(_insert(new, entry.name, batch) for batch in _batches(rows))
        saved.damaged_pages = sorted(scan.damaged)
    new.execute("RELEASE table_begun")
    return saved


def _batches(
    rows: Iterator[tuple[int | None, list[SqliteValue]]],
) -> Iterator[list[tuple[int | None, list[SqliteValue]]]]:
    batch: list[tuple[int | None, list[SqliteValue]]] = []
    for row in rows:
        if batch and (len(batch) == _BATCH or len(batch[0][1]) != len(row[1])):
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[int | None, list[SqliteValue]]]) -> int:
    """Insert rows of one length; columns that were added after they were written get their defaults."""
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = sorted((column for column in columns if column[5]), key=lambda column: int(column[5]))
    if rows[0][0] is None:  # rows without a rowid begin with their primary key
        columns = [*keys, *(column for column in columns if not column[5])]
        values = [row for _, row in rows]
    elif len(keys) == 1 and keys[0][2].upper() == "INTEGER":  # which is the rowid, and null in the row itself
        place = columns.index(keys[0])
        values = [[*row[:place], rowid, *row[place + 1 :]] for rowid, row in rows]
    else:
        values = [row for _, row in rows]
    names = [f'"{column[1]}"' for column in columns[: len(values[0])]]
    places = ", ".join("?" * len(names))
    statement = f'INSERT OR IGNORE INTO "{table}" ({", ".join(names)}) VALUES ({places})'
    cursor = connection.executemany(statement, [row[: len(names)] for row in values])
    return max(cursor.rowcount, 0)


def _add_placeholders(connection: Connection) -> dict[str, int]:
    """Insert a row for each lost one to which others refer; returns how many each table got."""
    added: dict[str, int] = {}
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # placeholders precede those to which they refer
    # Those that others refer to come last, because placeholders refer to rows, too.
    references = [(points.c.series_id, series.c.id)]
    for table in reversed(metadata.sorted_tables):
        references += [(key.parent, key.column) for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)]
    for child, parent in references:
        known = select(parent).where(parent == child)
        lost = connection.execute(select(child).where(child.is_not(None), ~known.exists()).distinct()).scalars()
        rows = [_placeholder(parent, key) for key in lost.all()]
        if rows:
            connection.execute(parent.table.insert(), rows)
            added[parent.table.name] = added.get(parent.table.name, 0) + len(rows)
    return added


def _placeholder(key: Column[object], value: object) -> dict[str, object]:
    """Return a row with this key, and values that stand for nothing in the other columns that need one."""
    row: dict[str, object] = {}
    for column in key.table.columns:
        if column is key:
            row[column.name] = value
        elif column.nullable or column.server_default is not None or column.autoincrement is True:
            continue
        elif column.foreign_keys:
            row[column.name] = _PREFIX if isinstance(column.type, String) else 0
        elif isinstance(column.type, (String, Text)):
            row[column.name] = "metric" if column is series.c.kind else f"{_PREFIX}-{value}"
        else:
            row[column.name] = False if isinstance(column.type, Boolean) else 0
    return row


def _number_points(connection: Connection) -> None:
    """Renumber the points of each series without gaps, and correct how many it has."""
    counts = (
        select(points.c.series_id, func.count().label("count"), func.max(points.c.seq).label("last"))
        .group_by(points.c.series_id)
        .subquery()
    )
    query = select(series.c.id, counts.c.count, counts.c.last).join(counts, counts.c.series_id == series.c.id)
    wrong = query.where((counts.c.count != series.c.count) | (counts.c.last + 1 != counts.c.count))
    connection.exec_driver_sql("CREATE TEMP TABLE renumbered (old INTEGER PRIMARY KEY, new INTEGER)")
    for key, count, _ in connection.execute(wrong).all():
        connection.exec_driver_sql(
            "INSERT INTO renumbered SELECT seq, row_number() OVER (ORDER BY seq) FROM points WHERE series_id = ?",
            (key,),
        )
        # By way of negative numbers, so that no two are the same at any time.
        connection.exec_driver_sql(
            "UPDATE points SET seq = -(SELECT new FROM renumbered WHERE old = seq) WHERE series_id = ?", (key,)
        )
        connection.exec_driver_sql("UPDATE points SET seq = -seq - 1 WHERE series_id = ?", (key,))
        connection.exec_driver_sql("DELETE FROM renumbered")
        connection.execute(series.update().where(series.c.id == key).values(count=count))
    connection.exec_driver_sql("DROP TABLE renumbered")
    empty = select(series.c.id).where(series.c.kind == "metric", series.c.count > 0)
    gone = empty.where(~select(points.c.seq).where(points.c.series_id == series.c.id).exists())
    connection.execute(series.update().where(series.c.id.in_(gone)).values(count=0))
