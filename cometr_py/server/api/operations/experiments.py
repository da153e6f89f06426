"""Creating, listing, moving and ending experiments."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, update

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.domain.columns import add_columns_of
from cometr_py.server.domain.deletion import delete_experiments
from cometr_py.server.domain.experiments import (
    BEAT_EVERY,
    beat,
    begin,
    experiment_object,
    in_project,
    link,
    shown,
    shown_query,
)
from cometr_py.server.domain.workspaces import ensure_project, project
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.tables import experiments, symlinks


@operation("get_experiments")
def get_experiments(context: Context) -> dict[str, Any]:
    query = context.query
    target = project(context, query)
    found = shown_query().where(in_project(target.id), experiments.c.archived == bool(query.flag("archived")))
    column = experiments.c.end_time if query.text("sortBy") == "endTime" else experiments.c.start_time
    descending = (query.text("sortOrder") or "").lower() == "desc"
    found = found.order_by(column.desc() if descending else column.asc(), experiments.c.id)
    if "size" in query:
        start, size = query.page("page", "size", 1)
        found = found.limit(size).offset(start)
    rows = context.connection.execute(found).all()
    return {"experiments": [experiment_object(row, context.now) for row in rows]}


@operation("get_experiment_metadata")
def get_experiment_metadata(context: Context) -> dict[str, Any]:
    return experiment_object(shown(context, context.experiment(context.query).key), context.now)


@operation("create_experiment")
def create_experiment(context: Context) -> dict[str, Any]:
    body = context.body
    row = begin(
        context,
        workspace_name=body.text("workspaceName"),
        project_name=body.text("projectName"),
        name=body.text("experimentName"),
        kind=body.text("type"),
    )
    return {
        "experimentKey": row.key,
        "name": row.name,
        "workspaceName": row.workspace_name,
        "projectName": row.project_name,
        "link": link(context, row),
    }


@operation("set_experiment_status")
def set_experiment_status(context: Context) -> dict[str, Any]:
    beat(context, context.experiment(context.query))
    return {
        "isAliveBeatDurationMillis": BEAT_EVERY,
        "gpuMonitorIntervalMillis": 60_000,
        "cpuMonitorIntervalMillis": 68_000,
    }


@operation("update_experiment_status")
def update_experiment_status(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.experiment(body)
    changes: dict[str, Any] = {}
    if "hasCrashed" in body:
        changes["crashed"] = body.flag("hasCrashed")
    if "error" in body:
        changes["error"] = body.lines("error")
    alive = body.flag("isAlive")
    beat(context, experiment, alive=experiment.alive if alive is None else alive, **changes)
    return saved()


@operation("set_experiment_start_end_time")
def set_experiment_start_end_time(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    given = {"start_time": body.moment("startTimeMillis"), "end_time": body.moment("endTimeMillis")}
    changes = {name: value for name, value in given.items() if value is not None}
    if changes:
        context.connection.execute(update(experiments).where(experiments.c.id == experiment.id).values(changes))
    return saved()


@operation("stop_experiment")
def stop_experiment(context: Context) -> dict[str, Any]:
    """The request is noted; a script that asks for it finds it."""
    _set(context, stop_requested=True)
    return {"msg": "Stop Requested", "code": 200}


@operation("archive_experiment")
def archive_experiment(context: Context) -> dict[str, Any]:
    _set(context, archived=True)
    return {"msg": "Archived", "code": 200}


@operation("restore_experiment")
def restore_experiment(context: Context) -> dict[str, Any]:
    _set(context, archived=False)
    return {"msg": "Restore", "code": 200}


@operation("delete_experiment")
def delete_experiment(context: Context) -> dict[str, Any]:
    delete_experiments(context, [context.experiment(context.query).id])
    return {"msg": "Deleted", "code": 200}


@operation("move_experiments")
def move_experiments(context: Context) -> dict[str, Any]:
    body = context.body
    moved = [context.experiment_with_key(key) for key in body.texts("experimentKeys") or []]
    target = ensure_project(context, body.required("targetWorkspaceName"), body.required("targetProjectName"))
    for experiment in moved:
        if body.flag("symlink"):
            if experiment.project_id != target.id:
                insert_new(context.connection, symlinks, {"experiment_id": experiment.id, "project_id": target.id})
            continue
        context.connection.execute(
            update(experiments).where(experiments.c.id == experiment.id).values(project_id=target.id)
        )
        context.connection.execute(
            delete(symlinks).where(symlinks.c.experiment_id == experiment.id, symlinks.c.project_id == target.id)
        )
    add_columns_of(context.connection, [experiment.id for experiment in moved], target.id)
    return {"msg": "Symlinked" if body.flag("symlink") else "Moved", "code": 200}


@operation("mark_experiment_not_throttled")
def mark_experiment_not_throttled(context: Context) -> dict[str, Any]:
    """Nothing is ever throttled here."""
    context.experiment(context.path)
    return saved()


@operation("get_experiment_processing_status")
def get_experiment_processing_status(context: Context) -> dict[str, Any]:
    """What was answered is stored already."""
    context.experiment(context.query)
    return {"processing": False}


def _set(context: Context, **values: Any) -> None:
    experiment = context.experiment(context.query)
    context.connection.execute(
        update(experiments).where(experiments.c.id == experiment.id).values(**values, updated_at=context.now)
    )
