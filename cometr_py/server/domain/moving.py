"""Moving experiments to other projects, and linking them there."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, update

from cometr_py.server.domain.columns import add_columns_of
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import experiments, symlinks


def move(connection: Connection, moved: Sequence[StoredRow], project_id: str, *, as_link: bool) -> None:
    """Move experiments to a project, or show them there, too."""
    for experiment in moved:
        if as_link:
            add_link(connection, experiment, project_id)
            continue
        connection.execute(update(experiments).where(experiments.c.id == experiment.id).values(project_id=project_id))
        connection.execute(
            delete(symlinks).where(symlinks.c.experiment_id == experiment.id, symlinks.c.project_id == project_id)
        )
    add_columns_of(connection, [experiment.id for experiment in moved], project_id)


def add_link(connection: Connection, experiment: StoredRow, project_id: str) -> None:
    """Show an experiment in another project, too."""
    if experiment.project_id != project_id:
        insert_new(connection, symlinks, {"experiment_id": experiment.id, "project_id": project_id})
