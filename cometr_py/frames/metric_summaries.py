"""What is known of each metric, parameter and other of an experiment: its least, greatest and newest value."""

from __future__ import annotations

from typing import Literal

import msgspec
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport

__all__ = ["Summary", "summaries"]


class Summary(msgspec.Struct, rename="camel"):
    """The summary of one name. Values are texts, times milliseconds since the epoch."""

    name: str
    value_min: str | None = None
    value_max: str | None = None
    value_current: str | None = None
    timestamp_min: int | None = None
    timestamp_max: int | None = None
    timestamp_current: int | None = None
    step_min: int | None = None
    step_max: int | None = None
    step_current: int | None = None
    run_context_min: str | None = None
    run_context_max: str | None = None
    run_context_current: str | None = None


def summaries(
    client: AuthenticatedClient,
    operation_id: Literal["get_metrics_summary", "get_parameters", "get_others"],
    key: str,
) -> list[Summary]:
    """The summaries of one kind, of the experiment ``key``.

    Raises:
        NotFoundError: There is no such experiment.
    """
    reply = transport.call(client, operation_id, params={"experimentKey": key})
    found: _SummariesReply = reply.decode(_SummariesReply)
    return found.values or []


class _SummariesReply(msgspec.Struct):
    values: list[Summary] | None = None
