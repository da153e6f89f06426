"""The model registry in the store: registered models, their versions, and what happened to these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, RowMapping, select

from cometr_py.server.domain.name_lists import decode_names
from cometr_py.server.domain.version_numbers import order
from cometr_py.server.domain.workspaces import is_unused_default, workspace_exists
from cometr_py.server.errors import NO_MODEL_TO_UPDATE, NO_SUCH_REGISTRY_MODEL, ApiError
from cometr_py.server.storage.tables import (
    experiment_models,
    registry_history,
    registry_models,
    registry_versions,
    workspaces,
)

#: The status of a version that none was set for, as Comet's servers call it.
NO_STATUS = "None"
#: What happened to a version, as the store has it. `STATUS_CONFIGURATION` is from older versions of the server.
CREATED, COMMENT, TAGS, METADATA = "CREATED", "COMMENT", "TAGS", "METADATA"
STATUS, STATUS_REQUEST, STATUS_CONFIGURATION = "STATUS", "STATUS_REQUEST", "STATUS_CONFIGURATION"
_MODEL = select(
    *(column for column in registry_models.c if column.name != "lookup"),
    workspaces.c.name.label("workspace_name"),
).join(workspaces)
_VERSION = select(
    registry_versions,
    experiment_models.c.name.label("experiment_model_name"),
    experiment_models.c.experiment_key,
).join(experiment_models)


@dataclass(frozen=True)
class StoredRegistryModel:
    """A model of the registry."""

    id: str
    workspace_id: str
    workspace_name: str
    name: str
    description: str | None
    notes: str | None
    public: bool
    created_at: int
    updated_at: int


@dataclass(frozen=True)
class StoredRegistryVersion:
    """A version of a registered model, with the experiment's model that it was made from.

    Attributes:
        number: Versions of all models are numbered in the order in which they were made.
        tags: Older clients call them stages.
        metadata: A JSON array of `{key, value}`.
        status_configuration: A JSON object; None if nothing was set.
    """

    number: int
    id: str
    registry_model_id: str
    experiment_model_id: str
    experiment_model_name: str
    experiment_key: str
    version: str
    comment: str | None
    tags: list[str]
    status: str | None
    metadata: str
    status_configuration: str | None
    created_at: int
    updated_at: int


@dataclass(frozen=True)
class RegistryChange:
    """A change of a version."""

    action: str
    previous_value: str | None
    new_value: str | None
    comment: str | None
    created_at: int


def registered_models(connection: Connection, workspace_name: str) -> list[StoredRegistryModel]:
    """Return the registered models of a workspace by name.

    Raises:
        ApiError: There is no such workspace; with the number of a missing model, as the hosted service does it.
    """
    if is_unused_default(connection, workspace_name):
        return []
    if not workspace_exists(connection, workspace_name):
        raise ApiError(f"No such workspace: {workspace_name[:100]}", code=NO_SUCH_REGISTRY_MODEL)
    query = _MODEL.where(workspaces.c.name == workspace_name).order_by(registry_models.c.lookup)
    return [StoredRegistryModel(**row) for row in connection.execute(query).mappings()]


def model_named(connection: Connection, workspace_name: str, name: str) -> StoredRegistryModel:
    """Return the registered model of that name, in any case. Raises ApiError if there is none."""
    found = _first_model(
        connection, (workspaces.c.name == workspace_name) & (registry_models.c.lookup == name.casefold())
    )
    if found is None:
        raise ApiError(f"No such registered model: {name[:100]}", code=NO_SUCH_REGISTRY_MODEL)
    return found


def model_in_workspace(connection: Connection, workspace_id: str, name: str) -> StoredRegistryModel:
    """Return the registered model of that name in the workspace with this id. Raises ApiError if there is none."""
    found = _first_model(
        connection, (registry_models.c.workspace_id == workspace_id) & (registry_models.c.lookup == name.casefold())
    )
    if found is None:
        raise ApiError(f"No such registered model: {name[:100]}", code=NO_SUCH_REGISTRY_MODEL)
    return found


def model_by_id(connection: Connection, model_id: str) -> StoredRegistryModel:
    """Return the registered model with this id. Raises ApiError if there is none."""
    found = _first_model(connection, registry_models.c.id == model_id)
    if found is None:
        raise ApiError("No such registered model", code=NO_SUCH_REGISTRY_MODEL)
    return found


def versions_of(connection: Connection, model_id: str) -> list[StoredRegistryVersion]:
    """Return all versions of a registered model, the highest first."""
    query = _VERSION.where(registry_versions.c.registry_model_id == model_id)
    found = [_version(row) for row in connection.execute(query).mappings()]
    return sorted(found, key=lambda one: (order(one.version), one.number), reverse=True)


def version_by_id(connection: Connection, version_id: str) -> StoredRegistryVersion:
    """Return the version with this id. Raises ApiError if there is none."""
    row = connection.execute(_VERSION.where(registry_versions.c.id == version_id)).mappings().first()
    if row is None:
        raise ApiError("No such version of a registered model", code=NO_MODEL_TO_UPDATE)
    return _version(row)


def find_version(
    connection: Connection, model: StoredRegistryModel, version: str | None, stage: str | None
) -> StoredRegistryVersion:
    """Return the highest version with this number and this stage, as far as they are given.

    Raises:
        ApiError: There is none.
    """
    for one in versions_of(connection, model.id):
        if (not version or one.version == version) and (not stage or stage in one.tags):
            return one
    raise ApiError(f"{model.name} has no version {version or stage or ''}", code=NO_SUCH_REGISTRY_MODEL)


def latest_version(
    connection: Connection, model: StoredRegistryModel, major: int | None, minor: int | None, stage: str | None
) -> StoredRegistryVersion:
    """Return the highest version with these numbers and this stage, as far as they are given.

    Raises:
        ApiError: There is none.
    """
    for one in versions_of(connection, model.id):
        numbers = order(one.version)
        if major not in (None, numbers.major) or minor not in (None, numbers.minor):
            continue
        if not stage or stage in one.tags:
            return one
    raise ApiError(f"{model.name} has no such version", code=NO_SUCH_REGISTRY_MODEL)


def select_versions(
    connection: Connection, model: StoredRegistryModel, tag: str | None, status: str | None, prefix: str | None
) -> Sequence[StoredRegistryVersion]:
    """Return the versions with a tag, a status and a beginning of the number, as far as they are given."""
    return [
        one
        for one in versions_of(connection, model.id)
        if (not tag or tag in one.tags)
        and (not status or (one.status or NO_STATUS) == status)
        and (not prefix or f"{one.version}.".startswith(f"{prefix.rstrip('.')}.") or one.version.startswith(prefix))
    ]


def changes_of(connection: Connection, version_id: str) -> list[RegistryChange]:
    """Return the changes of a version, the newest first."""
    columns = registry_history.c
    shown = (columns.action, columns.previous_value, columns.new_value, columns.comment, columns.created_at)
    query = select(*shown).where(columns.version_id == version_id).order_by(columns.id.desc())
    return [RegistryChange(**row) for row in connection.execute(query).mappings()]


def _first_model(connection: Connection, condition: ColumnElement[bool]) -> StoredRegistryModel | None:
    row = connection.execute(_MODEL.where(condition)).mappings().first()
    return None if row is None else StoredRegistryModel(**row)


def _version(row: RowMapping) -> StoredRegistryVersion:
    return StoredRegistryVersion(**{**row, "tags": decode_names(row["tags"])})
