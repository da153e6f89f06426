"""Evaluate conditions over columns of a project to the set of experiments that meet them.

A column is read once for all experiments of the project, by its name; the rest is set arithmetic. An experiment without
a value in a column matches no comparison with it, only `is_null` and `is_empty`. Tags are the exception: having one is
the value.
"""

from __future__ import annotations

import datetime
import operator
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import msgspec
from comet_wire.base import JsonValue
from sqlalchemy import Connection, CursorResult, select

from cometr_py.core.conditions import Comparison, Condition, Operand
from cometr_py.server.domain.columns import ENVIRONMENT, SOURCES
from cometr_py.server.domain.documents import HTML, SYSTEM
from cometr_py.server.domain.experiment_state import ExperimentState, experiment_state
from cometr_py.server.domain.experiments import duration, end_time, file_name
from cometr_py.server.domain.series import value_text
from cometr_py.server.errors import ApiError
from cometr_py.server.storage.rows import RowQuery, StoredRow
from cometr_py.server.storage.tables import assets, documents, experiments, series, tags

_KINDS = {source: kind for kind, source in SOURCES.items()}


class _Value(NamedTuple):
    """The value of an experiment in a column: always as text, and as a number if it is one."""

    number: float | None
    text: str


_Test = Callable[[_Value], bool]


class Query:
    """Find the experiments, among these, that meet conditions."""

    def __init__(self, connection: Connection, rows: Iterable[StoredRow], now: int) -> None:
        """Search these experiments, which have to belong to one project."""
        self._connection = connection
        self._rows = list(rows)
        self._ids = {row.id for row in self._rows}
        self._now = now
        self._columns: dict[tuple[str, str], dict[int, _Value]] = {}

    def matching(self, condition: Condition) -> set[int]:
        """Return the ids of the experiments that meet the condition.

        Raises:
            ApiError: A source, an operator, or a value does not exist or make sense.
        """
        if isinstance(condition, Comparison):
            return self._matching_comparison(condition)
        found = [self.matching(member) for member in condition.members]
        if not found:
            return set(self._ids)
        return set.intersection(*found) if condition.joint == "AND" else set.union(*found)

    def _matching_comparison(self, wanted: Comparison) -> set[int]:
        column = self._column(wanted.source, wanted.name)
        operation = wanted.operator
        if operation in ("is_null", "is_empty"):
            return {one for one in self._ids if one not in column or (operation == "is_empty" and not column[one].text)}
        if operation in ("is_not_null", "is_not_empty"):
            return {one for one, value in column.items() if operation == "is_not_null" or value.text}
        base = operation.removeprefix("not_")
        test = _test(base, wanted.value, wanted.kind)
        fulfilling = {one for one, value in column.items() if test(value)}
        if base == operation:
            return fulfilling
        return (self._ids if wanted.source == "tag" else set(column)) - fulfilling

    def _column(self, source: str, name: str) -> dict[int, _Value]:
        if (source, name) not in self._columns:
            self._columns[source, name] = dict(self._read(source, name))
        return self._columns[source, name]

    def _read(self, source: str, name: str) -> Iterable[tuple[int, _Value]]:
        if source in _KINDS:
            return self._read_series(_KINDS[source], name)
        if source == "tag":
            query = select(tags.c.experiment_id, tags.c.tag).where(tags.c.tag == name)
            return [(row.experiment_id, _Value(None, row.tag)) for row in self._execute(query)]
        if source == "env_details":
            return self._read_environment(ENVIRONMENT.get(name, name))
        if source == "metadata":
            return self._read_metadata(name)
        raise ApiError(f"there is no source {source[:40]} of columns")

    def _read_series(self, kind: str, name: str) -> Iterable[tuple[int, _Value]]:
        query = select(series.c.experiment_id, series.c.current_value, series.c.current_text).where(
            series.c.kind == kind, series.c.name == name
        )
        for row in self._execute(query):
            yield row.experiment_id, _Value(row.current_value, value_text(row.current_value, row.current_text))

    def _read_environment(self, member: str) -> Iterable[tuple[int, _Value]]:
        query = select(documents.c.experiment_id, documents.c.body).where(documents.c.kind == SYSTEM)
        for row in self._execute(query):
            found = msgspec.json.decode(row.body).get(member)
            if found is not None:
                yield row.experiment_id, _environment_value(found)

    def _read_metadata(self, name: str) -> Iterable[tuple[int, _Value]]:
        if name == "installed_packages":
            return self._read_environment("installedPackages")
        if name == "hasHtml":
            return self._flags(select(documents.c.experiment_id).where(documents.c.kind == HTML))
        if name == "hasImages":
            return self._flags(select(assets.c.experiment_id).where(assets.c.type == "image"))
        return [(row.id, value) for row in self._rows if (value := _metadata_value(row, name, self._now)) is not None]

    def _flags(self, query: RowQuery) -> Iterable[tuple[int, _Value]]:
        having = set(self._execute(query).scalars())
        return [(one, _flag(one in having)) for one in self._ids]

    def _execute(self, query: RowQuery) -> CursorResult[Any]:
        """Run the query for the experiments of the project only, which an index finds."""
        column = query.selected_columns[0]
        projects = {row.project_id for row in self._rows}
        mine = select(experiments.c.id).where(experiments.c.project_id.in_(projects))
        return self._connection.execute(query.where(column.in_(mine)))


