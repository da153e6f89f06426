"""The files of a folder, as an artifact takes them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from cometr_py.artifacts import naming as artifact_values
from cometr_py.errors import ArgumentError

#: Why an empty folder is left out.
EMPTY = "an empty folder"


class FoundFile(NamedTuple):
    """One entry of a folder.

    ``left_out`` is the reason why it cannot be part of an artifact, or None.
    """

    path: Path
    size: int
    left_out: str | None


def folder_prefix(folder: Path, logical_path: str | os.PathLike[str] | None) -> str:
    """Return the prefix of the names of a directory's files: its own name, or ``logical_path`` (``.`` for none)."""
    if logical_path is None:
        # Absolute, so that `.` and `..` have a name, but not resolved: a link to a folder keeps its own.
        name = folder.absolute().name if folder.name not in ("", "..") else folder.resolve().name
        return name and artifact_values.logical_path(name) + "/"
    top = PurePath(logical_path).as_posix()
    return "" if logical_path and top == "." else artifact_values.logical_path(logical_path) + "/"


def entries(folder: Path, *, raising: bool = True) -> Iterator[FoundFile]:
    """Every file below a folder, hidden ones too, sorted by name; and what there is besides files.

    Links are followed: what they lead to is uploaded as if it lay there.

    Args:
        folder: The folder.
        raising: Raise an error for a link that leads nowhere and a folder that cannot be read, instead of leaving
            them out.

    Raises:
        ArgumentError: A link leads nowhere, or a folder cannot be read.
    """
    about = _stat(folder)
    yield from _below(folder, [(about.st_dev, about.st_ino)], raising)


def _below(folder: Path, above: list[tuple[int, int]], raising: bool) -> Iterator[FoundFile]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        reason = f"it cannot be read ({error.strerror})"
        if raising:
            raise _unusable(folder, reason) from None
        yield FoundFile(folder, 0, reason)
        return
    if not paths and len(above) > 1:
        yield FoundFile(folder, 0, EMPTY)
    for path in paths:
        try:
            about = _stat(path)
        except ArgumentError as error:
            if raising:
                raise
            yield FoundFile(path, 0, error.remedy.partition(";")[0])
            continue
        if stat.S_ISREG(about.st_mode):
            yield FoundFile(path, about.st_size, None)
        elif not stat.S_ISDIR(about.st_mode):
            yield FoundFile(path, 0, "neither a file nor a folder")
        elif (identity := (about.st_dev, about.st_ino)) in above:
            yield FoundFile(path, 0, "a link to a folder that it lies in")
        else:
            yield from _below(path, [*above, identity], raising)


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        reason = "it is a link to nothing" if path.is_symlink() else f"it cannot be read ({error.strerror})"
        raise _unusable(path, reason) from None


def _unusable(path: Path, reason: str) -> ArgumentError:
    return ArgumentError("local_path", str(path), f"{reason}; repair or remove it, or add the other files one by one.")
