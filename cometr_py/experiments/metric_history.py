"""Reading metric histories: straight from the reply's bytes into points, without a model object for each."""

from __future__ import annotations

import math

import msgspec
from comet_rest_v2 import AuthenticatedClient
from comet_wire import metrics as wire

from cometr_py import transport


class MetricPoint(msgspec.Struct, frozen=True, rename="camel", gc=False):
    """One logged value of one metric.

    Attributes:
        metric_name: The name; one logged with a context is named ``<context>_<name>``.
        metric_value: The value, NaN and ±infinity included; NaN also if another client logged a string.
        step: The step, or None.
        epoch: The epoch, an integer unless it has a fraction, or None.
        run_context: The context, or None.
        timestamp: When it was logged, milliseconds since the epoch.
    """

    metric_name: str
    metric_value: float
    step: int | None = None
    epoch: int | float | None = None
    run_context: str | None = None
    timestamp: int | None = None


def metric_series(client: AuthenticatedClient, experiment_key: str, name: str) -> list[MetricPoint]:
    """Request every point of one metric, ordered by time.

    Endpoint: ``GET /api/rest/v2/experiment/metrics/get-metric``
    """
    params = {"experimentKey": experiment_key, "metricName": name}
    return points(transport.call(client, "get_metric_values", params=params))


def all_metric_series(client: AuthenticatedClient, experiment_key: str) -> list[MetricPoint]:
    """Request every point of every metric, in the server's order.

    Endpoint: ``GET /api/rest/v2/experiment/metrics/get-all``
    """
    return points(transport.call(client, "get_all_metric_values", params={"experimentKey": experiment_key}))


def points(reply: transport.Reply) -> list[MetricPoint]:
    """Decode the points of a reply of either operation.

    Raises:
        APIResponseError: The reply contains no series.
    """
    try:
        # Converts strings to numbers while decoding, which works if every string of the reply is a number.
        return _numeric.decode(reply.content).metrics
    except (msgspec.MsgspecError, UnicodeDecodeError):
        stored: wire.MetricSeriesReply = reply.decode(wire.MetricSeriesReply)
    return [
        MetricPoint(
            metric_name=point.metric_name,
            metric_value=_number(point.metric_value),
            step=point.step,
            epoch=_epoch(point.epoch),
            run_context=point.run_context,
            timestamp=point.timestamp,
        )
        for point in stored.metrics
    ]


class _NumericSeries(msgspec.Struct):
    metrics: list[MetricPoint]


_numeric = msgspec.json.Decoder(_NumericSeries, strict=False)


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return math.nan


def _epoch(value: float | None) -> int | float | None:
    return int(value) if value is not None and value.is_integer() else value
