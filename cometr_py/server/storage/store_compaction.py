"""Give back the space of a store that nothing uses any more."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from cometr_py.server.storage.database import Store, StoreError
from cometr_py.server.storage.files import AssetFiles
from cometr_py.server.storage.stored_files import read_references, unreferenced
from cometr_py.server.storage.tables import packed_files

__all__ = ["Reclaimed", "compact_store"]

#: A pack is written again when no more than this part of it is used.
_USED = 0.5


@dataclass
class Reclaimed:
    """What a compaction gave back, in bytes.

    Attributes:
        database: By the database and its log.
        unused_files: By files to which no row refers.
        packs: By packs of which little was used.
        removed_files: How many files were removed.
    """

    database: int = 0
    unused_files: int = 0
    packs: int = 0
    removed_files: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        return self.database + self.unused_files + self.packs


def compact_store(store: Store, files: AssetFiles) -> Reclaimed:
    """Remove unused files, write packs again without what nobody needs, and shorten the database.

    The store may be in use; who writes meanwhile waits.

    Raises:
        StoreError: A backup is running.
    """
    found = Reclaimed()
    with files.removing() as allowed:
        if not allowed:
            raise StoreError("a backup of this store is running; compact it afterward")
        with store.writing() as connection:
            store.lock_files(connection)
            _forget_unused(connection)
            for path in list(unreferenced(files, read_references(connection))):
                size = path.stat().st_size
                path.unlink()
                found.unused_files += size
                found.removed_files += 1
        for pack in _little_used(store, files):
            found.packs += _rewrite(store, files, pack)
    found.database = _shorten(store)
    return found


def _forget_unused(connection: Connection) -> None:
    """Delete the places of contents to which no asset refers."""
    connection.execute(
        text("DELETE FROM packed_files WHERE sha256 NOT IN (SELECT sha256 FROM assets WHERE sha256 IS NOT NULL)")
    )


def _little_used(store: Store, files: AssetFiles) -> list[Path]:
    """Return the packs of which little is used."""
    query = select(packed_files.c.pack, func.sum(packed_files.c.size).label("used")).group_by(packed_files.c.pack)
    with store.reading() as connection:
        used = {row.pack: row.used for row in connection.execute(query)}
    return [pack for pack in files.packs() if used.get(pack.name, 0) <= pack.stat().st_size * _USED]


def _rewrite(store: Store, files: AssetFiles, pack: Path) -> int:
    """Write a pack again without what nobody needs; return how many bytes that saved."""
    before = pack.stat().st_size
    query = select(packed_files).where(packed_files.c.pack == pack.name).order_by(packed_files.c.offset)
    with store.writing() as connection:
        store.lock_files(connection)
        members = connection.execute(query).all()
        incoming = files.receive()
        try:
            with pack.open("rb") as old:
                for member in members:
                    offset = incoming.size
                    old.seek(member.offset)
                    incoming.write(old.read(member.size))
                    connection.execute(
                        packed_files.update()
                        .where(packed_files.c.sha256 == member.sha256)
                        .values(pack=incoming.path.name, offset=offset)
                    )
            files.keep_pack(incoming)
        finally:
            incoming.discard()
    pack.unlink()
    return before - incoming.size


def _shorten(store: Store) -> int:
    """Write the database again without its unused pages; return how many bytes that saved."""
    if store.path is None:
        with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM"))
        return 0  # PostgreSQL uses the space again, and gives back only the end of a table
    before = _size(store.path)
    free = shutil.disk_usage(store.path.parent).free
    if free < 2 * store.path.stat().st_size:
        raise StoreError(
            f"the database needs {2 * store.path.stat().st_size:,} bytes of free space while it is written again; "
            f"{free:,} are free"
        )
    with contextlib.closing(store.engine.raw_connection()) as connection:
        cursor = connection.cursor()
        cursor.execute("PRAGMA auto_vacuum=INCREMENTAL")  # VACUUM converts a database that was made without it
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.fetchall()
        cursor.close()
    return max(before - _size(store.path), 0)


def _size(database: Path) -> int:
    log = database.with_name(f"{database.name}-wal")
    return sum(path.stat().st_size for path in (database, log) if path.exists())
