"""Compares two generated folders, and brings one up to the other."""

import difflib
import os
from pathlib import Path

SHOWN_FILES = 20
SHOWN_LINES = 12


def differences(committed: Path, made: Path) -> list[str]:
    """Return the changes, a few lines per file; an empty list if the folders have the same files and bytes."""
    before, after = _files(committed), _files(made)
    lines: list[str] = []
    changed = [name for name in sorted(before | after) if _bytes(committed, name) != _bytes(made, name)]
    for name in changed[:SHOWN_FILES]:
        if name not in after:
            lines.append(f"  stale    {name}")
        elif name not in before:
            lines.append(f"  missing  {name}")
        else:
            lines.append(f"  differs  {name}")
            lines.extend(_first_lines(committed / name, made / name))
    if len(changed) > SHOWN_FILES:
        lines.append(f"  ... and {len(changed) - SHOWN_FILES} more files")
    return lines


def install(made: Path, target: Path) -> tuple[int, int]:
    """Make ``target`` equal to ``made``, touching only files that differ.

    Returns:
        How many files were written, and how many were removed.
    """
    before, after = _files(target), _files(made)
    written = 0
    for name in sorted(after):
        content = (made / name).read_bytes()
        destination = target / name
        if name in before and destination.read_bytes() == content:
            continue
        destination.parent.mkdir(parents=True, exist_ok=True)
        # Replaced in one step: somebody may be importing the package right now.
        partial = destination.with_name(f"{destination.name}.{os.getpid()}.partial")
        partial.write_bytes(content)
        partial.replace(destination)
        written += 1
    for name in before - after:
        (target / name).unlink(missing_ok=True)
    for folder in sorted((path for path in target.rglob("*") if path.is_dir()), reverse=True):
        if not any(path for path in folder.iterdir() if path.name != "__pycache__"):
            _remove_folder(folder)
    return written, len(before - after)


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and ".mypy_cache" not in path.parts
    }


def _bytes(folder: Path, name: str) -> bytes | None:
    path = folder / name
    return path.read_bytes() if path.is_file() else None


def _first_lines(old: Path, new: Path) -> list[str]:
    def text(path: Path) -> list[str]:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()

    diff = list(difflib.unified_diff(text(old), text(new), lineterm="", n=0))[2:]
    more = [f"      ... {len(diff) - SHOWN_LINES} more lines"] if len(diff) > SHOWN_LINES else []
    return [*(f"      {line[:160]}" for line in diff[:SHOWN_LINES]), *more]


def _remove_folder(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()
    folder.rmdir()
