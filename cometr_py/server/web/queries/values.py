"""The metrics, parameters and others of an experiment as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping

from cometr_py.server.domain import series


@dataclass(frozen=True)
class ShownValue:
    """One name with its last, lowest and highest value, each with the step that it was logged at.

    Attributes:
        points: How many values were logged.
    """

    name: str
    current: str
    lowest: str
    highest: str
    current_step: int | None
    lowest_step: int | None
    highest_step: int | None
    points: int


def values_of(connection: Connection, experiment_id: int, kind: str) -> list[ShownValue]:
    """Return all values of one kind, in the order in which they were first logged."""
    return [_shown(row) for row in series.of_kind(connection, experiment_id, kind)]


def _shown(row: RowMapping) -> ShownValue:
    # Without any number there is no extreme: then all three are the last value.
    lowest = "min" if row["min_value"] is not None else "current"
    highest = "max" if row["max_value"] is not None else "current"
    return ShownValue(
        name=row["name"],
        current=series.value_text(row["current_value"], row["current_text"]),
        lowest=series.value_text(row[f"{lowest}_value"], row[f"{lowest}_text"]),
        highest=series.value_text(row[f"{highest}_value"], row[f"{highest}_text"]),
        current_step=row["current_step"],
        lowest_step=row[f"{lowest}_step"],
        highest_step=row[f"{highest}_step"],
        points=row["count"],
    )
