# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, JsonValue, Wire

PredictionValues: TypeAlias = dict[str, JsonValue]
"""Values by name."""


class RecentEvent(Wire, kw_only=True):
    """One prediction of a monitored model."""

    prediction_id: str = field(name="predictionId")
    timestamp: Int64
    server_timestamp: Int64 | None = field(name="serverTimestamp")
    model_version: str | None = field(name="modelVersion")
    features: PredictionValues | None
    prediction: PredictionValues | None
    labels: PredictionValues | None


class RecentEventsReply(Wire, kw_only=True):
    """The most recent predictions."""

    events: list[RecentEvent]


class GetRecentEventsParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_recent_events``."""

    model_id: str = field(name="modelId")
    limit: Int64 | UnsetType = UNSET


GetRecentEventsResponse: TypeAlias = RecentEventsReply

GET_RECENT_EVENTS: Endpoint[GetRecentEventsParams, None, GetRecentEventsResponse] = Endpoint(
    "get_recent_events",
    "GET",
    "/api/rest/v2/mpm/recent_events",
    params=GetRecentEventsParams,
    response=GetRecentEventsResponse,
)
