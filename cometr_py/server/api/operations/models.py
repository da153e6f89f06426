"""Models logged by an experiment: assets of type model-element, grouped by the model's name."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select

from cometr_py.server.api.context import Context
from cometr_py.server.api.messages import ServerReply, file_reply
from cometr_py.server.api.operations.assets import asset_object
from cometr_py.server.api.registry import context_operation as operation
from cometr_py.server.api.registry import saved
from cometr_py.server.domain.assets import MODEL_ELEMENT, IncomingUpload, add_asset
from cometr_py.server.domain.experiment_models import files_of, stored_files
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.tables import experiment_models, registry_models, registry_versions


@operation("get_experiment_models")
def get_experiment_models(context: Context) -> dict[str, Any]:
    experiment = context.experiment(context.query)
    query = select(experiment_models).where(experiment_models.c.experiment_id == experiment.id)
    rows = context.connection.execute(query.order_by(experiment_models.c.created_at, experiment_models.c.name)).all()
    return {
        "models": [
            {
                "experimentModelId": row.id,
                "experimentKey": experiment.key,
                "modelName": row.name,
                "registryRecords": _records(context, row.id),
            }
            for row in rows
        ]
    }


@operation("get_experiment_model_assets")
def get_experiment_model_assets(context: Context) -> dict[str, Any]:
    model = _find(context)
    rows = files_of(context.connection, model.id)
    return {"assets": [asset_object(context, model.experiment_key, row) for row in rows]}


@operation("download_experiment_model")
def download_experiment_model(context: Context) -> ServerReply:
    files = stored_files(files_of(context.connection, _find(context).id))
    return file_reply(context.files.bundle(context.connection, files), "application/octet-stream")


@operation("sdk_log_remote_model")
def sdk_log_remote_model(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    for item in body.objects("remoteEntities"):
        metadata = item.raw("metadata")
        upload = IncomingUpload(
            link=item.required("remoteUrl"),
            file_name=item.text("fileName"),
            type=MODEL_ELEMENT,
            asset_id=item.text("assetId"),
            grouping=body.required("modelName"),
            metadata=metadata if metadata is None or isinstance(metadata, str) else item.json("metadata"),
        )
        add_asset(context, experiment, upload)
    return saved()


def _find(context: Context) -> Row[Any]:
    experiment = context.experiment(context.query)
    name = context.query.required("modelName")
    columns = experiment_models.c
    query = select(experiment_models).where(columns.experiment_id == experiment.id, columns.name == name)
    found = context.connection.execute(query).first()
    if found is None:
        raise ApiError(f"This experiment has no model {name[:100]}")
    return found


def _records(context: Context, model_id: str) -> list[dict[str, Any]]:
    query = (
        select(registry_versions, registry_models.c.name.label("model_name"))
        .join(registry_models)
        .where(registry_versions.c.experiment_model_id == model_id)
        .order_by(registry_versions.c.number)
    )
    return [
        {
            "registryModelId": row.registry_model_id,
            "registryModelItemId": row.id,
            "registryModelName": row.model_name,
            "version": row.version,
            "createdAt": row.created_at,
        }
        for row in context.connection.execute(query)
    ]
