"""The columns of a project: everything that its experiments can be sorted, filtered, and queried by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from cometr_py.core.conditions import ENVIRONMENT, METADATA
from cometr_py.server.domain.experiments import in_project
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER, add_columns, column_type
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import experiments, project_columns, series, symlinks, tags

_SOURCES = {METRIC: "metrics", PARAMETER: "params", OTHER: "log_other"}
#: Each tag is a column, too: one that an experiment has or has not.
TAG = "tag"


@dataclass(frozen=True)
class ExperimentColumn:
    """Something that the experiments of a project can be sorted, filtered, and queried by."""

    name: str
    type: str
    source: str

    @property
    def id(self) -> str:
        """The column's id in the project."""
        return f"{self.name}--{self.source}"


def project_columns_of(connection: Connection, project_id: str) -> list[ExperimentColumn]:
    """Return the columns of a project: what every experiment has, and what its experiments logged."""
    found = [ExperimentColumn(name, kind, "metadata") for name, kind in METADATA.items()]
    found += [ExperimentColumn(name, "string", "env_details") for name in ENVIRONMENT]
    query = select(project_columns).where(project_columns.c.project_id == project_id)
    for row in connection.execute(query.order_by(project_columns.c.kind, project_columns.c.name)):
        found.append(ExperimentColumn(row.name, row.type, _SOURCES.get(row.kind) or row.kind))
    return found


def add_columns_of(connection: Connection, experiment_ids: Sequence[int], project_id: str) -> None:
    """Add the columns of experiments that come into a project."""
    for experiment_id in experiment_ids:
        rows = connection.execute(select(series).where(series.c.experiment_id == experiment_id)).mappings()
        found = [(row["kind"], row["name"], column_type(row)) for row in rows.all()]
        tagged = connection.execute(select(tags.c.tag).where(tags.c.experiment_id == experiment_id)).scalars()
        add_columns(connection, project_id, [*found, *((TAG, tag, "string") for tag in tagged)])


def forget_unused_columns(connection: Connection, experiment: StoredRow, kind: str, names: Sequence[str]) -> None:
    """Remove columns that an experiment has lost from its projects, unless other experiments there have them."""
    linked = select(symlinks.c.project_id).where(symlinks.c.experiment_id == experiment.id)
    for project_id in [experiment.project_id, *connection.execute(linked).scalars()] if names else ():
        there = in_project(project_id)
        for name in names:
            others = select(series.c.id).join(experiments, experiments.c.id == series.c.experiment_id)
            wanted = others.where(there, series.c.kind == kind, series.c.name == name).limit(1)
            if connection.execute(wanted).first() is None:
                same = (project_columns.c.kind == kind, project_columns.c.name == name)
                connection.execute(delete(project_columns).where(project_columns.c.project_id == project_id, *same))
