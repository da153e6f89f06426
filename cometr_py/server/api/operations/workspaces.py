"""Workspaces and their members. The default workspace always exists."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.domain.workspaces import DEFAULT_WORKSPACE, ensure_workspace, workspace, workspace_exists
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.tables import workspace_members, workspaces


@operation("get_workspaces")
def get_workspaces(context: Context) -> dict[str, Any]:
    names = context.connection.execute(select(workspaces.c.name).order_by(workspaces.c.created_at)).scalars().all()
    return {"workspaceNames": list(dict.fromkeys([DEFAULT_WORKSPACE, *names]))}


@operation("create_workspace")
def create_workspace(context: Context) -> dict[str, Any]:
    name = context.body.required("name")
    if workspace_exists(context.connection, name):
        raise ApiError(f"There is a workspace of that name already: {name}")
    created = ensure_workspace(context, name)
    return {"msg": "saved", "workspace_name": created.name, "workspace_id": created.id, "code": 200}


@operation("add_workspace_member")
def add_workspace_member(context: Context) -> dict[str, Any]:
    """Only noted: the local Comet has one user."""
    body = context.body
    email = body.required("userEmail")
    row = {
        "workspace_id": workspace(context.connection, body.required("workspaceName")).id,
        "email": email,
        "admin": bool(body.flag("admin")),
    }
    if not insert_new(context.connection, workspace_members, row):
        raise ApiError(f"{email} is already member of this workspace")
    return saved()
