"""Logging an artifact: open a version, upload its files several at a time, see that they are there, close it."""

from __future__ import annotations

import contextlib
import io
import os
import threading
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from cometr_py import session, transport
from cometr_py.artifacts import naming as artifact_values
from cometr_py.artifacts.errors import ArtifactError, reasons
from cometr_py.artifacts.naming import size_text
from cometr_py.artifacts.transfer_pool import MENTIONED, TransferProgress, fails_for_all, transfer_all
from cometr_py.artifacts.versions import (
    NOT_READY,
    NewAsset,
    NewVersion,
    StoredVersion,
    VersionDetails,
    VersionFile,
    stored_version,
)
from cometr_py.artifacts.zip_upload import CHANGED, bundles, packed
from cometr_py.core.logs import logger
from cometr_py.core.retrying import Attempt, RetryPolicy, Stopped, growing_pauses, retry, wait_until
from cometr_py.core.unchanged_files import FileState, UnchangedFile, settled_state
from cometr_py.errors import CometError, FileChangedError, ResponseError

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient
    from comet_rest_v2.models import UpsertArtifactReply

Result = TypeVar("Result")

#: How often an upload is repeated, and how long to wait in between.
RETRIES = RetryPolicy(retries=4)
#: Seconds that a server may think about a large file before it answers.
UPLOAD_TIMEOUT = 900.0
#: Seconds after which every uploaded file must be in the server's list.
ARRIVAL_TIMEOUT = 30.0


def upload_artifact(client: AuthenticatedClient, artifact: NewVersion, experiment_key: str) -> VersionDetails:
    """Upload a version of an artifact; see :meth:`Experiment.log_artifact`."""
    assets = artifact.get_assets()
    states = _states(assets)
    opened = _open_version(client, artifact, experiment_key)
    version_id = opened.artifact_version_id
    try:
        version = stored_version(client, opened.artifact_id, version_id, experiment_key)
        upload = _Upload(version, states, archives=opened.takes_archives is True)
        upload.send(assets)
        checked = upload.check()
        _set_state(client, version_id, experiment_key, "CLOSED")
        if not checked:
            upload.check()
    except BaseException:
        # Where not even this arrives the version stays open, and cannot be used either.
        with contextlib.suppress(CometError):
            _set_state(client, version_id, experiment_key, "ERROR")
        raise
    if not assets:
        return version.details
    session.current().console.output(f"Artifact '{version.details.full_name}' has been successfully uploaded")
    return replace(version.details, size=upload.size)


