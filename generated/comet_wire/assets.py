# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire
from comet_wire.limits import FileName, Identifier, ModelName

from . import shared


class AssetUpload(Wire, kw_only=True, gc=False):
    """The parts of an upload. One of `file` and `link` must be there."""

    link: str | UnsetType = UNSET
    metadata: str | UnsetType = UNSET
    tags: str | UnsetType = UNSET


class AssetUploadReply(Wire, kw_only=True):
    """
    Result of an upload. Comet's Java SDK takes it for failed unless `code` is 200 and `sdkErrorCode` is 0 or absent, so
    every server sends `code`.
    """

    msg: str
    code: Int64
    asset_id: str | None | UnsetType = field(name="assetId", default=UNSET)
    sdk_error_code: Int64 | None | UnsetType = UNSET
    sdk_error_code_1: Int64 | None | UnsetType = field(name="sdkErrorCode", default=UNSET)
    data: JsonValue | UnsetType = UNSET


class GetAssetParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_asset``."""

    asset_id: Identifier = field(name="assetId")
    experiment_key: str | UnsetType = field(name="experimentKey", default=UNSET)
    artifact_version_id: str | UnsetType = field(name="artifactVersionId", default=UNSET)
    allow301: bool | UnsetType = UNSET


class GetAssetsByNameParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_assets_by_name``."""

    experiment_key: str = field(name="experimentKey")
    asset_name: str = field(name="assetName")
    type: str | UnsetType = UNSET


class GetAssetsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_assets``."""

    experiment_key: str = field(name="experimentKey")
    type: str | UnsetType = UNSET


class DeleteAssetParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``delete_asset``."""

    experiment_key: str = field(name="experimentKey")
    asset_id: Identifier = field(name="assetId")


class UploadAssetParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``upload_asset``."""

    experiment_key: str = field(name="experimentKey")
    file_name: FileName | UnsetType = field(name="fileName", default=UNSET)
    type: str | UnsetType = UNSET
    overwrite: bool | UnsetType = UNSET
    context: str | UnsetType = UNSET
    step: Int64 | UnsetType = UNSET
    epoch: float | UnsetType = UNSET
    extension: str | UnsetType = UNSET
    grouping_name: ModelName | UnsetType = field(name="groupingName", default=UNSET)
    metadata: str | UnsetType = UNSET
    source: str | UnsetType = UNSET
    is_remote: bool | UnsetType = field(name="isRemote", default=UNSET)
    artifact_version_id: str | UnsetType = field(name="artifactVersionId", default=UNSET)
    unpack: bool | UnsetType = UNSET


class CompleteMultipartUploadRequest(Wire, kw_only=True):
    """How an upload in parts ended."""

    request_id: str = field(name="requestId")
    succeed: bool
    file_size: Int64 | None | UnsetType = field(name="fileSize", default=UNSET)
    uploaded_file_parts: list[shared.UploadedFilePart] | UnsetType = field(name="uploadedFileParts", default=UNSET)


class StartMultipartUploadRequest(Wire, kw_only=True):
    """
    Facts about the file to upload. The members beside `startUploadParams` are those which `upload_asset` takes in
    its query; further ones of them are allowed.
    """

    start_upload_params: shared.StartUploadParams = field(name="startUploadParams")
    experiment_key: str | None | UnsetType = field(name="experimentKey", default=UNSET)
    file_name: FileName | None | UnsetType = field(name="fileName", default=UNSET)
    type: str | None | UnsetType = UNSET
    overwrite: bool | None | UnsetType = UNSET
    step: Int64 | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    context: str | None | UnsetType = UNSET
    metadata: str | None | UnsetType = UNSET


CompleteMultipartUploadResponse: TypeAlias = shared.Ack
DeleteAssetResponse: TypeAlias = shared.Ack
GetAssetsResponse: TypeAlias = shared.AssetsReply
GetAssetsByNameResponse: TypeAlias = shared.AssetsReply
StartMultipartUploadResponse: TypeAlias = shared.MultipartUploadReply
UploadAssetRequest: TypeAlias = AssetUpload
UploadAssetResponse: TypeAlias = AssetUploadReply

COMPLETE_MULTIPART_UPLOAD: Endpoint[None, CompleteMultipartUploadRequest, CompleteMultipartUploadResponse] = Endpoint(
    "complete_multipart_upload",
    "POST",
    "/api/rest/v2/write/experiment/upload-asset-complete",
    request=CompleteMultipartUploadRequest,
    response=CompleteMultipartUploadResponse,
)
DELETE_ASSET: Endpoint[DeleteAssetParams, None, DeleteAssetResponse] = Endpoint(
    "delete_asset",
    "GET",
    "/api/rest/v2/write/experiment/asset/delete",
    params=DeleteAssetParams,
    response=DeleteAssetResponse,
)
GET_ASSET: Endpoint[GetAssetParams, None, bytes] = Endpoint(
    "get_asset", "GET", "/api/rest/v2/experiment/asset/get-asset", params=GetAssetParams, response=bytes
)
GET_ASSETS: Endpoint[GetAssetsParams, None, GetAssetsResponse] = Endpoint(
    "get_assets", "GET", "/api/rest/v2/experiment/asset/list", params=GetAssetsParams, response=GetAssetsResponse
)
GET_ASSETS_BY_NAME: Endpoint[GetAssetsByNameParams, None, GetAssetsByNameResponse] = Endpoint(
    "get_assets_by_name",
    "GET",
    "/api/rest/v2/experiment/asset/get-by-name",
    params=GetAssetsByNameParams,
    response=GetAssetsByNameResponse,
)
START_MULTIPART_UPLOAD: Endpoint[None, StartMultipartUploadRequest, StartMultipartUploadResponse] = Endpoint(
    "start_multipart_upload",
    "POST",
    "/api/rest/v2/write/experiment/upload-asset-start",
    request=StartMultipartUploadRequest,
    response=StartMultipartUploadResponse,
)
UPLOAD_ASSET: Endpoint[UploadAssetParams, UploadAssetRequest, UploadAssetResponse] = Endpoint(
    "upload_asset",
    "POST",
    "/api/rest/v2/write/experiment/upload-asset",
    params=UploadAssetParams,
    request=UploadAssetRequest,
    response=UploadAssetResponse,
    is_form=True,
)
