"""Back up a store while it is in use, and restore it.

A backup holds one state of the database, and every file to which that refers. Stored files never change, so they are
copied afterward; until then, no process removes one.

<backup>/backup.json        what is in it, with sizes and SHA-256; written last
<backup>/comet.sqlite       the database, or comet.pgdump for PostgreSQL
<backup>/assets/            as in the store
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL

from cometr_py.core.format_versions import newer
from cometr_py.core.version import VERSION
from cometr_py.server.storage.database import BUSY_SECONDS, StoreError, sqlite_url
from cometr_py.server.storage.files import AssetFiles
from cometr_py.server.storage.store_check import StoreReport, check_store
from cometr_py.server.storage.stored_files import ReferencedFiles, read_references
from cometr_py.server.storage.syncing import make_directory, sync_directory, sync_file

__all__ = ["BACKUP_VERSION", "MANIFEST", "BackedUpFile", "Backup", "back_up", "read_manifest", "restore"]

#: Version of the layout of a backup.
BACKUP_VERSION = 1
MANIFEST = "backup.json"
SQLITE, DUMP = "comet.sqlite", "comet.pgdump"
_PIECE = 1024 * 1024


class BackedUpFile(msgspec.Struct, frozen=True):
    """One file of a backup; `path` is relative to it."""

    path: str
    size: int
    sha256: str


class Backup(msgspec.Struct, frozen=True, rename="camel"):
    """The manifest of a backup.

    Attributes:
        version: Of the layout.
        written_by: Version of cometr_py.
        created_at: When the state was taken, in ms since the epoch.
        database: Path of the database or its dump.
        files: Every file, the database included.
        missing: Files to which rows refer, and which the store no longer had.
    """

    version: int
    written_by: str
    created_at: int
    database: str
    files: list[BackedUpFile]
    missing: list[str] = []


def back_up(
    url: URL, files: AssetFiles, target: Path, *, progress: Callable[[int], object] = lambda _: None
) -> tuple[Backup, StoreReport | None]:
    """Write a backup into a new or empty folder.

    Args:
        url: Of the database.
        files: The files of the store.
        target: The folder.
        progress: Called with the number of bytes of each file that was copied.

    Returns:
        The manifest, and what a check of the backup found; None for PostgreSQL, whose dump is checked when it is
        restored.

    Raises:
        StoreError: The database cannot be read, or is damaged.
        OSError: The folder is not empty, or cannot be written.
    """
    make_directory(target)
    if any(target.iterdir()):
        raise FileExistsError(17, "the folder is not empty; name a new one", str(target))
    with files.kept_for_backup():
        created_at = time.time_ns() // 1_000_000
        name = SQLITE if url.get_backend_name() == "sqlite" else DUMP
        references = _copy_sqlite(url, target) if name == SQLITE else _dump_postgresql(url, target)
        copied, missing = [_describe(target, target / name)], list[str]()
        for source, relative in _sources(files, references):
            try:
                copied.append(_copy(source, target / relative, relative))
            except FileNotFoundError:
                missing.append(relative)
            else:
                progress(copied[-1].size)
    backup = Backup(BACKUP_VERSION, VERSION, created_at, name, copied, missing)
    report = check_store(sqlite_url(target), AssetFiles(target)) if name == SQLITE else None
    _write(target / MANIFEST, msgspec.json.format(msgspec.json.encode(backup)))
    return backup, report


def read_manifest(folder: Path) -> Backup:
    """Return what is in a backup.

    Raises:
        StoreError: It is no backup, an incomplete one, or one of a newer version.
    """
    try:
        content = (folder / MANIFEST).read_bytes()
        header = msgspec.json.decode(content)
        if isinstance(header, dict) and isinstance(header.get("version"), int) and header["version"] > BACKUP_VERSION:
            raise StoreError(f"the backup {folder} {newer(header['version'], BACKUP_VERSION, header.get('writtenBy'))}")
        backup = msgspec.json.decode(content, type=Backup)
        if any(".." in Path(one.path).parts or Path(one.path).is_absolute() for one in backup.files):
            raise StoreError(f"{folder / MANIFEST} names files outside of the backup")
        return backup
    except FileNotFoundError:
        raise StoreError(f"{folder} is no complete backup: it has no {MANIFEST}") from None
    except msgspec.DecodeError as error:
        raise StoreError(f"{folder / MANIFEST} cannot be read: {error}") from None


def restore(
    folder: Path,
    home: Path,
    url: URL | None = None,
    *,
    replace: bool = False,
    progress: Callable[[int], object] = lambda _: None,
) -> Backup:
    """Restore a backup into a folder that holds no store, and compare every file with the manifest.

    Args:
        folder: The backup.
        home: The folder of the new store.
        url: Of the empty PostgreSQL database, for a backup of one.
        replace: Move a store that is there into a new folder beside it, named `replaced-<time>`.
        progress: Called with the number of bytes of each file that was restored.

    Raises:
        StoreError: There is a store already, or the backup is damaged.
    """
    backup = read_manifest(folder)
    if (backup.database == DUMP) != (url is not None):
        needed = (
            "of PostgreSQL: name an empty database with --database"
            if url is None
            else "of SQLite: leave --database out"
        )
        raise StoreError(f"the backup {folder} is {needed}")
    make_directory(home)
    existing = [home / name for name in (SQLITE, f"{SQLITE}-wal", f"{SQLITE}-shm", "assets") if (home / name).exists()]
    if existing and not replace:
        raise StoreError(
            f"{home} already holds a store. Restore into another folder, or stop every server and give --replace, "
            "which moves it aside"
        )
    if existing:
        aside = home / f"replaced-{time.strftime('%Y%m%d-%H%M%S')}"
        make_directory(aside)
        for path in existing:
            path.replace(aside / path.name)
    draft = home / "restoring"
    with contextlib.ExitStack() as undo:
        for one in sorted(backup.files, key=lambda one: one.path == backup.database):
            is_database = one.path == backup.database
            found = _copy(folder / one.path, draft if is_database else home / one.path, one.path)
            if is_database:
                undo.callback(draft.unlink, missing_ok=True)
            if found != one:
                raise StoreError(f"the backup is damaged: {folder / one.path} is not the file that was written")
            progress(one.size)
        if url is None:
            draft.replace(home / SQLITE)
            sync_directory(home)
        else:
            _load_postgresql(url, draft)
    return backup


def _copy_sqlite(url: URL, target: Path) -> ReferencedFiles:
    """Copy one state of the database, and return what its rows refer to."""
    copy = target / SQLITE
    try:
        with (
            contextlib.closing(sqlite3.connect(str(url.database), timeout=BUSY_SECONDS)) as source,
            contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as to,
        ):
            source.backup(to)  # in one step, during which others can write to the log
            to.execute("PRAGMA journal_mode=DELETE")
            found = to.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        found = (str(error),)
    if found != ("ok",):
        copy.unlink(missing_ok=True)
        raise StoreError(
            f"the database is damaged ({found[0]}), so there is no backup. Run `cometr-py store check` to see what is "
            "affected"
        )
    engine = create_engine(sqlite_url(target))
    try:
        with engine.connect() as connection:
            return read_references(connection)
    finally:
        engine.dispose()


def _dump_postgresql(url: URL, target: Path) -> ReferencedFiles:
    """Dump one state of the database, and return what its rows refer to."""
    engine = create_engine(url, isolation_level="REPEATABLE READ")
    try:
        with engine.connect() as connection:
            snapshot = connection.execute(text("SELECT pg_export_snapshot()")).scalar_one()
            references = read_references(connection)
            options = ["--format=custom", "--no-owner", f"--snapshot={snapshot}", f"--file={target / DUMP}"]
            _run_postgresql("pg_dump", url, options)
            return references
    finally:
        engine.dispose()


def _load_postgresql(url: URL, dump: Path) -> None:
    _run_postgresql("pg_restore", url, ["--no-owner", "--exit-on-error", "--single-transaction", str(dump)])


def _run_postgresql(program: str, url: URL, options: list[str]) -> None:
    address = url.set(drivername="postgresql", password=None).render_as_string()
    password = {} if url.password is None else {"PGPASSWORD": str(url.password)}
    try:
        done = subprocess.run(
            [program, f"--dbname={address}", *options],
            env={**os.environ, **password},
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise StoreError(f"PostgreSQL's program {program} is needed: install PostgreSQL's client programs") from None
    if done.returncode != 0:
        raise StoreError(f"{program} failed: {' '.join(done.stderr.split())}")


def _sources(files: AssetFiles, references: ReferencedFiles) -> Iterator[tuple[Path, str]]:
    """Yield each file to copy, with its place in the backup."""
    packs = set()
    for sha256 in references.sizes:
        path, place = files.path(sha256), references.places.get(sha256)
        if place is None or path.exists():
            yield path, f"assets/{path.parent.name}/{path.name}"
        elif place.pack not in packs:
            packs.add(place.pack)
            yield files.pack_path(place.pack), f"assets/packs/{place.pack}"


def _copy(source: Path, target: Path, relative: str) -> BackedUpFile:
    """Copy a file, wait until it is on the disk, and return what was copied."""
    found, size = hashlib.sha256(), 0
    make_directory(target.parent)
    with source.open("rb") as file, target.open("wb") as copy:
        while piece := file.read(_PIECE):
            copy.write(piece)
            found.update(piece)
            size += len(piece)
        copy.flush()
        sync_file(copy.fileno())
    sync_directory(target.parent)
    return BackedUpFile(relative, size, found.hexdigest())


def _describe(folder: Path, path: Path) -> BackedUpFile:
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    return BackedUpFile(str(path.relative_to(folder)), path.stat().st_size, found)


def _write(path: Path, content: bytes) -> None:
    draft = path.with_name(f"{path.name}.new")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        sync_file(file.fileno())
    draft.replace(path)
    sync_directory(path.parent)
