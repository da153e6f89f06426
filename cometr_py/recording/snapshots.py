"""Snapshots: files are kept as they are when they are logged, until they are uploaded.

A snapshot is a file in the recording's folder: a clone that shares its blocks with the original (a reflink) if the file
system supports that, otherwise a copy. A file that is being written meanwhile is copied again, a few times.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import logging
import os
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cometr_py.core.console import Console
from cometr_py.core.private_files import private_directory
from cometr_py.core.unchanged_files import Digest, FileState, open_regular, settled_state
from cometr_py.errors import ArgumentError, CometError, FileChangedError, SnapshotError
from cometr_py.recording.journal.spool_folder import SpoolFolder

__all__ = ["LARGE", "Snapshot", "Snapshots"]

log = logging.getLogger("cometr_py")

#: A file up to this size is not cloned, because the system would first write it to disk; bytes.
SMALL = 1 << 20
#: A copy of a file above this size is announced once; bytes.
LARGE = 1 << 30
#: Seconds to wait before each attempt to copy a file that something is writing.
PAUSES = (0.0, 0.05, 0.2, 0.5)
#: Bytes that are copied and hashed at a time.
PIECE = 256 << 10
#: The request of Linux that lets a file share all blocks of another one.
FICLONE = 0x40049409

_ZEROS = bytes(PIECE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """Where the uploader finds the content of a file, and how it recognizes a change.

    Attributes:
        path: The snapshot, relative to the recording's folder; or the absolute path of the user's file.
        own: Whether it is a snapshot. It is removed as soon as it is delivered.
        state: The state of the file when it was logged. Of a snapshot, only the size is compared with it.
        sha256: SHA-256 of the content; ``None`` if it was not read.
    """

    path: str
    own: bool
    state: FileState
    sha256: str | None = None


class Snapshots:
    """Takes the snapshots of one recording.

    Args:
        folder: The recording's folder.
        console: Where large copies are announced.
        portable: Whether another machine may deliver the recording: then the content of clones is hashed, too.
    """

    def __init__(self, folder: SpoolFolder, console: Console, *, portable: bool) -> None:
        """Take snapshots into a folder, which is made when it is needed."""
        self._folder = folder
        self._console = console
        self._portable = portable
        self._numbers = itertools.count()

    def take(self, path: Path) -> Snapshot:
        """Keep a file as it is now.

        Raises:
            ArgumentError: It does not exist, cannot be read, or is not a regular file.
            FileChangedError: Something keeps writing to it.
            SnapshotError: It cannot be copied, because the disk is full, for example.
        """
        with self._opened(path) as source, self._target(path.name) as (target, copy):
            state, sha256 = self._copied(source, target, path)
            return self._own(copy, state, sha256)

    def take_content(self, name: str, pieces: Iterable[bytes]) -> Snapshot:
        """Keep content that is not a file.

        Args:
            name: What messages call it.
            pieces: The content.

        Raises:
            SnapshotError: It cannot be written.
        """
        import hashlib  # loads OpenSSL

        digest, size = hashlib.sha256(), 0
        with self._target(name) as (target, copy):
            for piece in pieces:
                digest.update(piece)
                with _writing(name, self._folder):
                    size += write_all(target, piece, size)
            return self._own(copy, FileState(size, time.time_ns(), 0), digest.hexdigest())

    def refer_to(self, path: Path) -> Snapshot:
        """Keep only the state of a file that nobody will change: no copy is made.

        Raises:
            ArgumentError: It does not exist, cannot be read, or is not a regular file.
            FileChangedError: It is being written.
        """
        with self._opened(path) as source:
            if (state := settled_state(source)) is None:
                raise _still_written(path)
            if not storable_path(path):
                raise ArgumentError("file", str(path), "its path is not UTF-8, so it must be copied; omit snapshot.")
            return Snapshot(path=str(path), own=False, state=state)

    def _own(self, copy: Path, state: FileState, sha256: str | None) -> Snapshot:
        return Snapshot(
            path=str(copy.relative_to(self._folder.path)), own=True, state=state._replace(inode=0), sha256=sha256
        )

    @contextlib.contextmanager
    def _opened(self, path: Path) -> Iterator[int]:
        try:
            source = open_regular(path)
        except OSError as error:
            raise ArgumentError("file", str(path), f"it cannot be read ({error.strerror}).") from None
        try:
            yield source
        finally:
            os.close(source)

    @contextlib.contextmanager
    def _target(self, name: str) -> Iterator[tuple[int, Path]]:
        """Open a new file for a snapshot; remove it if an exception leaves the block."""
        with _writing(name, self._folder):
            private_directory(self._folder.files)
            target, copy = self._create()
        try:
            try:
                yield target, copy
            finally:
                with _writing(name, self._folder):  # a network file system may report a full disk only now
                    os.close(target)
        except BaseException:
            with contextlib.suppress(OSError):
                copy.unlink(missing_ok=True)
            raise

    def _create(self) -> tuple[int, Path]:
        # Another recorder of this process, or a process of another container, may have the same numbers.
        for number in self._numbers:
            copy = self._folder.files / f"{os.getpid()}-{number}"
            with contextlib.suppress(FileExistsError):
                return os.open(copy, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600), copy
        raise AssertionError

    def _copied(self, source: int, target: int, path: Path) -> tuple[FileState, str | None]:
        """Copy a file that does not change meanwhile; return its state, and its hash if it was read."""
        for pause in PAUSES:
            time.sleep(pause)
            before = FileState.of(os.fstat(source))
            with _writing(path.name, self._folder):
                os.ftruncate(target, 0)
                sha256: str | None
                if before.size <= SMALL:
                    sha256 = _copy(source, target, before.size)
                    # If its time cannot show a change, read it again: waiting would take longer.
                    stable = not before.is_recent() or _copy(source, None, before.size) == sha256
                else:
                    stable = settled_state(source) == before
                    sha256 = self._clone_or_copy(source, target, path, before.size) if stable else None
            if stable and before == FileState.of(os.fstat(source)) and os.fstat(target).st_size == before.size:
                return before, sha256
            log.info("%s changed while it was being copied", path)
        raise _still_written(path)

    def _clone_or_copy(self, source: int, target: int, path: Path, size: int) -> str | None:
        """Copy a large file; return its hash if it was read."""
        if not clone(source, target):
            self._announce(path, size)
            return _copy(source, target, size)
        return _copy(target, None, size) if self._portable else None

    def _announce(self, path: Path, size: int) -> None:
        if size > LARGE:
            self._console.notice_once(
                f"{path.name} ({size / (1 << 30):.1f} GiB) is copied to {self._folder.files} before the call returns, "
                "because its file system cannot share blocks between two files. Pass snapshot=False if nothing changes "
                "the file until it is uploaded.",
                topic=f"large copy: {self._folder.path}",
            )


def storable_path(path: Path) -> bool:
    """Return whether a journal can hold a path; Linux allows paths that are not UTF-8."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def clone(source: int, target: int) -> bool:
    """Let an open file share all blocks of another one; return whether the file system supports that."""
    if sys.platform != "linux":
        return False
    import fcntl

    try:
        fcntl.ioctl(target, FICLONE, source)
    except OSError:
        return False
    return True


