"""Artifacts in the store: finding them and their versions by everything that clients name them by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

import msgspec
from sqlalchemy import Connection, Row, delete, func, select

from cometr_py.server.api.context import Context
from cometr_py.server.domain.experiments import experiment_with_key
from cometr_py.server.domain.workspaces import workspace
from cometr_py.server.errors import (
    ARTIFACT_VERSION_IN_ERROR,
    ARTIFACT_VERSION_NOT_CLOSED,
    NO_SUCH_ARTIFACT,
    NO_SUCH_ARTIFACT_VERSION,
    ApiError,
)
from cometr_py.server.storage.tables import (
    artifact_aliases,
    artifact_versions,
    artifacts,
    assets,
    experiments,
    projects,
    workspaces,
)

OPEN = "OPEN"
CLOSED = "CLOSED"
ERROR = "ERROR"
LATEST = "Latest"


def artifacts_query() -> Any:
    """Artifacts together with the name of their workspace."""
    return select(artifacts, workspaces.c.name.label("workspace_name")).join(workspaces)


def artifact_by_id(connection: Connection, artifact_id: str) -> Row[Any]:
    """The artifact with this id. Raises ApiError if there is none."""
    found: Row[Any] | None = connection.execute(artifacts_query().where(artifacts.c.id == artifact_id)).first()
    if found is None:
        raise ApiError("No such artifact", code=NO_SUCH_ARTIFACT)
    return found


def find_artifact(context: Context, *ids: str) -> Row[Any]:
    """The artifact that the query names: by id under one of these names, or by workspace and name.

    Raises:
        ApiError: There is none; with the number of a missing version, which is what clients look for.
    """
    artifact_id = context.query.first(*ids)
    if artifact_id:
        return artifact_by_id(context.connection, artifact_id)
    name = context.query.required("artifactName", NO_SUCH_ARTIFACT)
    workspace_id = _workspace_id(context)
    for candidate in dict.fromkeys((name, unquote(name))):  # one SDK encodes the name twice
        query = artifacts_query().where(artifacts.c.workspace_id == workspace_id, artifacts.c.name == candidate)
        found: Row[Any] | None = context.connection.execute(query).first()
        if found is not None:
            return found
    raise ApiError(f"No such artifact: {name[:100]}", code=NO_SUCH_ARTIFACT_VERSION)


def find_version(context: Context, *ids: str) -> tuple[Row[Any], Row[Any]]:
    """The artifact and the version that the query names: by `versionId`, by version, by alias, or the newest.

    Raises:
        ApiError: There is none, or it was asked for by name and is not closed.
    """
    version_id = context.query.text("versionId")
    if version_id:
        version = version_by_id(context.connection, version_id)
        return artifact_by_id(context.connection, version.artifact_id), version
    artifact = find_artifact(context, *ids)
    version = _named_version(context, versions_of(context.connection, artifact.id), artifact)
    check_closed(version)
    return artifact, version


def version_by_id(connection: Connection, version_id: str) -> Row[Any]:
    """The version with this id. Raises ApiError if there is none."""
    query = select(artifact_versions).where(artifact_versions.c.id == version_id)
    found = connection.execute(query).first()
    if found is None:
        raise ApiError("No such version of an artifact", code=NO_SUCH_ARTIFACT_VERSION)
    return found


def versions_of(connection: Connection, artifact_id: str) -> Sequence[Row[Any]]:
    """All versions of an artifact, the newest first."""
    query = select(artifact_versions).where(artifact_versions.c.artifact_id == artifact_id)
    return connection.execute(query.order_by(artifact_versions.c.number.desc())).all()


def check_closed(version: Row[Any]) -> None:
    """Refuses a version whose files have not all arrived."""
    if version.state == OPEN:
        message = f"Version {version.version} is not closed: its files are still being uploaded"
        raise ApiError(message, code=ARTIFACT_VERSION_NOT_CLOSED)
    if version.state == ERROR:
        message = f"Version {version.version} is in state ERROR: its files have not all arrived"
        raise ApiError(message, code=ARTIFACT_VERSION_IN_ERROR)


def aliases_of(connection: Connection, version_id: str) -> list[str]:
    """The aliases of a version in the order in which they were given."""
    query = select(artifact_aliases.c.alias).where(artifact_aliases.c.version_id == version_id)
    return list(connection.execute(query.order_by(artifact_aliases.c.position)).scalars())


def set_aliases(connection: Connection, version: Row[Any], aliases: Sequence[str]) -> None:
    """Gives a version these aliases and no others; another version that had one of them loses it."""
    columns = artifact_aliases.c
    wanted = list(dict.fromkeys(aliases))
    for alias in wanted:
        if not alias or len(alias) > 255:
            raise ApiError("An alias has 1 to 255 characters")
    connection.execute(delete(artifact_aliases).where(columns.version_id == version.id))
    connection.execute(
        delete(artifact_aliases).where(columns.artifact_id == version.artifact_id, columns.alias.in_(wanted))
    )
    for position, alias in enumerate(wanted):
        row = {
            "artifact_id": version.artifact_id,
            "alias": alias,
            "version_id": version.id,
            "position": position,
        }
        connection.execute(artifact_aliases.insert().values(row))


def size_of(connection: Connection, *version_ids: str) -> int:
    """The bytes of all files of these versions."""
    query = select(func.coalesce(func.sum(assets.c.size), 0)).where(assets.c.artifact_version_id.in_(version_ids))
    return int(connection.execute(query).scalar_one())


def names(text: str) -> list[str]:
    """A list of texts out of the column that holds it."""
    return msgspec.json.decode(text.encode(), type=list[str])


def names_text(items: Sequence[str]) -> str:
    """The same, the other way round; what occurs twice is kept once."""
    return msgspec.json.encode(list(dict.fromkeys(items))).decode()


def _workspace_id(context: Context) -> str:
    name = context.query.text("workspace")
    if name:
        found: str = workspace(context.connection, name).id
        return found
    key = context.query.first("experimentKey", "consumerExperimentKey")
    if not key:
        raise ApiError("The artifact's workspace is missing from the query")
    experiment = experiment_with_key(context.connection, key)
    query = select(projects.c.workspace_id).join(experiments).where(experiments.c.id == experiment.id)
    return str(context.connection.execute(query).scalar_one())


def _named_version(context: Context, versions: Sequence[Row[Any]], artifact: Row[Any]) -> Row[Any]:
    query = context.query
    version, alias, either = query.text("version"), query.text("alias"), query.text("versionOrAlias")
    closed = [one for one in versions if one.state == CLOSED]
    newest = next(iter(closed or versions), None)
    wanted = version or alias or either
    if not wanted:
        found = newest
    else:
        found = None
        if version or either:
            found = next((one for one in versions if one.version == wanted), None)
        if found is None and not version:
            found = _with_alias(context, versions, artifact, wanted)
        if found is None and not version and wanted.lower() == LATEST.lower():
            found = newest
    if found is None:
        label = f"{artifact.workspace_name}/{artifact.name}:{wanted or ''}"
        raise ApiError(f"No such version of an artifact: {label[:200]}", code=NO_SUCH_ARTIFACT_VERSION)
    return found


def _with_alias(context: Context, versions: Sequence[Row[Any]], artifact: Row[Any], alias: str) -> Row[Any] | None:
    columns = artifact_aliases.c
    query = select(columns.version_id).where(columns.artifact_id == artifact.id, columns.alias == alias)
    version_id = context.connection.execute(query).scalar()
    return next((one for one in versions if one.id == version_id), None)
