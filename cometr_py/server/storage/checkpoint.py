"""Fold the write-ahead log of a SQLite database into the database when a server ends."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from cometr_py.server.storage.database import Store

#: How long to wait for other processes that read or write the same store.
_BUSY_SECONDS = 2.0


def fold_wal(store: Store) -> bool:
    """Copy the write-ahead log into the database, and empty it. Nothing is lost without: the next process does it.

    Returns:
        Whether the log is empty now; another process may be reading from it. True for PostgreSQL.
    """
    if not store.is_sqlite or not store.url.database:
        return True
    try:
        with closing(sqlite3.connect(store.url.database, timeout=_BUSY_SECONDS)) as connection:
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error:
        return False
    return not busy
