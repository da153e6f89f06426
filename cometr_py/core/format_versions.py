"""Messages about files that a newer version of the package has written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cometr_py.core.version import VERSION
from cometr_py.errors import NewerFormatError

__all__ = ["newer", "newer_format_error", "newer_records"]

_UPGRADE = "upgrade it (pip install --upgrade cometr-py)"


def newer(found: int, known: int, written_by: str | None = None) -> str:
    """Return why a file cannot be read and what to do, as the end of a sentence that begins with its name.

    Args:
        found: Version of the file's format.
        known: Newest version of the format that this package can read.
        written_by: Version of the package that wrote the file, if known.
    """
    return (
        f"was written by {_writer(written_by)} in format {found}, and cometr_py {VERSION} reads formats up to {known}: "
        f"{_UPGRADE}"
    )


def newer_format_error(path: Path, found: int, known: int, written_by: str | None = None) -> NewerFormatError:
    """Return the error to raise for a file in a newer format; the arguments are those of :func:`newer`."""
    reason = newer(found, known, written_by)
    error = NewerFormatError(f"{path} {reason}.")
    error.reason = reason
    return error


def newer_records(kinds: Mapping[str, int], written_by: str | None = None) -> str:
    """Return which journal records are of unknown kinds and what to do, as a clause.

    Args:
        kinds: Number of records of each kind, by tag.
        written_by: Version of the package that wrote them, if known.
    """
    named = " and ".join(f"{count:,} of kind {kind!r}" for kind, count in sorted(kinds.items()))
    return (
        f"{named} written by {_writer(written_by)}, which cometr_py {VERSION} cannot deliver: {_UPGRADE}, "
        "then run cometr-py sync"
    )


def _writer(written_by: str | None) -> str:
    return f"cometr_py {written_by}" if written_by else "a newer version of cometr_py"
