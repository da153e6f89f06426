"""Small files that stay in the archive that they came in: thousands of files of their own would cost a disk seconds.

A row holds the pack of a content, and its place there. Contents are known by their SHA-256, in packs as well as in
files of their own, so that equal ones are stored once. A pack is deleted when none of its contents is needed any more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from cometr_py.server.storage.files import AssetFiles, FileLocation, Incoming
from cometr_py.server.storage.tables import packed_files

#: How many contents are asked for in one query.
_AT_ONCE = 500
_INSERT = packed_files.insert()


@dataclass(frozen=True)
class Member:
    """A file of an archive that has arrived: `size` bytes from `offset` on, the first of which are in `start`."""

    sha256: str
    size: int
    offset: int
    start: bytes = b""


def keep(connection: Connection, files: AssetFiles, archive: Incoming, members: Collection[Member]) -> str | None:
    """Store an archive if one of its members is not stored yet. Call it with the store's file lock held.

    Returns:
        The name of the new pack.
    """
    by_hash = {member.sha256: member for member in members}
    known = places(connection, by_hash)
    packs = {place.pack for place in known.values()}
    # Its rows outlive a pack if the power fails between the removal of a pack and the end of that transaction.
    gone = {pack for pack in packs if not files.has_pack(pack)}
    if gone:
        connection.execute(delete(packed_files).where(packed_files.c.pack.in_(gone)))
    new = [
        member
        for sha256, member in by_hash.items()
        if (sha256 not in known or known[sha256].pack in gone) and not files.path(sha256).exists()
    ]
    if not new:
        return None
    pack = files.keep_pack(archive)
    rows = [{"sha256": one.sha256, "pack": pack, "offset": one.offset, "size": one.size} for one in new]
    connection.execute(_INSERT, rows)
    return pack


def places(connection: Connection, hashes: Collection[str]) -> dict[str, FileLocation]:
    """Return where the contents are that are stored in packs, by hash."""
    found = {}
    for some in _groups(hashes):
        query = select(packed_files).where(packed_files.c.sha256.in_(some))
        for row in connection.execute(query):
            found[row.sha256] = FileLocation(row.pack, row.offset, row.size)
    return found


def forget(connection: Connection, hashes: Collection[str]) -> set[str]:
    """Delete the rows of contents that no asset refers to any more.

    Returns:
        The packs of which nothing is needed any more; they may be removed when the transaction is over.
    """
    packs = {place.pack for place in places(connection, hashes).values()}
    for some in _groups(hashes):
        connection.execute(delete(packed_files).where(packed_files.c.sha256.in_(some)))
    return unused(connection, packs)


def unused(connection: Connection, packs: Collection[str]) -> set[str]:
    """Return those of the packs that hold no stored file."""
    found = set(packs)
    for some in _groups(packs):
        query = select(packed_files.c.pack).where(packed_files.c.pack.in_(some)).distinct()
        found.difference_update(connection.execute(query).scalars().all())
    return found


def _groups(values: Collection[str]) -> Iterator[list[str]]:
    rest = list(values)
    while rest:
        yield rest[:_AT_ONCE]
        rest = rest[_AT_ONCE:]
