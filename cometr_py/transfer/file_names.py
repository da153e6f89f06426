"""Names of files on disk, made of names that anybody may have chosen."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

from cometr_py.errors import CometError

__all__ = ["Names", "inside", "safe_name"]

#: What some file system takes amiss.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\ud800-\udfff]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
#: Bytes of one step of a path.
_LONGEST = 120


class Names:
    """Paths for files, each taken once, also where upper and lower case are the same."""

    def __init__(self) -> None:
        """Begin with no names."""
        self._taken: set[str] = set()
        self._folders: set[str] = set()

    def path(self, name: str) -> str:
        """Return a relative path for a file name, as similar as possible, which stays in its folder."""
        steps = [safe_name(step) for step in re.split(r"[/\\]", name) if step not in ("", ".")] or ["file"]
        path = "/".join(steps)
        number = 1
        while not self._is_free(path):
            number += 1
            stem, dot, suffix = steps[-1].rpartition(".")
            last = f"{stem}~{number}{dot}{suffix}" if stem else f"{steps[-1]}~{number}"
            # Where a file has the name of one of the folders, another last step is of no use.
            path = "/".join([*steps[:-1], last] if number < 10 else [f"{steps[0]}~{number}", *steps[1:]])
        self._taken.add(_folded(path))
        self._folders.update(_above(_folded(path)))
        return path

    def _is_free(self, path: str) -> bool:
        folded = _folded(path)
        return not (folded in self._taken or folded in self._folders or self._taken.intersection(_above(folded)))


def _folded(path: str) -> str:
    """Return a path in the normal form of file systems that ignore case and Unicode form."""
    return unicodedata.normalize("NFC", path).casefold()


def _above(path: str) -> list[str]:
    """Return the parent folders of a path."""
    steps = path.split("/")
    return ["/".join(steps[:depth]) for depth in range(1, len(steps))]


def safe_name(text: str) -> str:
    """One step of a path: neither ``..`` nor anything that a file system takes for more than a name."""
    name = _UNSAFE.sub("_", text.replace("/", "_").replace("\\", "_")).rstrip(". ")
    if not name or _RESERVED.fullmatch(name):
        name = f"_{name}"
    if len(name.encode()) > _LONGEST:
        mark = hashlib.sha256(name.encode()).hexdigest()[:8]
        stem, dot, suffix = name.rpartition(".")
        ending = f"~{mark}{dot}{suffix}" if stem and len(suffix) <= 10 else f"~{mark}"
        name = name.encode()[: _LONGEST - len(ending.encode())].decode(errors="ignore") + ending
    return name


def inside(folder: Path, path: str) -> Path:
    """Return the path of a file in an untrusted folder.

    Raises:
        CometError: The path leads out of the folder.
    """
    found = (folder / path).resolve()
    if not found.is_relative_to(folder.resolve()):
        raise CometError(f"{path!r} leads out of {folder}; this folder was not made by an export, or was changed.")
    return found
