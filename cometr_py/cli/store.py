"""`cometr-py store`: check, back up, restore, recover, and compact the data of your own server."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cometr_py import session
from cometr_py.cli.exit_codes import REMAINS
from cometr_py.cli.options import examples
from cometr_py.cli.printing import amount, say
from cometr_py.cli.serve import local_setting
from cometr_py.errors import ConfigurationError

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

    from cometr_py.config import Settings
    from cometr_py.server.storage.store_check import StoreReport

CHECK_EXAMPLES = examples("cometr-py store check", "cometr-py store check --quick")
BACKUP_EXAMPLES = examples("cometr-py store backup /backups/comet-2026-11-27")
RESTORE_EXAMPLES = examples(
    "cometr-py store restore /backups/comet-2026-11-27",
    "cometr-py store restore /backups/comet-2026-11-27 /data/comet",
)
RECOVER_EXAMPLES = examples("cometr-py store recover /data/comet-recovered")
COMPACT_EXAMPLES = examples("cometr-py store compact")

Database = Annotated[
    str | None, typer.Option(metavar="URL", help="The database, if it is not the SQLite file in the store's folder.")
]


def check(
    quick: Annotated[bool, typer.Option("--quick", help="Compare the sizes of files, not their content.")] = False,
    database: Database = None,
) -> None:
    """Check the database, and every file against the rows that refer to it. Changes nothing; a server may be running.

    Exits with 3 if something is damaged or missing.
    """
    from cometr_py.server.storage.files import AssetFiles
    from cometr_py.server.storage.store_check import check_store

    with _explained():
        settings = _settings()
        url = _existing(settings, database)
        report = check_store(url, AssetFiles(settings.local_home), contents=not quick)
    _print(report)
    if not report.is_sound:
        raise typer.Exit(REMAINS)
    if url.get_backend_name() != "sqlite":
        say("PostgreSQL's own programs check the database, such as pg_amcheck.")
        say(f"{amount(report.checked_files, 'file')} in {settings.local_home}: sound.")
        return
    say(f"The database and {amount(report.checked_files, 'file')} in {settings.local_home} are sound.")


def backup(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new or empty folder.")],
    database: Database = None,
) -> None:
    """Write one state of the database, and every file to which it refers, into a new folder; a server may be running.

    Exits with 3 if the store lacks files, or has damaged ones.
    """
    from cometr_py.server.storage import store_backup
    from cometr_py.server.storage.files import AssetFiles

    with _explained():
        settings = _settings()
        url = _existing(settings, database)
        made, report = store_backup.back_up(url, AssetFiles(settings.local_home), folder.absolute())
    for path in made.missing:
        say(f"{path} is missing in the store.")
    if report is not None:
        _print(report)
    size = sum(one.size for one in made.files)
    say(f"Backed up {settings.local_home} into {folder}: {amount(len(made.files), 'file')}, {_size(size)}.")
    if made.missing or not (report is None or report.is_sound):
        raise typer.Exit(REMAINS)


def restore(
    backup: Annotated[Path, typer.Argument(metavar="BACKUP", help="The folder of a backup.")],
    folder: Annotated[
        Path | None, typer.Argument(metavar="[FOLDER]", help="The folder of the store; by default the usual one.")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Move a store that is there into a folder beside it. Stop servers first.")
    ] = False,
    database: Annotated[
        str | None, typer.Option(metavar="URL", help="An empty PostgreSQL database, for a backup of one.")
    ] = None,
) -> None:
    """Restore a backup into a folder without a store, and compare every file with what was backed up."""
    from cometr_py.server.storage import store_backup
    from cometr_py.server.storage.database import database_url

    with _explained():
        home = folder.absolute() if folder is not None else _settings().local_home
        url = None if database is None else database_url(database)
        made = store_backup.restore(backup.absolute(), home, url, replace=replace)
    size = sum(one.size for one in made.files)
    say(f"Restored {amount(len(made.files), 'file')}, {_size(size)}, into {home}.")


def recover(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new or empty folder for the new store.")],
) -> None:
    """Save every row of a damaged SQLite database that can be read, and all files, into a new store.

    Exits with 3 if something was lost.
    """
    from cometr_py.server.storage.files import AssetFiles
    from cometr_py.server.storage.store_recovery import copy_files, recover_database

    with _explained():
        settings = _settings()
        url = _existing(settings, None)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise ConfigurationError(f"{folder} is not empty: name a new folder.")
        found = recover_database(Path(str(url.database)), folder.absolute())
        copied, unreadable = copy_files(AssetFiles(settings.local_home), folder.absolute())
    damaged = [table for table in found.tables if table.damaged_pages]
    for table in damaged:
        pages = amount(len(table.damaged_pages), "damaged page")
        say(f"Table {table.name}: {pages}; {amount(table.rows, 'row')} saved from the others.")
    for name in found.unlocated:
        say(f"Table {name}: nothing could be found.")
    for name, count in sorted(found.placeholders.items()):
        say(f"Table {name}: {amount(count, 'placeholder')} for lost rows to which others refer, named recovered-...")
    if unreadable:
        say(f"{amount(unreadable, 'file')} could not be read.")
    rows = sum(table.rows for table in found.tables)
    say(f"Saved {amount(rows, 'row')} and {amount(copied, 'file')} into {folder}.")
    say(f"To use it: COMET_URL_OVERRIDE=local:{folder.absolute()}")
    if damaged or found.unlocated or unreadable:
        raise typer.Exit(REMAINS)


def compact(database: Database = None) -> None:
    """Give back the space of deleted data: unused files, unused parts of the database, and delivered recordings.

    The database is rewritten, which needs free space of twice its size; who writes meanwhile waits.
    """
    from cometr_py.recording.spool import forget, usual_place
    from cometr_py.server.storage.database import Store
    from cometr_py.server.storage.files import AssetFiles
    from cometr_py.server.storage.store_compaction import compact_store

    with _explained():
        settings = _settings()
        store = Store(_existing(settings, database), durable=settings.durable)
        try:
            found = compact_store(store, AssetFiles(settings.local_home, durable=settings.durable))
        finally:
            store.close()
    spool = usual_place(settings.home)
    before = _used(spool)
    recordings = forget(spool, older_than=0)
    journals = max(before - _used(spool), 0)
    parts = [
        f"{_size(found.database)} of the database",
        f"{_size(found.unused_files)} of {amount(found.removed_files, 'unused file')}",
        f"{_size(found.packs)} of archives",
        f"{_size(journals)} of {amount(recordings, 'delivered recording')}",
    ]
    say(f"Gave back {_size(found.total + journals)}: {', '.join(parts)}.")


def _settings() -> Settings:
    return session.current().resolve(url=local_setting())


def _existing(settings: Settings, database: str | None) -> URL:
    """Return the URL of the database of a store that exists."""
    from cometr_py.server.storage.database import database_url, sqlite_url

    url = sqlite_url(settings.local_home) if database is None else database_url(database)
    if url.get_backend_name() == "sqlite" and not Path(str(url.database)).exists():
        raise ConfigurationError(
            f"There is no store in {settings.local_home}: name its folder with COMET_URL_OVERRIDE=local:/some/folder, "
            "or its database with --database."
        )
    return url


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    from cometr_py.server.storage.database import StoreError

    try:
        yield
    except StoreError as error:
        raise ConfigurationError(f"{str(error)[:1].upper()}{str(error)[1:].rstrip('.')}.") from None


def _print(report: StoreReport) -> None:
    for name, findings in report.tables.items():
        for finding in findings:
            say(f"Table {name}: {finding}")
    for finding in report.database:
        say(f"Database: {finding}")
    for name, key, problem in report.files:
        say(f"File {name} of {f'experiment {key}' if key else 'a deleted experiment'} {problem}.")
    for what in report.unchecked:
        say(f"Not checked: {what}.")
    if report.tables or report.database:
        say("Restore a backup with `cometr-py store restore`, or save what can be read with `cometr-py store recover`.")
    if report.unused_files:
        unused = f"{amount(report.unused_files, 'unused file')}, {_size(report.unused_bytes)}"
        say(f"{unused}: `cometr-py store compact` removes them.")


def _used(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _size(count: int) -> str:
    from cometr_py.artifacts.naming import size_text

    return size_text(count)
