"""Projects of a workspace, their notes, columns and share links."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.domain.columns import project_columns_of
from cometr_py.server.domain.deletion import delete_experiments
from cometr_py.server.domain.experiments import page_address
from cometr_py.server.domain.workspaces import (
    DEFAULT_PROJECT,
    DEFAULT_WORKSPACE,
    ensure_project,
    ensure_workspace,
    new_project,
    project,
    projects_query,
    workspace,
    workspace_exists,
)
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.tables import experiments, projects, share_links, symlinks, workspaces

_SORT_KEYS = {"name": "name", "projectName": "name", "created_at": "created_at"}


@operation("get_projects")
def get_projects(context: Context) -> dict[str, Any]:
    rows = _projects_of(context, context.query.required("workspaceName"))
    counts = _experiment_counts(context, [row.id for row in rows])
    return {"projects": [_project_object(row, counts.get(row.id, 0)) for row in rows]}


@operation("get_projects_page")
def get_projects_page(context: Context) -> dict[str, Any]:
    query = context.query
    rows = _projects_of(context, query.required("workspaceName"))
    wanted = [row for row in rows if _is_wanted(row, query.text("search"), query.flag("public"))]
    key = _SORT_KEYS.get(query.text("sort") or "", "updated_at")
    wanted.sort(key=lambda row: getattr(row, key), reverse=(query.text("order") or "").lower() == "desc")
    start = max(query.integer("offset") or 0, 0)
    page = wanted[start : start + (query.integer("count") or 100)]
    counts = _experiment_counts(context, [row.id for row in page])
    return {
        "rows": [_page_row(row, counts.get(row.id, 0), len(rows), len(wanted)) for row in page],
        "filteredRowCount": len(wanted),
        "totalRowCount": len(rows),
    }


@operation("get_project")
def get_project(context: Context) -> dict[str, Any]:
    found = project(context, context.query)
    return _project_object(found, _experiment_counts(context, [found.id]).get(found.id, 0))


@operation("get_project_notes")
def get_project_notes(context: Context) -> dict[str, Any]:
    return {"notes": project(context, context.query).notes or ""}


@operation("set_project_notes")
def set_project_notes(context: Context) -> dict[str, Any]:
    found = project(context, context.body)
    _change(context, found.id, notes=context.body.lines("notes") or "")
    return saved()


@operation("get_project_columns")
def get_project_columns(context: Context) -> dict[str, Any]:
    return {"columns": project_columns_of(context.connection, project(context, context.query).id)}


@operation("create_project")
def create_project(context: Context) -> dict[str, Any]:
    body = context.body
    owner = ensure_workspace(context, body.text("workspaceName"))
    name = body.required("projectName")
    row = new_project(context, owner.id, name) | {
        "description": body.text("projectDescription"),
        "public": bool(body.flag("isPublic")),
    }
    if not insert_new(context.connection, projects, row):
        raise ApiError(f"There is a project {name} in {owner.name} already")
    return {"projectId": row["id"]}


@operation("update_project")
def update_project(context: Context) -> dict[str, Any]:
    body = context.body
    found = project(context, body)
    name = body.text("newProjectName")
    if name and name != found.name:
        taken = select(projects.c.id).where(projects.c.workspace_id == found.workspace_id, projects.c.name == name)
        if context.connection.execute(taken).first():
            raise ApiError(f"There is a project {name} in {found.workspace_name} already")
        _change(context, found.id, name=new_project(context, found.workspace_id, name)["name"])
    if "newProjectDescription" in body:
        _change(context, found.id, description=body.text("newProjectDescription"))
    if body.flag("isPublic") is not None:
        _change(context, found.id, public=body.flag("isPublic"))
    return saved()


@operation("set_project_owner")
def set_project_owner(context: Context) -> dict[str, Any]:
    _change(context, project(context, context.body).id, owner=context.body.required("userName"))
    return saved()


@operation("delete_project")
def delete_project(context: Context) -> dict[str, Any]:
    """Without `deleteAllExperiments`, its experiments go to the workspace's general project."""
    found = project(context, context.body)
    held = select(experiments.c.id).where(experiments.c.project_id == found.id)
    ids = context.connection.execute(held).scalars().all()
    if context.body.flag("deleteAllExperiments"):
        delete_experiments(context, ids)
    elif ids:
        refuge = ensure_project(context, found.workspace_name, DEFAULT_PROJECT)
        if refuge.id == found.id:
            raise ApiError(f"{DEFAULT_PROJECT} still has experiments: say deleteAllExperiments, or move them away")
        context.connection.execute(
            update(experiments).where(experiments.c.project_id == found.id).values(project_id=refuge.id)
        )
    context.connection.execute(delete(projects).where(projects.c.id == found.id))
    return {"msg": "Deleted", "code": 200}


