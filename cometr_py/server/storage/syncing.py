"""Writes that survive a power failure: sync files and directories, and share one sync among waiting threads."""

from __future__ import annotations

import errno
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from cometr_py.core.forking import on_fork
from cometr_py.core.private_files import private_directory

__all__ = ["DatabaseLog", "SharedSync", "SyncFailedError", "make_directory", "sync_directory", "sync_file", "sync_path"]

#: On macOS, fsync leaves data in the cache of the disk; this request to fcntl does not.
_FULL_SYNC = 51 if sys.platform == "darwin" else None


def sync_file(descriptor: int) -> None:
    """Wait until the content of an open file is on the disk.

    Raises:
        OSError: The disk failed, or is full.
    """
    if _FULL_SYNC is not None:
        import fcntl

        try:
            fcntl.fcntl(descriptor, _FULL_SYNC)
        except OSError:  # a file system without it
            os.fsync(descriptor)
        return
    os.fsync(descriptor)


def sync_path(path: Path) -> None:
    """Wait until the content of a file is on the disk."""
    # Windows syncs only files that are open for writing.
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        sync_file(descriptor)
    finally:
        os.close(descriptor)


def sync_directory(path: Path) -> None:
    """Wait until the names in a directory are on the disk."""
    if os.name == "nt":  # which cannot open directories, and keeps their names by itself
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        sync_file(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems cannot
            raise
    finally:
        os.close(descriptor)


def make_directory(path: Path) -> None:
    """Create a private directory, and its parents if they are missing, and wait until their names are on the disk."""
    if path.is_dir():
        return
    if not path.parent.is_dir():
        make_directory(path.parent)
    private_directory(path)
    sync_directory(path.parent)


class SyncFailedError(OSError):
    """What was written may not be on the disk, and nothing can be made durable until the server is restarted."""


class DatabaseLog:
    """The write-ahead log of a SQLite database, which is synced apart from SQLite.

    Args:
        database: The file of the database. Its log is beside it, and exists while a connection is open.
    """

    def __init__(self, database: Path) -> None:
        """Name the log; it is opened by the first `sync`."""
        resolved = database.resolve()  # SQLite follows links, too
        self._path = resolved.with_name(f"{resolved.name}-wal")
        self._descriptor: int | None = None

    def sync(self) -> None:
        """Wait until all that was written to the log is on the disk. One thread at a time may call it.

        Raises:
            OSError: The disk failed, or is full.
        """
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return  # SQLite has synced the database, and then removed the log
        if self._descriptor is not None and os.path.samestat(found, os.fstat(self._descriptor)):
            sync_file(self._descriptor)
            return
        self.close()
        # Left open, so that no new log can have the same inode. SQLite holds no lock on this file that closing it
        # could drop.
        self._descriptor = os.open(self._path, os.O_RDWR)
        sync_file(self._descriptor)
        sync_directory(self._path.parent)

    def close(self) -> None:
        """Close the log; the next `sync` opens it again."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class SharedSync:
    """Lets threads that wait for a sync share one: who comes while one is running waits for the next.

    Once a sync has failed, every later call fails: the system may have dropped what it could not write, and would
    report success for the rest.

    Args:
        sync: Makes durable all that was written before it was called.
    """

    def __init__(self, sync: Callable[[], None]) -> None:
        """Begin with nothing to sync."""
        self._sync = sync
        self._reset()
        on_fork(self._reset)

    def _reset(self) -> None:
        self._changed = threading.Condition()
        self._begun = self._finished = 0
        self._unsynced = 0
        self._failure: OSError | None = None

    def begin_write(self) -> None:
        """Note that the calling thread is about to commit what others can read before it is on the disk."""
        with self._changed:
            self._unsynced += 1

    def end_write(self) -> None:
        """Note that what the calling thread has committed is on the disk, or was not committed."""
        with self._changed:
            self._unsynced -= 1

    def wait_for_read(self) -> None:
        """Wait until what the calling thread has read is on the disk.

        Raises:
            SyncFailedError: A sync failed.
        """
        if self._unsynced:
            self.wait()

    def wait(self) -> None:
        """Wait for a sync that begins from now on.

        Raises:
            SyncFailedError: A sync failed.
        """
        with self._changed:
            needed = self._begun + 1
            while self._finished < needed and self._failure is None:
                if self._begun == self._finished:
                    self._run()
                else:
                    self._changed.wait()
            if self._failure is not None:
                raise SyncFailedError(self._failure.errno, self._failure.strerror)

    def _run(self) -> None:
        """Run one sync, without holding the lock meanwhile."""
        self._begun += 1
        self._changed.release()
        failure = None
        try:
            self._sync()
        except OSError as error:
            failure = error
        finally:
            self._changed.acquire()
            self._finished = self._begun
            self._failure = failure
            self._changed.notify_all()
