"""Key and value pairs beside parameters and metrics; `Name` is the experiment's name."""

from __future__ import annotations

from comet_wire import others as wire
from comet_wire.base import or_none

from cometr_py.server.api.calls import Call
from cometr_py.server.api.registry import checked_ack, operation
from cometr_py.server.api.request_fields import moment
from cometr_py.server.api.summaries import value_summary
from cometr_py.server.domain import series
from cometr_py.server.domain.experiments import experiment_to_change, experiment_with_key, log_other_value
from cometr_py.server.domain.series import OTHER, Sample


@operation(wire.LOG_OTHER)
def log_other(call: Call[None, wire.LogOtherRequest]) -> wire.LogOtherResponse:
    """Log a key and value beside parameters and metrics."""
    body = call.body
    experiment = experiment_to_change(call.connection, call.now, body.experiment_key)
    timestamp = or_none(body.timestamp)
    logged_at = call.now if timestamp is None else moment(timestamp)
    log_other_value(call.connection, experiment, Sample(body.key, body.value, None, None, logged_at, None))
    return checked_ack()


@operation(wire.GET_OTHERS)
def get_others(call: Call[wire.GetOthersParams, None]) -> wire.GetOthersResponse:
    """Return all others of an experiment."""
    experiment = experiment_with_key(call.connection, call.params.experiment_key)
    rows = series.of_kind(call.connection, experiment.id, OTHER)
    return wire.GetOthersResponse(values=[value_summary(row) for row in rows])
