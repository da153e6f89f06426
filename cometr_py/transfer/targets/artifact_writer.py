"""Writing versions of artifacts to a server."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

import msgspec
from comet_rest_v2 import AuthenticatedClient
from comet_wire import artifacts as wire

from cometr_py import transport
from cometr_py.core.failures import is_server_wide
from cometr_py.errors import CometError, ResponseError
from cometr_py.recording.delivery.api_writer import key_header, unset_if_none
from cometr_py.transfer.entities import ArtifactVersion, Asset, Source
from cometr_py.transfer.report import ProgressReporter, Report
from cometr_py.transfer.sender import Sender
from cometr_py.transfer.sources.server_artifacts import artifact_version, artifact_with_versions, files_of_version
from cometr_py.transfer.targets.asset_uploads import upload

__all__ = ["ArtifactWriter"]

#: Comet's number for a version that there is already.
_VERSION_EXISTS = 90399


class ArtifactWriter:
    """Copies versions of artifacts into a workspace.

    Args:
        source: Where they are read.
        client: The connection to the target.
        workspace: The workspace there.
        keys: The keys of the copied experiments by those of the experiments.
        watch: Sees the progress.
        folder: Where files lie meanwhile.
    """

    def __init__(
        self,
        source: Source,
        client: AuthenticatedClient,
        workspace: str,
        keys: Mapping[str, str],
        watch: ProgressReporter,
        folder: Path,
    ) -> None:
        """Write to the target of a copy."""
        self._source = source
        self._client = client
        self._workspace = workspace
        self._keys = keys
        self._watch = watch
        self._folder = folder
        #: The ids of the copies, artifact and version, by those of the versions.
        self._ids: dict[str, tuple[str, str]] = {}

    def write(self, version: ArtifactVersion, sender: Sender, report: Report) -> None:
        """Copy one version with its files, and close it where it is closed.

        Args:
            version: The version; its experiment is copied.
            sender: Writes to the copy of the experiment that made it.
            report: Collects the results.
        """
        label = f"{version.artifact}:{version.version}"
        try:
            artifact_id, version_id = self._opened(version, sender)
            for file in version.files:
                self._file(version, file, version_id, sender)
            if version.state != "OPEN":
                self._set_state(version, version_id, sender)
        except CometError as error:
            if is_server_wide(error):
                raise
            report.problems.append(f"artifact {label}: {error}")
            return
        self._ids[version.id] = (artifact_id, version_id)
        report.artifacts.append(label)
        self._watch.moved(f"artifact {label}")

    def label(self, versions: Sequence[ArtifactVersion], report: Report) -> None:
        """Give the copies their aliases and tags: at the end, for closing a version moves the alias of the newest."""
        for version in versions:
            if version.id not in self._ids:
                continue
            try:
                self._label(version, *self._ids[version.id])
            except CometError as error:
                if is_server_wide(error):
                    raise
                report.problems.append(f"artifact {version.artifact}:{version.version}: {error}")

    def _opened(self, version: ArtifactVersion, sender: Sender) -> tuple[str, str]:
        """Return the IDs of the copied artifact and version; create them if they do not exist."""
        what = f"artifact {version.artifact}:{version.version}"
        body = wire.UpsertArtifactRequest(
            artifact_name=version.artifact,
            artifact_type=version.type,
            experiment_key=sender.api.header.experiment_key,
            version=version.version,
            version_metadata=unset_if_none(version.metadata),
            alias=version.aliases,
            version_tags=version.tags,
        )
        content = msgspec.json.encode(body)

        def send(key: str) -> None:
            reply = transport.call(self._client, wire.UPSERT_ARTIFACT.id, content=content, headers=key_header(key))
            sender.api.note(reply)
            found: wire.UpsertArtifactReply = reply.decode(wire.UpsertArtifactReply)
            sender.journal.note(what, f"{found.artifact_id} {found.artifact_version_id}")

        def reconcile(key: str) -> None:
            try:
                send(key)
            except ResponseError as error:
                found = self._find(version, sender) if error.sdk_error_code == _VERSION_EXISTS else None
                if found is None:
                    raise
                sender.journal.note(what, " ".join(found))

        sender.deliver(what, send, reconcile=reconcile)
        artifact_id, _, version_id = (sender.journal.noted(what) or "").partition(" ")
        return artifact_id, version_id

    def _find(self, version: ArtifactVersion, sender: Sender) -> tuple[str, str] | None:
        """Return the version if this copy has created it."""
        wanted = wire.GetArtifactParams(workspace=self._workspace, artifact_name=version.artifact)
        artifact = artifact_with_versions(self._client, wanted)
        for one in artifact.versions:
            if one.version == version.version:
                found = artifact_version(self._client, artifact.artifact_id, one.artifact_version_id)
                if found.experiment_key == sender.api.header.experiment_key:
                    return artifact.artifact_id, one.artifact_version_id
        return None

    def _file(self, version: ArtifactVersion, file: Asset, version_id: str, sender: Sender) -> None:
        what = f"artifact {version.artifact}:{version.version} file {file.id}"
        if sender.journal.done(what):
            return
        draft = self._folder / uuid.uuid4().hex
        try:
            if file.link is None:
                self._source.fetch(version.experiment or "", file, draft, version.id)
            send = partial(
                upload, sender.api, sender.api.header.experiment_key, file, draft, artifact_version=version_id
            )

            def reconcile(key: str) -> None:
                there = files_of_version(self._client, sender.journal.noted(what) or "", version_id)
                if not any(one.name == file.name and one.size == file.size for one in there):
                    send(key=key)

            sender.deliver(what, lambda key: send(key=key), reconcile=reconcile)
            size = draft.stat().st_size if file.link is None else 0
        finally:
            draft.unlink(missing_ok=True)
        self._watch.moved(f"artifact {version.artifact}:{version.version} {file.name}", size=size)

    def _set_state(self, version: ArtifactVersion, version_id: str, sender: Sender) -> None:
        body = wire.SetArtifactVersionStateRequest(
            artifact_version_id=version_id,
            experiment_key=sender.api.header.experiment_key,
            state=version.state,
        )
        sender.deliver(
            f"artifact {version.artifact}:{version.version} state",
            lambda _: transport.fetch(self._client, wire.SET_ARTIFACT_VERSION_STATE, None, body),
        )

    def _label(self, version: ArtifactVersion, artifact_id: str, version_id: str) -> None:
        labels = wire.UpdateArtifactVersionLabelsRequest(
            artifact_version_id=version_id, alias=version.aliases, version_tags=version.tags
        )
        # Its response may be empty.
        transport.call(self._client, wire.UPDATE_ARTIFACT_VERSION_LABELS.id, content=msgspec.json.encode(labels))
        if version.artifact_tags:
            details = wire.UpdateArtifactDetailsRequest(artifact_id=artifact_id, tags=version.artifact_tags)
            transport.call(self._client, wire.UPDATE_ARTIFACT_DETAILS.id, content=msgspec.json.encode(details))
        for consumer in version.consumers:
            if consumer in self._keys and version.state == "CLOSED":
                params = wire.GetArtifactVersionParams(
                    artifact_id=artifact_id, version_id=version_id, consumer_experiment_key=self._keys[consumer]
                )
                transport.fetch(self._client, wire.GET_ARTIFACT_VERSION, params)
