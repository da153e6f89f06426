"""The metrics, parameters and others of an experiment as pages show them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, func, select

from cometr_py.server.domain import series
from cometr_py.server.storage import tables

#: Characters of a value that a table of one experiment shows, and one of several experiments.
LONGEST_VALUE = 2_000
LONGEST_CELL = 200


@dataclass(frozen=True)
class ShownValue:
    """One name with its last, lowest and highest value, each with the step that it was logged at.

    Attributes:
        points: How many values were logged.
        is_cut: `current` is only the beginning of the last value.
    """

    name: str
    current: str
    lowest: str
    highest: str
    current_step: int | None
    lowest_step: int | None
    highest_step: int | None
    points: int
    is_cut: bool


def values_of(connection: Connection, experiment_id: int, kind: str, longest: int = LONGEST_VALUE) -> list[ShownValue]:
    """Return all values of one kind, in the order in which they were first logged.

    Args:
        connection: The transaction.
        experiment_id: The experiment.
        kind: METRIC, PARAMETER, or OTHER.
        longest: How many characters of each value are read.
    """
    return [_shown(row, longest) for row in series.of_kind(connection, experiment_id, kind, longest=longest + 1)]


def whole_value(connection: Connection, experiment_id: int, kind: str, name: str) -> str | None:
    """Return the last value of one name, whatever its length; None if there is none of this name."""
    row = series.named(connection, experiment_id, kind, name)
    return None if row is None else series.value_text(row["current_value"], row["current_text"])


def equal_everywhere(
    connection: Connection, experiment_ids: Sequence[int], kind: str, names: Collection[str]
) -> set[str]:
    """Return those of these names whose last values are the same string in all these experiments."""
    columns = tables.series.c
    mine = (columns.experiment_id.in_(experiment_ids), columns.kind == kind, columns.name.in_(names))
    query = select(columns.name).where(*mine).group_by(columns.name)
    everywhere = func.count(columns.current_text) == len(experiment_ids)
    same = func.count(columns.current_text.distinct()) == 1
    return set(connection.execute(query.having(everywhere, same)).scalars())


def _shown(row: RowMapping, longest: int) -> ShownValue:
    # Without any number there is no extreme: then all three are the last value.
    lowest = "min" if row["min_value"] is not None else "current"
    highest = "max" if row["max_value"] is not None else "current"
    current = series.value_text(row["current_value"], row["current_text"])
    return ShownValue(
        name=row["name"],
        current=current[:longest],
        lowest=series.value_text(row[f"{lowest}_value"], row[f"{lowest}_text"]),
        highest=series.value_text(row[f"{highest}_value"], row[f"{highest}_text"]),
        current_step=row["current_step"],
        lowest_step=row[f"{lowest}_step"],
        highest_step=row[f"{highest}_step"],
        points=row["count"],
        is_cut=len(current) > longest,
    )
