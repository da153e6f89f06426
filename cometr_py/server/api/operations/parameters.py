"""Hyper-parameters."""

from __future__ import annotations

from typing import Any

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.api.request_fields import Fields
from cometr_py.server.domain import series
from cometr_py.server.domain.series import PARAMETER, Sample, prefixed
from cometr_py.server.domain.summaries import value_summary


@operation("log_parameter")
def log_parameter(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    series.record(context.connection, experiment, PARAMETER, [_sample(context, body)])
    return saved()


@operation("log_parameter_batch")
def log_parameter_batch(context: Context) -> dict[str, Any]:
    experiment = context.changing(context.body)
    samples = [_sample(context, value) for value in context.body.objects("values")]
    series.record(context.connection, experiment, PARAMETER, samples)
    return saved()


@operation("get_parameters")
def get_parameters(context: Context) -> dict[str, Any]:
    experiment = context.experiment(context.query)
    return {"values": [value_summary(row) for row in series.of_kind(context.connection, experiment.id, PARAMETER)]}


@operation("delete_parameter")
def delete_parameter(context: Context) -> dict[str, Any]:
    _delete(context, context.body)
    return saved()


@operation("delete_parameters")
def delete_parameters(context: Context) -> dict[str, Any]:
    for item in context.items:
        _delete(context, item)
    return saved()


def _delete(context: Context, source: Fields) -> None:
    series.forget(context.connection, context.changing(source).id, PARAMETER, source.required("parameterName"))


def _sample(context: Context, value: Fields) -> Sample:
    name = value.required("parameterName")
    run_context = value.text("context")
    timestamp = value.moment("timestamp")
    return Sample(
        prefixed(name, run_context),
        value.raw("parameterValue"),
        value.integer("step"),
        value.integer("epoch"),
        context.now if timestamp is None else timestamp,
        run_context or None,
        value.text("source"),
    )
