"""Hyperparameters."""

from __future__ import annotations

from comet_wire import parameters as wire
from comet_wire import sdk_batch
from comet_wire.base import or_none

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import checked_ack, operation
from cometr_py.server.api.request_fields import epoch_number, moment
from cometr_py.server.api.summaries import value_summary
from cometr_py.server.domain import series
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key
from cometr_py.server.domain.progress import record_parameters
from cometr_py.server.domain.series import PARAMETER, Sample


@operation(wire.LOG_PARAMETER)
def log_parameter(call: Call[None, wire.LogParameterRequest]) -> wire.LogParameterResponse:
    """Log one parameter."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    record_parameters(call.connection, experiment, [_sample(call.body, call.now)])
    return checked_ack()


@operation(sdk_batch.LOG_PARAMETER_BATCH)
def log_parameter_batch(call: Call[None, sdk_batch.LogParameterBatchRequest]) -> None:
    """Log many parameters of one experiment."""
    experiment = experiment_to_change(call.connection, call.now, call.body.experiment_key)
    record_parameters(call.connection, experiment, [_sample(value, call.now) for value in call.body.values])


@operation(wire.GET_PARAMETERS)
def get_parameters(call: Call[wire.GetParametersParams, None]) -> wire.GetParametersResponse:
    """Return all parameters of an experiment."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    rows = series.of_kind(call.connection, experiment.id, PARAMETER)
    return wire.GetParametersResponse(values=[value_summary(row) for row in rows])


@operation(wire.DELETE_PARAMETER)
def delete_parameter(call: Call[None, wire.DeleteParameterRequest]) -> None:
    """Delete one parameter."""
    _delete(call, call.body)


@operation(wire.DELETE_PARAMETERS)
def delete_parameters(call: Call[None, wire.DeleteParametersRequest]) -> None:
    """Delete several parameters, of one or more experiments."""
    for item in call.body:
        _delete(call, item)


def _delete(call: Call[None, object], wanted: wire.DeleteParameterRequest) -> None:
    experiment = experiment_to_change(call.connection, call.now, wanted.experiment_key)
    series.forget(call.connection, experiment.id, PARAMETER, wanted.parameter_name)


def _sample(value: wire.LogParameterRequest | sdk_batch.ParameterBatchValue, now: int) -> Sample:
    timestamp = or_none(value.timestamp)
    return Sample(
        value.parameter_name,
        value.parameter_value,
        or_none(value.step),
        epoch_number(value.epoch),
        now if timestamp is None else moment(timestamp),
        or_none(value.context) or None,
        or_none(value.source),
    )
