"""Downloading files of an artifact: never outside of their folder, and never over a file before all of it is there."""

from __future__ import annotations

import base64
import filecmp
import functools
import hashlib
import os
import re
import tempfile
import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal

from cometr_py import session, transport
from cometr_py.artifacts import naming as artifact_values
from cometr_py.artifacts.errors import ArtifactError, reason, reasons
from cometr_py.artifacts.transfer_pool import MENTIONED, TransferProgress, transfer_all
from cometr_py.artifacts.versions import StoredVersion, VersionFile
from cometr_py.artifacts.zip_download import ZipDownload, archive_of
from cometr_py.core.logs import logger
from cometr_py.core.retrying import Stopped
from cometr_py.errors import ArgumentError

Strategy = Literal["FAIL", "PRESERVE", "OVERWRITE"]
#: What became of a file: written anew or over another, or the one that was there was kept.
Placed = Literal["written", "overwritten", "equal", "preserved"]

#: Seconds without a single byte after which a download has failed.
DOWNLOAD_TIMEOUT = 120.0


def download_version(
    version: StoredVersion, path: str | os.PathLike[str] | None, overwrite_strategy: bool | str
) -> list[tuple[VersionFile, Path | None]]:
    """Download a version; see :meth:`LoggedArtifact.download`.

    Returns:
        Its files, each with its path on this machine; ``None`` for remote files.
    """
    strategy, folder = _strategy(overwrite_strategy), _folder(path, "path")
    # Of two files with one path, as other clients may make them, the later one counts.
    assets = {asset.logical_path: asset for asset in version.files()}
    resolve = functools.cache(_resolve)
    targets = {path: _target(folder, path, resolve) for path, asset in assets.items() if not asset.remote}
    wanted = [assets[path] for path in targets]
    session.current().console.output(f"Downloading {len(wanted)} assets of the Artifact '{version.details.full_name}'")
    placed: dict[str, Placed] = {}
    mentions = _Mentions(list(targets))
    size = sum(asset.size for asset in wanted)
    with (
        TransferProgress("downloading", len(wanted), size) as progress,
        archive_of(version, _missing(wanted, targets), folder, DOWNLOAD_TIMEOUT) as archive,
    ):

        def work(asset: VersionFile, stop: threading.Event) -> None:
            path = asset.logical_path
            placed[path] = _fetch(asset, version, targets[path], strategy, stop)

        def finished(asset: VersionFile) -> None:
            path = asset.logical_path
            progress.files += 1
            progress.moved(asset.size)
            mentions.add(path, targets[path], placed[path], later=progress.active)

        left: list[VersionFile] = []
        made = functools.cache(functools.partial(Path.mkdir, parents=True, exist_ok=True))
        # One by one: that is no waiting for a server, and threads would only get in each other's way.
        for asset in wanted:
            path = asset.logical_path
            found = _taken(archive, asset, targets[path], strategy, made)
            if found is None:
                left.append(asset)
                continue
            placed[path] = found
            finished(asset)
            progress.show()
        outcome = transfer_all(left, work, finished=finished, tick=progress.show)
    mentions.rest()
    if outcome.failures:
        failures = {asset.logical_path: error for asset, error in outcome.failures}
        text = (
            f"Failed to download {len(failures)} of {len(wanted)} assets of the Artifact "
            f"'{version.details.full_name}', reason: {reasons(failures, outcome.untried)}. "
            f"What has arrived is in {folder}."
        )
        logger.error("%s", text)
        raise ArtifactError(text, failures)
    return [(asset, targets.get(path)) for path, asset in assets.items()]


