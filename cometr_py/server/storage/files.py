"""The bytes of assets: plain files named by their SHA-256, so that no name a client sends ever reaches the disk.

<home>/assets/incoming/<random>     while it arrives
<home>/assets/ab/cdef...            when it is stored; equal files are stored once
<home>/assets/packs/<random>        many small files, as the archive that they came in; `packs` knows what is where
"""

from __future__ import annotations

import contextlib
import hashlib
import secrets
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from cometr_py.core.private_files import open_private
from cometr_py.server.storage.removal_lock import keep_files, may_remove_files
from cometr_py.server.storage.syncing import make_directory, sync_directory, sync_file, sync_path

#: Files in `incoming` that are older belong to a request that died.
_ABANDONED_SECONDS = 24 * 3600


class Incoming:
    """A file that is still arriving. Its receiver calls `discard` in the end."""

    def __init__(self, folder: Path, *, durable: bool) -> None:
        """Create an empty file in this folder."""
        self._durable = durable
        self._synced = False
        self.path = folder / secrets.token_hex(16)
        self.size = 0
        self._hash = hashlib.sha256()
        self._file: IO[bytes] = open_private(self.path, "xb")
        self._here = True

    def write(self, data: bytes) -> None:
        """Append bytes."""
        self._file.write(data)
        self._hash.update(data)
        self.size += len(data)

    def finish(self, to_keep: bool = False) -> None:
        """Close the file when all bytes have arrived.

        Args:
            to_keep: The file is likely to be kept: sync it now, before `move` does while others wait.
        """
        if not self._file.closed:
            self._file.flush()
            if to_keep and self._durable:
                sync_file(self._file.fileno())
                self._synced = True
            self._file.close()

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes so far, in hexadecimal."""
        return self._hash.hexdigest()

    def move(self, target: Path) -> None:
        """Move the file to its final place, where it survives a power failure if the store is durable."""
        self.finish(to_keep=True)
        if self._durable and not self._synced:
            sync_path(self.path)
        self.path.replace(target)
        self._here = False
        if self._durable:
            sync_directory(target.parent)

    def discard(self) -> None:
        """Remove the file, unless it was moved."""
        self._file.close()
        if self._here:
            self.path.unlink(missing_ok=True)


@dataclass(frozen=True)
class FileLocation:
    """Where the content of a file is inside a pack: `size` bytes from `offset` on."""

    pack: str
    offset: int
    size: int


class AssetFiles:
    """The asset files of one store.

    Args:
        home: The folder of the store.
        durable: Whether a file survives a power failure as soon as it is kept.
    """

    def __init__(self, home: Path, *, durable: bool = True) -> None:
        """Use the files below the store's folder, and remove those that were left unfinished."""
        self._durable = durable
        #: The folder of the store.
        self.home = home
        #: Hashes and packs that wait for the end of a backup to be removed.
        self._postponed: tuple[set[str], set[str]] = set(), set()
        self._root = home / "assets"
        self._incoming = self._root / "incoming"
        self._bundles = self._root / "bundles"
        self._packs = self._root / "packs"
        for folder in (self._incoming, self._bundles, self._packs):
            make_directory(folder)
        for folder in (self._incoming, self._bundles):
            _remove_old(folder, _ABANDONED_SECONDS)

    @property
    def incoming(self) -> Path:
        """The folder of files that are still arriving."""
        return self._incoming

    def receive(self) -> Incoming:
        """Return a new file to write into."""
        return Incoming(self._incoming, durable=self._durable)

    def spool(self) -> IO[bytes]:
        """Return a file without a name, for bytes that are no asset; it is gone when it is closed."""
        return tempfile.TemporaryFile(dir=self._incoming)

    def keep(self, incoming: Incoming) -> str:
        """Store a file that has arrived; return its hash. Call it with the store's file lock held."""
        target = self.path(incoming.sha256)
        try:
            incoming.move(target)
        except FileNotFoundError:
            make_directory(target.parent)
            incoming.move(target)
        return incoming.sha256

    def keep_pack(self, incoming: Incoming) -> str:
        """Store an archive that has arrived as a pack; return its name."""
        name = incoming.path.name
        incoming.move(self._packs / name)
        return name

    def has_pack(self, name: str) -> bool:
        """Return whether there is a pack of this name."""
        return self.pack_path(name).exists()

    def path(self, sha256: str) -> Path:
        """Return where the content with this hash is."""
        return self._root / sha256[:2] / sha256[2:]

    def pack_path(self, name: str) -> Path:
        """Return where a pack is."""
        return self._packs / name

    def stored(self) -> Iterator[tuple[str, Path]]:
        """Yield the hash and the place of every content that is a file of its own."""
        for folder in sorted(self._root.glob("[0-9a-f][0-9a-f]")):
            for path in sorted(folder.iterdir()):
                yield folder.name + path.name, path

    def packs(self) -> Iterator[Path]:
        """Yield the place of every pack."""
        yield from sorted(self._packs.iterdir())

    def kept_for_backup(self) -> AbstractContextManager[None]:
        """Return a context in which no process removes a stored file."""
        return keep_files(self.home)

    def removing(self) -> AbstractContextManager[bool]:
        """Return a context that yields whether stored files may be removed in it, because no backup is running."""
        return may_remove_files(self.home)

    def postpone(self, hashes: Iterable[str], packs: Iterable[str]) -> None:
        """Remember what may be unused, because it cannot be removed now. When the process ends, it is forgotten."""
        self._postponed[0].update(hashes)
        self._postponed[1].update(packs)

    def take_postponed(self) -> tuple[set[str], set[str]]:
        """Return the hashes and packs that were postponed, and forget them."""
        taken, self._postponed = self._postponed, (set(), set())
        return taken

    def remove(self, sha256: str) -> None:
        """Remove content that no asset refers to any more. Call it with the store's file lock held."""
        self.path(sha256).unlink(missing_ok=True)

    def remove_pack(self, name: str) -> None:
        """Remove a pack of which no file is referred to any more."""
        self.pack_path(name).unlink(missing_ok=True)

    def read(self, place: FileLocation) -> bytes:
        """Return the content of a file in a pack."""
        with self.pack_path(place.pack).open("rb", buffering=0) as file:
            file.seek(place.offset)
            return file.read(place.size)

    def bundle(self, members: Iterable[tuple[str, str]], places: Mapping[str, FileLocation]) -> Path:
        """Return a zip archive of stored files. It is kept for a day, and reused.

        Args:
            members: The files, as (name inside, hash).
            places: Where those of them are that are stored in packs, by hash.
        """
        entries = [(_inside(name), sha256) for name, sha256 in members]
        label = hashlib.sha256(repr(entries).encode()).hexdigest()
        target = self._bundles / f"{label}.zip"
        if not target.exists():
            _remove_old(self._bundles, _ABANDONED_SECONDS)
            draft = self._incoming / secrets.token_hex(16)
            with open_private(draft, "w+b") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                for name, sha256 in entries:
                    place = places.get(sha256)
                    if place is None:
                        archive.write(self.path(sha256), name)
                    else:
                        archive.writestr(zipfile.ZipInfo(name), self.read(place))
            if self._durable:
                sync_path(draft)  # or else a later request might find the name without the content
            draft.replace(target)
        return target


def _inside(name: str) -> str:
    """Return a name for use inside an archive: relative, and without steps upwards."""
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..", ".")]
    return "/".join(parts) or "file"


def _remove_old(folder: Path, seconds: float) -> None:
    limit = time.time() - seconds
    for entry in folder.iterdir():
        with contextlib.suppress(OSError):
            if entry.stat().st_mtime < limit:
                entry.unlink()
