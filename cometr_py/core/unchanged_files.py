"""Detect files that change while they are read, so that a torn file is never stored."""

from __future__ import annotations

import io
import os
import stat
import time
from pathlib import Path
from typing import NamedTuple, Protocol

from cometr_py.errors import FileChangedError

__all__ = ["FileState", "UnchangedFile", "open_regular", "settled_state"]

#: Seconds within which two changes may get the same modification time: file systems use the kernel's coarse clock.
TICK = 0.015


class FileState(NamedTuple):
    """What changes when a file is written or replaced.

    Attributes:
        size: Its size, bytes.
        modified: When its content last changed, ns since the epoch.
        inode: Its inode; 0 if unknown.
    """

    size: int
    modified: int
    inode: int

    @classmethod
    def of(cls, found: os.stat_result) -> FileState:
        """Return the state that ``os.stat`` or ``os.fstat`` has found."""
        return cls(found.st_size, found.st_mtime_ns, found.st_ino)

    def is_recent(self) -> bool:
        """Return whether another change could leave the same modification time."""
        return 0 <= time.time_ns() - self.modified < TICK * 1e9

    def matches(self, found: FileState) -> bool:
        """Return whether the file is unchanged."""
        return self[:2] == found[:2] and self.inode in (0, found.inode)


class Digest(Protocol):
    """A hash of :mod:`hashlib`."""

    def update(self, data: bytes | memoryview, /) -> None:
        """Add bytes."""
        ...

    def hexdigest(self) -> str:
        """Return the hash, hexadecimal."""
        ...


def settled_state(file: int | Path) -> FileState | None:
    """Return a state from which every later change of a file differs.

    Waits up to 15 ms if the file was just changed: another change at the same moment would leave the same time.

    Args:
        file: An open file, or a path.

    Returns:
        The state; ``None`` if the file was changed again during the wait.

    Raises:
        OSError: The file cannot be examined.
    """
    found = _state(file)
    if not found.is_recent():
        return found
    time.sleep(TICK)
    return found if found.matches(_state(file)) else None


def _state(file: int | Path) -> FileState:
    return FileState.of(os.fstat(file) if isinstance(file, int) else file.stat())


def open_regular(path: Path) -> int:
    """Open a regular file for reading; return its descriptor. Never waits, as a named pipe would.

    Raises:
        OSError: It cannot be opened, or is not a regular file.
    """
    file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    if stat.S_ISREG(os.fstat(file).st_mode):
        return file
    os.close(file)
    raise OSError(0, "it is not a regular file", str(path))


class UnchangedFile(io.FileIO):
    """A file to upload. Its last bytes are only returned if the file is still what was logged.

    The body of a request is therefore never complete if the file has changed, and no server stores it.

    Args:
        path: The file.
        size: Its size when it was logged, bytes.
        state: Its state when it was logged; ``None`` to compare it only with the moment at which it is opened.
        sha256: SHA-256 of its content when it was logged; ``None`` if unknown.
        name: What messages call it.

    Raises:
        FileChangedError: The file has changed.
        OSError: It cannot be opened.
    """

    def __init__(
        self, path: Path, *, size: int, name: str, state: FileState | None = None, sha256: str | None = None
    ) -> None:
        """Open the file and compare it with what was logged."""
        super().__init__(path, "rb", opener=lambda opened, _: open_regular(Path(opened)))
        self._size = size
        self._name = name
        self._sha256 = sha256
        self._state = FileState.of(os.fstat(self.fileno()))
        self._begin()
        if self._state.size != size or not (state or self._state).matches(self._state):
            self.close()
            raise self.changed()

    def changed(self) -> FileChangedError:
        """Return the error of a file that has changed."""
        return FileChangedError(
            f"{self._name} was not uploaded, because it changed after it was logged. Log it again; nothing of it is "
            "stored."
        )

    def read(self, size: int | None = -1, /) -> bytes:
        """Read bytes.

        Raises:
            FileChangedError: The end is reached, and the file has changed.
        """
        chunk = super().read(-1 if size is None else size) or b""
        self._count += len(chunk)
        if self._digest is not None:
            self._digest.update(chunk)
        if self._count >= self._size or not (chunk or size == 0):
            self._check()
        return chunk

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move the position; the content is checked if it is then read from the beginning to the end."""
        position = super().seek(offset, whence)
        if position == 0:
            self._begin()
        return position

    def _begin(self) -> None:
        self._count = 0
        self._digest: Digest | None = None
        if self._sha256 is not None:
            import hashlib  # loads OpenSSL

            self._digest = hashlib.sha256()

    def _check(self) -> None:
        same = self._count == self._size and self._state.matches(FileState.of(os.fstat(self.fileno())))
        if not same or (self._digest is not None and self._digest.hexdigest() != self._sha256):
            raise self.changed()
