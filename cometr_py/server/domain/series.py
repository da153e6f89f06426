"""Metrics, parameters and others: named values with a summary each, and for metrics every point.

The summary row is changed in the transaction that adds the points, so that summaries never scan, and the points of a
series are numbered without gaps, so that an even sample of a long series is read by number and costs what it returns.
"""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar, cast

import msgspec
from comet_wire.base import JsonValue
from comet_wire.limits import SERIES_NAME_MAX_LENGTH
from sqlalchemy import Connection, RowMapping, and_, bindparam, delete, select, update

from cometr_py.core.forking import ForkSafeLock
from cometr_py.core.number_text import EXACT, measure_text, number_text
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.database import insert_new, insert_rows
from cometr_py.server.storage.rows import StoredRow, cut_columns
from cometr_py.server.storage.tables import points, project_columns, series

METRIC = "metric"
PARAMETER = "parameter"
OTHER = "other"
#: The current step and epoch; see `domain/progress.py`.
PROGRESS = "progress"

#: Python refuses to write much longer numbers in decimal.
_MAX_BITS = 10_000
_IN_CHUNK = 500


#: SQLite lets other threads run at each row, and Python then takes up to 5 ms to come back: eight threads that read
#: take three times as long as one after the other.
_one_at_a_time = ForkSafeLock()

#: From here to EXACT, positive or negative, JSON's encoder writes numbers as `number_text` does.
_PLAIN = 1e-4

T = TypeVar("T")
#: A row of the table of series, to be changed: values by column.
Summary = dict[str, Any]
#: A value as a number, and as text if the number alone does not determine how it is written.
_Measured = tuple[float | None, str | None]


class Sample(NamedTuple):
    """One logged value."""

    name: str
    value: JsonValue
    step: int | None
    epoch: float | None
    timestamp: int
    context: str | None
    source: str | None = None


class PointColumns(NamedTuple):
    """Points of one series, the values as text."""

    values: Sequence[str]
    steps: Sequence[int | None]
    epochs: Sequence[float | None]
    timestamps: Sequence[int]
    constrings: Sequence[str | None]


def record(connection: Connection, experiment: StoredRow, kind: str, samples: Sequence[Sample]) -> None:
    """Add samples to the experiment's series of this kind; of metrics, keep every point.

    Raises:
        ApiError: A name is empty or longer than 500 characters.
    """
    groups: dict[str, list[Sample]] = {}
    for sample in samples:
        groups.setdefault(sample.name, []).append(sample)
    known = _summaries(connection, experiment.id, kind, groups)
    read = measure if kind == METRIC else measure_exactly
    created: list[Summary] = []
    added: list[tuple[Summary, int, list[_Measured], list[Sample]]] = []
    for name, group in groups.items():
        if name not in known:
            known[name] = _new_summary(experiment.id, kind, group[0])
            created.append(known[name])
        measured = [read(sample.value) for sample in group]
        added.append((known[name], known[name]["count"], measured, group))
        _take_in(known[name], measured, group)
    _update(connection, [summary for summary in known.values() if "id" in summary])
    _create(connection, experiment, kind, created)
    if kind == METRIC:
        insert_rows(
            connection,
            points,
            [
                (summary["id"], start + index, value, text, sample.step, sample.epoch, sample.timestamp, sample.context)
                for summary, start, measured, group in added
                for index, ((value, text), sample) in enumerate(zip(measured, group, strict=True))
            ],
        )


def prefixed(name: str, context: str | None) -> str:
    """Return the name of a series that was logged in a context."""
    return f"{context}_{name}" if context else name


def measure(value: JsonValue) -> tuple[float | None, str | None]:
    """Return a logged value as a number, and as text if the number alone does not determine how it is written.

    NaN is no number here (SQLite stores none), so it is kept as text; so is the sign of -0.0, which SQLite drops. A
    boolean counts as 0 or 1.
    """
    if type(value) is float:
        if value != value:
            return None, "NaN"
        return value, None if value or math.copysign(1.0, value) > 0 else "-0.0"
    if isinstance(value, bool):
        return float(value), "true" if value else "false"
    if isinstance(value, int):
        return _measure_whole(value)
    if isinstance(value, str):
        return measure_text(value)
    return None, _compact_json(value)


def measure_exactly(value: JsonValue) -> tuple[float | None, str | None]:
    """Measure a value, but keep `1.0` written as `1.0`: for parameters and others, of which there are few."""
    number, text = measure(value)
    if text is None and isinstance(value, float):
        exact = repr(value)
        text = None if exact == number_text(value) else exact
    return number, text


def value_text(value: float | None, text: str | None) -> str:
    """Return a stored value as text."""
    if text is not None:
        return text
    return "" if value is None else number_text(value)