class _Upload:
    """The files of one open version on their way."""

    def __init__(self, version: StoredVersion, states: Mapping[str, FileState], *, archives: bool) -> None:
        self._version = version
        self._states = states
        self._archives = archives
        # Logical paths, of what has arrived and of what has failed.
        self._arrived: set[str] = set()
        self._failures: dict[str, Exception] = {}
        # By logical path; None for a remote file, which has none.
        self._sizes: dict[str, int | None] = {}

    @property
    def size(self) -> int:
        """Bytes that were sent, each file counted once."""
        return sum(size or 0 for size in self._sizes.values())

    def send(self, assets: Sequence[NewAsset]) -> None:
        """Upload all of them.

        Raises:
            ArtifactError: Some could not be uploaded, after several attempts each.
        """
        if not assets:
            session.current().console.output("Artifact created without adding any assets, was this the intent?")
            return
        total = sum(asset.get_size() for asset in assets)
        session.current().console.output(f"Artifact '{self._version.details.full_name}' uploading started")
        session.current().console.output(
            f"Scheduling the upload of {len(assets)} assets for a size of {size_text(total)}, this can take some time."
        )
        # Large files first, so that none of them is still on its way when all others have arrived.
        by_size = sorted(assets, key=lambda asset: asset.get_size(), reverse=True)
        groups = bundles(by_size) if self._archives else [[asset] for asset in by_size]
        with TransferProgress("uploading", len(assets), total) as progress:
            remaining = RemainingBytes(progress, len(assets), total)

            def finished(group: list[NewAsset]) -> None:
                for asset in group:
                    remaining.less(asset)

            transfer_all(
                groups,
                lambda group, stop: self._upload_group(group, stop, progress.moved),
                finished=finished,
                tick=progress.show,
            )
        if self._failures:
            untried = len(assets) - len(self._arrived) - len(self._failures)
            raise self._failed(self._failures, len(assets), untried)

    def check(self) -> bool:
        """Compare the server's list with what was sent, until they agree or time is up.

        Returns:
            Whether the server gives the list; some may not do so before the version is closed.

        Raises:
            ArtifactError: A file is missing, or has another size.
        """
        wrong: dict[str, Exception] = {}

        def arrived() -> bool:
            wrong.clear()
            wrong.update(self._wrong(self._version.files()) if self._sizes else {})
            return not wrong

        try:
            if not wait_until(arrived, deadline=time.monotonic() + ARRIVAL_TIMEOUT, pauses=growing_pauses(0.1, 2.0)):
                raise self._failed(wrong, len(self._sizes), 0)
        except ResponseError as error:
            if error.sdk_error_code in NOT_READY:
                return False
            raise
        return True

    def _upload_group(self, group: list[NewAsset], stop: threading.Event, moved: Callable[[int], None]) -> None:
        """Upload several small files with one request, or one by one where that is refused, to know which it is.

        Raises:
            CometError: At least one has failed; ``_failures`` lists them.
            OSError: The same, where a file cannot be read.
        """
        if len(group) > 1:
            try:
                self._upload_bundle(group, stop, moved)
                return
            except (CometError, OSError) as error:
                if fails_for_all(error):
                    self._failures.update((asset.get_logical_path(), error) for asset in group)
                    raise
                logger.warning("Several files at once were refused (%s); they are sent one by one.", error)
        failed: Exception | None = None
        for asset in group:
            try:
                self._upload(asset, stop, moved)
            except (CometError, OSError) as error:
                self._failures[asset.get_logical_path()] = failed = error
                if fails_for_all(error):
                    raise
            else:
                self._arrived.add(asset.get_logical_path())
        if failed is not None:
            raise failed

    def _upload_bundle(self, group: list[NewAsset], stop: threading.Event, moved: Callable[[int], None]) -> None:
        archive, sizes = packed(group, self._states)
        key = uuid.uuid4().hex
        _retry(
            lambda _: self._call(group[0], key, data={}, files={"file": ("files.zip", archive)}, unpack=True),
            f"{len(group)} files",
            stop,
        )
        self._sizes.update(sizes)
        self._arrived.update(sizes)
        moved(sum(sizes.values()))

    def _upload(self, asset: NewAsset, stop: threading.Event, moved: Callable[[int], None]) -> None:
        """Upload one file, again where that may help."""
        # It makes a second arrival harmless. For servers that do not know such keys there is the list of files.
        key = uuid.uuid4().hex

        def attempt(current: Attempt) -> None:
            if not (current.outcome_unknown and self._has_arrived(asset.get_logical_path())):
                self._send(asset, key, stop, moved)

        _retry(attempt, asset.get_logical_path(), stop)

    def _send(self, asset: NewAsset, key: str, stop: threading.Event, moved: Callable[[int], None]) -> None:
        metadata = artifact_values.metadata_text(asset.get_metadata())
        about = {} if metadata is None else {"metadata": metadata}
        local_path, content = asset.get_local_path(), asset.get_content()
        part_name = PurePosixPath(asset.get_logical_path()).name
        if content is not None:
            self._sizes[asset.get_logical_path()] = len(content)
            self._call(asset, key, data=about, files={"file": (part_name, content)})
            moved(len(content))
            return
        if asset.is_remote() or local_path is None:
            self._sizes[asset.get_logical_path()] = None
            self._call(asset, key, data={"link": asset.get_link() or "", **about}, files=None)
            return
        logged = self._states[asset.get_logical_path()]
        with WatchedFile(local_path, logged, stop, moved) as file:
            self._sizes[asset.get_logical_path()] = logged.size
            try:
                self._call(asset, key, data=about, files={"file": (part_name, file)})
            except BaseException:
                file.seek(0)  # it counts as not sent
                raise

    def _call(
        self,
        asset: NewAsset,
        key: str,
        *,
        data: dict[str, str],
        files: transport.Files | None,
        unpack: bool = False,
    ) -> None:
        transport.call(
            self._version.client,
            "upload_asset",
            params={
                "experimentKey": self._version.experiment_key,
                "artifactVersionId": self._version.details.version_id,
                "fileName": None if unpack else asset.get_logical_path(),
                "unpack": True if unpack else None,
                "type": asset.get_asset_type(),
                "overwrite": asset.has_overwrite(),
                "isRemote": True if asset.is_remote() else None,
            },
            data=data,
            files=files,
            headers={"Idempotency-Key": key},
            timeout=UPLOAD_TIMEOUT,
        )

    def _has_arrived(self, logical_path: str) -> bool:
        try:
            return logical_path not in self._wrong(self._version.files())
        except CometError:
            return False

    def _wrong(self, files: Sequence[VersionFile]) -> dict[str, Exception]:
        """Return the files that the server lacks or has with another size, by logical path."""
        found = {file.logical_path: file.size for file in files}
        wrong: dict[str, Exception] = {}
        for path, sent in list(self._sizes.items()):
            arrived = found.get(path)
            if path not in found:
                wrong[path] = CometError("the server does not list it")
            elif sent is not None and arrived is not None and arrived != sent:
                wrong[path] = CometError(f"{sent} bytes were sent, the server has {arrived}")
        return wrong

    def _failed(self, failures: dict[str, Exception], count: int, untried: int) -> ArtifactError:
        text = (
            f"Failed to log Artifact assets, reason: {reasons(failures, untried)}. {len(failures)} of {count} assets "
            f"of '{self._version.details.full_name}' failed; this version cannot be used. Log the artifact again, as a "
            "new version."
        )
        logger.error("%s", text)
        return ArtifactError(text, failures)


