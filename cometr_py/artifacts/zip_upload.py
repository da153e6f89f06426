"""Small files are sent together, because a request takes as long as some hundred kilobytes."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cometr_py.artifacts.versions import NewAsset
from cometr_py.core.unchanged_files import FileState
from cometr_py.errors import FileChangedError

__all__ = ["CHANGED", "bundles", "packed"]

#: Bytes up to which a file is small, and how many of them make it worth while to send them together.
SMALL, FEWEST = 128 * 1024, 20
#: Files and bytes of an archive, which lies in memory while it is being sent.
FILES, BYTES = 256, 512 * 1024
CHANGED = "it changed after log_artifact was called"


def bundles(assets: Sequence[NewAsset]) -> list[list[NewAsset]]:
    """Return the assets in groups that can be sent at once, in their order; most are alone."""
    small: dict[tuple[str, bool], list[NewAsset]] = {}
    for asset in assets:
        if _is_small(asset):
            small.setdefault(_kind(asset), []).append(asset)
    many = {kind: those for kind, those in small.items() if len(those) >= FEWEST}
    alone = [[asset] for asset in assets if not (_is_small(asset) and _kind(asset) in many)]
    return [*alone, *(group for those in many.values() for group in _filled(those))]


def packed(assets: Sequence[NewAsset], states: Mapping[str, FileState]) -> tuple[bytes, dict[str, int]]:
    """Return an archive of these files, and their sizes by logical path.

    Args:
        assets: The files.
        states: Their states when the artifact was logged, by logical path.

    Raises:
        FileChangedError: One has changed since.
        OSError: One cannot be read.
    """
    sizes: dict[str, int] = {}
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as members:
        for asset in assets:
            path = asset.get_local_path()
            assert path is not None
            content = _content(path, states[asset.get_logical_path()])
            members.writestr(zipfile.ZipInfo(asset.get_logical_path()), content)
            sizes[asset.get_logical_path()] = len(content)
    return archive.getvalue(), sizes


def _content(path: Path, logged: FileState) -> bytes:
    with path.open("rb") as file:
        # One that has become large in the meantime must not fill the memory.
        content = file.read(logged.size + 1)
        after = FileState.of(os.fstat(file.fileno()))
    if len(content) != logged.size or not logged.matches(after):
        raise FileChangedError(CHANGED)
    return content


def _kind(asset: NewAsset) -> tuple[str, bool]:
    """Return the parameters that all files of a request share."""
    return asset.get_asset_type() or "", asset.has_overwrite()


def _is_small(asset: NewAsset) -> bool:
    name = asset.get_logical_path()
    return (
        not asset.is_remote()
        and asset.get_local_path() is not None
        and asset.get_size() <= SMALL
        and not asset.get_metadata()
        # What no archive can name: NUL ends a name there, and names are UTF-8.
        and "\0" not in name
        and name.encode("utf-8", "replace") == name.encode("utf-8", "surrogatepass")
    )


def _filled(assets: list[NewAsset]) -> Iterator[list[NewAsset]]:
    """Yield groups of the size that one archive may have."""
    group: list[NewAsset] = []
    size = 0
    for asset in assets:
        if group and (len(group) == FILES or size + asset.get_size() > BYTES):
            yield group
            group, size = [], 0
        group.append(asset)
        size += asset.get_size()
    if group:
        yield group