def download_asset(
    version: StoredVersion,
    asset: VersionFile,
    local_path: str | os.PathLike[str] | None,
    logical_path: str,
    overwrite_strategy: bool | str,
) -> Path:
    """Download one file; see :meth:`LoggedArtifactAsset.download`. Return its path on this machine."""
    strategy = _strategy(overwrite_strategy)
    if asset.remote:
        raise ArtifactError(
            f"Failed to download remote asset '{logical_path}'. Please use asset's URI to download it directly from: "
            f"'{asset.link}'"
        )
    folder = _folder(local_path, "local_path")
    target = _target(folder, logical_path, _resolve)
    try:
        placed = _fetch(asset, version, target, strategy, threading.Event())
    except OSError as error:
        text = f"Cannot write Asset '{logical_path}' on path '{target}': {reason(error)}."
        raise ArtifactError(text, {logical_path: error}) from error
    for text in _mentions(logical_path, target, placed):
        session.current().console.output(text)
    return target


def _taken(
    archive: ZipDownload, asset: VersionFile, target: Path, strategy: Strategy, made: Callable[[Path], None]
) -> Placed | None:
    """Take one file from the archive and put it where it belongs; None if it must be downloaded instead."""
    path, size = asset.logical_path, asset.size
    if size is None or not archive.has(path, size) or os.path.lexists(target):
        return None
    draft = target.with_name(f".{uuid.uuid4().hex}.part")
    try:
        made(target.parent)
        return _put(draft, target, path, strategy) if archive.take(path, draft) else None
    except (OSError, ArtifactError):
        return None  # the download fails for the same reason, and reports it
    finally:
        draft.unlink(missing_ok=True)


def _fetch(
    asset: VersionFile,
    version: StoredVersion,
    target: Path,
    strategy: Strategy,
    stop: threading.Event,
) -> Placed:
    """Download one file, and put it where it belongs.

    Raises:
        ArtifactError: A file is there already, or not all bytes have arrived.
        OSError: It cannot be written.
    """
    path, size = asset.logical_path, asset.size
    if os.path.lexists(target):
        if target.is_dir() or (strategy != "OVERWRITE" and not target.is_file()):
            raise _exists(path, target)
        if strategy == "PRESERVE":
            return "preserved"
        # Known without downloading it: no file of another size is equal.
        if strategy == "FAIL" and size not in (None, target.stat().st_size):
            raise _exists(path, target)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{uuid.uuid4().hex}.part")
    try:
        _download(asset, version, draft)
        if stop.is_set():
            raise Stopped
        return _put(draft, target, path, strategy)
    finally:
        draft.unlink(missing_ok=True)


def _download(asset: VersionFile, version: StoredVersion, draft: Path) -> None:
    """Get one file from the server.

    Raises:
        ArtifactError: Not all bytes have arrived, or others.
    """
    reply = transport.stream_to_file(
        version.client,
        "get_asset",
        {
            "assetId": asset.asset_id,
            "experimentKey": version.experiment_key,
            "artifactVersionId": version.details.version_id,
        },
        draft,
        timeout=DOWNLOAD_TIMEOUT,
    )
    size, arrived = asset.size, draft.stat().st_size
    if arrived != size:
        raise ArtifactError(f"{arrived} bytes have arrived of {size}; try again")
    _check_digest(reply.headers.get("repr-digest", ""), draft)


def _missing(wanted: Sequence[VersionFile], targets: Mapping[str, Path]) -> list[VersionFile]:
    """Return the files that do not exist yet."""
    return [asset for asset in wanted if not os.path.lexists(targets[asset.logical_path])]


def _check_digest(header: str, draft: Path) -> None:
    """Compare the content with its hash, where the server sends one (RFC 9530)."""
    announced = re.search(r"\bsha-256=:([A-Za-z0-9+/]+=*):", header)
    if announced is None:
        return
    with draft.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").digest()
    if base64.b64encode(found).decode() != announced.group(1):
        raise ArtifactError("what has arrived has another SHA-256 than the server's file; try again")


def _put(draft: Path, target: Path, path: str, strategy: Strategy) -> Placed:
    """Give a file that has arrived its name."""
    if strategy == "OVERWRITE":
        existed = os.path.lexists(target)
        draft.replace(target)
        return "overwritten" if existed else "written"
    try:
        # Unlike renaming, this never replaces a file, not even one that has been made a moment ago.
        os.link(draft, target)
        return "written"
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        if not os.path.lexists(target):
            draft.replace(target)
            return "written"
    if strategy == "PRESERVE":
        return "preserved"
    if not target.is_file() or not filecmp.cmp(draft, target, shallow=False):
        raise _exists(path, target)
    return "equal"


