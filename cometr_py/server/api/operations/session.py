"""How Comet's SDKs open, keep alive and end a run, and what else they report beside their data."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Row, func, select, update

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.api.request_fields import Fields
from cometr_py.server.domain import series
from cometr_py.server.domain.experiments import BEAT_EVERY, NAME, beat, begin, page_address, shown
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER, Sample
from cometr_py.server.errors import EXPERIMENT_EXISTS, NO_EXPERIMENT_KEY, ApiError
from cometr_py.server.storage.tables import experiments, output_lines

#: SDKs switch features on by it: it names the newest release whose features are all here.
SERVER_VERSION = "4.40.0"
_MEBIBYTES = 1024


@operation("get_server_version", "get_api_server_version", without_key=True)
def get_server_version(_context: Context) -> dict[str, Any]:
    return {"version": SERVER_VERSION}


@operation("ping", without_key=True)
def ping(_context: Context) -> dict[str, Any]:
    return {"msg": "pong", "code": 200}


@operation("add_run", bad_key_status=400)
def add_run(context: Context) -> dict[str, Any]:
    body = context.body
    key = body.required("experimentKey", NO_EXPERIMENT_KEY)
    try:
        row = begin(
            context,
            workspace_name=body.text("teamName"),
            project_name=body.text("projectName"),
            key=key,
            optimization_id=body.text("optimizationId"),
        )
    except ApiError as api_error:
        if api_error.code != EXPERIMENT_EXISTS or not body.flag("getOrCreateEnabled"):
            raise
        row = _resumed(context, key)
    return _session(context, row)


@operation("get_run", bad_key_status=400)
def get_run(context: Context) -> dict[str, Any]:
    return _session(context, _resumed(context, context.body.required("previousExperiment", NO_EXPERIMENT_KEY)))


@operation("copy_steps_from_experiment", bad_key_status=400)
def copy_steps_from_experiment(context: Context) -> dict[str, Any]:
    """A new experiment with the parameters, others and metrics of another one, up to a step."""
    body = context.body
    source = shown(context, body.required("copiedExperimentKey", NO_EXPERIMENT_KEY))
    row = begin(
        context,
        workspace_name=source.workspace_name,
        project_name=source.project_name,
        key=body.required("newExperimentKey", NO_EXPERIMENT_KEY),
    )
    wanted = body.raw("stepToCopyTo")
    last = None if isinstance(wanted, bool) else body.integer("stepToCopyTo")
    for kind in (PARAMETER, OTHER):
        series.record(context.connection, row, kind, _last_values(context, source, kind))
    if wanted is not False:
        for summary in series.of_kind(context.connection, source.id, METRIC):
            samples = [
                Sample(
                    summary["name"], point.text or point.value, point.step, point.epoch, point.timestamp, point.context
                )
                for point in series.all_points(context.connection, summary["id"])
                if last is None or point.step is None or point.step <= last
            ]
            series.record(context.connection, row, METRIC, samples)
    return _session(context, row)


@operation("report_status")
def report_status(context: Context) -> dict[str, Any]:
    body = context.body
    beat(context, context.experiment(body), alive=body.flag("is_alive") is not False)
    return {
        "is_alive_beat_duration_millis": BEAT_EVERY,
        "gpu_monitor_interval_millis": 60_000,
        "cpu_monitor_interval_millis": 68_000,
        "parameter_update_interval_millis": 10_000,
        "pending_rpcs": False,
    }


@operation("report_offline_metadata")
def report_offline_metadata(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.experiment(body)
    given = {"start_time": body.moment("startTimestamp"), "end_time": body.moment("endTimestamp")}
    values = {name: value for name, value in given.items() if value is not None}
    context.connection.execute(
        update(experiments).where(experiments.c.id == experiment.id).values(alive=False, **values)
    )
    return saved()


@operation("sdk_get_3d_limits")
def sdk_get_3d_limits(_context: Context) -> dict[str, Any]:
    return {"maxPoints": 1_000_000, "maxBoxes": 250_000}


@operation("notify_experiment", "notify_event")
def notify(_context: Context) -> dict[str, Any]:
    """There is nobody here to be told who would not see it on the pages."""
    return saved()


def _resumed(context: Context, key: str) -> Row[Any]:
    beat(context, context.experiment(Fields({"key": key}, "the body"), "key"))
    return shown(context, key)


def _session(context: Context, row: Row[Any]) -> dict[str, Any]:
    return {
        "runId": uuid.uuid4().hex,
        "project_id": row.project_id,
        "name": row.name,
        "focusUrl": page_address(context, row.workspace_name, row.project_name) + "/",
        "lastOffset": _next_offset(context, row.id),
        "githubEnabled": False,
        "s3DirectAccessEnabled": False,
        "upload_file_size_limit_in_mb": 100 * _MEBIBYTES,
        "asset_upload_file_size_limit_in_mb": 100 * _MEBIBYTES,
        "uploadVideoMaxSizeMB": 100 * _MEBIBYTES,
        "featureToggles": [],
        "cometRestApiAssetUrl": None,
        "msg": None,
    }


def _next_offset(context: Context, experiment_id: int) -> int:
    query = select(func.max(output_lines.c.position)).where(output_lines.c.experiment_id == experiment_id)
    last: int | None = context.connection.execute(query).scalar()
    return 0 if last is None else last + 1


def _last_values(context: Context, source: Row[Any], kind: str) -> list[Sample]:
    return [
        Sample(
            row["name"],
            series.value_text(row["current_value"], row["current_text"]),
            row["current_step"],
            row["current_epoch"],
            row["current_timestamp"],
            row["current_context"],
            row["source"],
        )
        for row in series.of_kind(context.connection, source.id, kind)
        if row["name"] != NAME
    ]
