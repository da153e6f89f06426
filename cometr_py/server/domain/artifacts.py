"""Artifacts in the store: finding them and their versions by everything that clients name them by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from sqlalchemy import ColumnElement, Connection, RowMapping, func, select

from cometr_py.server.domain.assets import StoredAsset, stored_assets
from cometr_py.server.domain.name_lists import decode_names
from cometr_py.server.domain.workspaces import is_unused_default, workspace, workspace_of_experiment
from cometr_py.server.errors import (
    ARTIFACT_VERSION_IN_ERROR,
    ARTIFACT_VERSION_NOT_CLOSED,
    NO_SUCH_ARTIFACT,
    NO_SUCH_ARTIFACT_VERSION,
    ApiError,
)
from cometr_py.server.storage.tables import (
    artifact_aliases,
    artifact_consumers,
    artifact_versions,
    artifacts,
    assets,
    projects,
    workspaces,
)

OPEN = "OPEN"
CLOSED = "CLOSED"
ERROR = "ERROR"
LATEST = "Latest"
_ARTIFACT = select(artifacts, workspaces.c.name.label("workspace_name")).join(workspaces)


@dataclass(frozen=True)
class StoredArtifact:
    """An artifact as it is stored.

    Attributes:
        experiment_key: The experiment that logged its first version; it may be deleted.
    """

    id: str
    workspace_id: str
    workspace_name: str
    name: str
    type: str
    description: str | None
    tags: list[str]
    public: bool
    owner: str
    experiment_key: str
    project_id: str
    created_at: int


@dataclass(frozen=True)
class StoredArtifactVersion:
    """A version of an artifact as it is stored.

    Attributes:
        number: Versions of all artifacts are numbered in the order in which they were made.
        experiment_key: The experiment that logged it; it may be deleted.
    """

    number: int
    id: str
    artifact_id: str
    version: str
    state: str
    experiment_key: str
    owner: str
    metadata: str | None
    tags: list[str]
    created_at: int


@dataclass(frozen=True)
class ArtifactReference:
    """What a request names an artifact by: its id, or its name and workspace.

    Attributes:
        experiment_key: The experiment whose workspace it is in, if the request names no workspace.
    """

    artifact_id: str | None = None
    name: str | None = None
    workspace: str | None = None
    experiment_key: str | None = None


@dataclass(frozen=True)
class VersionReference:
    """What a request names a version of an artifact by: its id, or the artifact and a version or alias.

    Without any of them it means the newest version.
    """

    artifact: ArtifactReference
    version_id: str | None = None
    version: str | None = None
    alias: str | None = None
    version_or_alias: str | None = None


@dataclass(frozen=True)
class VersionSummary:
    """A version of an artifact with what other tables know of it.

    Attributes:
        size: The bytes of its files.
    """

    stored: StoredArtifactVersion
    aliases: list[str]
    size: int


@dataclass(frozen=True)
class ArtifactSummary:
    """An artifact with what other tables know of it.

    Attributes:
        project: The name of the project that its first version was logged in; None if that is deleted.
        latest: The newest closed version, or else the newest.
        size: The bytes of the files of all versions.
        versions: All versions, the newest first.
    """

    stored: StoredArtifact
    project: str | None
    latest: str | None
    size: int
    versions: list[VersionSummary]


@dataclass(frozen=True)
class LineageEntry:
    """A version that an experiment made or used.

    Attributes:
        direction: `output` or `input`.
    """

    artifact: StoredArtifact
    version: VersionSummary
    direction: str


def artifacts_of_workspace(connection: Connection, name: str, kind: str | None = None) -> list[StoredArtifact]:
    """Return the artifacts of a workspace, or those of one type, by name.

    Raises:
        ApiError: There is no such workspace.
    """
    if is_unused_default(connection, name):
        return []
    mine = artifacts.c.workspace_id == workspace(connection, name).id
    query = _ARTIFACT.where(mine & (artifacts.c.type == kind) if kind else mine)
    return [_artifact(row) for row in connection.execute(query.order_by(artifacts.c.name)).mappings()]


def artifact_by_id(connection: Connection, artifact_id: str) -> StoredArtifact:
    """Return the artifact with this id. Raises ApiError if there is none."""
    found = _first_artifact(connection, artifacts.c.id == artifact_id)
    if found is None:
        raise ApiError("No such artifact", code=NO_SUCH_ARTIFACT)
    return found


def artifact_named(connection: Connection, workspace_id: str, name: str) -> StoredArtifact | None:
    """Return the artifact of a workspace with this name, None if there is none."""
    return _first_artifact(connection, (artifacts.c.workspace_id == workspace_id) & (artifacts.c.name == name))


def find_artifact(connection: Connection, wanted: ArtifactReference) -> StoredArtifact:
    """Return the artifact that a request names.

    Raises:
        ApiError: There is none; with the number of a missing version, which clients look for.
    """
    if wanted.artifact_id:
        return artifact_by_id(connection, wanted.artifact_id)
    if not wanted.name:
        raise ApiError("artifactName is missing from the query", code=NO_SUCH_ARTIFACT)
    workspace_id = _workspace_id(connection, wanted)
    for candidate in dict.fromkeys((wanted.name, unquote(wanted.name))):  # one SDK encodes the name twice
        found = artifact_named(connection, workspace_id, candidate)
        if found is not None:
            return found
    raise ApiError(f"No such artifact: {wanted.name[:100]}", code=NO_SUCH_ARTIFACT_VERSION)


def find_version(connection: Connection, wanted: VersionReference) -> tuple[StoredArtifact, StoredArtifactVersion]:
    """Return the artifact and the version that a request names.

    Raises:
        ApiError: There is none, or it was asked for by name and is not closed.
    """
    if wanted.version_id:
        version = version_by_id(connection, wanted.version_id)
        return artifact_by_id(connection, version.artifact_id), version
    artifact = find_artifact(connection, wanted.artifact)
    version = _named_version(connection, artifact, wanted)
    check_closed(version)
    return artifact, version


def version_by_id(connection: Connection, version_id: str) -> StoredArtifactVersion:
    """Return the version with this id. Raises ApiError if there is none."""
    query = select(artifact_versions).where(artifact_versions.c.id == version_id)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise ApiError("No such version of an artifact", code=NO_SUCH_ARTIFACT_VERSION)
    return _version(row)


def versions_of(connection: Connection, artifact_id: str) -> list[StoredArtifactVersion]:
    """Return all versions of an artifact, the newest first."""
    query = select(artifact_versions).where(artifact_versions.c.artifact_id == artifact_id)
    rows = connection.execute(query.order_by(artifact_versions.c.number.desc())).mappings()
    return [_version(row) for row in rows]


def check_closed(version: StoredArtifactVersion) -> None:
    """Check that all files of a version have arrived. Raises ApiError if not."""
    if version.state == OPEN:
        message = f"Version {version.version} is not closed: its files are still being uploaded"
        raise ApiError(message, code=ARTIFACT_VERSION_NOT_CLOSED)
    if version.state == ERROR:
        message = f"Version {version.version} is in state ERROR: its files have not all arrived"
        raise ApiError(message, code=ARTIFACT_VERSION_IN_ERROR)


def aliases_of(connection: Connection, version_id: str) -> list[str]:
    """Return the aliases of a version in the order in which they were given."""
    query = select(artifact_aliases.c.alias).where(artifact_aliases.c.version_id == version_id)
    return list(connection.execute(query.order_by(artifact_aliases.c.position)).scalars())


def files_of_version(connection: Connection, version: StoredArtifactVersion) -> list[StoredAsset]:
    """Return the files of a version by name, because clients upload several at once, in no particular order."""
    found = stored_assets(connection, assets.c.artifact_version_id == version.id, version.experiment_key)
    return sorted(found, key=lambda asset: (asset.file_name, asset.id))


def summarize_version(connection: Connection, version: StoredArtifactVersion) -> VersionSummary:
    """Return a version with its aliases and size."""
    return VersionSummary(version, aliases_of(connection, version.id), _size_of(connection, version.id))


def summarize_artifact(connection: Connection, artifact: StoredArtifact) -> ArtifactSummary:
    """Return an artifact with all its versions."""
    versions = versions_of(connection, artifact.id)
    newest = next((one for one in versions if one.state == CLOSED), versions[0] if versions else None)
    query = select(projects.c.name).where(projects.c.id == artifact.project_id)
    return ArtifactSummary(
        artifact,
        project=connection.execute(query).scalar(),
        latest=None if newest is None else newest.version,
        size=_size_of(connection, *(one.id for one in versions)),
        versions=[summarize_version(connection, one) for one in versions],
    )


def lineage_of_experiment(
    connection: Connection, experiment_id: int, experiment_key: str, wanted: str
) -> list[LineageEntry]:
    """Return what an experiment made and what it used, the oldest first.

    Args:
        connection: The transaction.
        experiment_id: The experiment's number in the store.
        experiment_key: The experiment's key.
        wanted: `input`, `output` or `all`.
    """
    found: list[LineageEntry] = []
    consumed = select(artifact_consumers.c.version_id).where(artifact_consumers.c.experiment_id == experiment_id)
    for direction, condition in (
        ("output", artifact_versions.c.experiment_key == experiment_key),
        ("input", artifact_versions.c.id.in_(consumed)),
    ):
        if wanted in ("all", direction):
            query = select(artifact_versions).where(condition).order_by(artifact_versions.c.number)
            for row in connection.execute(query).mappings().all():
                version = summarize_version(connection, _version(row))
                artifact = artifact_by_id(connection, version.stored.artifact_id)
                found.append(LineageEntry(artifact, version, direction))
    return found


def _first_artifact(connection: Connection, condition: ColumnElement[bool]) -> StoredArtifact | None:
    row = connection.execute(_ARTIFACT.where(condition)).mappings().first()
    return None if row is None else _artifact(row)


def _artifact(row: RowMapping) -> StoredArtifact:
    return StoredArtifact(**{**row, "tags": decode_names(row["tags"])})


def _version(row: RowMapping) -> StoredArtifactVersion:
    return StoredArtifactVersion(**{**row, "tags": decode_names(row["tags"])})


def _size_of(connection: Connection, *version_ids: str) -> int:
    """Return the bytes of all files of these versions."""
    query = select(func.coalesce(func.sum(assets.c.size), 0)).where(assets.c.artifact_version_id.in_(version_ids))
    return int(connection.execute(query).scalar_one())


def _workspace_id(connection: Connection, wanted: ArtifactReference) -> str:
    if wanted.workspace:
        found: str = workspace(connection, wanted.workspace).id
        return found
    if not wanted.experiment_key:
        raise ApiError("The artifact's workspace is missing from the query")
    return workspace_of_experiment(connection, wanted.experiment_key)


def _named_version(
    connection: Connection, artifact: StoredArtifact, reference: VersionReference
) -> StoredArtifactVersion:
    versions = versions_of(connection, artifact.id)
    version, alias, either = reference.version, reference.alias, reference.version_or_alias
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
            found = _with_alias(connection, versions, artifact, wanted)
        if found is None and not version and wanted.lower() == LATEST.lower():
            found = newest
    if found is None:
        label = f"{artifact.workspace_name}/{artifact.name}:{wanted or ''}"
        raise ApiError(f"No such version of an artifact: {label[:200]}", code=NO_SUCH_ARTIFACT_VERSION)
    return found


def _with_alias(
    connection: Connection, versions: Sequence[StoredArtifactVersion], artifact: StoredArtifact, alias: str
) -> StoredArtifactVersion | None:
    columns = artifact_aliases.c
    query = select(columns.version_id).where(columns.artifact_id == artifact.id, columns.alias == alias)
    version_id = connection.execute(query).scalar()
    return next((one for one in versions if one.id == version_id), None)
