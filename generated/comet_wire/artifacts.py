# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire
from comet_wire.limits import ArtifactLabel, ArtifactName

from . import shared


class ArtifactEntry(Wire, kw_only=True, gc=False):
    """One artifact of a workspace."""

    artifact_id: str = field(name="artifactId")
    name: str
    artifact_type: str = field(name="artifactType")


class ArtifactFile(Wire, kw_only=True, gc=False):
    """One file of a version."""

    asset_id: str = field(name="assetId")
    artifact_id: str = field(name="artifactId")
    artifact_version_id: str = field(name="artifactVersionId")
    file_name: str = field(name="fileName")
    file_size: Int64 = field(name="fileSize")
    link: str | None
    type: str
    metadata: str | None
    remote: bool
    dir: str | None | UnsetType = UNSET


class ArtifactFilesReply(Wire, kw_only=True):
    """
    Files of a version. The Java SDK rejects the reply if it has any member besides `files`, so a server must never
    add one.
    """

    files: list[ArtifactFile]


class ArtifactOfVersion(Wire, kw_only=True):
    """
    The artifact that a version belongs to. The Java SDK rejects the whole reply if this object has any other member,
    so a server must never add one.
    """

    artifact_id: str = field(name="artifactId")
    artifact_name: str = field(name="artifactName")
    artifact_type: str = field(name="artifactType")
    workspace_name: str = field(name="workspaceName")
    workspace_id: str | None = field(name="workspaceId")
    project_id: str | None = field(name="projectId")
    experiment_key: str | None = field(name="experimentKey")
    description: str | None
    version: str | None
    metadata: str | None
    is_public: bool | None = field(name="isPublic")
    owner: str | None
    s3_file_size: Int64 | None = field(name="s3FileSize")
    emoji: str | None
    tags: list[str]


class ArtifactVersionEntry(Wire, kw_only=True):
    """One version in the list of an artifact's versions."""

    artifact_version_id: str = field(name="artifactVersionId")
    version: str
    state: str | None
    owner: str
    created_from: str | None = field(name="createdFrom")
    size_in_bytes: Int64 = field(name="sizeInBytes")
    metadata: str | None
    added: Int64
    alias: list[str]
    tags: list[str]
    experiment_key: str | None | UnsetType = field(name="experimentKey", default=UNSET)


class ArtifactVersionReply(Wire, kw_only=True):
    """One version of an artifact."""

    artifact_version_id: str = field(name="artifactVersionId")
    artifact_version: str = field(name="artifactVersion")
    state: str
    experiment_key: str = field(name="experimentKey")
    owner: str
    created_from: str | None = field(name="createdFrom")
    size_in_bytes: Int64 = field(name="sizeInBytes")
    metadata: str | None
    note: str | None
    added: Int64
    alias: list[str]
    tags: list[str]
    artifact: ArtifactOfVersion


class ArtifactsReply(Wire, kw_only=True):
    """Artifacts."""

    artifacts: list[ArtifactEntry]


class SetArtifactVersionStateRequest(Wire, kw_only=True, gc=False):
    """The state to set."""

    artifact_version_id: str = field(name="artifactVersionId")
    experiment_key: str = field(name="experimentKey")
    state: str
    is_public: bool | None | UnsetType = field(name="isPublic", default=UNSET)


class UpdateArtifactDetailsRequest(Wire, kw_only=True):
    """What to change about an artifact. Fields that are absent or null stay as they are."""

    artifact_id: str = field(name="artifactId")
    tags: list[str] | str | None | UnsetType = UNSET
    artifact_type: str | None | UnsetType = field(name="artifactType", default=UNSET)
    version: str | None | UnsetType = UNSET
    version_metadata: str | None | UnsetType = field(name="versionMetadata", default=UNSET)


class UpdateArtifactVersionLabelsRequest(Wire, kw_only=True):
    """What to change about a version. Fields that are absent or null stay as they are."""

    artifact_version_id: str = field(name="artifactVersionId")
    alias: list[ArtifactLabel] | ArtifactLabel | None | UnsetType = UNSET
    version_tags: list[str] | str | None | UnsetType = field(name="versionTags", default=UNSET)
    version_metadata: str | None | UnsetType = field(name="versionMetadata", default=UNSET)


