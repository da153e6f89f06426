# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire

from . import shared


class ExperimentNotification(Wire, kw_only=True):
    """What to tell the user about an experiment, by e-mail for instance. All in snake case."""

    api_key: str
    title: str
    experiment_key: str
    status: str | None | UnsetType = UNSET
    experiment_name: str | None | UnsetType = UNSET
    experiment_link: str | None | UnsetType = UNSET
    additional_data: JsonValue | UnsetType = UNSET


class FeatureToggle(Wire, kw_only=True, gc=False):
    """A feature of the SDK, on or off."""

    name: str | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET


class OfflineMetadata(Wire, kw_only=True, gc=False):
    """When a recording that was uploaded later had begun and ended."""

    api_key: str = field(name="apiKey")
    run_id: str = field(name="runId")
    experiment_key: str = field(name="experimentKey")
    start_timestamp: Int64 | None | UnsetType = field(name="startTimestamp", default=UNSET)
    end_timestamp: Int64 | None | UnsetType = field(name="endTimestamp", default=UNSET)


class RunCopyRequest(Wire, kw_only=True, gc=False):
    """What a script sends when it starts from a copy of another experiment."""

    api_key: str = field(name="apiKey")
    copied_experiment_key: str = field(name="copiedExperimentKey")
    new_experiment_key: str = field(name="newExperimentKey")
    step_to_copy_to: Int64 | bool = field(name="stepToCopyTo")
    local_timestamp: Int64 | None | UnsetType = field(name="localTimestamp", default=UNSET)
    lib_version: str | None | UnsetType = field(name="libVersion", default=UNSET)


class RunRequest(Wire, kw_only=True, gc=False):
    """What a script sends when it starts to log. Runs of the optimizer add fields of their own."""

    api_key: str = field(name="apiKey")
    experiment_key: str = field(name="experimentKey")
    project_name: str | None | UnsetType = field(name="projectName", default=UNSET)
    team_name: str | None | UnsetType = field(name="teamName", default=UNSET)
    offline: bool | None | UnsetType = UNSET
    get_or_create_enabled: bool | None | UnsetType = field(name="getOrCreateEnabled", default=UNSET)
    local_timestamp: Int64 | None | UnsetType = UNSET
    lib_version: str | None | UnsetType = field(name="libVersion", default=UNSET)


class RunResumeRequest(Wire, kw_only=True, gc=False):
    """What a script sends when it resumes an experiment."""

    api_key: str = field(name="apiKey")
    previous_experiment: str = field(name="previousExperiment")
    local_timestamp: Int64 | None | UnsetType = UNSET
    lib_version: str | None | UnsetType = field(name="libVersion", default=UNSET)


class RunSession(Wire, kw_only=True):
    """
    What the server answers a script that has begun to log: which session it is, where to see it, and what it may
    send. Only `runId` has to be there; SDKs have a default for everything else. The spelling is mixed and as given
    here.
    """

    run_id: str = field(name="runId")
    project_id: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    focus_url: str | None | UnsetType = field(name="focusUrl", default=UNSET)
    ws_url: str | None | UnsetType = UNSET
    last_offset: Int64 | None | UnsetType = field(name="lastOffset", default=UNSET)
    github_enabled: bool | None | UnsetType = field(name="githubEnabled", default=UNSET)
    s3_direct_access_enabled: bool | None | UnsetType = field(name="s3DirectAccessEnabled", default=UNSET)
    upload_file_size_limit_in_mb: Int64 | None | UnsetType = UNSET
    asset_upload_file_size_limit_in_mb: Int64 | None | UnsetType = UNSET
    upload_video_max_size_mb: Int64 | None | UnsetType = field(name="uploadVideoMaxSizeMB", default=UNSET)
    artifact_name_max_length: Int64 | None | UnsetType = field(name="artifactNameMaxLength", default=UNSET)
    asset_name_max_length: Int64 | None | UnsetType = field(name="assetNameMaxLength", default=UNSET)
    image_name_max_length: Int64 | None | UnsetType = field(name="imageNameMaxLength", default=UNSET)
    feature_toggles: list[FeatureToggle] | None | UnsetType = field(name="featureToggles", default=UNSET)
    comet_web_asset_url: str | None | UnsetType = field(name="cometWebAssetUrl", default=UNSET)
    comet_web_image_url: str | None | UnsetType = field(name="cometWebImageUrl", default=UNSET)
    comet_rest_api_asset_url: str | None | UnsetType = field(name="cometRestApiAssetUrl", default=UNSET)
    comet_rest_api_image_url: str | None | UnsetType = field(name="cometRestApiImageUrl", default=UNSET)
    msg: str | None | UnsetType = UNSET


class SdkLogEntry(Wire, kw_only=True):
    """One entry of an SDK's own log."""

    api_key: str = field(name="apiKey")
    record: JsonValue
    experiment_key: str | None | UnsetType = field(name="experimentKey", default=UNSET)
    levelname: str | None | UnsetType = UNSET
    sender: str | None | UnsetType = UNSET
    short_sender: str | None | UnsetType = field(name="shortSender", default=UNSET)


class ServerVersion(Wire, kw_only=True, gc=False):
    """Which release of Comet answers."""

    version: str


class StatusReport(Wire, kw_only=True, gc=False):
    """A sign of life."""

    api_key: str = field(name="apiKey")
    run_id: str = field(name="runId")
    experiment_key: str = field(name="experimentKey")
    is_alive: bool
    project_id: str | None | UnsetType = field(name="projectId", default=UNSET)
    local_timestamp: Int64 | None | UnsetType = UNSET
    offline: bool | None | UnsetType = UNSET


