"""Changing the model registry. Each change of a version is noted in its history."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select, update

from cometr_py.server.domain.deletion import delete_orphaned_models
from cometr_py.server.domain.experiment_models import StoredExperimentModel
from cometr_py.server.domain.model_registry import (
    COMMENT,
    CREATED,
    METADATA,
    STATUS,
    STATUS_REQUEST,
    TAGS,
    StoredRegistryModel,
    StoredRegistryVersion,
    model_by_id,
    model_in_workspace,
    version_by_id,
    versions_of,
)
from cometr_py.server.domain.name_lists import encode_names
from cometr_py.server.domain.version_numbers import FIRST, order
from cometr_py.server.domain.workspaces import workspace_of_experiment
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.file_transaction import FileTransaction
from cometr_py.server.storage.tables import registry_history, registry_models, registry_versions


@dataclass(frozen=True)
class NewModelVersion:
    """A version to add.

    Attributes:
        version: Its number; None for one patch more than the highest.
    """

    version: str | None = None
    comment: str | None = None
    tags: Sequence[str] = ()
    status: str | None = None


def ensure_model(
    connection: Connection, now: int, source: StoredExperimentModel, name: str, description: str | None, public: bool
) -> tuple[StoredRegistryModel, bool]:
    """Return the registered model of that name in the workspace of an experiment's model, and whether it is new."""
    workspace_id = workspace_of_experiment(connection, source.experiment_key)
    row = {
        "id": uuid.uuid4().hex,
        "workspace_id": workspace_id,
        "name": name,
        "lookup": name.casefold(),
        "description": description,
        "public": public,
        "created_at": now,
        "updated_at": now,
    }
    is_new = insert_new(connection, registry_models, row)
    return model_in_workspace(connection, workspace_id, name), is_new


def create_model(
    connection: Connection, now: int, source: StoredExperimentModel, name: str, description: str | None, public: bool
) -> StoredRegistryModel:
    """Register a model in the workspace of an experiment's model.

    Raises:
        ApiError: There is one of that name already.
    """
    model, is_new = ensure_model(connection, now, source, name, description, public)
    if not is_new:
        raise ApiError(f"There is a registered model {name} already: add a version to it")
    return model


def model_for(connection: Connection, source: StoredExperimentModel, name: str) -> StoredRegistryModel:
    """Return the registered model of that name in the workspace of an experiment's model.

    Raises:
        ApiError: There is none.
    """
    return model_in_workspace(connection, workspace_of_experiment(connection, source.experiment_key), name)


def add_version(
    connection: Connection, now: int, model: StoredRegistryModel, source: StoredExperimentModel, wanted: NewModelVersion
) -> str:
    """Add a version to a registered model; return its id.

    Raises:
        ApiError: It is no version number, or the model has it already.
    """
    version = wanted.version or _next_version(connection, model)
    order(version)
    version_id = uuid.uuid4().hex
    row = {
        "id": version_id,
        "registry_model_id": model.id,
        "experiment_model_id": source.id,
        "version": version,
        "comment": wanted.comment,
        "tags": encode_names(wanted.tags),
        "status": wanted.status,
        "metadata": "[]",
        "created_at": now,
        "updated_at": now,
    }
    if not insert_new(connection, registry_versions, row):
        raise ApiError(f"{model.name} has a version {version} already")
    _touch(connection, now, model.id)
    _note(connection, now, version_id, CREATED, None, version)
    return version_id


def change_model(
    connection: Connection,
    now: int,
    model_id: str,
    *,
    name: str | None = None,
    description: str | None = None,
    notes: str | None = None,
    public: bool | None = None,
) -> None:
    """Change a registered model; None leaves a value as it is.

    Raises:
        ApiError: There is none with this id, or another one has the new name.
    """
    model = model_by_id(connection, model_id)
    values: dict[str, str | bool] = {}
    if name:
        taken = select(registry_models.c.id).where(
            registry_models.c.workspace_id == model.workspace_id,
            registry_models.c.lookup == name.casefold(),
            registry_models.c.id != model.id,
        )
        if connection.execute(taken).first():
            raise ApiError(f"There is a registered model {name} already")
        values |= {"name": name, "lookup": name.casefold()}
    given = {"description": description, "notes": notes, "public": public}
    values |= {key: value for key, value in given.items() if value is not None}
    _touch(connection, now, model.id, **values)


