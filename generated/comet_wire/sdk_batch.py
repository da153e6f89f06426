# Made by scripts/generate from spec/ (datamodel-code-generator 0.89.0, ruff 0.17.6). Not to be edited.
from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from comet_wire.base import Endpoint, Int64, Wire
from comet_wire.limits import SeriesName, Tag

from . import shared


class MetricBatchValue(Wire, kw_only=True, gc=False):
    """One point of a batch."""

    metric_name: SeriesName = field(name="metricName")
    metric_value: int | float | str = field(name="metricValue")
    step: Int64 | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    context: str | None | UnsetType = UNSET
    timestamp: Int64 | None | UnsetType = UNSET


class ParameterBatchValue(Wire, kw_only=True):
    """One parameter of a batch."""

    parameter_name: SeriesName = field(name="parameterName")
    parameter_value: str | int | float | bool | list[str | int | float | bool | None] | None = field(
        name="parameterValue"
    )
    step: Int64 | None | UnsetType = UNSET
    epoch: float | None | UnsetType = UNSET
    source: str | None | UnsetType = UNSET
    context: str | None | UnsetType = UNSET
    timestamp: Int64 | None | UnsetType = UNSET


class SdkTags(Wire, kw_only=True):
    """Tags to add to one experiment."""

    api_key: str = field(name="apiKey")
    experiment_key: str = field(name="experimentKey")
    added_tags: list[Tag] = field(name="addedTags")


class MetricBatch(Wire, kw_only=True):
    """Points of one experiment, of any number of metrics."""

    experiment_key: str = field(name="experimentKey")
    values: list[MetricBatchValue]


class ParameterBatch(Wire, kw_only=True):
    """Parameters of one experiment."""

    experiment_key: str = field(name="experimentKey")
    values: list[ParameterBatchValue]


LogMetricBatchRequest: TypeAlias = MetricBatch
LogMetricBatchResponse: TypeAlias = shared.Ack
LogParameterBatchRequest: TypeAlias = ParameterBatch
LogParameterBatchResponse: TypeAlias = shared.Ack
SdkAddTagsRequest: TypeAlias = SdkTags
SdkAddTagsResponse: TypeAlias = shared.Ack

LOG_METRIC_BATCH: Endpoint[None, LogMetricBatchRequest, LogMetricBatchResponse] = Endpoint(
    "log_metric_batch",
    "POST",
    "/clientlib/batch/logger/experiment/metric",
    request=LogMetricBatchRequest,
    response=LogMetricBatchResponse,
)
LOG_PARAMETER_BATCH: Endpoint[None, LogParameterBatchRequest, LogParameterBatchResponse] = Endpoint(
    "log_parameter_batch",
    "POST",
    "/clientlib/batch/logger/experiment/parameter",
    request=LogParameterBatchRequest,
    response=LogParameterBatchResponse,
)
SDK_ADD_TAGS: Endpoint[None, SdkAddTagsRequest, SdkAddTagsResponse] = Endpoint(
    "sdk_add_tags",
    "POST",
    "/clientlib/tags/add-tags-to-experiment",
    request=SdkAddTagsRequest,
    response=SdkAddTagsResponse,
)
