"""Open files and similar objects, as users pass them instead of a path."""

from __future__ import annotations

import contextlib
import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cometr_py.errors import ArgumentError

__all__ = ["is_bytes", "is_open_file", "name_of", "path_of", "pieces_of"]

#: Bytes or characters that are read at a time.
PIECE = 256 << 10


def is_bytes(value: object) -> bool:
    """Return whether a value is the content of a file itself."""
    return isinstance(value, (bytes, bytearray, memoryview))


def is_open_file(value: object) -> bool:
    """Return whether a value can be read. Some classes of paths have a method of that name, too."""
    return not isinstance(value, (str, os.PathLike)) and callable(getattr(value, "read", None))


def path_of(file: Any) -> Path | None:
    """Return the path of an open file on disk, after writing what Python has buffered; ``None`` for anything else."""
    raw = file
    for wrapped in ("file", "buffer", "raw"):  # of temporary files, text files, and buffered ones
        raw = getattr(raw, wrapped, raw)
    if not isinstance(raw, io.FileIO) or raw.closed or not stat.S_ISREG(os.fstat(raw.fileno()).st_mode):
        return None
    with contextlib.suppress(OSError, ValueError):
        file.flush()
    opened = os.fstat(raw.fileno())
    with contextlib.suppress(OSError, TypeError):
        path = Path(os.fsdecode(raw.name))
        if os.path.samestat(path.stat(), opened):
            return path
    unnamed = Path(f"/proc/self/fd/{raw.fileno()}")  # of a temporary file, or one that was deleted
    return unnamed if unnamed.exists() else None


def pieces_of(file: Any) -> Iterator[bytes]:
    """Yield the content of an object with a method ``read``, from its beginning if it has one.

    Raises:
        ArgumentError: It cannot be read.
    """
    position = None
    with contextlib.suppress(Exception):  # it cannot be repeated
        position = file.tell()
        file.seek(0)
    try:
        while piece := _read(file):
            yield piece
    finally:
        if position is not None:
            with contextlib.suppress(Exception):
                file.seek(position)


def _read(file: Any) -> bytes:
    try:
        piece = file.read(PIECE)
    except Exception as error:  # the class may be anybody's
        raise ArgumentError("file", file, f"it cannot be read ({error}).") from None
    if isinstance(piece, str):
        return piece.encode("utf-8", "surrogateescape")
    if isinstance(piece, (bytes, bytearray, memoryview)):
        return bytes(piece)
    raise ArgumentError("file", file, "its method read() must return bytes or a string.")


def name_of(file: object) -> str | None:
    """Return the last part of an open file's name; ``None`` if it has none, as a pipe."""
    found = getattr(file, "name", None)
    if not isinstance(found, (str, os.PathLike)) or str(found).startswith("<"):
        return None
    return Path(found).name or None
