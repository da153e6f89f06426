"""What ``upload_asset`` takes: a file, a folder, bytes, or an open file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from comet_wire.limits import FILE_NAME_MAX_LENGTH

from cometr_py.artifacts import collect_files
from cometr_py.core import open_files, validation
from cometr_py.errors import ArgumentError, FileChangedError, SnapshotError
from cometr_py.experiments.log_call import LogCall
from cometr_py.experiments.recording import Recording
from cometr_py.recording.journal import records
from cometr_py.recording.snapshots import Snapshot, Snapshots

__all__ = ["AssetDetails", "upload"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssetDetails:
    """What is known about an asset besides its content.

    Attributes:
        name: Its name, or the prefix of the names of a folder's files; ``None`` for the name of the file itself.
        snapshot: Whether to keep the file as it is now.
    """

    name: str | None
    step: int | None
    overwrite: bool | None
    context: str | None
    asset_type: str | None
    metadata: str | None
    snapshot: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """One file to keep: its name, and how to keep it."""

    name: str
    keep: Callable[[Snapshots], Snapshot]


def upload(call: LogCall, recording: Recording, file: object, details: AssetDetails) -> None:
    """Record a file, or every file of a folder.

    Args:
        call: The call of ``upload_asset``. It skips files that cannot be recorded.
        recording: Keeps the files.
        file: The file, folder, content, or open file.
        details: Name, step, type, and so on.

    Raises:
        ArgumentError: ``file`` is nothing that can be uploaded.
    """
    if not recording.takes_files:
        return
    call.subject = details.name or _shown(file)
    for source in _sources(call, file, details):
        try:
            call.record(_record(recording, source.name, details, source.keep(recording.snapshots())))
        except ArgumentError as error:
            call.skip(source.name, error)
        except (FileChangedError, SnapshotError) as error:
            call.skip(source.name, error)
            # Recorded, so that `flush`, `stop`, and `cometr-py status` report it as they report rejected files.
            call.record(_record(recording, source.name, details, None, problem=str(error)))


def _record(
    recording: Recording, name: str, details: AssetDetails, kept: Snapshot | None, problem: str | None = None
) -> records.Upload:
    return records.Upload(
        name=name,
        path=None if kept is None else kept.path,
        link=None,
        snapshot=kept is not None and kept.own,
        size=0 if kept is None else kept.state.size,
        modified=0 if kept is None else kept.state.modified,
        step=details.step,
        overwrite=details.overwrite,
        context=details.context,
        asset_type=details.asset_type,
        metadata=details.metadata,
        timestamp=recording.now(),
        inode=0 if kept is None else kept.state.inode,
        sha256=None if kept is None else kept.sha256,
        problem=problem,
    )


def _sources(call: LogCall, file: object, details: AssetDetails) -> Iterator[_Source]:
    """Yield what to keep of an argument.

    Raises:
        ArgumentError: It is nothing that can be uploaded, or it has no name.
    """
    name, snapshot = details.name, details.snapshot
    if open_files.is_bytes(file):
        content = bytes(cast(bytes, file))
        yield _content(lambda: iter([content]), _required(name, "bytes have none"))
        return
    if open_files.is_open_file(file):
        yield _of_open_file(file, name, snapshot=snapshot)
        return
    path = validation.path(file, "file")
    if path.is_dir():
        yield from _of_folder(call, path, name, snapshot=snapshot)
        return
    if not path.exists():
        raise ArgumentError("file", str(file), "there is no such file.")
    if not path.is_file():
        raise ArgumentError("file", str(file), "it is neither a file nor a folder.")
    yield _of_path(path, name or validation.name(path.name, "file", FILE_NAME_MAX_LENGTH), snapshot=snapshot)


def _of_path(path: Path, name: str, *, snapshot: bool) -> _Source:
    # A link may lead elsewhere later; one of /proc leads to an open file only while it is not resolved.
    resolved = path if path.is_relative_to("/proc") else path.resolve()
    return _Source(name=name, keep=lambda into: into.take(resolved) if snapshot else into.refer_to(resolved))


def _content(pieces: Callable[[], Iterator[bytes]], name: str) -> _Source:
    return _Source(name=name, keep=lambda into: into.take_content(name, pieces()))


def _of_folder(call: LogCall, folder: Path, name: str | None, *, snapshot: bool) -> Iterator[_Source]:
    prefix = collect_files.folder_prefix(folder, name)
    for path, _, left_out in collect_files.entries(folder, raising=False):
        inside = prefix + path.relative_to(folder).as_posix()
        if left_out == collect_files.EMPTY:
            continue
        try:
            if left_out is not None:
                raise ArgumentError("file", str(path), f"it is skipped: {left_out}.")
            source = _of_path(path, validation.name(inside, "file", FILE_NAME_MAX_LENGTH), snapshot=snapshot)
        except ArgumentError as error:
            call.skip(validation.text(inside, "file"), error)
        else:
            yield source


def _of_open_file(file: Any, name: str | None, *, snapshot: bool) -> _Source:
    """Return what to keep of an open file: its whole content if it can be repeated, otherwise the rest."""
    called = name or open_files.name_of(file)
    required = _required(called, "this object has none")
    if (path := open_files.path_of(file)) is not None:
        durable = not path.is_relative_to("/proc")
        return _of_path(path, required, snapshot=snapshot or not durable)
    return _content(lambda: open_files.pieces_of(file), required)


def _required(name: str | None, reason: str) -> str:
    if name is None:
        raise ArgumentError("name", None, f"give the name of the asset: {reason}.")
    return validation.name(name, "name", FILE_NAME_MAX_LENGTH)


def _shown(file: object) -> str:
    """Return what messages call an argument that cannot be uploaded."""
    return str(file) if isinstance(file, (str, os.PathLike)) else "file"
