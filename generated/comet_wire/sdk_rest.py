# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import field

from comet_wire.base import Endpoint, Wire

from . import shared


class SdkLogRemoteArtifactAssetsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``sdk_log_remote_artifact_assets``."""

    experiment_key: str = field(name="experimentKey")


SdkLogOutputRequest: TypeAlias = shared.LogOutputRequest
SdkLogOutputResponse: TypeAlias = shared.CheckedAck
SdkLogRemoteArtifactAssetsRequest: TypeAlias = shared.LogRemoteArtifactAssetsRequest
SdkLogRemoteArtifactAssetsResponse: TypeAlias = shared.Ack
SdkLogSystemDetailsRequest: TypeAlias = shared.LogSystemDetailsRequest
SdkLogSystemDetailsResponse: TypeAlias = shared.CheckedAck

SDK_LOG_OUTPUT: Endpoint[None, SdkLogOutputRequest, SdkLogOutputResponse] = Endpoint(
    "sdk_log_output",
    "POST",
    "/clientlib/rest/v2/write/experiment/output",
    request=SdkLogOutputRequest,
    response=SdkLogOutputResponse,
)
SDK_LOG_REMOTE_ARTIFACT_ASSETS: Endpoint[
    SdkLogRemoteArtifactAssetsParams, SdkLogRemoteArtifactAssetsRequest, SdkLogRemoteArtifactAssetsResponse
] = Endpoint(
    "sdk_log_remote_artifact_assets",
    "POST",
    "/clientlib/rest/v2/write/artifact/assets/remote/batch",
    params=SdkLogRemoteArtifactAssetsParams,
    request=SdkLogRemoteArtifactAssetsRequest,
    response=SdkLogRemoteArtifactAssetsResponse,
)
SDK_LOG_SYSTEM_DETAILS: Endpoint[None, SdkLogSystemDetailsRequest, SdkLogSystemDetailsResponse] = Endpoint(
    "sdk_log_system_details",
    "POST",
    "/clientlib/rest/v2/write/experiment/system-details",
    request=SdkLogSystemDetailsRequest,
    response=SdkLogSystemDetailsResponse,
)
