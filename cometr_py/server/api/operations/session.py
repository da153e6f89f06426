"""How Comet's SDKs open, keep alive, and end an experiment, and what else they report beside their data."""

from __future__ import annotations

import uuid

from comet_wire import sdk_assets
from comet_wire import sdk_session as wire
from comet_wire.base import UNSET, UnsetType, Wire, or_none
from msgspec import field

from cometr_py.server.api.calls import Call
from cometr_py.server.api.messages import ServerReply, json_reply
from cometr_py.server.api.registry import ack, operation
from cometr_py.server.api.request_fields import moment, whole
from cometr_py.server.api.socket_messages import log_socket_url
from cometr_py.server.domain.experiment_copy import copy_values
from cometr_py.server.domain.experiment_state import BEAT_EVERY
from cometr_py.server.domain.experiments import begin, experiment_with_key, page_url, resume, shown
from cometr_py.server.domain.output import next_position
from cometr_py.server.domain.sessions import LONGEST_ID, SessionReport, report
from cometr_py.server.errors import EXPERIMENT_EXISTS, ApiError
from cometr_py.server.storage.rows import StoredRow

#: SDKs switch features on by it: it names the newest release whose features are all here.
SERVER_VERSION = "4.40.0"
_GPU_MONITOR_EVERY, _CPU_MONITOR_EVERY, _PARAMETER_UPDATE_EVERY = 60_000, 68_000, 10_000
#: In MiB.
_LARGEST_UPLOAD = 100 * 1024
#: What SDKs send in every request, and this server does not need.
_UNUSED = ("apiKey", "runId", "api_key", "title", "experiment_key", "event_name")


class _RunRequest(wire.RunRequest, kw_only=True):
    """Runs of the optimizer say to which optimization they belong."""

    optimization_id: str | UnsetType | None = field(name="optimizationId", default=UNSET)


class _StatusReport(Wire, kw_only=True, gc=False):
    """A report that does not say otherwise means that the experiment runs."""

    api_key: str | UnsetType | None = field(name="apiKey", default=UNSET)
    experiment_key: str = field(name="experimentKey")
    is_alive: bool | UnsetType | None = UNSET
    run_id: str | UnsetType | None = field(name="runId", default=UNSET)


@operation(wire.GET_SERVER_VERSION, without_key=True, at_once=True)
def get_server_version(_call: Call[None, None]) -> wire.GetServerVersionResponse:
    """Return the server's version."""
    return wire.ServerVersion(version=SERVER_VERSION)


@operation(wire.GET_API_SERVER_VERSION, without_key=True, at_once=True)
def get_api_server_version(_call: Call[None, None]) -> wire.GetApiServerVersionResponse:
    """Return the server's version, at another address."""
    return wire.ServerVersion(version=SERVER_VERSION)


@operation(wire.PING, without_key=True, at_once=True)
def ping(_call: Call[None, None]) -> ServerReply:
    """Tell that the server is there."""
    return json_reply(ack("pong"))


@operation(wire.ADD_RUN, accepts=_RunRequest, optional=_UNUSED, bad_key_status=400)
def add_run(call: Call[None, _RunRequest]) -> wire.AddRunResponse:
    """Open an experiment under a key the client chose."""
    body = call.body
    try:
        row = begin(
            call.connection,
            call.now,
            call.user,
            workspace_name=or_none(body.team_name),
            project_name=or_none(body.project_name),
            key=body.experiment_key,
            optimization_id=or_none(body.optimization_id),
        )
    except ApiError as api_error:
        if api_error.code != EXPERIMENT_EXISTS or body.get_or_create_enabled is not True:
            raise
        row = _resumed(call, body.experiment_key)
    return _session(call, row)


@operation(wire.GET_RUN, optional=_UNUSED, bad_key_status=400)
def get_run(call: Call[None, wire.GetRunRequest]) -> wire.GetRunResponse:
    """Resume an experiment."""
    return _session(call, _resumed(call, call.body.previous_experiment))


