"""Several metrics of several experiments at once, in columns."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection

from cometr_py.server.domain import series
from cometr_py.server.domain.experiments import shown
from cometr_py.server.domain.series import METRIC, PARAMETER, value_text
from cometr_py.server.storage.rows import StoredRow

T = TypeVar("T", int, float)
#: How many points of a metric a chart gets when it does not ask for all of them.
SAMPLED = 500


class ChartColumns(NamedTuple):
    """A metric's points in the order in which a chart is drawn."""

    values: Sequence[float | str]
    steps: Sequence[int | None]
    epochs: Sequence[float | None]
    timestamps: Sequence[int]

    def at(self, steps: set[int]) -> ChartColumns:
        """Return only the points at these steps."""
        chosen = [step in steps for step in self.steps]
        return ChartColumns(
            list(itertools.compress(self.values, chosen)),
            list(itertools.compress(self.steps, chosen)),
            list(itertools.compress(self.epochs, chosen)),
            list(itertools.compress(self.timestamps, chosen)),
        )


@dataclass(frozen=True)
class Chart:
    """What a chart shows of one experiment."""

    experiment_name: str | None
    start_time: int
    metrics: dict[str, ChartColumns]
    parameters: dict[str, str] | None

    @property
    def steps(self) -> list[int]:
        """All steps of the metrics, in order."""
        return _distinct(columns.steps for columns in self.metrics.values())

    @property
    def epochs(self) -> list[float]:
        """All epochs of the metrics, in order."""
        return _distinct(columns.epochs for columns in self.metrics.values())

    @property
    def is_empty(self) -> bool:
        """Whether the experiment has none of the metrics and parameters."""
        return not self.metrics and not self.parameters


def multi_metric_chart(
    connection: Connection,
    *,
    keys: Sequence[str],
    metrics: Sequence[str],
    parameters: Sequence[str],
    independent: bool,
    full: bool,
) -> dict[str, Chart]:
    """Return charts by experiment key.

    Args:
        connection: The transaction.
        keys: The experiments.
        metrics: Names of metrics.
        parameters: Names of parameters.
        independent: Each metric with all of its steps, rather than only the steps at which all of them have a value.
        full: Every point, rather than an even sample of 500.
    """
    if not metrics and not parameters:
        return {}
    return {key: _chart(connection, key, metrics, parameters, independent, full) for key in dict.fromkeys(keys)}


def _chart(
    connection: Connection, key: str, metrics: Sequence[str], parameters: Sequence[str], independent: bool, full: bool
) -> Chart:
    row = shown(connection, key)
    found: dict[str, ChartColumns] = {}
    for name in dict.fromkeys(metrics):
        columns = _read(connection, row.id, name, full)
        if columns is not None:
            found[name] = columns
    if not independent:
        found = _common_steps(found) if len(found) == len(set(metrics)) else {}
    return Chart(row.name, row.start_time, found, _parameters(connection, row.id, parameters))


def _read(connection: Connection, experiment_id: int, name: str, full: bool) -> ChartColumns | None:
    summary = series.named(connection, experiment_id, METRIC, name)
    if summary is None:
        return None
    if full:
        points = series.all_points(connection, summary["id"])
    else:
        points = series.sampled_points(connection, summary, SAMPLED)
    if not summary["ordered"]:
        points = _by_step(points)
    _, _, values, strings, steps, epochs, timestamps, _ = zip(*points, strict=True)  # the columns of the table
    return ChartColumns(_plain(values, strings), steps, epochs, timestamps)


def _by_step(points: Sequence[StoredRow]) -> list[StoredRow]:
    """Sort points by step, or by time if some have no step."""
    if all(point.step is not None for point in points):
        return sorted(points, key=lambda point: point.step)
    return sorted(points, key=lambda point: point.timestamp)


def _plain(values: Sequence[float | None], strings: Sequence[str | None]) -> Sequence[float | str]:
    """Return numbers as they are, and NaN and infinities, which JSON lacks, as strings."""
    numbers = [value for value in values if value is not None]
    if len(numbers) == len(values) and math.isfinite(sum(numbers)):
        return numbers
    return [
        value if value is not None and math.isfinite(value) else value_text(value, text)
        for value, text in zip(values, strings, strict=True)
    ]


def _common_steps(found: dict[str, ChartColumns]) -> dict[str, ChartColumns]:
    shared = [{step for step in columns.steps if step is not None} for columns in found.values()]
    common = set.intersection(*shared) if shared else set()
    return {name: columns.at(common) for name, columns in found.items()}


def _distinct(columns: Iterable[Sequence[T | None]]) -> list[T]:
    everything: set[T | None] = set().union(*columns)
    return sorted(one for one in everything if one is not None)


def _parameters(connection: Connection, experiment_id: int, names: Sequence[str]) -> dict[str, str] | None:
    if not names:
        return None
    rows = {row["name"]: row for row in series.of_kind(connection, experiment_id, PARAMETER)}
    return {name: value_text(rows[name]["current_value"], rows[name]["current_text"]) for name in names if name in rows}
