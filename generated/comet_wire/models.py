# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import field

from comet_wire.base import Endpoint, Int64, Wire
from comet_wire.limits import ModelName

from . import shared


class LoggedModelRegistryRecord(Wire, kw_only=True, gc=False):
    """One version in the registry that was made from a model."""

    registry_model_id: str = field(name="registryModelId")
    registry_model_item_id: str = field(name="registryModelItemId")
    registry_model_name: str = field(name="registryModelName")
    version: str
    created_at: Int64 = field(name="createdAt")


class GetExperimentModelsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_experiment_models``."""

    experiment_key: str = field(name="experimentKey")


class GetExperimentModelAssetsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_experiment_model_assets``."""

    experiment_key: str = field(name="experimentKey")
    model_name: ModelName = field(name="modelName")


class DownloadExperimentModelParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``download_experiment_model``."""

    experiment_key: str = field(name="experimentKey")
    model_name: ModelName = field(name="modelName")


class LoggedModel(Wire, kw_only=True):
    """One model that an experiment logged."""

    experiment_model_id: str = field(name="experimentModelId")
    experiment_key: str = field(name="experimentKey")
    model_name: str = field(name="modelName")
    registry_records: list[LoggedModelRegistryRecord] = field(name="registryRecords")


class LoggedModelsReply(Wire, kw_only=True):
    """Models."""

    models: list[LoggedModel]


GetExperimentModelAssetsResponse: TypeAlias = shared.AssetsReply
GetExperimentModelsResponse: TypeAlias = LoggedModelsReply

DOWNLOAD_EXPERIMENT_MODEL: Endpoint[DownloadExperimentModelParams, None, bytes] = Endpoint(
    "download_experiment_model",
    "GET",
    "/api/rest/v2/experiment/model/download",
    params=DownloadExperimentModelParams,
    response=bytes,
)
GET_EXPERIMENT_MODEL_ASSETS: Endpoint[GetExperimentModelAssetsParams, None, GetExperimentModelAssetsResponse] = (
    Endpoint(
        "get_experiment_model_assets",
        "GET",
        "/api/rest/v2/experiment/model/asset/list",
        params=GetExperimentModelAssetsParams,
        response=GetExperimentModelAssetsResponse,
    )
)
GET_EXPERIMENT_MODELS: Endpoint[GetExperimentModelsParams, None, GetExperimentModelsResponse] = Endpoint(
    "get_experiment_models",
    "GET",
    "/api/rest/v2/experiment/model",
    params=GetExperimentModelsParams,
    response=GetExperimentModelsResponse,
)
