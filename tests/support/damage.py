"""Damage to the SQLite file of a store, as a failing disk causes it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from cometr_py.server.storage.database_pages import DatabasePages, TableScan


def table_leaves(database: Path, table: str) -> list[int]:
    """The numbers of the pages that hold the rows of a table, and no more than them."""
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (root,) = connection.execute(query, [table]).fetchone() if table != "sqlite_master" else (1,)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    scan = TableScan()
    for _ in DatabasePages(database).rows(root, scan):
        pass
    return scan.leaves


def zero_pages(database: Path, numbers: Iterable[int]) -> None:
    """Overwrite pages with zeros."""
    with database.open("r+b") as file:
        for number in numbers:
            file.seek((number - 1) * 4096)
            file.write(bytes(4096))


def zero_leaves(database: Path, table: str, count: int, seed: int = 0) -> list[int]:
    """Overwrite so many random pages with rows of a table, and return their numbers."""
    numbers = random.Random(seed).sample(table_leaves(database, table), count)
    zero_pages(database, numbers)
    return numbers
