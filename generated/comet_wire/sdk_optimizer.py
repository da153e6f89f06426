# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire

from . import shared


class OptimizerConfig(Wire, kw_only=True):
    """What to search, and how. The members are those of the configuration that users of the SDK write."""

    algorithm: str
    parameters: JsonValue
    spec: JsonValue | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    trials: Int64 | None | UnsetType = UNSET


class OptimizerCreateReply(Wire, kw_only=True, gc=False):
    """Which search was begun. SDKs read both members and fail without them."""

    code: Int64
    id: str


class OptimizerSetting(Wire, kw_only=True, gc=False):
    """One setting of an algorithm."""

    name: str | None | UnsetType = UNSET
    default: str | int | float | bool | None | UnsetType = UNSET


class OptimizerTrial(Wire, kw_only=True):
    """A trial with everything about it."""

    id: str
    pid: str
    trial: Int64
    status: str | None | UnsetType = UNSET
    score: float | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    parameters: JsonValue | UnsetType = UNSET
    tries: Int64 | None | UnsetType = UNSET
    start_time: Int64 | None | UnsetType = field(name="startTime", default=UNSET)
    end_time: Int64 | None | UnsetType = field(name="endTime", default=UNSET)
    last_update_time: Int64 | None | UnsetType = field(name="lastUpdateTime", default=UNSET)
    count: Int64 | None | UnsetType = UNSET


class OptimizerTrialUpdate(Wire, kw_only=True, gc=False):
    """Status of a trial."""

    id: str
    pid: str
    trial: Int64
    status: str | None | UnsetType = UNSET
    score: float | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET


OptimizerValues: TypeAlias = dict[str, str | float | bool | None]
"""The values of a combination by name."""


class GetNextOptimizerParametersParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_next_optimizer_parameters``."""

    id: str


class GetOptimizerSpecParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_optimizer_spec``."""

    algorithm_name: str = field(name="algorithmName")


class GetOptimizerStatusParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_optimizer_status``."""

    id: str | UnsetType = UNSET


class OptimizerNextReply(Wire, kw_only=True):
    """What to try next."""

    code: Int64 | None | UnsetType = UNSET
    parameters: OptimizerValues | None | UnsetType = UNSET


CreateOptimizerRequest: TypeAlias = OptimizerConfig
CreateOptimizerResponse: TypeAlias = OptimizerCreateReply
GetNextOptimizerParametersResponse: TypeAlias = OptimizerNextReply
GetOptimizerAlgorithmsResponse: TypeAlias = JsonValue
GetOptimizerSpecResponse: TypeAlias = list[OptimizerSetting]
GetOptimizerStatusResponse: TypeAlias = JsonValue
InsertOptimizerTrialRequest: TypeAlias = OptimizerTrial
InsertOptimizerTrialResponse: TypeAlias = shared.Ack
UpdateOptimizerTrialRequest: TypeAlias = OptimizerTrialUpdate
UpdateOptimizerTrialResponse: TypeAlias = shared.Ack

CREATE_OPTIMIZER: Endpoint[None, CreateOptimizerRequest, CreateOptimizerResponse] = Endpoint(
    "create_optimizer", "POST", "/optimizer/create", request=CreateOptimizerRequest, response=CreateOptimizerResponse
)
GET_NEXT_OPTIMIZER_PARAMETERS: Endpoint[GetNextOptimizerParametersParams, None, GetNextOptimizerParametersResponse] = (
    Endpoint(
        "get_next_optimizer_parameters",
        "GET",
        "/optimizer/next",
        params=GetNextOptimizerParametersParams,
        response=GetNextOptimizerParametersResponse,
    )
)
GET_OPTIMIZER_ALGORITHMS: Endpoint[None, None, GetOptimizerAlgorithmsResponse] = Endpoint(
    "get_optimizer_algorithms", "GET", "/optimizer/algorithms", response=GetOptimizerAlgorithmsResponse
)
GET_OPTIMIZER_SPEC: Endpoint[GetOptimizerSpecParams, None, GetOptimizerSpecResponse] = Endpoint(
    "get_optimizer_spec", "GET", "/optimizer/spec", params=GetOptimizerSpecParams, response=GetOptimizerSpecResponse
)
GET_OPTIMIZER_STATUS: Endpoint[GetOptimizerStatusParams, None, GetOptimizerStatusResponse] = Endpoint(
    "get_optimizer_status",
    "GET",
    "/optimizer/status",
    params=GetOptimizerStatusParams,
    response=GetOptimizerStatusResponse,
)
INSERT_OPTIMIZER_TRIAL: Endpoint[None, InsertOptimizerTrialRequest, InsertOptimizerTrialResponse] = Endpoint(
    "insert_optimizer_trial",
    "POST",
    "/optimizer/insert",
    request=InsertOptimizerTrialRequest,
    response=InsertOptimizerTrialResponse,
)
UPDATE_OPTIMIZER_TRIAL: Endpoint[None, UpdateOptimizerTrialRequest, UpdateOptimizerTrialResponse] = Endpoint(
    "update_optimizer_trial",
    "POST",
    "/optimizer/update",
    request=UpdateOptimizerTrialRequest,
    response=UpdateOptimizerTrialResponse,
)
