"""The artifacts of a server: which versions there are, who made and who used them, and their files."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass

from comet_rest_v2 import AuthenticatedClient
from comet_wire import artifacts as wire
from comet_wire.base import Wire, or_none
from msgspec import field

from cometr_py import transport
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.core.workers import run_all
from cometr_py.errors import APIResponseError, ResponseError
from cometr_py.transfer.entities import ArtifactVersion, Asset

__all__ = ["ServerArtifacts", "artifact_version", "artifact_with_versions", "files_of_version"]

#: Requests at once: to learn who made a version, most servers have to be asked for each.
_AT_ONCE = 8


class ServerArtifacts:
    """Artifacts of a server. Responses are cached: each experiment needs the list of its workspace.

    Args:
        client: The connection.
    """

    def __init__(self, client: AuthenticatedClient) -> None:
        """Read with a client."""
        self._client = client
        self._lock = threading.Lock()
        self._by_workspace: dict[str, list[_MadeVersion]] = {}
        self._files: dict[str, list[Asset]] = {}

    def made_by(self, keys: Mapping[str, str]) -> list[ArtifactVersion]:
        """Return the versions that experiments made, each artifact's the oldest first.

        Args:
            keys: The experiments' keys, each with its workspace.
        """
        made = [one for workspace in sorted(set(keys.values())) for one in self._made_in(workspace)]
        wanted = [one for one in made if one.experiment_key in keys]
        used = self._used_by(keys) if made else {}
        return [self._version(one, used) for one in wanted]

    def file_ids(self, key: str, workspace: str) -> set[str]:
        """Return the ids of all files in versions that an experiment made."""
        return {
            file.id
            for one in self._made_in(workspace)
            if one.experiment_key == key
            for file in self._files_of(one.artifact_id, one.version_id)
        }

    def _version(self, made: _MadeVersion, used: Mapping[str, list[str]]) -> ArtifactVersion:
        found = artifact_version(self._client, made.artifact_id, made.version_id)
        return ArtifactVersion(
            artifact=made.name,
            version=found.artifact_version,
            type=found.artifact.artifact_type,
            artifact_tags=found.artifact.tags,
            experiment=made.experiment_key,
            id=made.version_id,
            state=found.state,
            aliases=found.alias,
            tags=found.tags,
            metadata=found.metadata,
            added=found.added,
            files=self._files_of(made.artifact_id, made.version_id),
            consumers=used.get(made.version_id, []),
        )

    def _made_in(self, workspace: str) -> list[_MadeVersion]:
        with self._lock:
            if workspace not in self._by_workspace:
                self._by_workspace[workspace] = self._read(workspace)
            return self._by_workspace[workspace]

    def _read(self, workspace: str) -> list[_MadeVersion]:
        try:
            listed = transport.fetch(self._client, wire.GET_ARTIFACTS, wire.GetArtifactsParams(workspace=workspace))
        except ResponseError as error:
            if is_endpoint_missing(error):
                return []
            raise
        return [made for found in run_all(self._versions, listed.artifacts, _AT_ONCE) for made in found]

    def _versions(self, artifact: wire.ArtifactEntry) -> list[_MadeVersion]:
        artifact_id = artifact.artifact_id
        found = artifact_with_versions(self._client, wire.GetArtifactParams(artifact_id=artifact_id))
        made = []
        for one in found.versions:
            version_id = one.artifact_version_id
            # Comet's own servers return the experiment in the version's details only.
            key = or_none(one.experiment_key) or artifact_version(self._client, artifact_id, version_id).experiment_key
            made.append(_MadeVersion(artifact_id, artifact.name, version_id, key, one.added))
        return sorted(made, key=lambda one: one.added)

    def _files_of(self, artifact_id: str, version_id: str) -> list[Asset]:
        if version_id not in self._files:
            self._files[version_id] = files_of_version(self._client, artifact_id, version_id)
        return self._files[version_id]

    def _used_by(self, keys: Mapping[str, str]) -> dict[str, list[str]]:
        """Return the keys of those experiments that used a version, by the version's id."""
        used: dict[str, list[str]] = {}
        for key in keys:
            params = {"experimentKey": key, "filter": "input"}
            try:
                entries: list[_UsedVersion] = transport.call(
                    self._client, wire.GET_ARTIFACT_LINEAGE.id, params=params
                ).decode(list[_UsedVersion])
            except APIResponseError:
                return {}  # the shape of this response is known of our own server only
            for entry in entries:
                used.setdefault(entry.artifact_version_id, []).append(key)
        return used


@dataclass(frozen=True)
class _MadeVersion:
    artifact_id: str
    name: str
    version_id: str
    experiment_key: str
    added: int


class _UsedVersion(Wire, kw_only=True):
    artifact_version_id: str = field(name="artifactVersionId")


def artifact_with_versions(client: AuthenticatedClient, wanted: wire.GetArtifactParams) -> wire.ArtifactDetailsReply:
    """Return an artifact with its versions."""
    return transport.fetch(client, wire.GET_ARTIFACT, wanted)


def artifact_version(client: AuthenticatedClient, artifact_id: str, version_id: str) -> wire.ArtifactVersionReply:
    """Return one version, open ones too."""
    params = wire.GetArtifactVersionParams(artifact_id=artifact_id, version_id=version_id)
    return transport.fetch(client, wire.GET_ARTIFACT_VERSION, params)


def files_of_version(client: AuthenticatedClient, artifact_id: str, version_id: str) -> list[Asset]:
    """Return the files of one version."""
    params = wire.GetArtifactVersionFilesParams(artifact_id=artifact_id, version_id=version_id)
    return [_asset(file) for file in transport.fetch(client, wire.GET_ARTIFACT_VERSION_FILES, params).files]


def _asset(file: wire.ArtifactFile) -> Asset:
    return Asset(
        id=file.asset_id,
        name=file.file_name,
        type=None if file.type == "unknown" else file.type,  # how plain files are called here
        size=file.file_size,
        link=file.link if file.remote else None,
        metadata=file.metadata or None,
    )
