"""The projects of a workspace as pages list them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from cometr_py.server.domain.workspaces import is_unused_default, workspace
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.rows import RowQuery, StoredRow, cut_columns
from cometr_py.server.storage.tables import experiments, projects, workspaces
from cometr_py.server.web.queries.values import LONGEST_CELL, LONGEST_VALUE


@dataclass(frozen=True)
class ListedProject:
    """A project.

    Attributes:
        experiments: How many it has; those that are only linked to it are not counted.
        updated: The time of the last change, in milliseconds since the epoch.
    """

    name: str
    description: str | None
    experiments: int
    updated: int


def shown_project(connection: Connection, workspace_name: str, name: str) -> StoredRow:
    """Return a project with the name of its workspace, its longest strings cut.

    Raises:
        ApiError: It does not exist (404).
    """
    columns = [*cut_columns(projects, LONGEST_VALUE + 1), workspaces.c.name.label("workspace_name")]
    query: RowQuery = (
        select(*columns)
        .join(workspaces, workspaces.c.id == projects.c.workspace_id)
        .where(workspaces.c.name == workspace_name, projects.c.name == name)
    )
    found = connection.execute(query).first()
    if found is None:
        raise ApiError("No such project", status=404)
    return found


def projects_of(connection: Connection, workspace_name: str) -> list[ListedProject]:
    """Return the projects of a workspace, the most recently changed one first.

    Raises:
        ApiError: There is no such workspace; the default one exists before anything is stored in it.
    """
    if is_unused_default(connection, workspace_name):
        return []
    count = select(func.count()).where(experiments.c.project_id == projects.c.id).scalar_subquery()
    columns = projects.c
    query = (
        select(
            columns.name,
            func.substr(columns.description, 1, LONGEST_CELL + 1).label("description"),
            count.label("experiments"),
            columns.updated_at.label("updated"),
        )
        .where(columns.workspace_id == workspace(connection, workspace_name).id)
        .order_by(columns.updated_at.desc(), columns.created_at, columns.name)
    )
    return [ListedProject(**row) for row in connection.execute(query).mappings()]