class UpsertArtifactReply(Wire, kw_only=True, gc=False):
    """The version that was opened."""

    artifact_id: str = field(name="artifactId")
    artifact_version_id: str = field(name="artifactVersionId")
    current_version: str = field(name="currentVersion")
    previous_version: str | None = field(name="previousVersion")
    takes_archives: bool | None | UnsetType = field(name="takesArchives", default=UNSET)


class UpsertArtifactRequest(Wire, kw_only=True):
    """A new version of an artifact. Null stands for absent."""

    artifact_name: ArtifactName = field(name="artifactName")
    artifact_type: str = field(name="artifactType")
    experiment_key: str = field(name="experimentKey")
    version: str | None | UnsetType = UNSET
    version_metadata: str | None | UnsetType = field(name="versionMetadata", default=UNSET)
    alias: list[ArtifactLabel] | ArtifactLabel | None | UnsetType = UNSET
    version_tags: list[str] | str | None | UnsetType = field(name="versionTags", default=UNSET)
    is_public: bool | None | UnsetType = field(name="isPublic", default=UNSET)


class GetArtifactParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_artifact``."""

    artifact_id: str | UnsetType = UNSET
    workspace: str | UnsetType = UNSET
    artifact_name: ArtifactName | UnsetType = field(name="artifactName", default=UNSET)


class GetArtifactsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_artifacts``."""

    workspace: str
    type: str | UnsetType = UNSET


class GetArtifactVersionParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_artifact_version``."""

    artifact_id: str | UnsetType = field(name="artifactId", default=UNSET)
    version_id: str | UnsetType = field(name="versionId", default=UNSET)
    artifact_name: ArtifactName | UnsetType = field(name="artifactName", default=UNSET)
    workspace: str | UnsetType = UNSET
    version: str | UnsetType = UNSET
    alias: ArtifactLabel | UnsetType = UNSET
    version_or_alias: str | UnsetType = field(name="versionOrAlias", default=UNSET)
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)
    consumer_experiment_key: str | UnsetType = field(name="consumerExperimentKey", default=UNSET)


class DownloadArtifactVersionParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``download_artifact_version``."""

    experiment_key: str = field(name="experimentKey")
    version: str | UnsetType = UNSET
    version_id: str | UnsetType = field(name="versionId", default=UNSET)
    artifact_id: str | UnsetType = field(name="artifactId", default=UNSET)


class GetArtifactVersionFilesParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_artifact_version_files``."""

    artifact_id: str | UnsetType = UNSET
    artifact_id_1: str | UnsetType = field(name="artifactId", default=UNSET)
    version_id: str | UnsetType = field(name="versionId", default=UNSET)
    artifact_name: ArtifactName | UnsetType = field(name="artifactName", default=UNSET)
    workspace: str | UnsetType = UNSET
    version: str | UnsetType = UNSET
    alias: ArtifactLabel | UnsetType = UNSET


class GetArtifactLineageParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_artifact_lineage``."""

    experiment_key: str = field(name="experimentKey")
    filter: str


class LogRemoteArtifactAssetsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``log_remote_artifact_assets``."""

    experiment_key: str = field(name="experimentKey")


class ArtifactDetailsReply(Wire, kw_only=True):
    """One artifact with all its versions."""

    artifact_id: str = field(name="artifactId")
    name: str
    type: str
    description: str | None
    project: str | None
    latest_version: str = field(name="latestVersion")
    is_public: bool = field(name="isPublic")
    emoji: str | None
    size_in_bytes: Int64 = field(name="sizeInBytes")
    tags: list[str]
    versions: list[ArtifactVersionEntry]


GetArtifactResponse: TypeAlias = ArtifactDetailsReply
GetArtifactLineageResponse: TypeAlias = JsonValue
GetArtifactVersionResponse: TypeAlias = ArtifactVersionReply
GetArtifactVersionFilesResponse: TypeAlias = ArtifactFilesReply
GetArtifactsResponse: TypeAlias = ArtifactsReply
LogRemoteArtifactAssetsRequest: TypeAlias = shared.LogRemoteArtifactAssetsRequest
LogRemoteArtifactAssetsResponse: TypeAlias = shared.Ack
SetArtifactVersionStateResponse: TypeAlias = shared.Ack
UpdateArtifactDetailsResponse: TypeAlias = shared.Ack
UpdateArtifactVersionLabelsResponse: TypeAlias = shared.Ack
UpsertArtifactResponse: TypeAlias = UpsertArtifactReply

DOWNLOAD_ARTIFACT_VERSION: Endpoint[DownloadArtifactVersionParams, None, bytes] = Endpoint(
    "download_artifact_version",
    "GET",
    "/api/rest/v2/artifacts/version/download",
    params=DownloadArtifactVersionParams,
    response=bytes,
)
GET_ARTIFACT: Endpoint[GetArtifactParams, None, GetArtifactResponse] = Endpoint(
    "get_artifact", "GET", "/api/rest/v2/artifacts/get", params=GetArtifactParams, response=GetArtifactResponse
)
GET_ARTIFACT_LINEAGE: Endpoint[GetArtifactLineageParams, None, GetArtifactLineageResponse] = Endpoint(
    "get_artifact_lineage",
    "GET",
    "/api/rest/v2/get/artifacts",
    params=GetArtifactLineageParams,
    response=GetArtifactLineageResponse,
)
GET_ARTIFACT_VERSION: Endpoint[GetArtifactVersionParams, None, GetArtifactVersionResponse] = Endpoint(
    "get_artifact_version",
    "GET",
    "/api/rest/v2/artifacts/version",
    params=GetArtifactVersionParams,
    response=GetArtifactVersionResponse,
)
GET_ARTIFACT_VERSION_FILES: Endpoint[GetArtifactVersionFilesParams, None, GetArtifactVersionFilesResponse] = Endpoint(
    "get_artifact_version_files",
    "GET",
    "/api/rest/v2/artifacts/version/files",
    params=GetArtifactVersionFilesParams,
    response=GetArtifactVersionFilesResponse,
)
GET_ARTIFACTS: Endpoint[GetArtifactsParams, None, GetArtifactsResponse] = Endpoint(
    "get_artifacts", "GET", "/api/rest/v2/artifacts/get-all", params=GetArtifactsParams, response=GetArtifactsResponse
)
LOG_REMOTE_ARTIFACT_ASSETS: Endpoint[
    LogRemoteArtifactAssetsParams, LogRemoteArtifactAssetsRequest, LogRemoteArtifactAssetsResponse
] = Endpoint(
    "log_remote_artifact_assets",
    "POST",
    "/api/rest/v2/write/artifact/assets/remote/batch",
    params=LogRemoteArtifactAssetsParams,
    request=LogRemoteArtifactAssetsRequest,
    response=LogRemoteArtifactAssetsResponse,
)
SET_ARTIFACT_VERSION_STATE: Endpoint[None, SetArtifactVersionStateRequest, SetArtifactVersionStateResponse] = Endpoint(
    "set_artifact_version_state",
    "POST",
    "/api/rest/v2/write/artifacts/state",
    request=SetArtifactVersionStateRequest,
    response=SetArtifactVersionStateResponse,
)
UPDATE_ARTIFACT_DETAILS: Endpoint[None, UpdateArtifactDetailsRequest, UpdateArtifactDetailsResponse] = Endpoint(
    "update_artifact_details",
    "POST",
    "/api/rest/v2/write/artifacts/details",
    request=UpdateArtifactDetailsRequest,
    response=UpdateArtifactDetailsResponse,
)
UPDATE_ARTIFACT_VERSION_LABELS: Endpoint[
    None, UpdateArtifactVersionLabelsRequest, UpdateArtifactVersionLabelsResponse
] = Endpoint(
    "update_artifact_version_labels",
    "POST",
    "/api/rest/v2/write/artifacts/version/labels",
    request=UpdateArtifactVersionLabelsRequest,
    response=UpdateArtifactVersionLabelsResponse,
)
UPSERT_ARTIFACT: Endpoint[None, UpsertArtifactRequest, UpsertArtifactResponse] = Endpoint(
    "upsert_artifact",
    "POST",
    "/api/rest/v2/write/artifacts/upsert",
    request=UpsertArtifactRequest,
    response=UpsertArtifactResponse,
)
