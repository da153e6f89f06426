"""The bytes of assets: plain files named by their SHA-256, so that no name a client sends ever reaches the disk.

<home>/assets/incoming/<random>     while it arrives
<home>/assets/ab/cdef...            when it is stored; equal files are stored once
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import time
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import IO

#: What is left in `incoming` after this long belongs to a request that died.
_ABANDONED_SECONDS = 24 * 3600
_SMALL = 256 * 1024


class Incoming:
    """A file that is still arriving. Use it as a context manager: what was not kept is removed at the end."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / secrets.token_hex(16)
        self.size = 0
        self._hash = hashlib.sha256()
        self._file: IO[bytes] = self.path.open("xb")

    def write(self, data: bytes) -> None:
        """Appends bytes."""
        self._file.write(data)
        self._hash.update(data)
        self.size += len(data)

    def finish(self, durable: bool = False) -> None:
        """All bytes are here; durable: they shall survive a power failure, too."""
        if not self._file.closed:
            self._file.flush()
            if durable:
                os.fsync(self._file.fileno())
            self._file.close()

    @property
    def sha256(self) -> str:
        """The hash of what has arrived so far, in hexadecimal."""
        return self._hash.hexdigest()

    def discard(self) -> None:
        """Removes the file, unless it was kept."""
        self._file.close()
        self.path.unlink(missing_ok=True)


def settle(arrived: Sequence[Incoming]) -> None:
    """All bytes of several files are here and shall survive a power failure, as with :meth:`Incoming.finish`.

    The disk is given all of them before any of them is waited for, which takes a fraction of the time.
    """
    for incoming in arrived:
        incoming.finish()
        if hasattr(os, "posix_fadvise"):
            with incoming.path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)  # begins to write, and does not wait
    for incoming in arrived:
        with incoming.path.open("rb") as file:
            os.fsync(file.fileno())


class AssetFiles:
    """The asset files of one store."""

    def __init__(self, home: Path) -> None:
        self._root = home / "assets"
        self._incoming = self._root / "incoming"
        self._bundles = self._root / "bundles"
        for folder in (self._incoming, self._bundles):
            folder.mkdir(parents=True, exist_ok=True)
            _remove_old(folder, _ABANDONED_SECONDS)

    def receive(self) -> Incoming:
        """A new file to write into."""
        return Incoming(self._incoming)

    def keep(self, incoming: Incoming) -> str:
        """Stores a file that has arrived, and returns its hash. Call it with the store's file lock held."""
        incoming.finish()
        target = self.path(incoming.sha256)
        try:
            incoming.path.replace(target)
        except FileNotFoundError:
            target.parent.mkdir(exist_ok=True)
            incoming.path.replace(target)
        return incoming.sha256

    def path(self, sha256: str) -> Path:
        """Where the bytes with this hash are."""
        return self._root / sha256[:2] / sha256[2:]

    def remove(self, sha256: str) -> None:
        """Removes bytes that no asset refers to any more. Call it with the store's file lock held."""
        self.path(sha256).unlink(missing_ok=True)

    def bundle(self, members: Iterable[tuple[str, str]]) -> Path:
        """A zip archive of stored files, given as (name inside, hash). It stays for a day, and is reused."""
        entries = [(_inside(name), sha256) for name, sha256 in members]
        label = hashlib.sha256(repr(entries).encode()).hexdigest()
        target = self._bundles / f"{label}.zip"
        if not target.exists():
            _remove_old(self._bundles, _ABANDONED_SECONDS)
            draft = self._incoming / secrets.token_hex(16)
            with zipfile.ZipFile(draft, "w", zipfile.ZIP_STORED) as archive:
                for name, sha256 in entries:
                    path = self.path(sha256)
                    if path.stat().st_size <= _SMALL:
                        # In one piece, without a stream around it, which takes three times as long.
                        archive.writestr(zipfile.ZipInfo(name), path.read_bytes())
                    else:
                        archive.write(path, name)
            draft.replace(target)
        return target


def _inside(name: str) -> str:
    """A name for use inside an archive: relative, and without steps upwards."""
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..", ".")]
    return "/".join(parts) or "file"


def _remove_old(folder: Path, seconds: float) -> None:
    limit = time.time() - seconds
    for entry in folder.iterdir():
        with contextlib.suppress(OSError):
            if entry.stat().st_mtime < limit:
                entry.unlink()
