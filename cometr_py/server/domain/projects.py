"""Changing and listing projects, and their share links."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, select, update

from cometr_py.server.domain.deletion import delete_experiments
from cometr_py.server.domain.workspaces import (
    DEFAULT_PROJECT,
    ensure_project,
    ensure_workspace,
    is_unused_default,
    new_project,
    project_name,
    projects_query,
    workspace,
)
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.file_transaction import FileTransaction
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import experiments, projects, share_links, workspaces


def projects_of(connection: Connection, workspace_name: str) -> Sequence[StoredRow]:
    """Return the projects of a workspace, the oldest first.

    Raises:
        ApiError: The workspace does not exist.
    """
    if is_unused_default(connection, workspace_name):
        return []
    owner = workspace(connection, workspace_name)
    query = projects_query().where(workspaces.c.id == owner.id).order_by(projects.c.created_at, projects.c.name)
    return connection.execute(query).all()


def experiment_counts(connection: Connection, project_ids: Sequence[str]) -> dict[str, int]:
    """Return how many experiments each project has; those without any are missing."""
    query = (
        select(experiments.c.project_id, func.count().label("experiments"))
        .where(experiments.c.project_id.in_(project_ids))
        .group_by(experiments.c.project_id)
    )
    return {row.project_id: row.experiments for row in connection.execute(query)}


def experiment_count(connection: Connection, project_id: str) -> int:
    """Return how many experiments a project has."""
    return experiment_counts(connection, [project_id]).get(project_id, 0)


def create_project(
    connection: Connection,
    now: int,
    user: str,
    *,
    workspace_name: str | None,
    name: str,
    description: str | None,
    public: bool,
) -> str:
    """Create a project, and its workspace if it is new; return its id.

    Raises:
        ApiError: The project exists, or a name is too long.
    """
    owner = ensure_workspace(connection, now, workspace_name)
    row = new_project(now, user, owner.id, name) | {"description": description, "public": public}
    if not insert_new(connection, projects, row):
        raise ApiError(f"There is a project {name} in {owner.name} already")
    return str(row["id"])


def rename_project(connection: Connection, now: int, found: StoredRow, name: str) -> None:
    """Rename a project.

    Raises:
        ApiError: Another project has the name, or it is too long.
    """
    if name == found.name:
        return
    taken = select(projects.c.id).where(projects.c.workspace_id == found.workspace_id, projects.c.name == name)
    if connection.execute(taken).first():
        raise ApiError(f"There is a project {name} in {found.workspace_name} already")
    change_project(connection, now, found.id, name=project_name(name))


def change_project(connection: Connection, now: int, project_id: str, **values: str | bool) -> None:
    """Change columns of a project."""
    connection.execute(update(projects).where(projects.c.id == project_id).values(**values, updated_at=now))


def delete_project(
    connection: Connection, now: int, user: str, files: FileTransaction, found: StoredRow, *, with_experiments: bool
) -> None:
    """Delete a project: with its experiments, or after moving them to the workspace's general project.

    Raises:
        ApiError: It is the general project, and has experiments.
    """
    held = select(experiments.c.id).where(experiments.c.project_id == found.id)
    ids = connection.execute(held).scalars().all()
    if with_experiments:
        delete_experiments(connection, files, ids)
    elif ids:
        general = ensure_project(connection, now, user, found.workspace_name, DEFAULT_PROJECT)
        if general.id == found.id:
            raise ApiError(f"{DEFAULT_PROJECT} still has experiments: say deleteAllExperiments, or move them away")
        connection.execute(
            update(experiments).where(experiments.c.project_id == found.id).values(project_id=general.id)
        )
    connection.execute(delete(projects).where(projects.c.id == found.id))


def add_share_link(connection: Connection, now: int, project_id: str) -> str:
    """Create a share link, and return its code."""
    code = secrets.token_urlsafe(18)
    connection.execute(share_links.insert().values({"code": code, "project_id": project_id, "created_at": now}))
    return code


def share_links_of(connection: Connection, project_id: str) -> list[str]:
    """Return the codes of a project's share links, the oldest first."""
    query = select(share_links.c.code).where(share_links.c.project_id == project_id).order_by(share_links.c.created_at)
    return list(connection.execute(query).scalars())


def delete_share_link(connection: Connection, project_id: str, code: str) -> None:
    """Delete a share link.

    Raises:
        ApiError: It does not exist.
    """
    gone = delete(share_links).where(share_links.c.project_id == project_id, share_links.c.code == code)
    if connection.execute(gone).rowcount == 0:
        raise ApiError("No such share link")
