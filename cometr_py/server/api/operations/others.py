"""Key and value pairs beside parameters and metrics; `Name` is the experiment's name."""

from __future__ import annotations

from typing import Any

from sqlalchemy import update

from cometr_py.server.api.context import Context
from cometr_py.server.api.registry import operation, saved
from cometr_py.server.domain import series
from cometr_py.server.domain.experiments import NAME
from cometr_py.server.domain.series import OTHER, Sample
from cometr_py.server.domain.summaries import value_summary
from cometr_py.server.storage.tables import experiments


@operation("log_other")
def log_other(context: Context) -> dict[str, Any]:
    body = context.body
    experiment = context.changing(body)
    key = body.required("key")
    timestamp = body.moment("timestamp")
    sample = Sample(key, body.raw("value"), None, None, context.now if timestamp is None else timestamp, None)
    series.record(context.connection, experiment, OTHER, [sample])
    if key == NAME:
        name = series.value_text(*series.measure_exactly(body.raw("value")))
        context.connection.execute(update(experiments).where(experiments.c.id == experiment.id).values(name=name))
    return saved()


@operation("get_others")
def get_others(context: Context) -> dict[str, Any]:
    experiment = context.experiment(context.query)
    return {"values": [value_summary(row) for row in series.of_kind(context.connection, experiment.id, OTHER)]}
