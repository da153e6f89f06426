"""The files of a folder, as an artifact takes them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cometr_py.errors import ArgumentError


class FoundFile(NamedTuple):
    """One entry of a folder.

    ``left_out`` is the reason why it cannot be part of an artifact, or None.
    """

    path: Path
    size: int
    left_out: str | None


def entries(folder: Path) -> Iterator[FoundFile]:
    """Every file below a folder, hidden ones too, sorted by name; and what there is besides files.

    Links are followed: what they lead to is uploaded as if it lay there.

    Raises:
        ArgumentError: A link leads nowhere, or a folder cannot be read.
    """
    about = _stat(folder)
    yield from _below(folder, [(about.st_dev, about.st_ino)])


def _below(folder: Path, above: list[tuple[int, int]]) -> Iterator[FoundFile]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise _unusable(folder, f"it cannot be read ({error.strerror})") from None
    if not paths and len(above) > 1:
        yield FoundFile(folder, 0, "an empty folder")
    for path in paths:
        about = _stat(path)
        if stat.S_ISREG(about.st_mode):
            yield FoundFile(path, about.st_size, None)
        elif not stat.S_ISDIR(about.st_mode):
            yield FoundFile(path, 0, "neither a file nor a folder")
        elif (identity := (about.st_dev, about.st_ino)) in above:
            yield FoundFile(path, 0, "a link to a folder that it lies in")
        else:
            yield from _below(path, [*above, identity])


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except OSError as error:
        reason = "it is a link to nothing" if path.is_symlink() else f"it cannot be read ({error.strerror})"
        raise _unusable(path, reason) from None


def _unusable(path: Path, reason: str) -> ArgumentError:
    return ArgumentError("local_path", str(path), f"{reason}; repair or remove it, or add the other files one by one.")
