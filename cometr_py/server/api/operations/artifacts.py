"""Versioned sets of files with aliases, tags, metadata and lineage."""

from __future__ import annotations

import posixpath

from comet_wire import artifacts as wire
from comet_wire import sdk_rest, shared
from comet_wire.base import UNSET, UnsetType, Wire, or_none
from comet_wire.limits import ArtifactLabel, ArtifactName
from comet_wire.shared import Ack
from msgspec import field

from cometr_py.server.api.calls import Call, ParamsT
from cometr_py.server.api.messages import ServerReply, file_reply
from cometr_py.server.api.registry import ack, operation
from cometr_py.server.api.values import as_flag, as_texts
from cometr_py.server.domain.artifact_changes import (
    NewArtifactVersion,
    change_artifact,
    change_version_labels,
    note_consumer,
    open_version,
    set_version_state,
)
from cometr_py.server.domain.artifacts import (
    ArtifactReference,
    LineageEntry,
    StoredArtifact,
    StoredArtifactVersion,
    VersionReference,
    VersionSummary,
    artifacts_of_workspace,
    check_closed,
    files_of_version,
    find_artifact,
    find_version,
    lineage_of_experiment,
    summarize_artifact,
    summarize_version,
)
from cometr_py.server.domain.assets import DEFAULT_TYPE, IncomingUpload, StoredAsset, add_asset, stored_files
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key
from cometr_py.server.errors import ApiError

_UNKNOWN = "unknown"


class _ArtifactParams(Wire, kw_only=True):
    """An artifact, by all names that any client uses for it in any operation."""

    artifact_id: str | UnsetType = field(name="artifactId", default=UNSET)
    snake_artifact_id: str | UnsetType = field(name="artifact_id", default=UNSET)
    artifact_name: ArtifactName | UnsetType = field(name="artifactName", default=UNSET)
    workspace: str | UnsetType = UNSET
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)
    consumer_experiment_key: str | UnsetType = field(name="consumerExperimentKey", default=UNSET)


class _VersionParams(_ArtifactParams, kw_only=True):
    """A version of an artifact, by all names that any client uses for it in any operation."""

    version_id: str | UnsetType = field(name="versionId", default=UNSET)
    version: str | UnsetType = UNSET
    alias: ArtifactLabel | UnsetType = UNSET
    version_or_alias: str | UnsetType = field(name="versionOrAlias", default=UNSET)


@operation(wire.UPSERT_ARTIFACT)
def upsert_artifact(call: Call[None, wire.UpsertArtifactRequest]) -> wire.UpsertArtifactResponse:
    """Open a new version of an artifact."""
    body = call.body
    experiment = experiment_to_change(call.connection, call.now, body.experiment_key)
    wanted = NewArtifactVersion(
        name=body.artifact_name,
        type=body.artifact_type,
        version=or_none(body.version),
        metadata=or_none(body.version_metadata),
        tags=as_texts(body.version_tags) or [],
        aliases=as_texts(body.alias) or [],
        public=or_none(body.is_public),
    )
    opened = open_version(call.connection, call.now, call.user, experiment, wanted)
    return wire.UpsertArtifactReply(
        artifact_id=opened.artifact_id,
        artifact_version_id=opened.id,
        current_version=opened.version,
        previous_version=opened.previous,
        takes_archives=True,
    )


@operation(wire.SET_ARTIFACT_VERSION_STATE, optional=("experimentKey",))
def set_artifact_version_state(call: Call[None, wire.SetArtifactVersionStateRequest]) -> Ack:
    """Close a version of an artifact, or mark it as failed."""
    set_version_state(call.connection, call.body.artifact_version_id, call.body.state)
    return ack()


@operation(wire.GET_ARTIFACT_VERSION, accepts_params=_VersionParams, writes=True)
def get_artifact_version(call: Call[_VersionParams, None]) -> wire.GetArtifactVersionResponse:
    """Return a version, and note which experiment uses it, if the request asks for it."""
    artifact, version = find_version(call.connection, _version_reference(call.params))
    consumer = or_none(call.params.consumer_experiment_key)
    if consumer:
        check_closed(version)
        note_consumer(call.connection, call.now, version, experiment_with_key(call.connection, consumer).id)
    summary = summarize_version(call.connection, version)
    return wire.ArtifactVersionReply(
        artifact_version_id=version.id,
        artifact_version=version.version,
        experiment_key=version.experiment_key,
        owner=version.owner,
        created_from=None,
        size_in_bytes=summary.size,
        metadata=version.metadata,
        note=None,
        added=version.created_at,
        state=version.state,
        tags=version.tags,
        alias=summary.aliases,
        artifact=_artifact_of(artifact, summary),
    )


