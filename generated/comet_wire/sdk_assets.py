# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire
from comet_wire.limits import FileName, Identifier, ModelName

from . import shared

FileMetadata: TypeAlias = dict[str, JsonValue]
"""Metadata of a file, any JSON object."""


class PointCloudLimits(Wire, kw_only=True, gc=False):
    """
    How much a 3D scene may hold. comet_ml cuts off what is more, with a warning. It needs both members: where the
    answer lacks one, its `log_points_3d` fails.
    """

    max_points: Int64 = field(name="maxPoints")
    max_boxes: Int64 = field(name="maxBoxes")


class PointCloudLimitsRequest(Wire, kw_only=True, gc=False):
    """For which experiment the limits are wanted."""

    api_key: str = field(name="apiKey")
    experiment_key: str = field(name="experimentKey")


class RemoteModelFile(Wire, kw_only=True):
    """One file of a model that lies elsewhere."""

    asset_id: Identifier = field(name="assetId")
    remote_url: str = field(name="remoteUrl")
    file_name: FileName | None | UnsetType = field(name="fileName", default=UNSET)
    metadata: FileMetadata | str | None | UnsetType = UNSET


class RemoteModelRequest(Wire, kw_only=True):
    """A model whose files lie elsewhere."""

    api_key: str = field(name="apiKey")
    experiment_key: str = field(name="experimentKey")
    model_name: ModelName = field(name="modelName")
    remote_entities: list[RemoteModelFile] = field(name="remoteEntities")


class SdkAssetItemForm(Wire, kw_only=True, gc=False):
    """One file of an asset of several files."""

    request_params: str = field(name="requestParams")


class SdkAssetReply(Wire, kw_only=True, gc=False):
    """Which asset was made."""

    asset_id: str = field(name="assetId")


class SdkAssetRequest(Wire, kw_only=True):
    """An asset that is going to consist of several files."""

    api_key: str = field(name="apiKey")
    experiment_key: str = field(name="experimentKey")
    user_file_name: FileName = field(name="userFileName")
    asset_type: str = field(name="assetType")
    step: Int64 | None | UnsetType = UNSET
    metadata: FileMetadata | str | None | UnsetType = UNSET


class SdkFileForm(Wire, kw_only=True):
    """An upload of nothing but a file."""


class SdkThumbnailForm(Wire, kw_only=True, gc=False):
    """The thumbnail of an asset of several files."""

    request_params: str = field(name="requestParams")


class SdkUploadForm(Wire, kw_only=True, gc=False):
    """The parts of an upload: either the bytes or, for what lies elsewhere, a link."""

    link: str | UnsetType = UNSET
    metadata: str | UnsetType = UNSET


class DownloadAssetParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``download_asset``."""

    asset_id: Identifier = field(name="assetId")
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)


class DownloadImageParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``download_image``."""

    image_id: Identifier = field(name="imageId")
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)


class SdkUploadAssetParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``sdk_upload_asset``."""

    experiment_id: str = field(name="experimentId")
    asset_id: Identifier = field(name="assetId")
    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    run_id: str | UnsetType = field(name="runId", default=UNSET)
    api_key: str | UnsetType = field(name="apiKey", default=UNSET)
    file_name: FileName | UnsetType = field(name="fileName", default=UNSET)
    type: str | UnsetType = UNSET
    grouping_name: ModelName | UnsetType = field(name="groupingName", default=UNSET)
    extension: str | UnsetType = UNSET
    overwrite: bool | UnsetType = UNSET
    step: Int64 | UnsetType = UNSET
    epoch: float | UnsetType = UNSET
    context: str | UnsetType = UNSET
    artifact_version_id: str | UnsetType = field(name="artifactVersionId", default=UNSET)
    is_remote: bool | UnsetType = field(name="isRemote", default=UNSET)
    sample_rate: Int64 | UnsetType = field(name="sampleRate", default=UNSET)


class SdkUploadAssetThumbnailParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``sdk_upload_asset_thumbnail``."""

    id: str


class SdkUploadGitPatchParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``sdk_upload_git_patch``."""

    experiment_id: str = field(name="experimentId")
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)
    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    api_key: str | UnsetType = field(name="apiKey", default=UNSET)


class SdkUploadVisualizationParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``sdk_upload_visualization``."""

    experiment_id: str = field(name="experimentId")
    image_id: Identifier = field(name="imageId")
    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    run_id: str | UnsetType = field(name="runId", default=UNSET)
    api_key: str | UnsetType = field(name="apiKey", default=UNSET)
    fig_name: FileName | UnsetType = field(name="figName", default=UNSET)
    fig_counter: Int64 | UnsetType = field(name="figCounter", default=UNSET)
    extension: str | UnsetType = UNSET
    overwrite: bool | UnsetType = UNSET
    step: Int64 | UnsetType = UNSET
    epoch: float | UnsetType = UNSET
    context: str | UnsetType = UNSET


class DirectUploadCompleteRequest(Wire, kw_only=True):
    """How a direct upload ended."""

    request_id: str = field(name="requestId")
    succeed: bool
    api_key: str | None | UnsetType = field(name="apiKey", default=UNSET)
    file_size: Int64 | None | UnsetType = field(name="fileSize", default=UNSET)
    uploaded_file_parts: list[shared.UploadedFilePart] | UnsetType = field(name="uploadedFileParts", default=UNSET)


class DirectUploadStartRequest(Wire, kw_only=True):
    """
    Announces a big file. Beside the members below it has those that an ordinary upload has in its query; which of
    them are wanted is not evidenced.
    """

    start_upload_params: shared.StartUploadParams = field(name="startUploadParams")
    api_key: str | None | UnsetType = field(name="apiKey", default=UNSET)
    metadata: str | None | UnsetType = UNSET
    experiment_id: str | None | UnsetType = field(name="experimentId", default=UNSET)
    file_name: FileName | None | UnsetType = field(name="fileName", default=UNSET)


SdkCompleteAssetUploadRequest: TypeAlias = DirectUploadCompleteRequest
SdkCompleteAssetUploadResponse: TypeAlias = shared.Ack
SdkCompleteVisualizationUploadRequest: TypeAlias = DirectUploadCompleteRequest
SdkCompleteVisualizationUploadResponse: TypeAlias = shared.Ack
SdkCreateAssetRequest: TypeAlias = SdkAssetRequest
SdkCreateAssetResponse: TypeAlias = SdkAssetReply
SdkCreateAssetItemRequest: TypeAlias = SdkAssetItemForm
SdkCreateAssetItemResponse: TypeAlias = shared.Ack
SdkGet3dLimitsRequest: TypeAlias = PointCloudLimitsRequest
SdkGet3dLimitsResponse: TypeAlias = PointCloudLimits
SdkLogRemoteModelRequest: TypeAlias = RemoteModelRequest
SdkLogRemoteModelResponse: TypeAlias = shared.Ack
SdkStartAssetUploadRequest: TypeAlias = DirectUploadStartRequest
SdkStartAssetUploadResponse: TypeAlias = shared.MultipartUploadReply
SdkStartVisualizationUploadRequest: TypeAlias = DirectUploadStartRequest
SdkStartVisualizationUploadResponse: TypeAlias = shared.MultipartUploadReply
SdkUploadAssetRequest: TypeAlias = SdkUploadForm
SdkUploadAssetResponse: TypeAlias = shared.Ack
SdkUploadAssetThumbnailRequest: TypeAlias = SdkThumbnailForm
SdkUploadAssetThumbnailResponse: TypeAlias = shared.Ack
SdkUploadGitPatchRequest: TypeAlias = SdkFileForm
SdkUploadGitPatchResponse: TypeAlias = shared.Ack
SdkUploadVisualizationRequest: TypeAlias = SdkUploadForm
SdkUploadVisualizationResponse: TypeAlias = shared.Ack