def _test(base: str, wanted: Operand, kind: str) -> _Test:
    """Return a comparison with a value: of numbers if the column has any."""
    if base == "between":
        if not isinstance(wanted, list) or len(wanted) != 2:
            raise ApiError("between wants an array of two values")
        low, high = (_test(name, value, kind) for name, value in zip(_BOUNDS, wanted, strict=True))
        return lambda value: low(value) and high(value)
    if base in _TEXT_TESTS:
        text_test, text = _TEXT_TESTS[base], _text(wanted)
        return lambda value: text_test(value.text, text)
    compare = _COMPARISONS.get(base)
    if compare is None:
        raise ApiError(f"there is no operator {base[:40]} in queries")
    number = _number(wanted, kind)
    text = _text(wanted)
    if number is None:
        return lambda value: bool(compare(value.text, text))
    if kind == "string":
        return lambda value: (
            bool(compare(value.text, text)) or (value.number is not None and bool(compare(value.number, number)))
        )
    return lambda value: value.number is not None and bool(compare(value.number, number))


_BOUNDS = ("greater_or_equal", "less_or_equal")
_COMPARISONS: dict[str, Callable[[float | str, float | str], bool]] = {
    "equal": operator.eq,
    "less": operator.lt,
    "less_or_equal": operator.le,
    "greater": operator.gt,
    "greater_or_equal": operator.ge,
}
_TEXT_TESTS: dict[str, Callable[[str, str], bool]] = {
    "contains": operator.contains,
    "begins_with": str.startswith,
    "ends_with": str.endswith,
}


def _number(wanted: Operand, kind: str) -> float | None:
    if kind == "datetime" and isinstance(wanted, str):
        try:
            moment = datetime.datetime.fromisoformat(wanted)
        except ValueError:
            raise ApiError(f"{wanted[:40]!r} is no time like 2020-12-31 23:59:59") from None
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=datetime.UTC)
        return moment.timestamp() * 1000
    if isinstance(wanted, str) and kind == "boolean" and wanted.lower() in ("true", "false"):
        return float(wanted.lower() == "true")
    try:
        return float(wanted) if isinstance(wanted, str | int | float) else None
    except (ValueError, OverflowError):
        return None


def _text(wanted: Operand) -> str:
    if isinstance(wanted, str):
        return wanted
    if isinstance(wanted, bool):
        return "true" if wanted else "false"
    return "" if wanted is None else str(wanted)


def _environment_value(found: JsonValue) -> _Value:
    if isinstance(found, list):
        return _Value(None, " ".join(str(item) for item in found))
    if isinstance(found, bool):
        return _flag(found)
    return _Value(float(found) if isinstance(found, int | float) else None, str(found))


def _metadata_value(row: StoredRow, name: str, now: int) -> _Value | None:
    end, state = end_time(row), experiment_state(row, now)
    values: dict[str, str | float | None] = {
        "experimentKey": row.key,
        "runId": row.key,
        "experimentName": row.name,
        "user_name": row.user_name,
        "start_server_timestamp": row.start_time,
        "end_server_timestamp": end,
        "last_message_time": row.updated_at,
        "duration": duration(row) / 1000,
        "runActive": state is ExperimentState.RUNNING,
        "hasCrashed": state.failed,
        "state": state.value,
        "exitCode": row.exit_code,
        "archived": bool(row.archived),
        "hasNotes": False,
        "file_path": row.file_path,
        "file_name": file_name(row),
        "optimizationId": row.optimization_id,
    }
    value = values.get(name)
    if value is None:
        return None
    if isinstance(value, bool):
        return _flag(value)
    return _Value(float(value) if isinstance(value, int | float) else None, str(value))


def _flag(value: bool) -> _Value:
    return _Value(float(value), "true" if value else "false")
