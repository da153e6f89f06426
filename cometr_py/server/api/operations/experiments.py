"""Creating, listing, moving, and ending experiments."""

from __future__ import annotations

from comet_wire import experiments as wire
from comet_wire.base import Int64, Wire, or_none
from msgspec import UNSET, UnsetType, field

from cometr_py.server.api.calls import Call
from cometr_py.server.api.experiment_metadata import experiment_metadata
from cometr_py.server.api.messages import ServerReply, json_reply
from cometr_py.server.api.registry import ack, checked_ack, operation
from cometr_py.server.api.request_fields import moment, page_rows
from cometr_py.server.domain import experiments
from cometr_py.server.domain.deletion import delete_experiments
from cometr_py.server.domain.experiment_state import BEAT_EVERY
from cometr_py.server.domain.experiments import experiment_with_key, shown
from cometr_py.server.domain.moving import move
from cometr_py.server.domain.sessions import LONGEST_ID, SessionReport, report, stop
from cometr_py.server.domain.workspaces import ProjectRef, ensure_project, project
from cometr_py.server.errors import ApiError

_GPU_MONITOR_EVERY, _CPU_MONITOR_EVERY = 60_000, 68_000


class _StatusUpdate(Wire, kw_only=True, gc=False):
    """What is absent or null keeps its value, rather than being required."""

    experiment_key: str = field(name="experimentKey")
    is_alive: bool | UnsetType | None = field(name="isAlive", default=UNSET)
    has_crashed: bool | UnsetType | None = field(name="hasCrashed", default=UNSET)
    error: str | UnsetType | None = UNSET
    session_id: str | UnsetType | None = field(name="sessionId", default=UNSET)
    session_start_millis: Int64 | UnsetType | None = field(name="sessionStartMillis", default=UNSET)
    session_end_millis: Int64 | UnsetType | None = field(name="sessionEndMillis", default=UNSET)
    exit_code: Int64 | UnsetType | None = field(name="exitCode", default=UNSET)


@operation(wire.GET_EXPERIMENTS)
def get_experiments(call: Call[wire.GetExperimentsParams, None]) -> wire.GetExperimentsResponse:
    """Return the experiments of a project."""
    params = call.params
    found = project(
        call.connection,
        ProjectRef(or_none(params.project_id), or_none(params.workspace_name), or_none(params.project_name)),
    )
    size = or_none(params.size)
    rows = experiments.experiments_of(
        call.connection,
        found.id,
        archived=or_none(params.archived) or False,
        by_end=params.sort_by == "endTime",
        descending=(or_none(params.sort_order) or "").lower() == "desc",
        page=None if size is None else page_rows(or_none(params.page), size, "size"),
    )
    return wire.GetExperimentsResponse(experiments=[experiment_metadata(row, call.now) for row in rows])


@operation(wire.GET_EXPERIMENT_METADATA)
def get_experiment_metadata(
    call: Call[wire.GetExperimentMetadataParams, None],
) -> wire.GetExperimentMetadataResponse:
    """Return an experiment's name, project, and status."""
    return experiment_metadata(shown(call.connection, call.params.experiment_key), call.now)


@operation(wire.CREATE_EXPERIMENT, optional=["workspaceName", "projectName"])
def create_experiment(call: Call[None, wire.CreateExperimentRequest]) -> wire.CreateExperimentResponse:
    """Create an experiment."""
    body = call.body
    row = experiments.begin(
        call.connection,
        call.now,
        call.user,
        workspace_name=body.workspace_name,
        project_name=body.project_name,
        name=or_none(body.experiment_name),
        kind=or_none(body.type),
    )
    return wire.CreateExperimentResponse(
        experiment_key=row.key,
        name=row.name,
        workspace_name=row.workspace_name,
        project_name=row.project_name,
        link=experiments.link(call.root_url, row),
    )


@operation(wire.SET_EXPERIMENT_STATUS)
def set_experiment_status(call: Call[wire.SetExperimentStatusParams, None]) -> wire.SetExperimentStatusResponse:
    """Note that an experiment still runs."""
    params = call.params
    named = _session_id(params.session_id)
    reported = SessionReport(session=named, reopens=named is None, began=_moment(params.session_start_millis))
    report(call.connection, call.now, experiment_with_key(call.connection, params.experiment_key), reported)
    return wire.SetExperimentStatusResponse(
        is_alive_beat_duration_millis=BEAT_EVERY,
        gpu_monitor_interval_millis=_GPU_MONITOR_EVERY,
        cpu_monitor_interval_millis=_CPU_MONITOR_EVERY,
    )