def delete_model(connection: Connection, files: FileTransaction, model: StoredRegistryModel) -> None:
    """Delete a registered model with its versions. The models of the experiments stay."""
    connection.execute(delete(registry_models).where(registry_models.c.id == model.id))
    delete_orphaned_models(connection, files)


def delete_version(connection: Connection, now: int, files: FileTransaction, version_id: str) -> None:
    """Delete a version of a registered model. Raises ApiError if there is none with this id."""
    version = version_by_id(connection, version_id)
    connection.execute(delete(registry_versions).where(registry_versions.c.id == version.id))
    _touch(connection, now, version.registry_model_id)
    delete_orphaned_models(connection, files)


def set_comment(connection: Connection, now: int, version: StoredRegistryVersion, comment: str) -> None:
    """Set the comment of a version."""
    _change(connection, now, version, COMMENT, "comment", version.comment, comment)


def set_stages(connection: Connection, now: int, version: StoredRegistryVersion, stages: Sequence[str]) -> None:
    """Set the stages of a version, which newer clients call tags."""
    _change(connection, now, version, TAGS, "tags", encode_names(version.tags), encode_names(stages))


def add_stage(connection: Connection, now: int, version_id: str, stage: str) -> None:
    """Add a stage to a version. Raises ApiError if it has it already."""
    version = version_by_id(connection, version_id)
    if stage in version.tags:
        raise ApiError(f"Version {version.version} has the stage {stage} already")
    set_stages(connection, now, version, [*version.tags, stage])


def remove_stage(connection: Connection, now: int, version_id: str, stage: str) -> None:
    """Remove a stage from a version, if it has it."""
    version = version_by_id(connection, version_id)
    set_stages(connection, now, version, [one for one in version.tags if one != stage])


def set_status(connection: Connection, now: int, version: StoredRegistryVersion, status: str) -> None:
    """Set the status of a version."""
    _change(connection, now, version, STATUS, "status", version.status, status)


def set_metadata(connection: Connection, now: int, version: StoredRegistryVersion, metadata: str) -> None:
    """Set the metadata of a version: a JSON array of `{key, value}`."""
    _change(connection, now, version, METADATA, "metadata", version.metadata, metadata)


def set_status_configuration(
    connection: Connection,
    now: int,
    version: StoredRegistryVersion,
    configuration: str,
    *,
    status: str,
    comment: str | None,
    needs_review: bool,
) -> None:
    """Set a version's status with its configuration, a JSON object.

    A status that needs a review does not change: here is nobody to approve it, so the request is only noted.
    """
    values = {"status_configuration": configuration} | ({} if needs_review else {"status": status})
    _note(connection, now, version.id, STATUS_REQUEST if needs_review else STATUS, version.status, status, comment)
    _set(connection, now, version, values)


def _change(
    connection: Connection,
    now: int,
    version: StoredRegistryVersion,
    action: str,
    column: str,
    previous: str | None,
    new: str,
) -> None:
    _note(connection, now, version.id, action, previous, new)
    _set(connection, now, version, {column: new})


def _set(connection: Connection, now: int, version: StoredRegistryVersion, values: Mapping[str, str]) -> None:
    mine = registry_versions.c.id == version.id
    connection.execute(update(registry_versions).where(mine).values(**values, updated_at=now))
    _touch(connection, now, version.registry_model_id)


def _touch(connection: Connection, now: int, model_id: str, **values: str | bool) -> None:
    connection.execute(update(registry_models).where(registry_models.c.id == model_id).values(**values, updated_at=now))


def _note(
    connection: Connection,
    now: int,
    version_id: str,
    action: str,
    previous: str | None,
    new: str | None,
    comment: str | None = None,
) -> None:
    row = {
        "version_id": version_id,
        "action": action,
        "previous_value": previous,
        "new_value": new,
        "comment": comment,
        "created_at": now,
    }
    connection.execute(registry_history.insert().values(row))


def _next_version(connection: Connection, model: StoredRegistryModel) -> str:
    """Return one patch more than the highest version."""
    versions = versions_of(connection, model.id)
    if not versions:
        return FIRST
    highest = order(versions[0].version)
    return f"{highest.major}.{highest.minor}.{highest.patch + 1}"
