"""Several metrics of several experiments at once, in columns."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, RowMapping

from . import series
from .context import Context
from .runs import shown
from .series import METRIC, PARAMETER, value_text

#: How many points of a metric a chart gets when it does not ask for all of them.
SAMPLED = 500


def multi_metric_chart(
    context: Context,
    *,
    keys: Sequence[str],
    metrics: Sequence[str],
    parameters: Sequence[str],
    independent: bool,
    full: bool,
) -> dict[str, Any]:
    """The reply of the multi-metric chart: an object by experiment key, values as numbers.

    Args:
        context: The request.
        keys: The experiments.
        metrics: Names of metrics; an experiment without any of them is marked as empty.
        parameters: Names of parameters.
        independent: Each metric with all of its steps, rather than only the steps at which all of them have a value.
        full: Every point, rather than an even sample of 500.
    """
    charts = {}
    for key in dict.fromkeys(keys):
        if metrics or parameters:
            charts[key] = _chart(context, key, metrics, parameters, independent, full)
    return {"experiments": charts, "empty": all(chart["empty"] for chart in charts.values())}


def _chart(
    context: Context, key: str, metrics: Sequence[str], parameters: Sequence[str], independent: bool, full: bool
) -> dict[str, Any]:
    row = shown(context, key)
    found: dict[str, list[Row[Any]]] = {}
    for name in dict.fromkeys(metrics):
        summary = series.named(context.connection, row.id, METRIC, name)
        if summary is not None:
            found[name] = _by_step(_read(context, summary, full))
    if not independent:
        found = _common_steps(found) if len(found) == len(set(metrics)) else {}
    params = _parameters(context, row.id, parameters)
    return {
        "experiment_key": key,
        "experimentKey": key,
        "experimentName": row.name,
        "steps": sorted({point.step for points in found.values() for point in points if point.step is not None}),
        "epochs": sorted({point.epoch for points in found.values() for point in points if point.epoch is not None}),
        "metrics": [_columns(name, points, row.start_time) for name, points in found.items()],
        "params": params,
        "empty": not found and not params,
    }


def _read(context: Context, summary: RowMapping, full: bool) -> Sequence[Row[Any]]:
    if full:
        return series.all_points(context.connection, summary["id"])
    return series.sampled_points(context.connection, summary, SAMPLED)


def _by_step(points: Sequence[Row[Any]]) -> list[Row[Any]]:
    """In the order in which a chart is drawn; points without a step keep their place by time."""
    if all(point.step is not None for point in points):
        return sorted(points, key=lambda point: point.step)
    return sorted(points, key=lambda point: point.timestamp)


def _common_steps(found: dict[str, list[Row[Any]]]) -> dict[str, list[Row[Any]]]:
    shared = [{point.step for point in points if point.step is not None} for points in found.values()]
    common = set.intersection(*shared) if shared else set()
    return {name: [point for point in points if point.step in common] for name, points in found.items()}


def _columns(name: str, points: Sequence[Row[Any]], start: int) -> dict[str, Any]:
    return {
        "metricName": name,
        "values": [_plain(point.value, point.text) for point in points],
        "steps": [point.step for point in points],
        "epochs": [point.epoch for point in points],
        "timestamps": [point.timestamp for point in points],
        "durations": [max(point.timestamp - start, 0) for point in points],
    }


def _plain(value: float | None, text: str | None) -> float | str | None:
    """A number as such. JSON has no word for what is not finite: that stays text, as everywhere in this API."""
    if value is not None and math.isfinite(value):
        return value
    return value_text(value, text)


def _parameters(context: Context, experiment_id: int, names: Sequence[str]) -> dict[str, str] | None:
    if not names:
        return None
    rows = {row["name"]: row for row in series.of_kind(context.connection, experiment_id, PARAMETER)}
    return {name: value_text(rows[name]["current_value"], rows[name]["current_text"]) for name in names if name in rows}