def _copy(source: int, target: int | None, size: int) -> str:
    """Copy the first bytes of a file, except its holes.

    Args:
        source: The file.
        target: The copy; ``None`` only to hash the file.
        size: How many bytes. If the file is shorter, the copy ends there.

    Returns:
        SHA-256 of the bytes.
    """
    import hashlib  # loads OpenSSL

    digest = hashlib.sha256()
    found = os.fstat(source)
    if target is not None:
        _require_space(target, min(found.st_blocks * 512, size))
    buffer = memoryview(bytearray(PIECE))
    position = 0
    for start, end in _data(source, size, sparse=found.st_blocks * 512 < size):
        _add_zeros(digest, start - position)
        position = start
        while position < end and (count := os.preadv(source, [buffer[: end - position]], position)):
            digest.update(buffer[:count])
            if target is not None:
                write_all(target, buffer[:count], position)
            position += count
        if position < end:  # it became shorter
            return digest.hexdigest()
    _add_zeros(digest, size - position)
    if target is not None:
        os.ftruncate(target, size)
    return digest.hexdigest()


def _data(file: int, size: int, *, sparse: bool) -> Iterator[tuple[int, int]]:
    """Yield the parts of a file that are not holes."""
    position = 0
    while sparse and position < size:
        try:
            start = os.lseek(file, position, os.SEEK_DATA)
            end = min(os.lseek(file, start, os.SEEK_HOLE), size)
        except OSError as error:
            if error.errno == errno.ENXIO:  # nothing but a hole until the end
                return
            break  # the file system has no holes
        if start >= size:
            return
        yield start, end
        position = end
    if position < size:
        yield position, size


def _require_space(target: int, size: int) -> None:
    """Raise ENOSPC before a copy fills the disk, which the journal needs, too."""
    free = os.fstatvfs(target)
    if free.f_frsize and free.f_bavail * free.f_frsize < size:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _add_zeros(digest: Digest, count: int) -> None:
    while count > 0:
        digest.update(_ZEROS[:count])
        count -= len(_ZEROS)


def write_all(target: int, data: bytes | memoryview, position: int) -> int:
    """Write all bytes at a position; return how many."""
    left = memoryview(data).cast("B")
    while left:
        written = os.pwrite(target, left, position)
        position += written
        left = left[written:]
    return len(data)


@contextlib.contextmanager
def _writing(name: str, folder: SpoolFolder) -> Iterator[None]:
    """Convert failures to write a snapshot."""
    try:
        yield
    except OSError as error:
        raise SnapshotError(
            f"{name} cannot be copied to {folder.files} ({error.strerror or error}), so it is not uploaded. Log it "
            "again when that is solved, or pass snapshot=False if nothing changes the file until it is uploaded."
        ) from error


def _still_written(path: Path) -> CometError:
    return FileChangedError(f"{path} is being written, so it is not uploaded. Log it again after the file is complete.")
