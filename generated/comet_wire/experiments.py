# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire
from comet_wire.limits import FileName, SeriesName, Tag

from . import shared


class CreateExperimentReply(Wire, kw_only=True, gc=False):
    """The experiment that was created."""

    experiment_key: str = field(name="experimentKey")
    workspace_name: str = field(name="workspaceName")
    project_name: str = field(name="projectName")
    link: str
    name: str | None = None


class CreateExperimentRequest(Wire, kw_only=True, gc=False):
    """The experiment to create."""

    workspace_name: str = field(name="workspaceName")
    project_name: str = field(name="projectName")
    experiment_name: str | None | UnsetType = field(name="experimentName", default=UNSET)
    disable_heart_beat: bool | None | UnsetType = field(name="disableHeartBeat", default=UNSET)
    type: str | None | UnsetType = UNSET


class EmptyRequest(Wire, kw_only=True):
    """Nothing but the braces."""


class ExperimentMetadata(Wire, kw_only=True):
    """
    An experiment. comet.com returns all members in lists, too. Of servers of 2021 and before, `get_experiments` returns
    those up to `archived`.
    """

    experiment_key: str = field(name="experimentKey")
    experiment_name: str | None = field(name="experimentName")
    optimization_id: str | None = field(name="optimizationId")
    project_id: str = field(name="projectId")
    project_name: str = field(name="projectName")
    workspace_name: str = field(name="workspaceName")
    file_path: str | None = field(name="filePath")
    file_name: str | None = field(name="fileName")
    duration_millis: Int64 = field(name="durationMillis")
    start_time_millis: Int64 | None = field(name="startTimeMillis")
    end_time_millis: Int64 | None = field(name="endTimeMillis")
    archived: bool
    user_name: str | None = field(name="userName", default=None)
    running: bool | None = None
    has_crashed: bool | None = field(name="hasCrashed", default=None)
    throttle: bool | None = None
    throttle_message: str | None = field(name="throttleMessage", default=None)
    throttle_reasons: list[str] | None = field(name="throttleReasons", default=None)
    error: str | None | UnsetType = UNSET
    experiment_state: str | None | UnsetType = field(name="experimentState", default=UNSET)
    silent_millis: Int64 | None | UnsetType = field(name="silentMillis", default=UNSET)
    exit_code: Int64 | None | UnsetType = field(name="exitCode", default=UNSET)


class ExperimentsReply(Wire, kw_only=True):
    """The experiments of a project."""

    experiments: list[ExperimentMetadata]


class FoundExperiment(Wire, kw_only=True, gc=False):
    """An experiment that matches. Clients read no other members; what else is there has not been seen."""

    experiment_key: str = field(name="experimentKey")
    server_timestamp: Int64 | str | None | UnsetType = UNSET


class HeartbeatReply(Wire, kw_only=True, gc=False):
    """How often the server expects a heart-beat of a running experiment."""

    is_alive_beat_duration_millis: Int64 = field(name="isAliveBeatDurationMillis")
    gpu_monitor_interval_millis: Int64 = field(name="gpuMonitorIntervalMillis")
    cpu_monitor_interval_millis: Int64 = field(name="cpuMonitorIntervalMillis")


class LlmCreateExperiment(Wire, kw_only=True, gc=False):
    """Where the experiment is created."""

    type: str
    workspace_name: str | None | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | None | UnsetType = field(name="projectName", default=UNSET)


class LlmExperimentContent(Wire, kw_only=True, gc=False):
    """Where to see the experiment, or why it was not stored."""

    link: str | None | UnsetType = UNSET
    msg: str | None | UnsetType = UNSET
    sdk_error_code: Int64 | None | UnsetType = UNSET


class LlmExperimentResult(Wire, kw_only=True):
    """What became of one experiment."""

    status: Int64 | None | UnsetType = UNSET
    content: LlmExperimentContent | None | UnsetType = UNSET


LlmExperimentsReply: TypeAlias = dict[str, LlmExperimentResult]
"""What became of each experiment, by its key."""


