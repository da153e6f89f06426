"""The asset files that one database transaction stores and frees."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from sqlalchemy import Connection

from cometr_py.server.storage import packed_files
from cometr_py.server.storage.database import Store
from cometr_py.server.storage.files import AssetFiles, Incoming


class FileTransaction:
    """Files follow the transaction whose rows refer to them: what it stores is removed again if it fails.

    Attributes:
        freed: Hashes of files that may be unused once the transaction is over.
        packs: Packs that it has stored, and that may be unused if it failed.
        unpacked: The files of an uploaded archive, by their names in it.
    """

    def __init__(self, store: Store, files: AssetFiles) -> None:
        """Begin without changes."""
        self.freed: set[str] = set()
        self.packs: set[str] = set()
        self.unpacked: list[tuple[str, Incoming | packed_files.Member]] = []
        self._store = store
        self._files = files
        self._received: list[Incoming] = []
        self._kept: set[str] = set()
        self._kept_packs: set[str] = set()

    def receive(self) -> Incoming:
        """Return a new file to write into. It is removed in the end unless it is kept."""
        incoming = self._files.receive()
        self._received.append(incoming)
        return incoming

    def keep(self, connection: Connection, incoming: Incoming) -> None:
        """Store the bytes of an asset whose row this transaction has written."""
        self._store.lock_files(connection)
        self._kept.add(self._files.keep(incoming))

    def keep_members(self, connection: Connection, archive: Incoming, members: Collection[packed_files.Member]) -> None:
        """Store the bytes of small assets, whose rows this transaction has written, with the archive they are in."""
        self._store.lock_files(connection)
        pack = packed_files.keep(connection, self._files, archive, members)
        if pack is not None:
            self._kept_packs.add(pack)

    def free(self, hashes: Iterable[str]) -> None:
        """Note files to which this transaction has deleted a reference."""
        self.freed.update(hashes)

    def content(self, connection: Connection, sha256: str) -> Path | bytes:
        """Return the bytes of an asset, or the file that holds nothing else."""
        path = self._files.path(sha256)
        if path.exists():
            return path
        place = packed_files.places(connection, [sha256]).get(sha256)
        if place is None:
            return path
        try:
            return self._files.read(place)
        except FileNotFoundError:  # a compaction may have moved it since this transaction began
            with self._store.reading() as later:
                moved = packed_files.places(later, [sha256]).get(sha256, place)
            return self._files.read(moved)

    def bundle(self, connection: Connection, members: Collection[tuple[str, str]]) -> Path:
        """Return a zip archive of stored files, given as (name inside, hash)."""
        return self._files.bundle(members, packed_files.places(connection, {sha256 for _, sha256 in members}))

    def roll_back(self) -> None:
        """Note what was stored as possibly unused: the transaction has failed.

        It may still be committed: its response was lost, or the disk failed after it.
        """
        self.freed, self.packs = self._kept, self._kept_packs

    def close(self) -> None:
        """Remove received files that were not kept."""
        for incoming in self._received:
            incoming.discard()
