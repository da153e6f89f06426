"""Changing artifacts: opening and closing versions, aliases, tags, and who uses a version."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from comet_wire.limits import ARTIFACT_LABEL_MAX_LENGTH
from sqlalchemy import Connection, delete, update

from cometr_py.server.domain.artifacts import (
    CLOSED,
    ERROR,
    LATEST,
    OPEN,
    StoredArtifact,
    StoredArtifactVersion,
    aliases_of,
    artifact_by_id,
    artifact_named,
    check_closed,
    version_by_id,
    versions_of,
)
from cometr_py.server.domain.name_lists import encode_names
from cometr_py.server.domain.version_numbers import next_major, order
from cometr_py.server.domain.workspaces import workspace_of_experiment
from cometr_py.server.errors import (
    ARTIFACT_STATE_INVALID,
    ARTIFACT_VERSION_EXISTS,
    ARTIFACT_VERSION_IMMUTABLE,
    ApiError,
)
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.rows import StoredRow
from cometr_py.server.storage.tables import artifact_aliases, artifact_consumers, artifact_versions, artifacts


@dataclass(frozen=True)
class NewArtifactVersion:
    """A version to open.

    Attributes:
        version: Its number; None for the next one.
        public: Whether the artifact is public; None leaves it as it is.
    """

    name: str
    type: str
    version: str | None = None
    metadata: str | None = None
    tags: Sequence[str] = ()
    aliases: Sequence[str] = ()
    public: bool | None = None


@dataclass(frozen=True)
class OpenedArtifactVersion:
    """A version that was opened.

    Attributes:
        previous: The version that was the newest before; None if this is the first.
    """

    artifact_id: str
    id: str
    version: str
    previous: str | None


def open_version(
    connection: Connection, now: int, user: str, experiment: StoredRow, wanted: NewArtifactVersion
) -> OpenedArtifactVersion:
    """Open a version, to which files can then be added; its first version creates an artifact.

    Raises:
        ApiError: The version is there already, or it is no version number.
    """
    artifact = _ensure_artifact(connection, now, user, experiment, wanted)
    versions = versions_of(connection, artifact.id)
    version = wanted.version or next_major(one.version for one in versions)
    order(version)
    if any(one.version == version for one in versions):
        raise ApiError(f"{artifact.name} has a version {version} already", code=ARTIFACT_VERSION_EXISTS)
    version_id = str(uuid.uuid4())
    row = {
        "id": version_id,
        "artifact_id": artifact.id,
        "version": version,
        "state": OPEN,
        "experiment_key": experiment.key,
        "owner": user,
        "metadata": wanted.metadata,
        "tags": encode_names(wanted.tags),
        "created_at": now,
    }
    connection.execute(artifact_versions.insert().values(row))
    _set_aliases(connection, version_by_id(connection, version_id), wanted.aliases)
    if wanted.public is not None:
        connection.execute(update(artifacts).where(artifacts.c.id == artifact.id).values(public=wanted.public))
    return OpenedArtifactVersion(artifact.id, version_id, version, versions[0].version if versions else None)


def set_version_state(connection: Connection, version_id: str, state: str) -> None:
    """Close a version, or mark it as one whose files did not all arrive.

    Closing gives the newest closed version the alias `Latest`.

    Raises:
        ApiError: There is no such version or state, or the version is closed already.
    """
    version = version_by_id(connection, version_id)
    state = state.upper()
    if state not in (CLOSED, ERROR):
        raise ApiError(f"A version can be made {CLOSED} or {ERROR}, not {state[:20]}", code=ARTIFACT_STATE_INVALID)
    if version.state == CLOSED and state != CLOSED:
        raise ApiError("This version of an artifact is closed", code=ARTIFACT_VERSION_IMMUTABLE)
    if version.state == state:
        return
    _set_version(connection, version, state=state)
    closed = [one for one in versions_of(connection, version.artifact_id) if one.state == CLOSED]
    if closed and closed[0].id == version.id:
        aliases = [alias for alias in aliases_of(connection, version.id) if alias != LATEST]
        _set_aliases(connection, version, [*aliases, LATEST])


def note_consumer(connection: Connection, now: int, version: StoredArtifactVersion, experiment_id: int) -> None:
    """Note that an experiment uses a version. Raises ApiError if that is not closed."""
    check_closed(version)
    row = {"version_id": version.id, "experiment_id": experiment_id, "created_at": now}
    insert_new(connection, artifact_consumers, row)


def change_artifact(connection: Connection, artifact_id: str, *, tags: Sequence[str] | None, kind: str | None) -> None:
    """Change the tags and the type of an artifact; None leaves them as they are."""
    artifact = artifact_by_id(connection, artifact_id)
    changes: dict[str, str] = {}
    if tags is not None:
        changes["tags"] = encode_names(tags)
    if kind:
        changes["type"] = kind
    if changes:
        connection.execute(update(artifacts).where(artifacts.c.id == artifact.id).values(changes))


def change_version_labels(
    connection: Connection,
    version_id: str,
    *,
    aliases: Sequence[str] | None,
    tags: Sequence[str] | None,
    metadata: str | None,
) -> None:
    """Change the aliases, the tags and the metadata of a version; None leaves them as they are."""
    version = version_by_id(connection, version_id)
    if aliases is not None:
        _set_aliases(connection, version, aliases)
    if tags is not None:
        _set_version(connection, version, tags=encode_names(tags))
    if metadata is not None:
        _set_version(connection, version, metadata=metadata)


def _ensure_artifact(
    connection: Connection, now: int, user: str, experiment: StoredRow, wanted: NewArtifactVersion
) -> StoredArtifact:
    workspace_id = workspace_of_experiment(connection, experiment.key)
    row = {
        "id": str(uuid.uuid4()),
        "workspace_id": workspace_id,
        "name": wanted.name,
        "type": wanted.type,
        "tags": encode_names([]),
        "owner": user,
        "experiment_key": experiment.key,
        "project_id": experiment.project_id,
        "created_at": now,
    }
    insert_new(connection, artifacts, row)
    found = artifact_named(connection, workspace_id, wanted.name)
    assert found is not None
    return found


def _set_aliases(connection: Connection, version: StoredArtifactVersion, aliases: Sequence[str]) -> None:
    """Give a version these aliases and no others; another version that had one of them loses it."""
    columns = artifact_aliases.c
    wanted = list(dict.fromkeys(aliases))
    for alias in wanted:
        if not alias or len(alias) > ARTIFACT_LABEL_MAX_LENGTH:
            raise ApiError(f"An alias has 1 to {ARTIFACT_LABEL_MAX_LENGTH} characters")
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


def _set_version(connection: Connection, version: StoredArtifactVersion, **values: str) -> None:
    connection.execute(update(artifact_versions).where(artifact_versions.c.id == version.id).values(**values))
