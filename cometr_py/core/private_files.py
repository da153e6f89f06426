"""Files and directories that only their owner can read, whatever the umask is.

Everything that the package keeps for itself is created here: journals, stores, caches, locks. What users ask for at a
place of their own, such as a download or an export, is not. A directory that exists already keeps its mode.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import BinaryIO, cast

__all__ = ["create_private_file", "open_private", "private_directory"]

DIRECTORY_MODE = 0o700
FILE_MODE = 0o600


def private_directory(path: Path, *, exist_ok: bool = True) -> Path:
    """Create a directory, and those above it that are missing.

    Args:
        path: The directory.
        exist_ok: Accept a directory that exists.

    Raises:
        FileExistsError: It exists, although it must not, or is a file.
        OSError: It cannot be created.
    """
    try:
        path.mkdir(mode=DIRECTORY_MODE)
    except FileNotFoundError:
        if path.parent == path:
            raise
        private_directory(path.parent)
        return private_directory(path, exist_ok=exist_ok)
    except OSError:  # not all systems say that it exists if they cannot write there anyway
        if not exist_ok or not path.is_dir():
            raise
        return path
    with contextlib.suppress(OSError):  # a file system without modes
        path.chmod(DIRECTORY_MODE)  # the umask may have taken permissions of the owner, too
    return path


def open_private(path: Path, mode: str, *, buffering: int = -1) -> BinaryIO:
    """Open a binary file, and create it private if the mode creates it.

    Args:
        path: The file.
        mode: As of :func:`open`, with ``b``.
        buffering: As of :func:`open`.

    Raises:
        OSError: It cannot be opened.
    """
    return cast(BinaryIO, open(path, mode, buffering, opener=_opener))  # the caller closes it


def create_private_file(path: Path) -> None:
    """Create an empty file, unless it exists, for code that would create it with another mode.

    Raises:
        OSError: It cannot be created.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE))


def _opener(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_CLOEXEC, FILE_MODE)
