# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, Wire
from comet_wire.limits import SeriesName

from . import shared


class LogOtherRequest(Wire, kw_only=True):
    """A key and its value."""

    experiment_key: str = field(name="experimentKey")
    key: SeriesName
    value: str | int | float | bool | list[str | int | float | bool | None] | None
    timestamp: Int64 | None | UnsetType = UNSET


class GetOthersParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_others``."""

    experiment_key: str = field(name="experimentKey")


GetOthersResponse: TypeAlias = shared.ValueSummariesReply
LogOtherResponse: TypeAlias = shared.CheckedAck

GET_OTHERS: Endpoint[GetOthersParams, None, GetOthersResponse] = Endpoint(
    "get_others", "GET", "/api/rest/v2/experiment/log-other", params=GetOthersParams, response=GetOthersResponse
)
LOG_OTHER: Endpoint[None, LogOtherRequest, LogOtherResponse] = Endpoint(
    "log_other", "POST", "/api/rest/v2/write/experiment/log-other", request=LogOtherRequest, response=LogOtherResponse
)
