"""Read what summarizes metrics, parameters and others: minimum, maximum and latest value."""

from __future__ import annotations

from typing import TypeVar

from comet_rest_v2 import AuthenticatedClient
from comet_wire.base import Endpoint
from comet_wire.metrics import GET_METRICS_SUMMARY
from comet_wire.others import GET_OTHERS
from comet_wire.parameters import GET_PARAMETERS
from comet_wire.shared import ValueSummariesReply, ValueSummary

from cometr_py import transport

__all__ = ["metric_summaries", "other_summaries", "parameter_summaries"]

ParamsT = TypeVar("ParamsT")


def metric_summaries(client: AuthenticatedClient, key: str) -> list[ValueSummary]:
    """Return the summaries of an experiment's metrics. Raises NotFoundError if there is no such experiment."""
    return _summaries(client, GET_METRICS_SUMMARY, key)


def parameter_summaries(client: AuthenticatedClient, key: str) -> list[ValueSummary]:
    """Return the summaries of an experiment's parameters. Raises NotFoundError if there is no such experiment."""
    return _summaries(client, GET_PARAMETERS, key)


def other_summaries(client: AuthenticatedClient, key: str) -> list[ValueSummary]:
    """Return the summaries of an experiment's others. Raises NotFoundError if there is no such experiment."""
    return _summaries(client, GET_OTHERS, key)


def _summaries(
    client: AuthenticatedClient, endpoint: Endpoint[ParamsT, None, ValueSummariesReply], key: str
) -> list[ValueSummary]:
    reply = transport.call(client, endpoint.id, params={"experimentKey": key})
    found: ValueSummariesReply = reply.decode(ValueSummariesReply)
    return found.values