class LlmJsonAsset(Wire, kw_only=True):
    """The trace, which becomes an asset."""

    extension: str
    type: str
    file_name: FileName = field(name="fileName")
    file: JsonValue


class LlmMetric(Wire, kw_only=True):
    """The one value of a metric of a language-model experiment."""

    metric_name: SeriesName = field(name="metricName")
    metric_value: JsonValue = field(name="metricValue")


class LlmOther(Wire, kw_only=True):
    """A key and value beside parameters and metrics."""

    key: SeriesName
    value: JsonValue


class LlmParameter(Wire, kw_only=True):
    """A parameter of a language-model experiment."""

    parameter_name: SeriesName = field(name="parameterName")
    parameter_value: JsonValue = field(name="parameterValue")


class MoveExperimentsRequest(Wire, kw_only=True):
    """Which experiments go where."""

    target_workspace_name: str = field(name="targetWorkspaceName")
    target_project_name: str = field(name="targetProjectName")
    experiment_keys: list[str] = field(name="experimentKeys")
    symlink: bool


class ProcessingStatusReply(Wire, kw_only=True, gc=False):
    """How far the server is."""

    processing: bool


class SearchExperimentsReply(Wire, kw_only=True):
    """One page of the experiments that match."""

    experiments: list[FoundExperiment]


class SetExperimentTimesRequest(Wire, kw_only=True, gc=False):
    """When an experiment ran."""

    experiment_key: str = field(name="experimentKey")
    start_time_millis: Int64 | None | UnsetType = field(name="startTimeMillis", default=UNSET)
    end_time_millis: Int64 | None | UnsetType = field(name="endTimeMillis", default=UNSET)


class UpdateExperimentStatusRequest(Wire, kw_only=True, gc=False):
    """Status of an experiment."""

    experiment_key: str = field(name="experimentKey")
    is_alive: bool = field(name="isAlive")
    has_crashed: bool = field(name="hasCrashed")
    error: str | None | UnsetType = UNSET
    session_id: str | None | UnsetType = field(name="sessionId", default=UNSET)
    session_start_millis: Int64 | None | UnsetType = field(name="sessionStartMillis", default=UNSET)
    session_end_millis: Int64 | None | UnsetType = field(name="sessionEndMillis", default=UNSET)
    exit_code: Int64 | None | UnsetType = field(name="exitCode", default=UNSET)


class GetExperimentMetadataParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_experiment_metadata``."""

    experiment_key: str = field(name="experimentKey")


class GetExperimentProcessingStatusParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_experiment_processing_status``."""

    experiment_key: str = field(name="experimentKey")


class GetExperimentsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_experiments``."""

    project_id: str | UnsetType = field(name="projectId", default=UNSET)
    workspace_name: str | UnsetType = field(name="workspaceName", default=UNSET)
    project_name: str | UnsetType = field(name="projectName", default=UNSET)
    archived: bool | UnsetType = UNSET
    page: Int64 | UnsetType = UNSET
    size: Int64 | UnsetType = UNSET
    sort_by: str | UnsetType = field(name="sortBy", default=UNSET)
    sort_order: str | UnsetType = field(name="sortOrder", default=UNSET)


class ArchiveExperimentParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``archive_experiment``."""

    experiment_key: str = field(name="experimentKey")


class DeleteExperimentParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``delete_experiment``."""

    experiment_key: str = field(name="experimentKey")


class RestoreExperimentParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``restore_experiment``."""

    experiment_key: str = field(name="experimentKey")


class SetExperimentStatusParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``set_experiment_status``."""

    experiment_key: str = field(name="experimentKey")
    session_id: str | UnsetType = field(name="sessionId", default=UNSET)
    session_start_millis: Int64 | UnsetType = field(name="sessionStartMillis", default=UNSET)


class StopExperimentParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``stop_experiment``."""

    experiment_key: str = field(name="experimentKey")


class MarkExperimentNotThrottledParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``mark_experiment_not_throttled``."""

    experiment_key: str = field(name="experimentKey")


class LlmExperiment(Wire, kw_only=True):
    """A language-model experiment, with all that belongs to it."""

    experiment_key: str = field(name="experimentKey")
    create_experiment_request: LlmCreateExperiment = field(name="createExperimentRequest")
    parameters: list[LlmParameter] | None | UnsetType = UNSET
    metrics: list[LlmMetric] | None | UnsetType = UNSET
    others: list[LlmOther] | None | UnsetType = UNSET
    tags: list[Tag] | None | UnsetType = UNSET
    json_asset: LlmJsonAsset | UnsetType = field(name="jsonAsset", default=UNSET)


class SearchExperimentsRequest(Wire, kw_only=True):
    """Which experiments of which project, and which page of them."""

    project_id: str = field(name="projectId")
    rules_tree: shared.QueryGroup = field(name="rulesTree")
    limit: Int64 | None | UnsetType = UNSET
    page: Int64 | None | UnsetType = UNSET
    deleted: bool | None | UnsetType = UNSET
    view_id: str | None | UnsetType = field(name="viewId", default=UNSET)
    ignore_pinned_experiments_first: bool | None | UnsetType = field(name="ignorePinnedExperimentsFirst", default=UNSET)
    pinned_only: bool | None | UnsetType = field(name="pinnedOnly", default=UNSET)
    multiple_sort: JsonValue | UnsetType = field(name="multipleSort", default=UNSET)
    chains_query_rules: JsonValue | UnsetType = field(name="chainsQueryRules", default=UNSET)


ArchiveExperimentResponse: TypeAlias = shared.Ack
CreateExperimentResponse: TypeAlias = CreateExperimentReply
DeleteExperimentResponse: TypeAlias = shared.Ack
GetExperimentMetadataResponse: TypeAlias = ExperimentMetadata
GetExperimentProcessingStatusResponse: TypeAlias = ProcessingStatusReply
GetExperimentsResponse: TypeAlias = ExperimentsReply
LogLlmExperimentsRequest: TypeAlias = list[LlmExperiment]
LogLlmExperimentsResponse: TypeAlias = LlmExperimentsReply
MarkExperimentNotThrottledRequest: TypeAlias = EmptyRequest
MarkExperimentNotThrottledResponse: TypeAlias = shared.Ack
MoveExperimentsResponse: TypeAlias = shared.Ack
RestoreExperimentResponse: TypeAlias = shared.Ack
SearchExperimentsResponse: TypeAlias = SearchExperimentsReply
SetExperimentStartEndTimeRequest: TypeAlias = SetExperimentTimesRequest
SetExperimentStartEndTimeResponse: TypeAlias = shared.CheckedAck
SetExperimentStatusResponse: TypeAlias = HeartbeatReply
StopExperimentResponse: TypeAlias = shared.Ack
UpdateExperimentStatusResponse: TypeAlias = shared.Ack

ARCHIVE_EXPERIMENT: Endpoint[ArchiveExperimentParams, None, ArchiveExperimentResponse] = Endpoint(
    "archive_experiment",
    "GET",
    "/api/rest/v2/write/experiment/archive",
    params=ArchiveExperimentParams,
    response=ArchiveExperimentResponse,
)
CREATE_EXPERIMENT: Endpoint[None, CreateExperimentRequest, CreateExperimentResponse] = Endpoint(
    "create_experiment",
    "POST",
    "/api/rest/v2/write/experiment/create",
    request=CreateExperimentRequest,
    response=CreateExperimentResponse,
)
DELETE_EXPERIMENT: Endpoint[DeleteExperimentParams, None, DeleteExperimentResponse] = Endpoint(
    "delete_experiment",
    "GET",
    "/api/rest/v2/write/experiment/delete",
    params=DeleteExperimentParams,
    response=DeleteExperimentResponse,
)
GET_EXPERIMENT_METADATA: Endpoint[GetExperimentMetadataParams, None, GetExperimentMetadataResponse] = Endpoint(
    "get_experiment_metadata",
    "GET",
    "/api/rest/v2/experiment/metadata",
    params=GetExperimentMetadataParams,
    response=GetExperimentMetadataResponse,
)
GET_EXPERIMENT_PROCESSING_STATUS: Endpoint[
    GetExperimentProcessingStatusParams, None, GetExperimentProcessingStatusResponse
] = Endpoint(
    "get_experiment_processing_status",
    "GET",
    "/api/rest/v2/experiment/processing/status",
    params=GetExperimentProcessingStatusParams,
    response=GetExperimentProcessingStatusResponse,
)
GET_EXPERIMENTS: Endpoint[GetExperimentsParams, None, GetExperimentsResponse] = Endpoint(
    "get_experiments", "GET", "/api/rest/v2/experiments", params=GetExperimentsParams, response=GetExperimentsResponse
)
LOG_LLM_EXPERIMENTS: Endpoint[None, LogLlmExperimentsRequest, LogLlmExperimentsResponse] = Endpoint(
    "log_llm_experiments",
    "POST",
    "/api/rest/v2/write/experiment/llm",
    request=LogLlmExperimentsRequest,
    response=LogLlmExperimentsResponse,
)
MARK_EXPERIMENT_NOT_THROTTLED: Endpoint[
    MarkExperimentNotThrottledParams, MarkExperimentNotThrottledRequest, MarkExperimentNotThrottledResponse
] = Endpoint(
    "mark_experiment_not_throttled",
    "POST",
    "/api/rest/v2/write/experiment/{experimentKey}/mark-not-throttled",
    params=MarkExperimentNotThrottledParams,
    request=MarkExperimentNotThrottledRequest,
    response=MarkExperimentNotThrottledResponse,
)
MOVE_EXPERIMENTS: Endpoint[None, MoveExperimentsRequest, MoveExperimentsResponse] = Endpoint(
    "move_experiments",
    "POST",
    "/api/rest/v2/write/experiment/move",
    request=MoveExperimentsRequest,
    response=MoveExperimentsResponse,
)
RESTORE_EXPERIMENT: Endpoint[RestoreExperimentParams, None, RestoreExperimentResponse] = Endpoint(
    "restore_experiment",
    "GET",
    "/api/rest/v2/write/experiment/restore",
    params=RestoreExperimentParams,
    response=RestoreExperimentResponse,
)
SEARCH_EXPERIMENTS: Endpoint[None, SearchExperimentsRequest, SearchExperimentsResponse] = Endpoint(
    "search_experiments",
    "POST",
    "/api/rest/v2/experiments/search",
    request=SearchExperimentsRequest,
    response=SearchExperimentsResponse,
)
SET_EXPERIMENT_START_END_TIME: Endpoint[None, SetExperimentStartEndTimeRequest, SetExperimentStartEndTimeResponse] = (
    Endpoint(
        "set_experiment_start_end_time",
        "POST",
        "/api/rest/v2/write/experiment/set-start-end-time",
        request=SetExperimentStartEndTimeRequest,
        response=SetExperimentStartEndTimeResponse,
    )
)
SET_EXPERIMENT_STATUS: Endpoint[SetExperimentStatusParams, None, SetExperimentStatusResponse] = Endpoint(
    "set_experiment_status",
    "GET",
    "/api/rest/v2/write/experiment/set-status",
    params=SetExperimentStatusParams,
    response=SetExperimentStatusResponse,
)
STOP_EXPERIMENT: Endpoint[StopExperimentParams, None, StopExperimentResponse] = Endpoint(
    "stop_experiment",
    "GET",
    "/api/rest/v2/write/experiment/stop",
    params=StopExperimentParams,
    response=StopExperimentResponse,
)
UPDATE_EXPERIMENT_STATUS: Endpoint[None, UpdateExperimentStatusRequest, UpdateExperimentStatusResponse] = Endpoint(
    "update_experiment_status",
    "POST",
    "/api/rest/v2/write/experiment/update-status",
    request=UpdateExperimentStatusRequest,
    response=UpdateExperimentStatusResponse,
)