@operation(wire.GET_ARTIFACT_VERSION_FILES, accepts_params=_VersionParams)
def get_artifact_version_files(call: Call[_VersionParams, None]) -> wire.GetArtifactVersionFilesResponse:
    """Return the files of one version of an artifact."""
    artifact, version = find_version(call.connection, _version_reference(call.params))
    files = files_of_version(call.connection, version)
    return wire.ArtifactFilesReply(files=[_file(artifact, version, asset) for asset in files])


@operation(wire.UPDATE_ARTIFACT_DETAILS)
def update_artifact_details(
    call: Call[None, wire.UpdateArtifactDetailsRequest],
) -> wire.UpdateArtifactDetailsResponse:
    """Change an artifact's own tags and type."""
    body = call.body
    change_artifact(call.connection, body.artifact_id, tags=as_texts(body.tags), kind=or_none(body.artifact_type))
    return ack()


@operation(wire.UPDATE_ARTIFACT_VERSION_LABELS)
def update_artifact_version_labels(
    call: Call[None, wire.UpdateArtifactVersionLabelsRequest],
) -> wire.UpdateArtifactVersionLabelsResponse:
    """Change a version's aliases, tags and metadata."""
    body = call.body
    change_version_labels(
        call.connection,
        body.artifact_version_id,
        aliases=as_texts(body.alias),
        tags=as_texts(body.version_tags),
        metadata=or_none(body.version_metadata),
    )
    return ack()


@operation(wire.GET_ARTIFACTS)
def get_artifacts(call: Call[wire.GetArtifactsParams, None]) -> wire.GetArtifactsResponse:
    """Return the artifacts of a workspace."""
    found = artifacts_of_workspace(call.connection, call.params.workspace, or_none(call.params.type))
    return wire.ArtifactsReply(
        artifacts=[wire.ArtifactEntry(artifact_id=one.id, name=one.name, artifact_type=one.type) for one in found]
    )


@operation(wire.GET_ARTIFACT, accepts_params=_ArtifactParams)
def get_artifact(call: Call[_ArtifactParams, None]) -> wire.GetArtifactResponse:
    """Return one artifact with all its versions."""
    artifact = find_artifact(call.connection, _artifact_reference(call.params))
    summary = summarize_artifact(call.connection, artifact)
    return wire.ArtifactDetailsReply(
        artifact_id=artifact.id,
        project=summary.project,
        type=artifact.type,
        name=artifact.name,
        description=artifact.description,
        latest_version=summary.latest or "",
        tags=artifact.tags,
        is_public=artifact.public,
        emoji=None,
        size_in_bytes=summary.size,
        versions=[_version_entry(one) for one in reversed(summary.versions)],
    )


