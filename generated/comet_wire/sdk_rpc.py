# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire

from . import shared


class RpcRegistration(Wire, kw_only=True, gc=False):
    """
    A function that the web page may call. The SDK adds the function's definition to the two members below; how that
    looks is not evidenced.
    """

    api_key: str = field(name="apiKey")
    experiment_key: str = field(name="experimentKey")


class RpcResult(Wire, kw_only=True):
    """What came of a call."""

    api_key: str = field(name="apiKey")
    experiment_key: str = field(name="experimentKey")
    call_id: str = field(name="callId")
    result: JsonValue | UnsetType = UNSET
    error_message: str | None | UnsetType = field(name="errorMessage", default=UNSET)
    error_stack_trace: str | None | UnsetType = field(name="errorStackTrace", default=UNSET)
    start_time_ms: Int64 | None | UnsetType = field(name="startTimeMs", default=UNSET)
    end_time_ms: Int64 | None | UnsetType = field(name="endTimeMs", default=UNSET)


class GetPendingRpcsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_pending_rpcs``."""

    experiment_key: str = field(name="experimentKey")
    api_key: str | UnsetType = field(name="apiKey", default=UNSET)


GetPendingRpcsResponse: TypeAlias = JsonValue
RegisterRpcRequest: TypeAlias = RpcRegistration
RegisterRpcResponse: TypeAlias = shared.Ack
SaveRpcResultRequest: TypeAlias = RpcResult
SaveRpcResultResponse: TypeAlias = shared.Ack

GET_PENDING_RPCS: Endpoint[GetPendingRpcsParams, None, GetPendingRpcsResponse] = Endpoint(
    "get_pending_rpcs",
    "GET",
    "/clientlib/rpc/get-pending-rpcs",
    params=GetPendingRpcsParams,
    response=GetPendingRpcsResponse,
)
REGISTER_RPC: Endpoint[None, RegisterRpcRequest, RegisterRpcResponse] = Endpoint(
    "register_rpc", "POST", "/clientlib/rpc/register-rpc", request=RegisterRpcRequest, response=RegisterRpcResponse
)
SAVE_RPC_RESULT: Endpoint[None, SaveRpcResultRequest, SaveRpcResultResponse] = Endpoint(
    "save_rpc_result",
    "POST",
    "/clientlib/rpc/save-rpc-result",
    request=SaveRpcResultRequest,
    response=SaveRpcResultResponse,
)
