"""Reads across experiments, artifacts and models that only the pages need: who made what, and who used it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from cometr_py.server.domain import series
from cometr_py.server.domain.experiments import shown_query
from cometr_py.server.domain.series import OTHER
from cometr_py.server.storage.rows import RowQuery, StoredRow
from cometr_py.server.storage.tables import (
    artifact_consumers,
    artifact_versions,
    artifacts,
    assets,
    experiment_models,
    experiments,
    workspaces,
)
from cometr_py.server.web.queries.values import LONGEST_CELL

#: The other in which a client names the parent of a fork.
PARENT_KEY = "Forked from key"


@dataclass(frozen=True)
class LineageNode:
    """An experiment by name, and where its page is."""

    key: str
    name: str
    workspace: str
    project: str


@dataclass(frozen=True)
class VersionOf:
    """One version of an artifact, as an experiment made or used it."""

    workspace: str
    artifact: str
    type: str
    version: str
    state: str
    size: int
    added: int


def places(connection: Connection, keys: Sequence[str]) -> dict[str, LineageNode]:
    """Return those of these experiments that exist, by key."""
    rows = connection.execute(shown_query(LONGEST_CELL).where(experiments.c.key.in_(list(keys)))).all()
    return {row.key: _place(row) for row in rows}


def consumers(connection: Connection, version_id: str) -> list[LineageNode]:
    """Return the experiments that used a version of an artifact, in the order in which they first did."""
    query = shown_query(LONGEST_CELL).join(artifact_consumers, artifact_consumers.c.experiment_id == experiments.c.id)
    query = query.where(artifact_consumers.c.version_id == version_id).order_by(artifact_consumers.c.created_at)
    return [_place(row) for row in connection.execute(query)]


def made_by(connection: Connection, key: str) -> list[VersionOf]:
    """Return the versions of artifacts that an experiment made."""
    return _versions(connection, _versions_query().where(artifact_versions.c.experiment_key == key))


def used_by(connection: Connection, key: str) -> list[VersionOf]:
    """Return the versions of artifacts that an experiment used."""
    query = _versions_query().join(artifact_consumers, artifact_consumers.c.version_id == artifact_versions.c.id)
    query = query.join(experiments, experiments.c.id == artifact_consumers.c.experiment_id)
    return _versions(connection, query.where(experiments.c.key == key))


def has_lineage(connection: Connection, experiment_id: int, key: str) -> bool:
    """Return whether an experiment made or used an artifact, or logged a model."""
    queries = (
        select(experiment_models.c.id).where(experiment_models.c.experiment_id == experiment_id),
        select(artifact_consumers.c.version_id).where(artifact_consumers.c.experiment_id == experiment_id),
        select(artifact_versions.c.id).where(artifact_versions.c.experiment_key == key),
    )
    return any(connection.execute(query.limit(1)).first() is not None for query in queries)


def _versions_query() -> RowQuery:
    size = (
        select(func.coalesce(func.sum(assets.c.size), 0))
        .where(assets.c.artifact_version_id == artifact_versions.c.id)
        .scalar_subquery()
    )
    return (
        select(
            workspaces.c.name.label("workspace"),
            artifacts.c.name.label("artifact"),
            artifacts.c.type,
            artifact_versions.c.version,
            artifact_versions.c.state,
            size.label("size"),
            artifact_versions.c.created_at.label("added"),
        )
        .select_from(artifact_versions)
        .join(artifacts, artifacts.c.id == artifact_versions.c.artifact_id)
        .join(workspaces, workspaces.c.id == artifacts.c.workspace_id)
        .order_by(artifact_versions.c.number)
    )


def _versions(connection: Connection, query: RowQuery) -> list[VersionOf]:
    return [VersionOf(**row) for row in connection.execute(query).mappings()]


def _place(row: StoredRow) -> LineageNode:
    return LineageNode(row.key, row.name, row.workspace_name, row.project_name)


def parent_of(connection: Connection, experiment_id: int) -> LineageNode | None:
    """Return the experiment that another one was forked from; None if there is none, or the server lacks it."""
    found = series.named(connection, experiment_id, OTHER, PARENT_KEY)
    if found is None:
        return None
    key = series.value_text(found["current_value"], found["current_text"])
    row = connection.execute(shown_query(LONGEST_CELL).where(experiments.c.key == key)).first()
    return None if row is None else LineageNode(row.key, row.name, row.workspace_name, row.project_name)