def values_as_text(values: Sequence[float | None], strings: Sequence[str | None]) -> Sequence[str]:
    """Return many stored values as text, several times as fast as :func:`value_text`."""
    if any(text is not None for text in strings) or None in values:
        return list(map(value_text, values, strings))
    # Encoded all together, and cut apart again: integers without a decimal point.
    numbers = cast(Sequence[float], values)
    encoded = f"{msgspec.json.encode(numbers)[1:-1].decode()},".replace(".0,", ",")[:-1].split(",")
    return [
        text if _PLAIN <= abs(value) < EXACT else number_text(value)
        for value, text in zip(numbers, encoded, strict=True)
    ]


def of_kind(
    connection: Connection, experiment_id: int, kind: str, *, longest: int | None = None
) -> Sequence[RowMapping]:
    """Return the summaries of an experiment's series, in the order in which they were first logged.

    Args:
        connection: The transaction.
        experiment_id: The experiment.
        kind: METRIC, PARAMETER, or OTHER.
        longest: Strings are cut to this number of characters.
    """
    query = _OF_KIND if longest is None else _OF_KIND.with_only_columns(*cut_columns(series, longest))
    return connection.execute(query, {"experiment_id": experiment_id, "kind": kind}).mappings().all()


def names_of_kind(connection: Connection, experiment_id: int, kind: str) -> Sequence[str]:
    """Return the names of an experiment's series, in the order in which they were first logged."""
    query = _OF_KIND.with_only_columns(series.c.name)
    return connection.execute(query, {"experiment_id": experiment_id, "kind": kind}).scalars().all()


def named(connection: Connection, experiment_id: int, kind: str, name: str) -> RowMapping | None:
    """Return the summary of one series, or None if it does not exist."""
    return _summaries_query(connection, experiment_id, kind, [name]).get(name)


def all_points(connection: Connection, series_id: int) -> Sequence[StoredRow]:
    """Return every point of a series, in the order of arrival."""
    with _one_at_a_time:
        return connection.execute(_POINTS, {"series_id": series_id}).all()


def point_columns(connection: Connection, series_id: int) -> Iterator[PointColumns]:
    """Yield every point of a series, some hundred at a time, in columns.

    So few rows at once are forgotten before the garbage collector looks at them, which would cost as much again.
    """
    parts = connection.execute(_COLUMNS_OF_POINTS, {"series_id": series_id}).partitions(_IN_CHUNK)
    while True:
        with _one_at_a_time:
            rows = next(parts, None)
            if rows is None:
                return
            values, strings, *others = zip(*rows, strict=True)
            columns = PointColumns(values_as_text(values, strings), *others)
        yield columns


def sampled_points(connection: Connection, summary: RowMapping, at_most: int) -> Sequence[StoredRow]:
    """Return an even sample of a series, its first and last point included."""
    count = summary["count"]
    if count <= at_most:
        return all_points(connection, summary["id"])
    chosen = sorted({round(index * (count - 1) / (at_most - 1)) for index in range(at_most)})
    found: list[StoredRow] = []
    for chunk in _chunks(chosen):
        found += connection.execute(
            select(points).where(points.c.series_id == summary["id"], points.c.seq.in_(chunk)).order_by(points.c.seq)
        ).all()
    return found


def forget(connection: Connection, experiment_id: int, kind: str | None = None, name: str | None = None) -> int:
    """Delete series with their points, and return how many: all of an experiment, those of a kind, or one."""
    condition = series.c.experiment_id == experiment_id
    if kind is not None:
        condition = and_(condition, series.c.kind == kind)
    if name is not None:
        condition = and_(condition, series.c.name == name)
    ids = select(series.c.id).where(condition)
    connection.execute(delete(points).where(points.c.series_id.in_(ids)))
    return connection.execute(delete(series).where(condition)).rowcount


def add_columns(connection: Connection, project_id: str, columns: Iterable[tuple[str, str, str]]) -> None:
    """Add (kind, name, type) to the columns of a project; a column with values of several types becomes a string."""
    wanted = {(kind, name): kind_of_value for kind, name, kind_of_value in columns}
    for chunk in _chunks(sorted({name for _, name in wanted})):
        parameters = {"project_id": project_id, "names": chunk}
        known = {(row.kind, row.name): row.type for row in connection.execute(_COLUMNS, parameters)}
        for (kind, name), kind_of_value in wanted.items():
            if known.get((kind, name)) == kind_of_value or name not in chunk:
                continue
            key = {"project_id": project_id, "kind": kind, "name": name}
            if not insert_new(connection, project_columns, {**key, "type": kind_of_value}):
                same = [project_columns.c[column] == value for column, value in key.items()]
                connection.execute(update(project_columns).where(*same).values(type="string"))


def column_type(summary: Summary | RowMapping) -> str:
    """Return whether a series holds numbers, booleans, or strings."""
    if summary["current_value"] is None and summary["current_text"] != "NaN":
        return "string"
    return "boolean" if summary["current_text"] in ("true", "false") else "double"


def _measure_whole(value: int) -> tuple[float | None, str | None]:
    if -EXACT < value < EXACT:
        return float(value), None
    text = hex(value) if value.bit_length() > _MAX_BITS else str(value)
    try:
        return float(value), text
    except OverflowError:
        return None, text


