"""Check a store: the database, and its files against the rows that refer to them. Nothing is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, create_engine, inspect, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError, DBAPIError

from cometr_py.server.storage import migrations
from cometr_py.server.storage.database import StoreError
from cometr_py.server.storage.files import AssetFiles
from cometr_py.server.storage.stored_files import ReferencedFiles, content_problem, read_references, unreferenced
from cometr_py.server.storage.tables import assets, experiments

__all__ = ["StoreReport", "check_store"]

#: Findings of SQLite that are reported of one table.
_MOST_FINDINGS = 5


@dataclass
class StoreReport:
    """What a check found.

    Attributes:
        tables: What SQLite found, by the name of the table.
        database: What it found elsewhere in the database.
        files: What is wrong with files, as (asset, experiment key or None, problem).
        unchecked: What could not be checked, and why.
        checked_files: How many files were compared.
        unused_files: How many files no row refers to.
        unused_bytes: Their size.
    """

    tables: dict[str, list[str]] = field(default_factory=dict)
    database: list[str] = field(default_factory=list)
    files: list[tuple[str, str | None, str]] = field(default_factory=list)
    unchecked: list[str] = field(default_factory=list)
    checked_files: int = 0
    unused_files: int = 0
    unused_bytes: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is damaged or missing."""
        return not (self.tables or self.database or self.files or self.unchecked)


def check_store(
    url: URL, files: AssetFiles, *, contents: bool = True, progress: Callable[[int], object] = lambda _: None
) -> StoreReport:
    """Check a store, which may be in use.

    Args:
        url: Of the database.
        files: The files of the store.
        contents: Whether to read all files and compare their SHA-256; otherwise only their sizes are compared.
        progress: Called with the number of bytes of each file that was compared.

    Raises:
        StoreError: The database cannot be opened at all.
    """
    report = StoreReport()
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            version = _version(connection)
            if version is not None and version != migrations.CURRENT:
                raise StoreError(
                    f"the store has version {version}, this cometr_py checks version {migrations.CURRENT}. Start "
                    "`cometr-py serve` once, which migrates an older one"
                )
            if engine.dialect.name == "sqlite":
                _check_sqlite(connection, report)
            _check_files(connection, files, report, contents, progress)
    except DBAPIError as error:
        raise StoreError(f"cannot read the database: {_reason(error)}") from None
    finally:
        engine.dispose()
    return report


def _version(connection: Connection) -> int | None:
    try:
        return migrations.version(connection)
    except DatabaseError:  # the rest of the check reports it
        return None


def _check_sqlite(connection: Connection, report: StoreReport) -> None:
    try:
        names = inspect(connection).get_table_names()
    except DatabaseError as error:
        report.database.append(f"the list of tables cannot be read ({_reason(error)})")
        return
    for name in names:
        if findings := _findings(connection, f'PRAGMA integrity_check("{name}")'):
            report.tables[name] = findings
    if not report.tables:  # damage outside of tables
        report.database += _findings(connection, "PRAGMA integrity_check")
    try:
        lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    except DatabaseError:
        return
    for child, parent in sorted({(row[0], row[2]) for row in lost}):
        count = sum((row[0], row[2]) == (child, parent) for row in lost)
        report.tables.setdefault(child, []).append(f"{count:,} rows refer to rows of {parent} that do not exist")


def _findings(connection: Connection, statement: str) -> list[str]:
    try:
        found = connection.exec_driver_sql(statement).scalars().all()
    except DatabaseError as error:
        return [_reason(error)]
    lines = [line for text in found if text != "ok" for line in str(text).splitlines() if not line.startswith("***")]
    return [
        *lines[:_MOST_FINDINGS],
        *([f"and {len(lines) - _MOST_FINDINGS:,} more"] if len(lines) > _MOST_FINDINGS else []),
    ]


def _check_files(
    connection: Connection, files: AssetFiles, report: StoreReport, contents: bool, progress: Callable[[int], object]
) -> None:
    stored = [*files.stored(), *((path.name, path) for path in files.packs())]
    try:
        references = read_references(connection)
    except DatabaseError as error:
        report.unchecked.append(f"files, because the tables that refer to them cannot be read ({_reason(error)})")
        return
    for sha256, size in references.sizes.items():
        place = references.places.get(sha256)
        problem = content_problem(files, sha256, size, place, hashed=contents)
        if problem is not None:
            report.files += [(name, key, problem) for name, key in _owners(connection, sha256)]
        report.checked_files += 1
        progress(size)
    _count_unused(references, files, {path for _, path in stored}, report)


def _owners(connection: Connection, sha256: str) -> Iterator[tuple[str, str | None]]:
    """Yield the assets with this content that still exist, with the keys of their experiments."""
    query = (
        select(assets.c.file_name, experiments.c.key)
        .select_from(assets.outerjoin(experiments, assets.c.experiment_id == experiments.c.id))
        .where(assets.c.sha256 == sha256)
    )
    for row in connection.execute(query):
        yield row.file_name, row.key


def _count_unused(references: ReferencedFiles, files: AssetFiles, known: set[Path], report: StoreReport) -> None:
    for path in unreferenced(files, references):
        if path in known:  # others came after the rows were read
            report.unused_files += 1
            report.unused_bytes += path.stat().st_size


def _reason(error: DBAPIError) -> str:
    return " ".join(str(error.orig).split())
