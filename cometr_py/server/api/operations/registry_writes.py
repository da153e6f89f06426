"""The model registry, as far as it is changed. An item is a version of a registered model."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Row, delete, select

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import context_operation as operation
from cometr_py.server.api.registry import saved
from cometr_py.server.domain.artifacts import names, names_text
from cometr_py.server.domain.deletion import delete_orphaned_models
from cometr_py.server.domain.experiments import shown
from cometr_py.server.domain.model_registry import (
    add_version,
    change_version,
    ensure_model,
    model_by_id,
    model_named,
    touch,
    version_by_id,
    versions_of,
)
from cometr_py.server.domain.version_numbers import FIRST, order
from cometr_py.server.errors import NO_SUCH_REGISTRY_MODEL, ApiError
from cometr_py.server.storage.tables import experiment_models, projects, registry_models, registry_versions


@operation("create_registry_model")
def create_registry_model(context: Context) -> dict[str, Any]:
    body = context.body
    source = _source_by_id(context, body.required("experimentModelId"))
    name = body.required("registryModelName")
    model, is_new = ensure_model(
        context,
        _workspace_of(context, source),
        name,
        description=body.text("description"),
        public=bool(body.flag("isPublic")),
    )
    if not is_new:
        raise ApiError(f"There is a registered model {name} already: add a version to it")
    return _registered(context, model, source)


@operation("add_registry_model_version")
def add_registry_model_version(context: Context) -> dict[str, Any]:
    body = context.body
    source = _source_by_id(context, body.required("experimentModelId"))
    name = body.required("registryModelName")
    query = select(registry_models.c.id).where(
        registry_models.c.workspace_id == _workspace_of(context, source), registry_models.c.lookup == name.casefold()
    )
    model_id = context.connection.execute(query).scalar()
    if model_id is None:
        raise ApiError(f"No such registered model: {name[:100]}", code=NO_SUCH_REGISTRY_MODEL)
    return _registered(context, model_by_id(context, model_id), source)


@operation("register_model")
def register_model(context: Context) -> dict[str, Any]:
    """A version of a new or known model; without a number, the one after the highest."""
    body = context.body
    experiment = context.experiment(body)
    wanted = body.required("experimentModelName")
    columns = experiment_models.c
    query = select(experiment_models).where(columns.experiment_id == experiment.id, columns.name == wanted)
    source = context.connection.execute(query).first()
    if source is None:
        raise ApiError(f"This experiment has no model {wanted[:100]}", code=NO_SUCH_REGISTRY_MODEL)
    model, is_new = ensure_model(
        context,
        _workspace_of(context, source),
        body.required("registryModelName"),
        description=body.text("registryModelDescription"),
        public=bool(body.flag("publicModel")),
    )
    if not is_new and "registryModelDescription" in body:
        touch(context, model.id, description=body.text("registryModelDescription"))
    version_id = add_version(
        context,
        model,
        source.id,
        body.text("version") or _next_version(context, model),
        comment=body.text("versionComment"),
        tags=body.texts("tags") or [],
        status=body.text("status"),
    )
    return {"registryModelId": model.id, "registryModelItemId": version_id}


@operation("update_registry_model_version")
def update_registry_model_version(context: Context) -> dict[str, Any]:
    body = context.body
    version = version_by_id(context, body.required("registryModelItemId"))
    if "comment" in body:
        change_version(context, version, "COMMENT", comment=body.text("comment"))
    stages = body.texts("stages")
    if stages is not None:
        change_version(context, version, "TAGS", tags=names_text(stages))
    return saved()


@operation("update_registry_model")
def update_registry_model(context: Context) -> dict[str, Any]:
    body = context.body
    model = model_by_id(context, body.required("registryModelId"))
    values: dict[str, Any] = {}
    name = body.text("registryModelName")
    if name:
        taken = select(registry_models.c.id).where(
            registry_models.c.workspace_id == model.workspace_id,
            registry_models.c.lookup == name.casefold(),
            registry_models.c.id != model.id,
        )
        if context.connection.execute(taken).first():
            raise ApiError(f"There is a registered model {name} already")
        values |= {"name": name, "lookup": name.casefold()}
    if "description" in body:
        values["description"] = body.text("description")
    if "isPublic" in body:
        values["public"] = body.flag("isPublic")
    touch(context, model.id, **values)
    return saved()


@operation("set_registry_model_notes")
def set_registry_model_notes(context: Context) -> dict[str, Any]:
    body = context.body
    model = model_named(context, body.required("workspaceName"), body.required("registryModelName"))
    touch(context, model.id, notes=body.lines("notes") or "")
    return saved()


@operation("delete_registry_model")
def delete_registry_model(context: Context) -> dict[str, Any]:
    """The models of the experiments stay."""
    query = context.query
    model = model_named(context, query.required("workspaceName"), query.required("modelName"))
    context.connection.execute(delete(registry_models).where(registry_models.c.id == model.id))
    delete_orphaned_models(context.connection, context.files)
    return {"msg": "Deleted", "code": 200}


@operation("delete_registry_model_version")
def delete_registry_model_version(context: Context) -> dict[str, Any]:
    version = version_by_id(context, context.query.required("modelItemId"))
    context.connection.execute(delete(registry_versions).where(registry_versions.c.id == version.id))
    touch(context, version.registry_model_id)
    delete_orphaned_models(context.connection, context.files)
    return {"msg": "Deleted", "code": 200}


@operation("add_registry_model_version_stage")
def add_registry_model_version_stage(context: Context) -> dict[str, Any]:
    version = version_by_id(context, context.query.required("modelItemId"))
    stage = context.query.required("stage")
    stages = names(version.tags)
    if stage in stages:
        raise ApiError(f"Version {version.version} has the stage {stage} already")
    change_version(context, version, "TAGS", tags=names_text([*stages, stage]))
    return saved()


@operation("delete_registry_model_version_stage")
def delete_registry_model_version_stage(context: Context) -> dict[str, Any]:
    version = version_by_id(context, context.query.required("modelItemId"))
    gone = context.query.required("stage")
    stages = [stage for stage in names(version.tags) if stage != gone]
    change_version(context, version, "TAGS", tags=names_text(stages))
    return saved()


@operation("set_registry_model_version_status")
def set_registry_model_version_status(context: Context) -> dict[str, Any]:
    version = version_by_id(context, context.body.required("modelItemId"))
    change_version(context, version, "STATUS", status=context.body.required("status"))
    return saved()


@operation("set_registry_model_version_metadata")
def set_registry_model_version_metadata(context: Context) -> dict[str, Any]:
    version = version_by_id(context, context.path.required("id"))
    pairs = [{"key": item.required("key"), "value": item.text("value")} for item in context.body.objects("metadata")]
    change_version(context, version, "METADATA", metadata=msgspec.json.encode(pairs).decode())
    return saved()


@operation("set_registry_model_version_status_configuration")
def set_registry_model_version_status_configuration(context: Context) -> dict[str, Any]:
    body = context.body
    version = version_by_id(context, context.path.required("id"))
    pairs = [{"key": item.required("key"), "value": item.text("value")} for item in body.objects("statusConfiguration")]
    found = {
        "modelItemId": version.id,
        "status": body.required("status"),
        "isReviewRequired": bool(body.flag("isReviewRequired")),
        "statusConfiguration": pairs,
        "comment": body.text("comment"),
    }
    change_version(context, version, "STATUS_CONFIGURATION", status_configuration=msgspec.json.encode(found).decode())
    return saved()


def _registered(context: Context, model: Row[Any], source: Row[Any]) -> dict[str, Any]:
    body = context.body
    version_id = add_version(
        context,
        model,
        source.id,
        body.text("version") or _next_version(context, model),
        comment=body.text("comment"),
        tags=body.texts("stages") or [],
    )
    return {"registryModelId": model.id, "registryModelItemId": version_id}


def _source_by_id(context: Context, model_id: str) -> Row[Any]:
    found = context.connection.execute(select(experiment_models).where(experiment_models.c.id == model_id)).first()
    if found is None:
        raise ApiError("No such model of an experiment", code=NO_SUCH_REGISTRY_MODEL)
    return found


def _workspace_of(context: Context, source: Row[Any]) -> str:
    """The workspace of the experiment that a model belongs to."""
    row = shown(context.connection, source.experiment_key)
    query = select(projects.c.workspace_id).where(projects.c.id == row.project_id)
    return str(context.connection.execute(query).scalar_one())


def _next_version(context: Context, model: Row[Any]) -> str:
    """One patch more than the highest version."""
    versions = versions_of(context.connection, model.id)
    if not versions:
        return FIRST
    highest = order(versions[0].version)
    return f"{highest.major}.{highest.minor}.{highest.patch + 1}"
