"""The model registry in the store: finding models and versions, and noting what happens to them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select, update

from cometr_py.server.api.context import Context
from cometr_py.server.domain.artifacts import names_text
from cometr_py.server.domain.version_numbers import order
from cometr_py.server.domain.workspaces import workspace_exists
from cometr_py.server.errors import NO_MODEL_TO_UPDATE, NO_SUCH_REGISTRY_MODEL, ApiError
from cometr_py.server.storage.database import insert_new
from cometr_py.server.storage.tables import (
    experiment_models,
    registry_history,
    registry_models,
    registry_versions,
    workspaces,
)


def models_of(context: Context, workspace_name: str) -> Sequence[Row[Any]]:
    """The registered models of a workspace by name.

    Raises:
        ApiError: There is no such workspace; with the number of a missing model, as the hosted service does it.
    """
    if not workspace_exists(context.connection, workspace_name):
        raise ApiError(f"No such workspace: {workspace_name[:100]}", code=NO_SUCH_REGISTRY_MODEL)
    query = _models_query().where(workspaces.c.name == workspace_name).order_by(registry_models.c.lookup)
    rows: Sequence[Row[Any]] = context.connection.execute(query).all()
    return rows


def model_named(context: Context, workspace_name: str, name: str) -> Row[Any]:
    """The registered model of that name, in any case. Raises ApiError if there is none."""
    query = _models_query().where(workspaces.c.name == workspace_name, registry_models.c.lookup == name.casefold())
    found: Row[Any] | None = context.connection.execute(query).first()
    if found is None:
        raise ApiError(f"No such registered model: {name[:100]}", code=NO_SUCH_REGISTRY_MODEL)
    return found


def model_by_id(context: Context, model_id: str) -> Row[Any]:
    """The registered model with this id. Raises ApiError if there is none."""
    query = _models_query().where(registry_models.c.id == model_id)
    found: Row[Any] | None = context.connection.execute(query).first()
    if found is None:
        raise ApiError("No such registered model", code=NO_SUCH_REGISTRY_MODEL)
    return found


def versions_of(connection: Connection, model_id: str) -> list[Row[Any]]:
    """All versions of a registered model with what they were made from, the highest first."""
    query = _versions_query().where(registry_versions.c.registry_model_id == model_id)
    return sorted(connection.execute(query).all(), key=lambda row: (order(row.version), row.number), reverse=True)


def version_by_id(context: Context, version_id: str) -> Row[Any]:
    """The version with this id. Raises ApiError if there is none."""
    found: Row[Any] | None = context.connection.execute(
        _versions_query().where(registry_versions.c.id == version_id)
    ).first()
    if found is None:
        raise ApiError("No such version of a registered model", code=NO_MODEL_TO_UPDATE)
    return found


def ensure_model(context: Context, workspace_id: str, name: str, **values: Any) -> tuple[Row[Any], bool]:
    """The registered model of that name, and whether it is new."""
    row = {
        "id": uuid.uuid4().hex,
        "workspace_id": workspace_id,
        "name": name,
        "lookup": name.casefold(),
        "created_at": context.now,
        "updated_at": context.now,
        **values,
    }
    is_new = insert_new(context.connection, registry_models, row)
    query = select(registry_models.c.id).where(
        registry_models.c.workspace_id == workspace_id, registry_models.c.lookup == name.casefold()
    )
    return model_by_id(context, str(context.connection.execute(query).scalar_one())), is_new


def add_version(
    context: Context,
    model: Row[Any],
    experiment_model_id: str,
    version: str,
    *,
    comment: str | None,
    tags: Sequence[str] = (),
    status: str | None = None,
) -> str:
    """A further version of a registered model; returns its id.

    Raises:
        ApiError: It is no version, or the model has it already.
    """
    order(version)
    row = {
        "id": uuid.uuid4().hex,
        "registry_model_id": model.id,
        "experiment_model_id": experiment_model_id,
        "version": version,
        "comment": comment,
        "tags": names_text(tags),
        "status": status,
        "metadata": "[]",
        "created_at": context.now,
        "updated_at": context.now,
    }
    if not insert_new(context.connection, registry_versions, row):
        raise ApiError(f"{model.name} has a version {version} already")
    touch(context, model.id)
    found: str = row["id"]
    note(context, found, "CREATED", None, version)
    return found


def change_version(context: Context, version: Row[Any], action: str, **values: Any) -> None:
    """Changes members of a version, and notes each change in its history."""
    for name, value in values.items():
        note(context, version.id, action, getattr(version, name), value)
    context.connection.execute(
        update(registry_versions).where(registry_versions.c.id == version.id).values(**values, updated_at=context.now)
    )
    touch(context, version.registry_model_id)


def touch(context: Context, model_id: str, **values: Any) -> None:
    """Changes a registered model, and notes when."""
    context.connection.execute(
        update(registry_models).where(registry_models.c.id == model_id).values(**values, updated_at=context.now)
    )


def note(context: Context, version_id: str, action: str, previous: str | None, new: str | None) -> None:
    """Adds to the history of a version."""
    row = {
        "version_id": version_id,
        "action": action,
        "previous_value": previous,
        "new_value": new,
        "created_at": context.now,
    }
    context.connection.execute(registry_history.insert().values(row))


def _models_query() -> Any:
    return select(registry_models, workspaces.c.name.label("workspace_name")).join(workspaces)


def _versions_query() -> Any:
    return select(
        registry_versions,
        experiment_models.c.name.label("experiment_model_name"),
        experiment_models.c.experiment_key,
    ).join(experiment_models)
