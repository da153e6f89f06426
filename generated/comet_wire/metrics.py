# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, Wire
from comet_wire.limits import SeriesName

from . import shared


class DeleteMetricRequest(Wire, kw_only=True, gc=False):
    """Which metric to delete."""

    experiment_key: str = field(name="experimentKey")
    metric_name: SeriesName = field(name="metricName")


class LogMetricRequest(Wire, kw_only=True, gc=False):
    """One point of one metric."""

    experiment_key: str = field(name="experimentKey")
    metric_name: SeriesName = field(name="metricName")
    metric_value: int | float | str = field(name="metricValue")
    step: Int64 | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    context: str | None | UnsetType = UNSET
    timestamp: Int64 | None | UnsetType = UNSET


class MetricPoint(Wire, kw_only=True, gc=False):
    """
    One logged value of one metric. Points come in the order of their timestamps, the oldest first. Several points may
    have the same step.
    """

    metric_name: str = field(name="metricName")
    metric_value: str = field(name="metricValue")
    timestamp: Int64
    step: Int64 | None
    epoch: float | None
    run_context: str | None = field(name="runContext")
    offset: Int64


class MetricSeriesReply(Wire, kw_only=True):
    """Points of one or of all metrics."""

    metrics: list[MetricPoint]


MultiMetricParams: TypeAlias = dict[str, str | float | bool | None]
"""The values of an experiment's parameters by name."""


class MultiMetricRequest(Wire, kw_only=True):
    """Which metrics and parameters of which experiments. cometr leaves out empty lists."""

    targeted_experiments: list[str] = field(name="targetedExperiments")
    metrics: list[str] | None | UnsetType = UNSET
    params: list[str] | None | UnsetType = UNSET
    independent_metrics: bool | None | UnsetType = field(name="independentMetrics", default=UNSET)
    fetch_full: bool | None | UnsetType = field(name="fetchFull", default=UNSET)


class MultiMetricSeries(Wire, kw_only=True):
    """One metric of one experiment; all arrays have one length."""

    metric_name: str = field(name="metricName")
    values: list[int | float | str | None]
    steps: list[Int64 | None]
    epochs: list[float | None] | None
    timestamps: list[Int64]
    durations: list[Int64]


class RewindRequest(Wire, kw_only=True, gc=False):
    """The step to go back to."""

    experiment_key: str = field(name="experimentKey")
    step: Int64
    logged_until: Int64 | None | UnsetType = field(name="loggedUntil", default=UNSET)


class RewoundReply(Wire, kw_only=True, gc=False):
    """What a rewind has done."""

    hidden_points: Int64 = field(name="hiddenPoints")


class GetAllMetricValuesParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_all_metric_values``."""

    experiment_key: str = field(name="experimentKey")


class GetMetricValuesParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_metric_values``."""

    experiment_key: str = field(name="experimentKey")
    metric_name: SeriesName = field(name="metricName")


class GetMetricsSummaryParams(Wire, kw_only=True, gc=False):
    """Path and query parameters of ``get_metrics_summary``."""

    experiment_key: str = field(name="experimentKey")


class MultiMetricExperiment(Wire, kw_only=True):
    """The metrics and parameters of one experiment."""

    experiment_key: str
    metrics: list[MultiMetricSeries]
    empty: bool
    experiment_name: str | None | UnsetType = field(name="experimentName", default=UNSET)
    steps: list[Int64 | None] | None | UnsetType = UNSET
    epochs: list[float | None] | None | UnsetType = UNSET
    params: MultiMetricParams | None | UnsetType = UNSET
    experiment_key_1: str | UnsetType = field(name="experimentKey", default=UNSET)


MultiMetricExperiments: TypeAlias = dict[str, MultiMetricExperiment]
"""The experiments by their keys."""


class MultiMetricReply(Wire, kw_only=True):
    """What was asked for, by experiment."""

    experiments: MultiMetricExperiments
    empty: bool


DeleteMetricResponse: TypeAlias = shared.Ack
GetAllMetricValuesResponse: TypeAlias = MetricSeriesReply
GetMetricValuesResponse: TypeAlias = MetricSeriesReply
GetMetricsSummaryResponse: TypeAlias = shared.ValueSummariesReply
GetMultiMetricChartRequest: TypeAlias = MultiMetricRequest
GetMultiMetricChartResponse: TypeAlias = MultiMetricReply
LogMetricResponse: TypeAlias = shared.CheckedAck
RewindExperimentRequest: TypeAlias = RewindRequest
RewindExperimentResponse: TypeAlias = RewoundReply

DELETE_METRIC: Endpoint[None, DeleteMetricRequest, DeleteMetricResponse] = Endpoint(
    "delete_metric",
    "POST",
    "/api/rest/v2/write/experiment/metric/delete",
    request=DeleteMetricRequest,
    response=DeleteMetricResponse,
)
GET_ALL_METRIC_VALUES: Endpoint[GetAllMetricValuesParams, None, GetAllMetricValuesResponse] = Endpoint(
    "get_all_metric_values",
    "GET",
    "/api/rest/v2/experiment/metrics/get-all",
    params=GetAllMetricValuesParams,
    response=GetAllMetricValuesResponse,
)
GET_METRIC_VALUES: Endpoint[GetMetricValuesParams, None, GetMetricValuesResponse] = Endpoint(
    "get_metric_values",
    "GET",
    "/api/rest/v2/experiment/metrics/get-metric",
    params=GetMetricValuesParams,
    response=GetMetricValuesResponse,
)
GET_METRICS_SUMMARY: Endpoint[GetMetricsSummaryParams, None, GetMetricsSummaryResponse] = Endpoint(
    "get_metrics_summary",
    "GET",
    "/api/rest/v2/experiment/metrics/summary",
    params=GetMetricsSummaryParams,
    response=GetMetricsSummaryResponse,
)
GET_MULTI_METRIC_CHART: Endpoint[None, GetMultiMetricChartRequest, GetMultiMetricChartResponse] = Endpoint(
    "get_multi_metric_chart",
    "POST",
    "/api/rest/v2/experiments/multi-metric-chart",
    request=GetMultiMetricChartRequest,
    response=GetMultiMetricChartResponse,
)
LOG_METRIC: Endpoint[None, LogMetricRequest, LogMetricResponse] = Endpoint(
    "log_metric", "POST", "/api/rest/v2/write/experiment/metric", request=LogMetricRequest, response=LogMetricResponse
)
REWIND_EXPERIMENT: Endpoint[None, RewindExperimentRequest, RewindExperimentResponse] = Endpoint(
    "rewind_experiment",
    "POST",
    "/api/rest/v2/write/experiment/rewind",
    request=RewindExperimentRequest,
    response=RewindExperimentResponse,
)
