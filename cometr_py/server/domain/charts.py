"""Several metrics of several experiments at once, in columns."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Row

from cometr_py.server.api.context import Context
from cometr_py.server.domain import series
from cometr_py.server.domain.experiments import shown
from cometr_py.server.domain.series import METRIC, PARAMETER, value_text

#: How many points of a metric a chart gets when it does not ask for all of them.
SAMPLED = 500


class _Columns(NamedTuple):
    """A metric's points in the order in which a chart is drawn."""

    values: Sequence[float | str]
    steps: Sequence[int | None]
    epochs: Sequence[int | None]
    timestamps: Sequence[int]

    def at(self, steps: set[int]) -> _Columns:
        """Only the points at these steps."""
        chosen = [step in steps for step in self.steps]
        return _Columns(
            list(itertools.compress(self.values, chosen)),
            list(itertools.compress(self.steps, chosen)),
            list(itertools.compress(self.epochs, chosen)),
            list(itertools.compress(self.timestamps, chosen)),
        )


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
    found: dict[str, _Columns] = {}
    for name in dict.fromkeys(metrics):
        columns = _read(context, row.id, name, full)
        if columns is not None:
            found[name] = columns
    if not independent:
        found = _common_steps(found) if len(found) == len(set(metrics)) else {}
    params = _parameters(context, row.id, parameters)
    return {
        "experiment_key": key,
        "experimentKey": key,
        "experimentName": row.name,
        "steps": _distinct(columns.steps for columns in found.values()),
        "epochs": _distinct(columns.epochs for columns in found.values()),
        "metrics": [
            {
                "metricName": name,
                "values": columns.values,
                "steps": columns.steps,
                "epochs": columns.epochs,
                "timestamps": columns.timestamps,
                "durations": [max(timestamp - row.start_time, 0) for timestamp in columns.timestamps],
            }
            for name, columns in found.items()
        ],
        "params": params,
        "empty": not found and not params,
    }


def _read(context: Context, experiment_id: int, name: str, full: bool) -> _Columns | None:
    summary = series.named(context.connection, experiment_id, METRIC, name)
    if summary is None:
        return None
    if full:
        points = series.all_points(context.connection, summary["id"])
    else:
        points = series.sampled_points(context.connection, summary, SAMPLED)
    if not summary["ordered"]:
        points = _by_step(points)
    _, _, values, texts, steps, epochs, timestamps, _ = zip(*points, strict=True)  # the columns of the table
    return _Columns(_plain(values, texts), steps, epochs, timestamps)


def _by_step(points: Sequence[Row[Any]]) -> list[Row[Any]]:
    """In order of the steps; if some points have none, in order of time."""
    if all(point.step is not None for point in points):
        return sorted(points, key=lambda point: point.step)
    return sorted(points, key=lambda point: point.timestamp)


def _plain(values: Sequence[float | None], texts: Sequence[str | None]) -> Sequence[float | str]:
    """Numbers as such. JSON has no word for what is not finite: that stays text, as everywhere in this API."""
    numbers = [value for value in values if value is not None]
    if len(numbers) == len(values) and math.isfinite(sum(numbers)):
        return numbers
    return [
        value if value is not None and math.isfinite(value) else value_text(value, text)
        for value, text in zip(values, texts, strict=True)
    ]


def _common_steps(found: dict[str, _Columns]) -> dict[str, _Columns]:
    shared = [{step for step in columns.steps if step is not None} for columns in found.values()]
    common = set.intersection(*shared) if shared else set()
    return {name: columns.at(common) for name, columns in found.items()}


def _distinct(columns: Iterable[Sequence[int | None]]) -> list[int]:
    everything: set[int | None] = set().union(*columns)
    return sorted(one for one in everything if one is not None)


def _parameters(context: Context, experiment_id: int, names: Sequence[str]) -> dict[str, str] | None:
    if not names:
        return None
    rows = {row["name"]: row for row in series.of_kind(context.connection, experiment_id, PARAMETER)}
    return {name: value_text(rows[name]["current_value"], rows[name]["current_text"]) for name in names if name in rows}
