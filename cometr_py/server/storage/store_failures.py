"""What a failure of the database or of the disk means, and what to do about it."""

from __future__ import annotations

import enum
import errno
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError, OperationalError

from cometr_py.server.storage.syncing import SyncFailedError

__all__ = ["StoreFailure", "StoreFailureKind", "classify"]

#: Least bytes of free space with which a failed write has another reason than a full disk.
_ROOM = 256 * 1024
#: Primary result codes of SQLite; the upper bits of a code tell more.
_PRIMARY = 0xFF
#: Of PostgreSQL: SQLSTATE codes.
_PG_FULL = "53100"
_PG_DAMAGED = ("XX001", "XX002")


class StoreFailureKind(enum.Enum):
    """What has failed."""

    BUSY = "busy"
    FULL = "full"
    DAMAGED = "damaged"
    FAILED = "failed"


@dataclass(frozen=True)
class StoreFailure:
    """A failure of the store.

    Attributes:
        kind: What has failed.
        message: What has happened, in which file, and what to do.
    """

    kind: StoreFailureKind
    message: str


def classify(error: BaseException, home: Path, database: Path | None) -> StoreFailure | None:
    """Return what an error means, None if it is no failure of the store.

    Args:
        error: Raised by the database or by a file operation.
        home: The folder of the store.
        database: The file of the database; None for PostgreSQL.
    """
    if isinstance(error, DBAPIError):
        if database is not None and isinstance(error.orig, sqlite3.Error):
            return _of_sqlite(error.orig, home, database)
        return _of_postgresql(error)
    if isinstance(error, OSError):
        return _of_files(error, home)
    return None


def _of_sqlite(error: sqlite3.Error, home: Path, database: Path) -> StoreFailure | None:
    code = (getattr(error, "sqlite_errorcode", None) or 0) & _PRIMARY
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreFailure(StoreFailureKind.BUSY, "The database is busy")
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(database)):
        return _full(home)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return StoreFailure(
            StoreFailureKind.DAMAGED,
            f"The database {database} is damaged ({error}). Run `cometr-py store check` to see what is affected, then "
            "`cometr-py store restore` if you have a backup, or `cometr-py store recover` to save what can be read",
        )
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return StoreFailure(
            StoreFailureKind.FAILED,
            f"The database {database} cannot be read or written ({error}). Check the disk and the permissions of its "
            "folder, then run `cometr-py store check`",
        )
    return None


def _of_postgresql(error: DBAPIError) -> StoreFailure | None:
    code = getattr(error.orig, "sqlstate", None)
    if code == _PG_FULL:
        message = "The disk of the PostgreSQL server is full. Free some space there"
        return StoreFailure(StoreFailureKind.FULL, message)
    if code in _PG_DAMAGED:
        reason = " ".join(str(error.orig).split())
        message = f"The PostgreSQL database is damaged ({reason}). Restore it from a backup, or see PostgreSQL's manual"
        return StoreFailure(StoreFailureKind.DAMAGED, message)
    if isinstance(error, OperationalError):
        return StoreFailure(StoreFailureKind.BUSY, "The database is busy or out of reach")
    return None


def _of_files(error: OSError, home: Path) -> StoreFailure | None:
    if isinstance(error, SyncFailedError):
        message = (
            f"The disk of {home} failed while data was written to it ({error.strerror}). The server accepts nothing "
            "more: restart it when the disk works again, then run `cometr-py store check`"
        )
        return StoreFailure(StoreFailureKind.FAILED, message)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _full(home)
    if error.filename is None and error.errno != errno.EIO:
        return None
    named = Path(str(error.filename)) if error.filename is not None else None
    if named is not None and not named.is_relative_to(home):
        return None
    if isinstance(error, FileNotFoundError):
        message = f"The file {named} is missing in the store. Run `cometr-py store check` to see what is affected"
        return StoreFailure(StoreFailureKind.DAMAGED, message)
    message = (
        f"The file {named or home} cannot be read or written ({error.strerror}). Check the disk and its permissions"
    )
    return StoreFailure(StoreFailureKind.FAILED, message)


def _full(home: Path) -> StoreFailure:
    message = f"The server's disk is full, so nothing was stored. Free some space on the disk of {home}"
    return StoreFailure(StoreFailureKind.FULL, message)


def _is_full(database: Path) -> bool:
    try:
        return shutil.disk_usage(database.parent).free < _ROOM
    except OSError:
        return False