@operation(wire.UPDATE_EXPERIMENT_STATUS, accepts=_StatusUpdate, joined=["error"])
def update_experiment_status(call: Call[None, _StatusUpdate]) -> None:
    """Set whether an experiment runs, has finished or has crashed."""
    body = call.body
    experiment = experiment_with_key(call.connection, body.experiment_key)
    alive = or_none(body.is_alive)
    reported = SessionReport(
        session=_session_id(body.session_id),
        alive=bool(experiment.alive) if alive is None else alive,
        reopens=alive is True,
        began=_moment(body.session_start_millis),
        ended=_moment(body.session_end_millis),
        crashed=or_none(body.has_crashed),
        error=or_none(body.error),
        exit_code=_exit_code(body.exit_code),
    )
    report(call.connection, call.now, experiment, reported)


@operation(wire.SET_EXPERIMENT_START_END_TIME)
def set_experiment_start_end_time(
    call: Call[None, wire.SetExperimentStartEndTimeRequest],
) -> wire.SetExperimentStartEndTimeResponse:
    """Set when an experiment started and ended."""
    experiment = experiments.experiment_to_change(call.connection, call.now, call.body.experiment_key)
    start, end = _moment(call.body.start_time_millis), _moment(call.body.end_time_millis)
    experiments.set_times(call.connection, experiment.id, start=start, end=end)
    return checked_ack()


@operation(wire.STOP_EXPERIMENT)
def stop_experiment(call: Call[wire.StopExperimentParams, None]) -> wire.StopExperimentResponse:
    """End the experiment's sessions; nothing here can reach the script itself."""
    key = call.params.experiment_key
    experiments.change(call.connection, call.now, key, stop_requested=True)
    stop(call.connection, call.now, experiment_with_key(call.connection, key))
    return ack("Stop Requested")


@operation(wire.ARCHIVE_EXPERIMENT)
def archive_experiment(call: Call[wire.ArchiveExperimentParams, None]) -> wire.ArchiveExperimentResponse:
    """Archive an experiment."""
    experiments.change(call.connection, call.now, call.params.experiment_key, archived=True)
    return ack("Archived")


@operation(wire.RESTORE_EXPERIMENT)
def restore_experiment(call: Call[wire.RestoreExperimentParams, None]) -> wire.RestoreExperimentResponse:
    """Bring an archived experiment back."""
    experiments.change(call.connection, call.now, call.params.experiment_key, archived=False)
    return ack("Restore")


@operation(wire.DELETE_EXPERIMENT)
def delete_experiment(call: Call[wire.DeleteExperimentParams, None]) -> wire.DeleteExperimentResponse:
    """Delete an experiment for good."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    delete_experiments(call.connection, call.files, [experiment.id])
    return ack("Deleted")


@operation(wire.MOVE_EXPERIMENTS, optional=["symlink"])
def move_experiments(call: Call[None, wire.MoveExperimentsRequest]) -> ServerReply:
    """Move or link experiments to another project."""
    body = call.body
    moved = [experiment_with_key(call.connection, key) for key in body.experiment_keys]
    target = ensure_project(call.connection, call.now, call.user, body.target_workspace_name, body.target_project_name)
    move(call.connection, moved, target.id, as_link=body.symlink)
    return json_reply(ack("Symlinked" if body.symlink else "Moved"))


@operation(wire.MARK_EXPERIMENT_NOT_THROTTLED)
def mark_experiment_not_throttled(
    call: Call[wire.MarkExperimentNotThrottledParams, wire.MarkExperimentNotThrottledRequest],
) -> None:
    """Change nothing: this server throttles no experiment."""
    experiment_with_key(call.connection, call.params.experiment_key)


@operation(wire.GET_EXPERIMENT_PROCESSING_STATUS)
def get_experiment_processing_status(
    call: Call[wire.GetExperimentProcessingStatusParams, None],
) -> wire.GetExperimentProcessingStatusResponse:
    """Every request is stored when its reply is sent."""
    experiment_with_key(call.connection, call.params.experiment_key)
    return wire.GetExperimentProcessingStatusResponse(processing=False)


def _moment(value: Int64 | UnsetType | None) -> int | None:
    found = or_none(value)
    return None if found is None else moment(found)


def _session_id(value: str | UnsetType | None) -> str | None:
    found = or_none(value) or None
    if found is not None and len(found) > LONGEST_ID:
        raise ApiError(f"sessionId has more than {LONGEST_ID} characters")
    return found


def _exit_code(value: int | UnsetType | None) -> int | None:
    found = or_none(value)
    if found is not None and not 0 <= found <= 255:
        raise ApiError("exitCode should be between 0 and 255")
    return found