@operation("create_symlink", "sdk_create_symlink", writes=True)
def create_symlink(context: Context) -> dict[str, Any]:
    experiment = context.changing(context.query)
    home = context.connection.execute(projects_query().where(projects.c.id == experiment.project_id)).one()
    target = ensure_project(context, home.workspace_name, context.query.required("projectName"))
    if target.id != home.id:
        insert_new(context.connection, symlinks, {"experiment_id": experiment.id, "project_id": target.id})
    return {"link": page_address(context, home.workspace_name, target.name, experiment.key)}


@operation("create_project_share_link")
def create_project_share_link(context: Context) -> dict[str, Any]:
    code = secrets.token_urlsafe(18)
    row = {"code": code, "project_id": project(context, context.query).id, "created_at": context.now}
    context.connection.execute(share_links.insert().values(row))
    return {"shareCode": code}


@operation("get_project_share_links")
def get_project_share_links(context: Context) -> dict[str, Any]:
    found = project(context, context.query)
    query = select(share_links.c.code).where(share_links.c.project_id == found.id).order_by(share_links.c.created_at)
    return {"shareCodes": list(context.connection.execute(query).scalars())}


@operation("delete_project_share_link")
def delete_project_share_link(context: Context) -> dict[str, Any]:
    found = project(context, context.query)
    code = context.query.required("shareCode")
    gone = delete(share_links).where(share_links.c.project_id == found.id, share_links.c.code == code)
    if context.connection.execute(gone).rowcount == 0:
        raise ApiError("No such share link")
    return {"msg": "Deleted", "code": 200}


def _projects_of(context: Context, workspace_name: str) -> Sequence[Row[Any]]:
    if workspace_name == DEFAULT_WORKSPACE and not workspace_exists(context.connection, workspace_name):
        return []
    owner = workspace(context.connection, workspace_name)
    query = projects_query().where(workspaces.c.id == owner.id).order_by(projects.c.created_at, projects.c.name)
    rows: Sequence[Row[Any]] = context.connection.execute(query).all()
    return rows


def _experiment_counts(context: Context, project_ids: list[str]) -> dict[str, int]:
    query = (
        select(experiments.c.project_id, func.count().label("experiments"))
        .where(experiments.c.project_id.in_(project_ids))
        .group_by(experiments.c.project_id)
    )
    return {row.project_id: row.experiments for row in context.connection.execute(query)}


def _project_object(row: Row[Any], experiment_count: int) -> dict[str, Any]:
    return {
        "projectId": row.id,
        "projectName": row.name,
        "ownerUserName": row.owner,
        "projectDescription": row.description,
        "workspaceName": row.workspace_name,
        "numberOfExperiments": experiment_count,
        "lastUpdated": row.updated_at,
        "public": row.public,
        "isPublic": row.public,
    }


def _page_row(row: Row[Any], experiment_count: int, total: int, filtered: int) -> dict[str, Any]:
    return {
        "projectId": row.id,
        "userName": row.owner,
        "projectName": row.name,
        "projectDesc": row.description,
        "generalProject": row.name == DEFAULT_PROJECT,
        "totalRowCount": str(total),
        "filteredRowCount": str(filtered),
        "experimentCount": experiment_count,
        "imagePath": None,
        "isPublic": row.public,
        "teamId": row.workspace_id,
        "created_at": row.created_at,
        "lastUpdated": row.updated_at,
        "lastUpdatedByUser": row.updated_at,
        "isStarterProject": False,
        "teamName": row.workspace_name,
        "isInProjectTeam": True,
        "owner": True,
        "canEdit": True,
    }


def _is_wanted(row: Row[Any], search: str | None, public: bool | None) -> bool:
    return (not search or search.lower() in row.name.lower()) and (public is None or row.public == public)


def _change(context: Context, project_id: str, **values: Any) -> None:
    context.connection.execute(
        update(projects).where(projects.c.id == project_id).values(**values, updated_at=context.now)
    )