def _compact_json(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _new_summary(experiment_id: int, kind: str, sample: Sample) -> Summary:
    if not sample.name or len(sample.name) > SERIES_NAME_MAX_LENGTH:
        raise ApiError(
            f"the name of a {kind} has to be 1 to {SERIES_NAME_MAX_LENGTH} characters long, not {len(sample.name)}"
        )
    summary: Summary = dict.fromkeys(column.name for column in series.columns if column.name != "id")
    summary.update(
        experiment_id=experiment_id, kind=kind, name=sample.name, source=sample.source, count=0, ordered=True
    )
    return summary


def _take_in(summary: Summary, measured: Sequence[_Measured], group: Sequence[Sample]) -> None:
    """Update a summary with further values; without numbers, minimum and maximum stay empty."""
    steps = [sample.step for sample in group]
    if summary["count"]:
        steps.insert(0, summary["current_step"])
    summary["ordered"] = summary["ordered"] and _is_ordered(steps)
    summary["count"] += len(group)
    lowest = highest = None
    low, high = summary["min_value"], summary["max_value"]
    for index, (value, _) in enumerate(measured):
        if value is None:
            continue
        if low is None or value < low:
            low, lowest = value, index
        if high is None or value > high:
            high, highest = value, index
    for which, where in (("min", lowest), ("max", highest), ("current", len(group) - 1)):
        if where is not None:
            _set(summary, which, measured[where], group[where])


def _is_ordered(steps: Sequence[int | None]) -> bool:
    """Return whether every point has a step, and none is smaller than the one before."""
    if None in steps:
        return False
    return all(before <= after for before, after in itertools.pairwise(steps))  # type: ignore[operator]  # none is None


def _set(summary: Summary, which: str, measured: _Measured, sample: Sample) -> None:
    summary[f"{which}_value"], summary[f"{which}_text"] = measured
    summary[f"{which}_step"] = sample.step
    summary[f"{which}_epoch"] = sample.epoch
    summary[f"{which}_timestamp"] = sample.timestamp
    summary[f"{which}_context"] = sample.context


def _summaries(connection: Connection, experiment_id: int, kind: str, names: Iterable[str]) -> dict[str, Summary]:
    """Return the stored summaries, to be changed; the database locks their rows if it can."""
    found: dict[str, Summary] = {}
    for chunk in _chunks(sorted(names)):
        for name, row in _summaries_query(connection, experiment_id, kind, chunk).items():
            found[name] = dict(row)
    return found


def _summaries_query(connection: Connection, experiment_id: int, kind: str, names: list[str]) -> dict[str, RowMapping]:
    rows = connection.execute(_NAMED, {"experiment_id": experiment_id, "kind": kind, "names": names}).mappings()
    return {row["name"]: row for row in rows}


def _create(connection: Connection, experiment: StoredRow, kind: str, created: list[Summary]) -> None:
    if not created:
        return
    ids = connection.execute(_INSERT, created).scalars().all()
    for summary, series_id in zip(created, ids, strict=True):
        summary["id"] = series_id
    if kind != PROGRESS:
        add_columns(connection, experiment.project_id, ((kind, row["name"], column_type(row)) for row in created))


# Statements are made once, which spares SQLAlchemy the analysis that it else repeats at every execution.
_NAMED = select(series).where(
    series.c.experiment_id == bindparam("experiment_id"),
    series.c.kind == bindparam("kind"),
    series.c.name.in_(bindparam("names", expanding=True)),
)
_OF_KIND = (
    select(series)
    .where(series.c.experiment_id == bindparam("experiment_id"), series.c.kind == bindparam("kind"))
    .order_by(series.c.id)
)
_POINTS = select(points).where(points.c.series_id == bindparam("series_id")).order_by(points.c.seq)
_COLUMNS_OF_POINTS = _POINTS.with_only_columns(
    points.c.value, points.c.text, points.c.step, points.c.epoch, points.c.timestamp, points.c.context
)
_COLUMNS = select(project_columns).where(
    project_columns.c.project_id == bindparam("project_id"),
    project_columns.c.name.in_(bindparam("names", expanding=True)),
)
_INSERT = series.insert().returning(series.c.id, sort_by_parameter_order=True)
_CHANGING = [column for column in series.columns if column.name not in ("id", "experiment_id", "kind", "name")]
_UPDATE = (
    update(series)
    .where(series.c.id == bindparam("the_id"))
    .values({column.name: bindparam(f"new_{column.name}") for column in _CHANGING})
)


def _update(connection: Connection, changed: list[Summary]) -> None:
    if changed:
        connection.execute(
            _UPDATE,
            [
                {"the_id": summary["id"], **{f"new_{column.name}": summary[column.name] for column in _CHANGING}}
                for summary in changed
            ],
        )


def _chunks(items: list[T]) -> Iterator[list[T]]:
    for start in range(0, len(items), _IN_CHUNK):
        yield items[start : start + _IN_CHUNK]
