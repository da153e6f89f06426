"""Models logged by an experiment: assets of type model-element, grouped by the model's name."""

from __future__ import annotations

from comet_wire import models as wire
from comet_wire import sdk_assets
from comet_wire.base import or_none
from comet_wire.shared import Ack

from cometr_py.server.api.calls import Call, ParamsT
from cometr_py.server.api.messages import ServerReply, file_reply
from cometr_py.server.api.operations.assets import asset_entry
from cometr_py.server.api.registry import ack, operation
from cometr_py.server.api.values import as_json
from cometr_py.server.domain.assets import MODEL_ELEMENT, IncomingUpload, StoredAsset, add_asset, stored_files
from cometr_py.server.domain.experiment_models import (
    RegistryRecord,
    files_of_model,
    model_of_experiment,
    models_of_experiment,
    registry_records,
)
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key


@operation(wire.GET_EXPERIMENT_MODELS)
def get_experiment_models(call: Call[wire.GetExperimentModelsParams, None]) -> wire.GetExperimentModelsResponse:
    """Return the models that an experiment logged."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    return wire.LoggedModelsReply(
        models=[
            wire.LoggedModel(
                experiment_model_id=model.id,
                experiment_key=model.experiment_key,
                model_name=model.name,
                registry_records=[_record(one) for one in registry_records(call.connection, model.id)],
            )
            for model in models_of_experiment(call.connection, experiment.id)
        ]
    )


@operation(wire.GET_EXPERIMENT_MODEL_ASSETS)
def get_experiment_model_assets(
    call: Call[wire.GetExperimentModelAssetsParams, None],
) -> wire.GetExperimentModelAssetsResponse:
    """Return the files of one model of an experiment."""
    files = _files(call, call.params.experiment_key, call.params.model_name)
    return wire.GetExperimentModelAssetsResponse(assets=[asset_entry(call.root_url, one) for one in files])


@operation(wire.DOWNLOAD_EXPERIMENT_MODEL)
def download_experiment_model(call: Call[wire.DownloadExperimentModelParams, None]) -> ServerReply:
    """Return one model of an experiment as a zip archive."""
    stored = stored_files(_files(call, call.params.experiment_key, call.params.model_name))
    return file_reply(call.files.bundle(call.connection, stored), "application/octet-stream")


@operation(sdk_assets.SDK_LOG_REMOTE_MODEL, optional=("apiKey", "assetId"))
def sdk_log_remote_model(call: Call[None, sdk_assets.SdkLogRemoteModelRequest]) -> Ack:
    """Log a model whose files lie elsewhere."""
    body = call.body
    experiment = experiment_to_change(call.connection, call.now, body.experiment_key)
    for item in body.remote_entities:
        upload = IncomingUpload(
            link=item.remote_url,
            file_name=or_none(item.file_name),
            type=MODEL_ELEMENT,
            asset_id=item.asset_id or None,
            grouping=body.model_name,
            metadata=as_json(item.metadata),
        )
        add_asset(call.connection, call.now, call.files, experiment, upload)
    return ack()


def _files(call: Call[ParamsT, None], experiment_key: str, name: str) -> list[StoredAsset]:
    experiment = experiment_with_key(call.connection, experiment_key)
    model = model_of_experiment(call.connection, experiment.id, name)
    return files_of_model(call.connection, model.id, model.experiment_key)


def _record(record: RegistryRecord) -> wire.LoggedModelRegistryRecord:
    return wire.LoggedModelRegistryRecord(
        registry_model_id=record.model_id,
        registry_model_item_id=record.version_id,
        registry_model_name=record.model_name,
        version=record.version,
        created_at=record.created_at,
    )
