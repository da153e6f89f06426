"""The files to which the rows of a store refer, compared with those that it has."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from cometr_py.server.storage.files import AssetFiles, FileLocation
from cometr_py.server.storage.tables import assets, packed_files

__all__ = ["ReferencedFiles", "content_problem", "read_references", "unreferenced"]

_PIECE = 1024 * 1024


@dataclass(frozen=True)
class ReferencedFiles:
    """What rows refer to.

    Attributes:
        sizes: The size in bytes that its row gives, by the SHA-256 of the content.
        places: Where contents are in packs, by their SHA-256.
    """

    sizes: Mapping[str, int]
    places: Mapping[str, FileLocation]


def read_references(connection: Connection) -> ReferencedFiles:
    """Return what the rows of a store refer to."""
    query = select(assets.c.sha256, assets.c.size).where(assets.c.sha256.is_not(None))
    sizes = {row.sha256: row.size for row in connection.execute(query)}
    places = {
        row.sha256: FileLocation(row.pack, row.offset, row.size) for row in connection.execute(select(packed_files))
    }
    return ReferencedFiles(sizes, places)


def content_problem(
    files: AssetFiles, sha256: str, size: int, place: FileLocation | None, *, hashed: bool = True
) -> str | None:
    """Return what is wrong with a stored content, None if nothing is.

    Args:
        files: The files of the store.
        sha256: Of the content.
        size: Its length in bytes.
        place: Where it is in a pack.
        hashed: Whether to read it and compare its SHA-256, too.
    """
    path, offset = files.path(sha256), 0
    packed = not path.exists()
    if packed:
        if place is None:
            return "is missing"
        path, offset = files.pack_path(place.pack), place.offset
    try:
        length = path.stat().st_size
        found = min(size, max(length - offset, 0)) if packed else length
        if found != size:
            return f"has {found:,} bytes instead of {size:,}"
        return None if not hashed or _hash(path, offset, size) == sha256 else "has another content"
    except FileNotFoundError:
        return f"is missing with its pack {path.name}"


def unreferenced(files: AssetFiles, references: ReferencedFiles) -> Iterator[Path]:
    """Yield the stored files to which no row refers."""
    for sha256, path in files.stored():
        if sha256 not in references.sizes:
            yield path
    used = {place.pack for sha256, place in references.places.items() if sha256 in references.sizes}
    for path in files.packs():
        if path.name not in used:
            yield path


def _hash(path: Path, offset: int, size: int) -> str:
    found = hashlib.sha256()
    with path.open("rb") as file:
        file.seek(offset)
        while size > 0 and (piece := file.read(min(_PIECE, size))):
            found.update(piece)
            size -= len(piece)
    return found.hexdigest()
