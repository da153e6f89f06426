"""How much a store holds."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select, text

from cometr_py.server.storage.database import Store
from cometr_py.server.storage.tables import assets, experiments


@dataclass(frozen=True)
class StoreSize:
    """What a store holds; sizes in bytes.

    Attributes:
        database: The database, with SQLite's write-ahead log.
        files: The contents of all assets; equal ones are stored once.
        free: Free space on the disk of the files.
        experiments: The number of experiments, also in the archive.
        assets: The number of assets with a content.
    """

    database: int
    files: int
    free: int
    experiments: int
    assets: int


def store_size(store: Store, home: Path) -> StoreSize:
    """Measure a store, whose files are in `home`."""
    contents = (
        select(func.max(assets.c.size).label("size"), func.count().label("uses"))
        .where(assets.c.sha256.is_not(None))
        .group_by(assets.c.sha256)
        .subquery()
    )
    with store.reading() as connection:
        size, uses = connection.execute(select(func.sum(contents.c.size), func.sum(contents.c.uses))).one()
        count = connection.execute(select(func.count()).select_from(experiments)).scalar_one()
        if store.is_sqlite:
            database = sum(_size(Path(f"{store.url.database}{suffix}")) for suffix in ("", "-wal"))
        else:
            database = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
    return StoreSize(database, int(size or 0), shutil.disk_usage(home).free, count, int(uses or 0))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
