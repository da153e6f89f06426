"""Versions of the formats on disk: what is said about a file that a newer version of the package has written."""

from __future__ import annotations

from collections.abc import Mapping

from cometr_py.core.version import VERSION

__all__ = ["newer", "newer_records"]

_UPGRADE = "upgrade it (pip install --upgrade cometr-py)"


def newer(found: int, known: int, written_by: str | None = None) -> str:
    """Return why something cannot be read and what to do, the rest of a sentence that begins with its name.

    Args:
        found: The version of its format.
        known: The newest version of the format that this package can read.
        written_by: The version of the package that wrote it, if that is known.
    """
    return (
        f"was written by {_writer(written_by)} in format {found}, and cometr_py {VERSION} reads formats up to {known}: "
        f"{_UPGRADE}"
    )


def newer_records(kinds: Mapping[str, int], written_by: str | None = None) -> str:
    """Return what is to be known about journal records of unknown kinds, a clause.

    Args:
        kinds: How many there are of each kind, by tag.
        written_by: The version of the package that wrote them, if that is known.
    """
    named = " and ".join(f"{count:,} of kind {kind!r}" for kind, count in sorted(kinds.items()))
    return (
        f"{named} written by {_writer(written_by)}, which cometr_py {VERSION} cannot deliver: {_UPGRADE}, "
        "then run cometr-py sync"
    )


def _writer(written_by: str | None) -> str:
    return f"cometr_py {written_by}" if written_by else "a newer version of cometr_py"
