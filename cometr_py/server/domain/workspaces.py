"""Find workspaces and projects, and create those that an experiment is the first to name."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from cometr_py.server.errors import NAME_TOO_LONG, NO_SUCH_EXPERIMENT, NO_SUCH_WORKSPACE, ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.rows import RowQuery, StoredRow
from cometr_py.server.storage.tables import experiments, projects, workspace_members, workspaces

DEFAULT_WORKSPACE = "local"
DEFAULT_PROJECT = "general"
_MAX_NAME = 100
_WORKSPACE = select(workspaces).where(workspaces.c.name == bindparam("name"))


def workspace(connection: Connection, name: str) -> StoredRow:
    """Return the workspace of that name.

    Raises:
        ApiError: It does not exist. The default one is created with its first project.
    """
    found = connection.execute(_WORKSPACE, {"name": name}).first()
    if found is None:
        raise ApiError(f"No such workspace: {name[:_MAX_NAME]}", code=NO_SUCH_WORKSPACE)
    return found


def workspace_exists(connection: Connection, name: str) -> bool:
    """Return whether there is a workspace of that name."""
    return connection.execute(_WORKSPACE, {"name": name}).first() is not None


def is_unused_default(connection: Connection, name: str) -> bool:
    """Return whether this is the default workspace, which is listed before anything is stored in it."""
    return name == DEFAULT_WORKSPACE and not workspace_exists(connection, name)


def workspace_of_experiment(connection: Connection, key: str) -> str:
    """Return the id of the workspace that an experiment is in.

    Raises:
        ApiError: There is no experiment with this key.
    """
    query = select(projects.c.workspace_id).join(experiments).where(experiments.c.key == key)
    found: str | None = connection.execute(query).scalar()
    if found is None:
        raise ApiError(f"No such experiment: {key[:64]}", code=NO_SUCH_EXPERIMENT)
    return found


def workspace_names(connection: Connection) -> list[str]:
    """Return the names of all workspaces, the default one first."""
    names = connection.execute(select(workspaces.c.name).order_by(workspaces.c.created_at)).scalars().all()
    return list(dict.fromkeys([DEFAULT_WORKSPACE, *names]))


def create_workspace(connection: Connection, now: int, name: str) -> StoredRow:
    """Create a workspace.

    Raises:
        ApiError: It exists, or its name is too long.
    """
    if workspace_exists(connection, name):
        raise ApiError(f"There is a workspace of that name already: {name}")
    return ensure_workspace(connection, now, name)


def add_member(connection: Connection, workspace_name: str, email: str, *, admin: bool) -> None:
    """Note a member of a workspace.

    Raises:
        ApiError: The workspace does not exist, or has this member.
    """
    row = {"workspace_id": workspace(connection, workspace_name).id, "email": email, "admin": admin}
    if not insert_new(connection, workspace_members, row):
        raise ApiError(f"{email} is already member of this workspace")


def ensure_workspace(connection: Connection, now: int, name: str | None) -> StoredRow:
    """Return the workspace of that name; create it if it is new."""
    name = _checked(name or DEFAULT_WORKSPACE, "workspace")
    found = connection.execute(_WORKSPACE, {"name": name}).first()
    if found is not None:
        return found
    insert_new(connection, workspaces, {"id": str(uuid.uuid4()), "name": name, "created_at": now})
    return workspace(connection, name)


@dataclass(frozen=True)
class ProjectRef:
    """How a request names a project: by its id, or by its workspace and name."""

    project_id: str | None = None
    workspace_name: str | None = None
    project_name: str | None = None


def project(connection: Connection, ref: ProjectRef) -> StoredRow:
    """Return a project with the name of its workspace.

    Raises:
        ApiError: The request names none (400), or one that does not exist (404).
    """
    found = find_project(connection, ref)
    if found is None:
        raise ApiError("No such project", status=404)
    return found


def project_with_id(connection: Connection, project_id: str) -> StoredRow:
    """Return the project with this id, and the name of its workspace.

    Raises:
        ApiError: It does not exist (404).
    """
    return project(connection, ProjectRef(project_id))


def find_project(connection: Connection, ref: ProjectRef) -> StoredRow | None:
    """Return a project with the name of its workspace, or None if it does not exist."""
    if ref.project_id:
        return connection.execute(projects_query().where(projects.c.id == ref.project_id)).first()
    for name, value in (("workspaceName", ref.workspace_name), ("projectName", ref.project_name)):
        if not value:
            raise ApiError(f"{name} is missing: name the project by projectId, or by workspaceName and projectName")
    return connection.execute(
        projects_query().where(workspaces.c.name == ref.workspace_name, projects.c.name == ref.project_name)
    ).first()


def ensure_project(
    connection: Connection, now: int, user: str, workspace_name: str | None, project_name: str | None
) -> StoredRow:
    """Return the project of that name in that workspace; create both if they are new."""
    owner = ensure_workspace(connection, now, workspace_name)
    name = project_name or DEFAULT_PROJECT
    query = projects_query().where(projects.c.workspace_id == owner.id, projects.c.name == name)
    found = connection.execute(query).first()
    if found is None:
        insert_new(connection, projects, new_project(now, user, owner.id, name))
        found = connection.execute(query).one()
    return found


def new_project(now: int, user: str, workspace_id: str, name: str) -> dict[str, str | int]:
    """Return the row of a new project."""
    return {
        "id": uuid.uuid4().hex,
        "workspace_id": workspace_id,
        "name": project_name(name),
        "owner": user,
        "created_at": now,
        "updated_at": now,
    }


def project_name(name: str) -> str:
    """Return the name if a project may have it.

    Raises:
        ApiError: The name is too long.
    """
    return _checked(name, "project")


def projects_query() -> RowQuery:
    """Return a query of projects together with the name of their workspace."""
    return select(projects, workspaces.c.name.label("workspace_name")).join(workspaces)


def _checked(name: str, what: str) -> str:
    if len(name) > _MAX_NAME:
        raise ApiError(f"The {what}'s name is longer than {_MAX_NAME} characters", code=NAME_TOO_LONG)
    return name