class WatchedFile(UnchangedFile):
    """A file that is being uploaded: reports how much of it was read, and can be stopped."""

    def __init__(self, path: Path, logged: FileState, stop: threading.Event, moved: Callable[[int], None]) -> None:
        """Open the file, and compare it with its state when the artifact was logged."""
        self._stop, self._moved = stop, moved
        self._counted = 0
        super().__init__(path, size=logged.size, state=logged, name=str(path))

    def changed(self) -> FileChangedError:
        """Return the error of a file that has changed."""
        return FileChangedError(CHANGED)

    def read(self, size: int | None = -1, /) -> bytes:
        """Read bytes and report them."""
        if self._stop.is_set():
            raise Stopped
        found = super().read(size)
        self._counted += len(found)
        self._moved(len(found))
        return found

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move the position; at the beginning, count again."""
        position = super().seek(offset, whence)
        if position == 0:  # sent anew
            self._moved(-self._counted)
            self._counted = 0
        return position


class RemainingBytes:
    """Print how much remains, unless a line on the terminal shows it."""

    def __init__(self, progress: TransferProgress, count: int, size: int) -> None:
        """Begin with everything remaining."""
        self._progress, self._count, self._size = progress, count, size
        self._every = -(-count // MENTIONED)

    def less(self, asset: NewAsset) -> None:
        """One is done."""
        self._count -= 1
        self._size -= asset.get_size()
        self._progress.files += 1
        if self._count and self._count % self._every == 0 and not self._progress.active:
            session.current().console.output(
                f"Still uploading {self._count} artifact assets, remaining size {size_text(self._size)}"
            )


def _open_version(client: AuthenticatedClient, artifact: NewVersion, experiment_key: str) -> UpsertArtifactReply:
    from comet_rest_v2 import models
    from comet_rest_v2.api.artifacts import upsert_artifact

    body = models.UpsertArtifactRequest(
        artifact_name=artifact.get_artifact_name(),
        artifact_type=artifact.get_artifact_type(),
        experiment_key=experiment_key,
    )
    if (version := artifact.get_artifact_version()) is not None:
        body.version = version
    if (metadata := artifact_values.metadata_text(artifact.get_metadata())) is not None:
        body.version_metadata = metadata
    if aliases := artifact.get_aliases():
        body.alias = aliases
    if tags := artifact.get_version_tags():
        body.version_tags = tags
    # Servers that do not know the key are left with an open version more, which nobody ever sees.
    key = uuid.uuid4().hex
    return _retry(
        lambda _: upsert_artifact.sync(client=client, body=body, idempotency_key=key), artifact.get_artifact_name()
    )


def _set_state(client: AuthenticatedClient, version_id: str, experiment_key: str, state: str) -> None:
    from comet_rest_v2 import models
    from comet_rest_v2.api.artifacts import set_artifact_version_state

    body = models.SetArtifactVersionStateRequest(
        artifact_version_id=version_id, experiment_key=experiment_key, state=state
    )
    set_artifact_version_state.sync(client=client, body=body)


def _retry(work: Callable[[Attempt], Result], what: str, stop: threading.Event | None = None) -> Result:
    """Send something until it arrives, for so long as that may help.

    Raises:
        Stopped: ``stop`` is set.
        CometError: It did not arrive.
    """

    def log_retry(error: Exception, wait: float) -> None:
        logger.warning("'%s': %s Trying again in %.1f s.", what, error, wait)

    return retry(work, RETRIES, stop=stop, on_retry=log_retry)


def _states(assets: Sequence[NewAsset]) -> dict[str, FileState]:
    """Return the states of all files now, by logical path: each must stay like this until it is uploaded.

    Raises:
        ArtifactError: Some cannot be uploaded.
    """
    states: dict[str, FileState] = {}
    failures: dict[str, Exception] = {}
    for asset in assets:
        logical_path, path = asset.get_logical_path(), asset.get_local_path()
        if (why := _unusable(asset)) is not None:
            failures[logical_path] = CometError(why)
        elif path is not None and not asset.is_remote():
            try:
                state = settled_state(path)
            except OSError as error:
                failures[logical_path] = error
                continue
            if state is None:
                failures[logical_path] = FileChangedError(f"something is writing it: {path}")
            else:
                states[logical_path] = state
    if failures:
        raise ArtifactError(
            f"Failed to log Artifact assets, reason: {reasons(failures, 0)}. Nothing was sent.",
            failures,
        )
    return states


def _unusable(asset: NewAsset) -> str | None:
    path = asset.get_local_path()
    if asset.is_remote():
        return None if asset.get_link() else "it is remote, but has no link"
    if asset.get_content() is not None:
        return None
    if path is None:
        return "it has no local_path"
    if not path.is_file():
        return f"there is no such file any more: {path}"
    return None if os.access(path, os.R_OK) else f"it may not be read: {path}"
