"""Numbers over steps: written one by one or in batches, read as summaries, series and charts."""

from __future__ import annotations

import itertools
from typing import Any

import msgspec
from sqlalchemy import RowMapping

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.api.request_fields import Fields, moment
from cometr_py.server.domain import series
from cometr_py.server.domain.charts import multi_metric_chart
from cometr_py.server.domain.series import METRIC, Sample, prefixed
from cometr_py.server.domain.summaries import value_summary
from cometr_py.server.errors import ApiError


class _Value(msgspec.Struct, gc=False):
    """One point of a batch as SDKs write it; whatever is written otherwise goes the slower way."""

    metricName: str
    metricValue: float | int | str | bool
    step: int | None = None
    epoch: int | None = None
    context: str | None = None
    timestamp: int | None = None


class _Batch(msgspec.Struct):
    experimentKey: str
    values: list[_Value]


class _Point(msgspec.Struct, gc=False):
    """A point as it is read."""

    metricName: str
    metricValue: str
    timestamp: int
    step: int | None
    epoch: int | None
    runContext: str | None
    offset: int


@operation("log_metric")
def log_metric(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    series.record(context.connection, experiment, METRIC, [_sample(context, body)])
    return saved()


@operation("log_metric_batch")
def log_metric_batch(context: Context) -> dict[str, Any]:
    """All points of the batch, or none if one is refused."""
    batch = context.decoded(_Batch)
    if batch is None:
        experiment = context.changing(context.body)
        samples = [_sample(context, value) for value in context.body.objects("values")]
    else:
        experiment = context.changing(Fields({"experimentKey": batch.experimentKey}, "the body"))
        samples = [_batch_sample(context, value) for value in batch.values]
    series.record(context.connection, experiment, METRIC, samples)
    return saved()


@operation("delete_metric")
def delete_metric(context: Context) -> dict[str, Any]:
    experiment = context.changing(context.body)
    series.forget(context.connection, experiment.id, METRIC, context.body.required("metricName"))
    return saved()


@operation("get_metrics_summary")
def get_metrics_summary(context: Context) -> dict[str, Any]:
    experiment = context.experiment(context.query)
    return {"values": [value_summary(row) for row in series.of_kind(context.connection, experiment.id, METRIC)]}


@operation("get_metric_values")
def get_metric_values(context: Context) -> dict[str, Any]:
    experiment = context.experiment(context.query)
    name = context.query.required("metricName")
    summary = series.named(context.connection, experiment.id, METRIC, name)
    return {"metrics": [] if summary is None else _points(context, summary)}


@operation("get_all_metric_values")
def get_all_metric_values(context: Context) -> dict[str, Any]:
    experiment = context.experiment(context.query)
    found: list[_Point] = []
    for summary in series.of_kind(context.connection, experiment.id, METRIC):
        found += _points(context, summary)
    return {"metrics": found}


@operation("get_multi_metric_chart")
def get_multi_metric_chart(context: Context) -> dict[str, Any]:
    body = context.body
    return multi_metric_chart(
        context,
        keys=body.texts("targetedExperiments") or [],
        metrics=body.texts("metrics") or [],
        parameters=body.texts("params") or [],
        independent=body.flag("independentMetrics") is not False,
        full=body.flag("fetchFull") is not False,
    )


def _sample(context: Context, value: Fields) -> Sample:
    name = value.required("metricName")
    run_context = value.text("context")
    if value.raw("metricValue") is None:
        raise ApiError(f"metricValue is missing for {name[:100]}")
    timestamp = value.moment("timestamp")
    return Sample(
        prefixed(name, run_context),
        value.raw("metricValue"),
        value.integer("step"),
        value.integer("epoch"),
        context.now if timestamp is None else timestamp,
        run_context or None,
    )


def _batch_sample(context: Context, value: _Value) -> Sample:
    timestamp = value.timestamp
    return Sample(
        prefixed(value.metricName, value.context),
        value.metricValue,
        value.step,
        value.epoch,
        context.now if timestamp is None else moment(timestamp),
        value.context or None,
    )


def _points(context: Context, summary: RowMapping) -> list[_Point]:
    found: list[_Point] = []
    names, offsets = itertools.repeat(summary["name"]), itertools.count()
    for part in series.point_columns(context.connection, summary["id"]):
        found += map(_Point, names, part.values, part.timestamps, part.steps, part.epochs, part.contexts, offsets)
    return found