def _target(folder: Path, logical_path: str, resolve: Callable[[Path], Path]) -> Path:
    """Where a file goes.

    Raises:
        ArgumentError: That would be outside of the folder.
    """
    target = folder / artifact_values.logical_path(logical_path)
    top = resolve(folder)
    # A link in the folder may lead out of it, whatever the path looks like.
    try:
        inside = resolve(target if target.is_symlink() else target.parent)
    except (OSError, RuntimeError) as error:  # links in a circle
        raise ArgumentError("logical_path", logical_path, f"its folder in {folder} cannot be found: {error}") from None
    if not inside.is_relative_to(top):
        raise ArgumentError(
            "logical_path",
            logical_path,
            f"a link in {folder} leads out of that folder, to {inside}; nothing is written.",
        )
    return target


def _resolve(path: Path) -> Path:
    """Follow the links of a path that may not exist yet.

    Raises:
        OSError: The links lead in a circle.
        RuntimeError: The same, from Python before 3.13.
    """
    try:
        return path.resolve(strict=True)
    except (FileNotFoundError, NotADirectoryError):
        return path.resolve()


def _folder(path: object, argument: str) -> Path:
    """Where to download to: the folder that was given, or a new one."""
    if path is None:
        return Path(tempfile.mkdtemp(prefix="cometr_py-"))
    if not isinstance(path, (str, os.PathLike)) or not os.fspath(path):
        raise ArgumentError(argument, path, "it must be the path of a folder.")
    return Path(path)


def _strategy(value: object) -> Strategy:
    match value.upper() if isinstance(value, str) else value:
        case False | "FAIL":
            return "FAIL"
        case "PRESERVE":
            return "PRESERVE"
        case True | "OVERWRITE":
            return "OVERWRITE"
    raise ArgumentError(
        "overwrite_strategy",
        value,
        f"Unsupported overwrite_strategy value: {value}. Give False or 'FAIL', 'PRESERVE', True or 'OVERWRITE'.",
    )


class _Mentions:
    """Messages about each file, in the version's order, or about all of them if there are many."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._each = len(paths) <= MENTIONED
        self._waiting = list(paths)
        self._texts: dict[str, list[str]] = {}
        self._counts = {"overwritten": 0, "preserved": 0}

    def add(self, path: str, target: Path, placed: Placed, *, later: bool) -> None:
        """One file is there; ``later`` while a line on the terminal shows the progress."""
        if self._each:
            self._texts[path] = _mentions(path, target, placed)
            while not later and self._waiting and self._waiting[0] in self._texts:
                self._say(self._waiting.pop(0))
        elif placed in self._counts:
            self._counts[placed] += 1

    def rest(self) -> None:
        """Say what was put off."""
        for path in self._waiting:
            self._say(path)
        for placed, count in self._counts.items():
            if count:
                session.current().console.output(f"{count} files that were there already have been {placed}.")

    def _say(self, path: str) -> None:
        for text in self._texts.get(path, ()):
            session.current().console.output(text)


def _mentions(path: str, target: Path, placed: Placed) -> list[str]:
    if placed == "preserved":
        return [f"Preserving original Artefact asset '{path}' in file '{target}' due to selected overwrite strategy."]
    downloading = f"Downloading Artefact asset '{path}' to file '{target}'"
    if placed == "overwritten":
        return [downloading, f"File '{target}' has been overwritten by asset '{path}'."]
    return [downloading]


def _exists(path: str, target: Path) -> ArtifactError:
    if target.is_file():
        remedy = "Its content is different; overwrite_strategy='PRESERVE' keeps it, 'OVERWRITE' replaces it."
    else:
        remedy = "It is a folder, or a link to nothing."
    return ArtifactError(f"Cannot write Asset '{path}' on path '{target}', a file already exists. {remedy}")
