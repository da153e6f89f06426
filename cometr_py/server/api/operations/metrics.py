"""Metrics: written one by one or in batches, read as summaries, series, and charts."""

from __future__ import annotations

import itertools

from comet_wire import metrics as wire
from comet_wire import sdk_batch
from comet_wire.base import or_none
from msgspec import UNSET
from sqlalchemy import Connection, RowMapping

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import checked_ack, operation
from cometr_py.server.api.request_fields import epoch_number, moment
from cometr_py.server.api.summaries import value_summary
from cometr_py.server.domain import series
from cometr_py.server.domain.charts import Chart, multi_metric_chart
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key
from cometr_py.server.domain.rewinding import rewind
from cometr_py.server.domain.series import METRIC, Sample, prefixed


@operation(wire.LOG_METRIC)
def log_metric(call: Call[None, wire.LogMetricRequest]) -> wire.LogMetricResponse:
    """Log one value of one metric."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    series.record(call.connection, experiment, METRIC, [_sample(call.body, call.now)])
    return checked_ack()


@operation(sdk_batch.LOG_METRIC_BATCH)
def log_metric_batch(call: Call[None, sdk_batch.LogMetricBatchRequest]) -> None:
    """Store all points of the batch, or none if one is invalid."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    series.record(call.connection, experiment, METRIC, [_sample(value, call.now) for value in call.body.values])


@operation(wire.DELETE_METRIC)
def delete_metric(call: Call[None, wire.DeleteMetricRequest]) -> None:
    """Delete a metric with all its points."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    series.forget(call.connection, experiment.id, METRIC, call.body.metric_name)


@operation(wire.REWIND_EXPERIMENT)
def rewind_experiment(call: Call[None, wire.RewindExperimentRequest]) -> wire.RewindExperimentResponse:
    """Hide the metrics after a step."""
    body = call.body
    experiment = experiment_to_change(call.connection, call.now, body.experiment_key)
    until = or_none(body.logged_until)
    hidden = rewind(call.connection, call.now, experiment, body.step, None if until is None else moment(until))
    return wire.RewoundReply(hidden_points=hidden)


@operation(wire.GET_METRICS_SUMMARY)
def get_metrics_summary(call: Call[wire.GetMetricsSummaryParams, None]) -> wire.GetMetricsSummaryResponse:
    """Return the largest, smallest, and latest value of every metric."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    rows = series.of_kind(call.connection, experiment.id, METRIC)
    return wire.GetMetricsSummaryResponse(values=[value_summary(row) for row in rows])


@operation(wire.GET_METRIC_VALUES)
def get_metric_values(call: Call[wire.GetMetricValuesParams, None]) -> wire.GetMetricValuesResponse:
    """Return one metric's whole series."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    summary = series.named(call.connection, experiment.id, METRIC, call.params.metric_name)
    return wire.MetricSeriesReply(metrics=[] if summary is None else _points(call.connection, summary))


@operation(wire.GET_ALL_METRIC_VALUES)
def get_all_metric_values(call: Call[wire.GetAllMetricValuesParams, None]) -> wire.GetAllMetricValuesResponse:
    """Return the whole series of every metric."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    found: list[wire.MetricPoint] = []
    for summary in series.of_kind(call.connection, experiment.id, METRIC):
        found += _points(call.connection, summary)
    return wire.MetricSeriesReply(metrics=found)


@operation(wire.GET_MULTI_METRIC_CHART)
def get_multi_metric_chart(call: Call[None, wire.GetMultiMetricChartRequest]) -> wire.GetMultiMetricChartResponse:
    """Return several metrics of several experiments, in columns."""
    body = call.body
    charts = multi_metric_chart(
        call.connection,
        keys=body.targeted_experiments,
        metrics=or_none(body.metrics) or [],
        parameters=or_none(body.params) or [],
        independent=body.independent_metrics is not False,
        full=body.fetch_full is not False,
    )
    return wire.MultiMetricReply(
        experiments={key: _chart_experiment(key, chart) for key, chart in charts.items()},
        empty=all(chart.is_empty for chart in charts.values()),
    )


def _sample(value: wire.LogMetricRequest | sdk_batch.MetricBatchValue, now: int) -> Sample:
    """Return a value as it is stored. Batches are large, so it calls as little as possible."""
    step, epoch, context, timestamp = value.step, value.epoch, value.context, value.timestamp
    return Sample(
        prefixed(value.metric_name, context) if context else value.metric_name,
        value.metric_value,
        None if step is UNSET else step,
        None if epoch is UNSET or epoch is None else epoch_number(epoch),
        now if timestamp is UNSET or timestamp is None else moment(timestamp),
        context or None,
    )


def _points(connection: Connection, summary: RowMapping) -> list[wire.MetricPoint]:
    name = summary["name"]
    offsets = itertools.count()
    return [
        wire.MetricPoint(
            metric_name=name,
            metric_value=value,
            timestamp=timestamp,
            step=step,
            epoch=epoch,
            run_context=context,
            offset=offset,
        )
        for part in series.point_columns(connection, summary["id"])
        for value, step, epoch, timestamp, context, offset in zip(*part, offsets, strict=False)
    ]


def _chart_experiment(key: str, chart: Chart) -> wire.MultiMetricExperiment:
    return wire.MultiMetricExperiment(
        experiment_key=key,
        experiment_key_1=key,  # clients read one spelling or the other
        experiment_name=chart.experiment_name,
        steps=[*chart.steps],
        epochs=[*chart.epochs],
        metrics=[
            wire.MultiMetricSeries(
                metric_name=name,
                values=[*columns.values],
                steps=[*columns.steps],
                epochs=[*columns.epochs],
                timestamps=[*columns.timestamps],
                durations=[max(timestamp - chart.start_time, 0) for timestamp in columns.timestamps],
            )
            for name, columns in chart.metrics.items()
        ],
        params=None if chart.parameters is None else {**chart.parameters},
        empty=chart.is_empty,
    )