@operation(wire.COPY_STEPS_FROM_EXPERIMENT, optional=_UNUSED, bad_key_status=400)
def copy_steps_from_experiment(
    call: Call[None, wire.CopyStepsFromExperimentRequest],
) -> wire.CopyStepsFromExperimentResponse:
    """Create an experiment with the parameters, others, and metrics of another one, up to a step."""
    body = call.body
    source = shown(call.connection, body.copied_experiment_key)
    row = begin(
        call.connection,
        call.now,
        call.user,
        workspace_name=source.workspace_name,
        project_name=source.project_name,
        key=body.new_experiment_key,
    )
    wanted = body.step_to_copy_to
    try:
        last = None if isinstance(wanted, bool) else whole(wanted)
    except ValueError as error:
        raise ApiError(f"stepToCopyTo in the body {error}") from None
    copy_values(call.connection, source, row, metrics=wanted is not False, last_step=last)
    return _session(call, row)


@operation(wire.REPORT_STATUS, accepts=_StatusReport)
def report_status(call: Call[None, _StatusReport]) -> wire.ReportStatusResponse:
    """Note that an experiment still runs, or has ended."""
    experiment = experiment_with_key(call.connection, call.body.experiment_key)
    reported = SessionReport(session=_session_id(call.body.run_id), alive=call.body.is_alive is not False)
    report(call.connection, call.now, experiment, reported)
    return wire.ReportStatusResponse(
        is_alive_beat_duration_millis=BEAT_EVERY,
        gpu_monitor_interval_millis=_GPU_MONITOR_EVERY,
        cpu_monitor_interval_millis=_CPU_MONITOR_EVERY,
        parameter_update_interval_millis=_PARAMETER_UPDATE_EVERY,
        pending_rpcs=False,
    )


@operation(wire.REPORT_OFFLINE_METADATA, optional=_UNUSED)
def report_offline_metadata(call: Call[None, wire.ReportOfflineMetadataRequest]) -> None:
    """Note when an uploaded recording, which is a session, started and ended."""
    experiment = experiment_with_key(call.connection, call.body.experiment_key)
    start, end = or_none(call.body.start_timestamp), or_none(call.body.end_timestamp)
    began, ended = None if start is None else moment(start), None if end is None else moment(end)
    reported = SessionReport(session=_session_id(call.body.run_id), alive=False, began=began, ended=ended)
    report(call.connection, call.now, experiment, reported)


@operation(sdk_assets.SDK_GET_3D_LIMITS, optional=[*_UNUSED, "experimentKey"])
def sdk_get_3d_limits(_call: Call[None, sdk_assets.SdkGet3dLimitsRequest]) -> sdk_assets.SdkGet3dLimitsResponse:
    """Return how much a 3D scene may hold."""
    return sdk_assets.SdkGet3dLimitsResponse(max_points=1_000_000, max_boxes=250_000)


@operation(wire.NOTIFY_EXPERIMENT, optional=_UNUSED)
def notify_experiment(_call: Call[None, wire.NotifyExperimentRequest]) -> None:
    """Do nothing: the server's one user sees it on the pages."""


@operation(wire.NOTIFY_EVENT, optional=_UNUSED)
def notify_event(_call: Call[None, wire.NotifyEventRequest]) -> None:
    """Do nothing: this server collects no usage data."""


@operation(wire.REPORT_SDK_LOG, optional=[*_UNUSED, "record"])
def report_sdk_log(_call: Call[None, wire.ReportSdkLogRequest]) -> None:
    """Do nothing: only the makers of the SDK need it."""


def _session_id(run_id: str | UnsetType | None) -> str | None:
    return (or_none(run_id) or "")[:LONGEST_ID] or None


def _resumed(call: Call[None, object], key: str) -> StoredRow:
    resume(call.connection, call.now, experiment_with_key(call.connection, key))
    return shown(call.connection, key)


def _session(call: Call[None, object], row: StoredRow) -> wire.RunSession:
    return wire.RunSession(
        run_id=uuid.uuid4().hex,
        project_id=row.project_id,
        name=row.name,
        focus_url=page_url(call.root_url, row.workspace_name, row.project_name) + "/",
        ws_url=log_socket_url(call.root_url),
        last_offset=next_position(call.connection, row.id),
        github_enabled=False,
        s3_direct_access_enabled=False,
        upload_file_size_limit_in_mb=_LARGEST_UPLOAD,
        asset_upload_file_size_limit_in_mb=_LARGEST_UPLOAD,
        upload_video_max_size_mb=_LARGEST_UPLOAD,
        feature_toggles=[wire.FeatureToggle(name="sdk_http_logging", enabled=True)],
        comet_rest_api_asset_url=None,
        msg=None,
    )