@operation(wire.GET_ARTIFACT_LINEAGE, optional=("filter",))
def get_artifact_lineage(call: Call[wire.GetArtifactLineageParams, None]) -> wire.GetArtifactLineageResponse:
    """Return what the experiment made and used, the oldest first."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    wanted = (call.params.filter or "all").lower()
    if wanted not in ("all", "input", "output"):
        raise ApiError("filter should be all, input or output")
    found = lineage_of_experiment(call.connection, experiment.id, experiment.key, wanted)
    return [_lineage_entry(one) for one in found]


@operation(wire.DOWNLOAD_ARTIFACT_VERSION, accepts_params=_VersionParams)
def download_artifact_version(call: Call[_VersionParams, None]) -> ServerReply:
    """Send a zip archive of the files that are stored here; remote ones are left out."""
    _, version = find_version(call.connection, _version_reference(call.params))
    stored = stored_files(files_of_version(call.connection, version))
    return file_reply(call.files.bundle(call.connection, stored), "application/octet-stream")


@operation(wire.LOG_REMOTE_ARTIFACT_ASSETS, optional=("assetId", "fileName"))
def log_remote_artifact_assets(
    call: Call[wire.LogRemoteArtifactAssetsParams, shared.LogRemoteArtifactAssetsRequest],
) -> Ack:
    """Add many remote files to a version of an artifact."""
    _log_remote(call, call.params.experiment_key)
    return ack()


@operation(sdk_rest.SDK_LOG_REMOTE_ARTIFACT_ASSETS, optional=("assetId", "fileName"))
def sdk_log_remote_artifact_assets(
    call: Call[sdk_rest.SdkLogRemoteArtifactAssetsParams, shared.LogRemoteArtifactAssetsRequest],
) -> None:
    """Add many remote files to an artifact version."""
    _log_remote(call, call.params.experiment_key)


def _log_remote(call: Call[ParamsT, shared.LogRemoteArtifactAssetsRequest], experiment_key: str) -> None:
    experiment = experiment_to_change(call.connection, call.now, experiment_key)
    for item in call.body.remote_artifact_asset_requests:
        upload = IncomingUpload(
            link=item.link,
            file_name=item.file_name or None,
            type=or_none(item.type) or DEFAULT_TYPE,
            asset_id=item.asset_id or None,
            overwrite=as_flag(item.overwrite),
            step=or_none(item.step),
            context=or_none(item.context),
            metadata=or_none(item.metadata),
            artifact_version_id=item.artifact_version_id,
        )
        add_asset(call.connection, call.now, call.files, experiment, upload)


def _artifact_reference(params: _ArtifactParams) -> ArtifactReference:
    return ArtifactReference(
        artifact_id=or_none(params.artifact_id) or or_none(params.snake_artifact_id),
        name=or_none(params.artifact_name),
        workspace=or_none(params.workspace),
        experiment_key=or_none(params.experiment_key) or or_none(params.consumer_experiment_key),
    )


def _version_reference(params: _VersionParams) -> VersionReference:
    return VersionReference(
        _artifact_reference(params),
        version_id=or_none(params.version_id),
        version=or_none(params.version),
        alias=or_none(params.alias),
        version_or_alias=or_none(params.version_or_alias),
    )


def _artifact_of(artifact: StoredArtifact, version: VersionSummary) -> wire.ArtifactOfVersion:
    return wire.ArtifactOfVersion(
        artifact_id=artifact.id,
        artifact_name=artifact.name,
        artifact_type=artifact.type,
        project_id=artifact.project_id,
        workspace_id=artifact.workspace_id,
        workspace_name=artifact.workspace_name,
        experiment_key=artifact.experiment_key,
        description=artifact.description,
        version=version.stored.version,
        metadata=None,
        is_public=artifact.public,
        owner=artifact.owner,
        s3_file_size=version.size,
        emoji=None,
        tags=artifact.tags,
    )


def _file(artifact: StoredArtifact, version: StoredArtifactVersion, asset: StoredAsset) -> wire.ArtifactFile:
    return wire.ArtifactFile(
        artifact_id=artifact.id,
        artifact_version_id=version.id,
        asset_id=asset.asset_id,
        file_name=asset.file_name,
        file_size=asset.size,
        link=asset.link,
        dir=posixpath.dirname(asset.file_name) or asset.folder,
        type=_UNKNOWN if asset.type == DEFAULT_TYPE else asset.type,
        metadata=asset.metadata,
        remote=asset.is_remote,
    )


def _version_entry(version: VersionSummary) -> wire.ArtifactVersionEntry:
    stored = version.stored
    return wire.ArtifactVersionEntry(
        artifact_version_id=stored.id,
        version=stored.version,
        owner=stored.owner,
        metadata=stored.metadata,
        created_from=None,
        size_in_bytes=version.size,
        state=stored.state,
        added=stored.created_at,
        alias=version.aliases,
        tags=stored.tags,
        experiment_key=stored.experiment_key,
    )


def _lineage_entry(entry: LineageEntry) -> dict[str, str | int | list[str]]:
    artifact, version = entry.artifact, entry.version.stored
    return {
        "artifactId": artifact.id,
        "artifactVersionId": version.id,
        "artifactName": artifact.name,
        "artifactType": artifact.type,
        "artifactVersion": version.version,
        "workspaceName": artifact.workspace_name,
        "experimentKey": version.experiment_key,
        "state": version.state,
        "alias": entry.version.aliases,
        "tags": version.tags,
        "sizeInBytes": entry.version.size,
        "added": version.created_at,
        "type": entry.direction,
    }