class StatusReportReply(Wire, kw_only=True, gc=False):
    """How often to report, and what else there is to do. In snake case, unlike the reply to the public heartbeat."""

    is_alive_beat_duration_millis: Int64
    gpu_monitor_interval_millis: Int64
    cpu_monitor_interval_millis: Int64 | None | UnsetType = UNSET
    parameter_update_interval_millis: Int64 | None | UnsetType = UNSET
    pending_rpcs: bool | None | UnsetType = UNSET


class UsageEvent(Wire, kw_only=True, gc=False):
    """Something that happened inside an SDK. All in snake case."""

    event_name: str
    api_key: str | None | UnsetType = UNSET
    run_id: str | None | UnsetType = UNSET
    experiment_key: str | None | UnsetType = UNSET
    project_id: str | None | UnsetType = UNSET
    err_msg: str | None | UnsetType = UNSET
    timestamp: Int64 | None | UnsetType = UNSET


class SdkCreateSymlinkParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``sdk_create_symlink``."""

    experiment_key: str = field(name="experimentKey")
    project_name: str = field(name="projectName")
    api_key: str | UnsetType = field(name="apiKey", default=UNSET)


AddRunRequest: TypeAlias = RunRequest
AddRunResponse: TypeAlias = RunSession
CopyStepsFromExperimentRequest: TypeAlias = RunCopyRequest
CopyStepsFromExperimentResponse: TypeAlias = RunSession
GetApiServerVersionResponse: TypeAlias = ServerVersion
GetRunRequest: TypeAlias = RunResumeRequest
GetRunResponse: TypeAlias = RunSession
GetServerVersionResponse: TypeAlias = ServerVersion
NotifyEventRequest: TypeAlias = UsageEvent
NotifyEventResponse: TypeAlias = shared.Ack
NotifyExperimentRequest: TypeAlias = ExperimentNotification
NotifyExperimentResponse: TypeAlias = shared.Ack
PingResponse: TypeAlias = shared.Ack
ReportOfflineMetadataRequest: TypeAlias = OfflineMetadata
ReportOfflineMetadataResponse: TypeAlias = shared.Ack
ReportSdkLogRequest: TypeAlias = SdkLogEntry
ReportSdkLogResponse: TypeAlias = shared.Ack
ReportStatusRequest: TypeAlias = StatusReport
ReportStatusResponse: TypeAlias = StatusReportReply
SdkCreateSymlinkResponse: TypeAlias = shared.Ack

ADD_RUN: Endpoint[None, AddRunRequest, AddRunResponse] = Endpoint(
    "add_run", "POST", "/clientlib/logger/add/run", request=AddRunRequest, response=AddRunResponse
)
COPY_STEPS_FROM_EXPERIMENT: Endpoint[None, CopyStepsFromExperimentRequest, CopyStepsFromExperimentResponse] = Endpoint(
    "copy_steps_from_experiment",
    "POST",
    "/clientlib/logger/copy-steps-from-experiment",
    request=CopyStepsFromExperimentRequest,
    response=CopyStepsFromExperimentResponse,
)
GET_API_SERVER_VERSION: Endpoint[None, None, GetApiServerVersionResponse] = Endpoint(
    "get_api_server_version", "GET", "/api/isAlive/ver", response=GetApiServerVersionResponse
)
GET_RUN: Endpoint[None, GetRunRequest, GetRunResponse] = Endpoint(
    "get_run", "POST", "/clientlib/logger/get/run", request=GetRunRequest, response=GetRunResponse
)
GET_SERVER_VERSION: Endpoint[None, None, GetServerVersionResponse] = Endpoint(
    "get_server_version", "GET", "/clientlib/isAlive/ver", response=GetServerVersionResponse
)
NOTIFY_EVENT: Endpoint[None, NotifyEventRequest, NotifyEventResponse] = Endpoint(
    "notify_event", "POST", "/clientlib/notify/event", request=NotifyEventRequest, response=NotifyEventResponse
)
NOTIFY_EXPERIMENT: Endpoint[None, NotifyExperimentRequest, NotifyExperimentResponse] = Endpoint(
    "notify_experiment",
    "POST",
    "/clientlib/notification/experiment",
    request=NotifyExperimentRequest,
    response=NotifyExperimentResponse,
)
PING: Endpoint[None, None, PingResponse] = Endpoint("ping", "GET", "/clientlib/health/ping", response=PingResponse)
REPORT_OFFLINE_METADATA: Endpoint[None, ReportOfflineMetadataRequest, ReportOfflineMetadataResponse] = Endpoint(
    "report_offline_metadata",
    "POST",
    "/clientlib/status-report/offline-metadata",
    request=ReportOfflineMetadataRequest,
    response=ReportOfflineMetadataResponse,
)
REPORT_SDK_LOG: Endpoint[None, ReportSdkLogRequest, ReportSdkLogResponse] = Endpoint(
    "report_sdk_log", "POST", "/clientlib/log/add", request=ReportSdkLogRequest, response=ReportSdkLogResponse
)
REPORT_STATUS: Endpoint[None, ReportStatusRequest, ReportStatusResponse] = Endpoint(
    "report_status",
    "POST",
    "/clientlib/status-report/update",
    request=ReportStatusRequest,
    response=ReportStatusResponse,
)
SDK_CREATE_SYMLINK: Endpoint[SdkCreateSymlinkParams, None, SdkCreateSymlinkResponse] = Endpoint(
    "sdk_create_symlink",
    "GET",
    "/clientlib/symlink/new",
    params=SdkCreateSymlinkParams,
    response=SdkCreateSymlinkResponse,
)
