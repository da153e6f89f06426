"""Workspaces and projects: finding them, and making those that a run is the first to name."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from cometr_py.server.api.context import USER, Context
from cometr_py.server.api.request_fields import Fields
from cometr_py.server.errors import NAME_TOO_LONG, NO_SUCH_WORKSPACE, ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.tables import projects, workspaces

DEFAULT_WORKSPACE = "local"
DEFAULT_PROJECT = "general"
_MAX_NAME = 100
_WORKSPACE = select(workspaces).where(workspaces.c.name == bindparam("name"))


def workspace(connection: Connection, name: str) -> Row[Any]:
    """The workspace of that name.

    Raises:
        ApiError: There is none; the default one is there before anything is stored in it.
    """
    found = connection.execute(_WORKSPACE, {"name": name}).first()
    if found is None:
        raise ApiError(f"No such workspace: {name[:_MAX_NAME]}", code=NO_SUCH_WORKSPACE)
    return found


def workspace_exists(connection: Connection, name: str) -> bool:
    """Whether there is a workspace of that name."""
    return connection.execute(_WORKSPACE, {"name": name}).first() is not None


def ensure_workspace(context: Context, name: str | None) -> Row[Any]:
    """The workspace of that name, made if it is new: whoever logs here needs to set up nothing before."""
    name = _checked(name or DEFAULT_WORKSPACE, "workspace")
    found = context.connection.execute(_WORKSPACE, {"name": name}).first()
    if found is not None:
        return found
    row = {"id": str(uuid.uuid4()), "name": name, "created_at": context.now}
    insert_new(context.connection, workspaces, row)
    return workspace(context.connection, name)


def project(context: Context, source: Fields) -> Row[Any]:
    """The project that a request names by `projectId`, or by `workspaceName` and `projectName`.

    Raises:
        ApiError: It names none (400), or one that does not exist (404).
    """
    found = named_project(context, source)
    if found is None:
        raise ApiError("No such project", status=404)
    return found


def project_by_id(context: Context, project_id: str) -> Row[Any]:
    """The project with this id. Raises ApiError if there is none."""
    return project(context, Fields({"projectId": project_id}, "the request"))


def named_project(context: Context, source: Fields) -> Row[Any] | None:
    """The same, None where it does not exist."""
    project_id = source.text("projectId")
    if project_id:
        condition = projects.c.id == project_id
        return context.connection.execute(projects_query().where(condition)).first()
    workspace_name = source.required("workspaceName")
    project_name = source.required("projectName")
    return context.connection.execute(
        projects_query().where(workspaces.c.name == workspace_name, projects.c.name == project_name)
    ).first()


def ensure_project(context: Context, workspace_name: str | None, project_name: str | None) -> Row[Any]:
    """The project of that name in that workspace, both made if they are new."""
    owner = ensure_workspace(context, workspace_name)
    name = project_name or DEFAULT_PROJECT
    query = projects_query().where(projects.c.workspace_id == owner.id, projects.c.name == name)
    found = context.connection.execute(query).first()
    if found is None:
        insert_new(context.connection, projects, new_project(context, owner.id, name))
        found = context.connection.execute(query).one()
    return found


def new_project(context: Context, workspace_id: str, name: str) -> dict[str, Any]:
    """The row of a new project."""
    return {
        "id": uuid.uuid4().hex,
        "workspace_id": workspace_id,
        "name": _checked(name, "project"),
        "owner": USER,
        "created_at": context.now,
        "updated_at": context.now,
    }


def projects_query() -> Any:
    """Projects together with the name of their workspace."""
    return select(projects, workspaces.c.name.label("workspace_name")).join(workspaces)


def _checked(name: str, what: str) -> str:
    if len(name) > _MAX_NAME:
        raise ApiError(f"The {what}'s name is longer than {_MAX_NAME} characters", code=NAME_TOO_LONG)
    return name
