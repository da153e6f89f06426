"""Files of a store are not removed while a backup copies them, whichever process wants to."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

__all__ = ["keep_files", "may_remove_files"]

_NAME = "assets.lock"


@contextlib.contextmanager
def keep_files(folder: Path) -> Iterator[None]:
    """Keep every file of the store in this folder until the block ends.

    Removals that have begun are waited for, and so is another backup.

    Raises:
        OSError: The file system has no locks.
    """
    with _opened(folder) as lock:
        _lock(lock, exclusive=True, wait=True)
        yield


@contextlib.contextmanager
def may_remove_files(folder: Path) -> Iterator[bool]:
    """Yield whether files of the store in this folder may be removed in the block, because no backup is running."""
    with _opened(folder) as lock:
        yield _lock(lock, exclusive=False, wait=False)


@contextlib.contextmanager
def _opened(folder: Path) -> Iterator[int]:
    """Open the file that is locked; closing it releases the lock, and so does the end of the process."""
    lock = os.open(folder / _NAME, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        yield lock
    finally:
        os.close(lock)


def _lock(lock: int, *, exclusive: bool, wait: bool) -> bool:
    """Take the lock; return whether that succeeded."""
    if sys.platform == "win32":  # which has exclusive locks only
        try:
            msvcrt.locking(lock, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    try:
        fcntl.flock(lock, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks, on which there can be no backup
        if wait:
            raise
    return True
