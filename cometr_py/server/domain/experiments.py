"""What an experiment is, beside what it logged: how it begins, whether it still runs, how it is shown."""

from __future__ import annotations

import posixpath
import re
import uuid
from typing import Any
from urllib.parse import quote

from sqlalchemy import ColumnElement, Row, or_, select, update

from cometr_py.server.api.context import USER, Context
from cometr_py.server.domain import series
from cometr_py.server.domain.random_names import new_name
from cometr_py.server.domain.workspaces import ensure_project
from cometr_py.server.errors import EXPERIMENT_EXISTS, ApiError
from cometr_py.server.storage.tables import experiments, projects, symlinks, workspaces

#: How often a client should report, and how long after the last report it counts as running (ms).
BEAT_EVERY = 10_000
BEAT_LASTS = 60_000
NAME = "Name"
_KEY = re.compile(r"[A-Za-z0-9]{32,50}")


def begin(
    context: Context,
    *,
    workspace_name: str | None,
    project_name: str | None,
    name: str | None = None,
    key: str | None = None,
    kind: str | None = None,
    optimization_id: str | None = None,
) -> Row[Any]:
    """A new experiment, running from now on; workspace and project are made if they are new.

    Raises:
        ApiError: There is an experiment with this key already, or it is no key.
    """
    if key is not None:
        if not _KEY.fullmatch(key):
            raise ApiError("An experiment's key has 32 to 50 letters and digits")
        if context.connection.execute(select(experiments.c.id).where(experiments.c.key == key)).first():
            raise ApiError(f"There is an experiment with the key {key} already", code=EXPERIMENT_EXISTS)
    key = key or uuid.uuid4().hex
    name = name or new_name()
    row = {
        "key": key,
        "project_id": ensure_project(context, workspace_name, project_name).id,
        "name": name,
        "user_name": USER,
        "type": kind,
        "optimization_id": optimization_id,
        "start_time": context.now,
        "created_at": context.now,
        "updated_at": context.now,
        "last_beat": context.now,
    }
    context.connection.execute(experiments.insert().values(row))
    experiment = context.experiment_with_key(key)
    sample = series.Sample(NAME, name, None, None, context.now, None)
    series.record(context.connection, experiment, series.OTHER, [sample])
    return shown(context, key)


def beat(context: Context, experiment: Row[Any], *, alive: bool = True, **changes: Any) -> None:
    """Notes that a client reports: that it is alive, or that it ends."""
    if not alive and experiment.end_time is None:
        changes["end_time"] = context.now
    if alive and experiment.end_time is not None and not experiment.alive:
        changes["end_time"] = None  # it ended before, and goes on now
    context.connection.execute(
        update(experiments)
        .where(experiments.c.id == experiment.id)
        .values(alive=alive, last_beat=context.now, updated_at=context.now, **changes)
    )


def is_running(experiment: Row[Any], now: int) -> bool:
    """Whether it said that it lives, not too long ago."""
    return bool(experiment.alive) and now - experiment.last_beat < BEAT_LASTS


def shown_query() -> Any:
    """Experiments together with the names of their project and workspace."""
    return (
        select(experiments, projects.c.name.label("project_name"), workspaces.c.name.label("workspace_name"))
        .join(projects, projects.c.id == experiments.c.project_id)
        .join(workspaces, workspaces.c.id == projects.c.workspace_id)
    )


def in_project(project_id: str) -> ColumnElement[bool]:
    """The condition that an experiment is shown in a project: as its own, or as a link."""
    linked = select(symlinks.c.experiment_id).where(symlinks.c.project_id == project_id)
    return or_(experiments.c.project_id == project_id, experiments.c.id.in_(linked))


def shown(context: Context, key: str) -> Row[Any]:
    """The experiment with this key, with the names of its project and workspace. Raises ApiError if there is none."""
    experiment = context.experiment_with_key(key)
    row: Row[Any] = context.connection.execute(shown_query().where(experiments.c.id == experiment.id)).one()
    return row


def experiment_object(row: Row[Any], now: int) -> dict[str, Any]:
    """An experiment as the API shows it; `row` comes from `shown_query`."""
    end = row.end_time if row.end_time is not None else max(row.updated_at, row.start_time)
    return {
        "experimentKey": row.key,
        "experimentName": row.name,
        "optimizationId": row.optimization_id,
        "userName": row.user_name,
        "projectId": row.project_id,
        "projectName": row.project_name,
        "workspaceName": row.workspace_name,
        "filePath": row.file_path,
        "fileName": posixpath.basename(row.file_path) if row.file_path else None,
        "throttle": False,
        "throttleMessage": None,
        "throttleReasons": [],
        "durationMillis": max(end - row.start_time, 0),
        "startTimeMillis": row.start_time,
        "endTimeMillis": end,
        "archived": row.archived,
        "running": is_running(row, now),
        "hasCrashed": row.crashed,
        "error": row.error,
    }


def link(context: Context, row: Row[Any]) -> str:
    """The address of an experiment's page."""
    return page_address(context, row.workspace_name, row.project_name, row.key)


def page_address(context: Context, *steps: str) -> str:
    """The address of a page, given the names that lead to it."""
    return "/".join([context.root_url, *(quote(step, safe="") for step in steps)])