DOWNLOAD_ASSET: Endpoint[DownloadAssetParams, None, bytes] = Endpoint(
    "download_asset", "GET", "/api/asset/download", params=DownloadAssetParams, response=bytes
)
DOWNLOAD_IMAGE: Endpoint[DownloadImageParams, None, bytes] = Endpoint(
    "download_image", "GET", "/api/image/download", params=DownloadImageParams, response=bytes
)
SDK_COMPLETE_ASSET_UPLOAD: Endpoint[None, SdkCompleteAssetUploadRequest, SdkCompleteAssetUploadResponse] = Endpoint(
    "sdk_complete_asset_upload",
    "POST",
    "/clientlib/asset/upload-complete",
    request=SdkCompleteAssetUploadRequest,
    response=SdkCompleteAssetUploadResponse,
)
SDK_COMPLETE_VISUALIZATION_UPLOAD: Endpoint[
    None, SdkCompleteVisualizationUploadRequest, SdkCompleteVisualizationUploadResponse
] = Endpoint(
    "sdk_complete_visualization_upload",
    "POST",
    "/clientlib/visualizations/upload-complete",
    request=SdkCompleteVisualizationUploadRequest,
    response=SdkCompleteVisualizationUploadResponse,
)
SDK_CREATE_ASSET: Endpoint[None, SdkCreateAssetRequest, SdkCreateAssetResponse] = Endpoint(
    "sdk_create_asset", "POST", "/clientlib/asset", request=SdkCreateAssetRequest, response=SdkCreateAssetResponse
)
SDK_CREATE_ASSET_ITEM: Endpoint[None, SdkCreateAssetItemRequest, SdkCreateAssetItemResponse] = Endpoint(
    "sdk_create_asset_item",
    "POST",
    "/clientlib/asset/asset-item",
    request=SdkCreateAssetItemRequest,
    response=SdkCreateAssetItemResponse,
    is_form=True,
)
SDK_GET_3D_LIMITS: Endpoint[None, SdkGet3dLimitsRequest, SdkGet3dLimitsResponse] = Endpoint(
    "sdk_get_3d_limits",
    "POST",
    "/clientlib/asset/3d-limits",
    request=SdkGet3dLimitsRequest,
    response=SdkGet3dLimitsResponse,
)
SDK_LOG_REMOTE_MODEL: Endpoint[None, SdkLogRemoteModelRequest, SdkLogRemoteModelResponse] = Endpoint(
    "sdk_log_remote_model",
    "POST",
    "/clientlib/asset/log-remote-model",
    request=SdkLogRemoteModelRequest,
    response=SdkLogRemoteModelResponse,
)
SDK_START_ASSET_UPLOAD: Endpoint[None, SdkStartAssetUploadRequest, SdkStartAssetUploadResponse] = Endpoint(
    "sdk_start_asset_upload",
    "POST",
    "/clientlib/asset/upload-start",
    request=SdkStartAssetUploadRequest,
    response=SdkStartAssetUploadResponse,
)
SDK_START_VISUALIZATION_UPLOAD: Endpoint[
    None, SdkStartVisualizationUploadRequest, SdkStartVisualizationUploadResponse
] = Endpoint(
    "sdk_start_visualization_upload",
    "POST",
    "/clientlib/visualizations/upload-start",
    request=SdkStartVisualizationUploadRequest,
    response=SdkStartVisualizationUploadResponse,
)
SDK_UPLOAD_ASSET: Endpoint[SdkUploadAssetParams, SdkUploadAssetRequest, SdkUploadAssetResponse] = Endpoint(
    "sdk_upload_asset",
    "POST",
    "/clientlib/asset/upload",
    params=SdkUploadAssetParams,
    request=SdkUploadAssetRequest,
    response=SdkUploadAssetResponse,
    is_form=True,
)
SDK_UPLOAD_ASSET_THUMBNAIL: Endpoint[
    SdkUploadAssetThumbnailParams, SdkUploadAssetThumbnailRequest, SdkUploadAssetThumbnailResponse
] = Endpoint(
    "sdk_upload_asset_thumbnail",
    "PUT",
    "/clientlib/asset/{id}/thumbnail",
    params=SdkUploadAssetThumbnailParams,
    request=SdkUploadAssetThumbnailRequest,
    response=SdkUploadAssetThumbnailResponse,
    is_form=True,
)
SDK_UPLOAD_GIT_PATCH: Endpoint[SdkUploadGitPatchParams, SdkUploadGitPatchRequest, SdkUploadGitPatchResponse] = Endpoint(
    "sdk_upload_git_patch",
    "POST",
    "/clientlib/git-patch/upload",
    params=SdkUploadGitPatchParams,
    request=SdkUploadGitPatchRequest,
    response=SdkUploadGitPatchResponse,
    is_form=True,
)
SDK_UPLOAD_VISUALIZATION: Endpoint[
    SdkUploadVisualizationParams, SdkUploadVisualizationRequest, SdkUploadVisualizationResponse
] = Endpoint(
    "sdk_upload_visualization",
    "POST",
    "/clientlib/visualizations/upload",
    params=SdkUploadVisualizationParams,
    request=SdkUploadVisualizationRequest,
    response=SdkUploadVisualizationResponse,
    is_form=True,
)
