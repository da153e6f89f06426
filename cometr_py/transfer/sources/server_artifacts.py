"""The artifacts of a server: which versions there are, who made and who used them, and their files."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

import msgspec
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from cometr_py.core.failures import is_endpoint_missing
from cometr_py.core.workers import run_all
from cometr_py.errors import APIResponseError, ResponseError
from cometr_py.transfer.entities import ArtifactVersion, Asset

__all__ = ["ServerArtifacts", "artifact_version", "files_of_version"]

#: Requests at once: to learn who made a version, most servers have to be asked for each.
_AT_ONCE = 8


class ServerArtifacts:
    """What is asked for is remembered: the list of a workspace is needed for each of its experiments.

    Args:
        client: The connection.
    """

    def __init__(self, client: AuthenticatedClient) -> None:
        self._client = client
        self._lock = threading.Lock()
        self._by_workspace: dict[str, list[_Made]] = {}
        self._files: dict[str, list[Asset]] = {}

    def made_by(self, keys: Mapping[str, str]) -> list[ArtifactVersion]:
        """The versions that experiments made, each artifact's the oldest first.

        Args:
            keys: The experiments' keys, each with its workspace.
        """
        made = [one for workspace in sorted(set(keys.values())) for one in self._made_in(workspace)]
        wanted = [one for one in made if one.experiment_key in keys]
        used = self._used_by(keys) if made else {}
        return [self._version(one, used) for one in wanted]

    def file_ids(self, key: str, workspace: str) -> set[str]:
        """The ids of all files in versions that an experiment made."""
        return {
            file.id
            for one in self._made_in(workspace)
            if one.experiment_key == key
            for file in self._files_of(one.artifact_id, one.version_id)
        }

    def _version(self, made: _Made, used: Mapping[str, list[str]]) -> ArtifactVersion:
        found = artifact_version(self._client, made.artifact_id, made.version_id)
        return ArtifactVersion(
            artifact=made.name,
            version=found.artifact_version or "",
            type=found.artifact.artifact_type or "",
            artifact_tags=found.artifact.tags or [],
            experiment=made.experiment_key,
            id=made.version_id,
            state=found.state or "CLOSED",
            aliases=found.alias or [],
            tags=found.tags or [],
            metadata=found.metadata,
            added=found.added,
            files=self._files_of(made.artifact_id, made.version_id),
            consumers=used.get(made.version_id, []),
        )

    def _made_in(self, workspace: str) -> list[_Made]:
        with self._lock:
            if workspace not in self._by_workspace:
                self._by_workspace[workspace] = self._read(workspace)
            return self._by_workspace[workspace]

    def _read(self, workspace: str) -> list[_Made]:
        try:
            listed: _Artifacts = transport.call(self._client, "get_artifacts", params={"workspace": workspace}).decode(
                _Artifacts
            )
        except ResponseError as error:
            if is_endpoint_missing(error):
                return []
            raise
        return [made for found in run_all(self._versions, listed.artifacts, _AT_ONCE) for made in found]

    def _versions(self, artifact: _Artifact) -> list[_Made]:
        params = {"artifact_id": artifact.artifact_id}
        found: _Details = transport.call(self._client, "get_artifact", params=params).decode(_Details)
        made = []
        for one in reversed(found.versions or []):
            # Whose it is, Comet's own servers say in the version's details only.
            key = one.experiment_key
            if key is None:
                key = artifact_version(self._client, artifact.artifact_id, one.artifact_version_id).experiment_key
            made.append(_Made(artifact.artifact_id, artifact.name, one.artifact_version_id, key, one.added or 0))
        return sorted(made, key=lambda one: one.added)

    def _files_of(self, artifact_id: str, version_id: str) -> list[Asset]:
        if version_id not in self._files:
            self._files[version_id] = files_of_version(self._client, artifact_id, version_id)
        return self._files[version_id]

    def _used_by(self, keys: Mapping[str, str]) -> dict[str, list[str]]:
        """The keys of those experiments that used a version, by the version's id."""
        used: dict[str, list[str]] = {}
        for key in keys:
            params = {"experimentKey": key, "filter": "input"}
            try:
                entries: list[_Use] = transport.call(self._client, "get_artifact_lineage", params=params).decode(
                    list[_Use]
                )
            except APIResponseError:
                return {}  # the shape of this reply is known of the local Comet only
            for entry in entries:
                used.setdefault(entry.artifact_version_id, []).append(key)
        return used


class _Camel(msgspec.Struct, rename="camel"):
    pass


class _Made(msgspec.Struct):
    artifact_id: str
    name: str
    version_id: str
    experiment_key: str | None
    added: int


class _Artifact(_Camel):
    artifact_id: str
    name: str


class _Artifacts(_Camel):
    artifacts: list[_Artifact]


class _Use(_Camel):
    artifact_version_id: str


class _Entry(_Camel):
    artifact_version_id: str
    added: int | None = None
    experiment_key: str | None = None


class _Details(_Camel):
    versions: list[_Entry] | None = None


class _ArtifactOfVersion(_Camel):
    artifact_id: str = ""
    artifact_type: str | None = None
    tags: list[str] | None = None


class _Version(_Camel):
    artifact: _ArtifactOfVersion
    artifact_version_id: str = ""
    artifact_version: str | None = None
    experiment_key: str | None = None
    state: str | None = None
    alias: list[str] | None = None
    tags: list[str] | None = None
    metadata: str | None = None
    added: int | None = None


class _File(_Camel):
    asset_id: str
    file_name: str | None = None
    file_size: int | None = None
    type: str | None = None
    link: str | None = None
    metadata: str | None = None
    remote: bool | None = None


class _Files(_Camel):
    files: list[_File]


def artifact_version(client: AuthenticatedClient, artifact_id: str, version_id: str) -> _Version:
    """One version, open ones too."""
    params = {"artifactId": artifact_id, "versionId": version_id}
    found: _Version = transport.call(client, "get_artifact_version", params=params).decode(_Version)
    return found


def files_of_version(client: AuthenticatedClient, artifact_id: str, version_id: str) -> list[Asset]:
    """The files of one version."""
    params: dict[str, Any] = {"artifact_id": artifact_id, "versionId": version_id}
    found: _Files = transport.call(client, "get_artifact_version_files", params=params).decode(_Files)
    return [
        Asset(
            id=file.asset_id,
            name=file.file_name or "",
            type=None if file.type == "unknown" else file.type,  # how plain files are called here
            size=file.file_size,
            link=file.link if file.remote else None,
            metadata=file.metadata,
        )
        for file in found.files
    ]
