# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, Wire
from comet_wire.limits import SeriesName

from . import shared


class DeleteParameterRequest(Wire, kw_only=True, gc=False):
    """Which parameter of which experiment to delete."""

    experiment_key: str = field(name="experimentKey")
    parameter_name: SeriesName = field(name="parameterName")


class LogParameterRequest(Wire, kw_only=True):
    """One parameter."""

    experiment_key: str = field(name="experimentKey")
    parameter_name: SeriesName = field(name="parameterName")
    parameter_value: str | int | float | bool | list[str | int | float | bool | None] | None = field(
        name="parameterValue"
    )
    step: Int64 | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    source: str | None | UnsetType = UNSET
    context: str | None | UnsetType = UNSET
    timestamp: Int64 | None | UnsetType = UNSET


class GetParametersParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_parameters``."""

    experiment_key: str = field(name="experimentKey")


DeleteParameterResponse: TypeAlias = shared.Ack
DeleteParametersRequest: TypeAlias = list[DeleteParameterRequest]
DeleteParametersResponse: TypeAlias = shared.Ack
GetParametersResponse: TypeAlias = shared.ValueSummariesReply
LogParameterResponse: TypeAlias = shared.CheckedAck

DELETE_PARAMETER: Endpoint[None, DeleteParameterRequest, DeleteParameterResponse] = Endpoint(
    "delete_parameter",
    "POST",
    "/api/rest/v2/write/experiment/parameter/delete",
    request=DeleteParameterRequest,
    response=DeleteParameterResponse,
)
DELETE_PARAMETERS: Endpoint[None, DeleteParametersRequest, DeleteParametersResponse] = Endpoint(
    "delete_parameters",
    "POST",
    "/api/rest/v2/write/experiments/parameters/delete",
    request=DeleteParametersRequest,
    response=DeleteParametersResponse,
)
GET_PARAMETERS: Endpoint[GetParametersParams, None, GetParametersResponse] = Endpoint(
    "get_parameters",
    "GET",
    "/api/rest/v2/experiment/parameters",
    params=GetParametersParams,
    response=GetParametersResponse,
)
LOG_PARAMETER: Endpoint[None, LogParameterRequest, LogParameterResponse] = Endpoint(
    "log_parameter",
    "POST",
    "/api/rest/v2/write/experiment/parameter",
    request=LogParameterRequest,
    response=LogParameterResponse,
)
