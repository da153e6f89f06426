"""Evaluate conditions in SQL: a condition becomes one expression over the table of experiments.

:mod:`cometr_py.core.conditions` defines what conditions mean; :mod:`cometr_py.core.condition_matching` evaluates them
in Python, with the same results.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Double, Text, and_, case, cast, exists, false, func, not_, null, or_, select, true

from cometr_py.core.condition_matching import folded
from cometr_py.core.conditions import ENVIRONMENT, ORDER, TAG, And, Comparison, Condition, Not, Operator, normalized
from cometr_py.core.number_text import measure_text
from cometr_py.server.domain.documents import HTML, SYSTEM
from cometr_py.server.domain.experiment_state import ExperimentState, state_in_sql
from cometr_py.server.domain.experiments import duration_in_sql, end_in_sql
from cometr_py.server.domain.series import METRIC, OTHER, PARAMETER
from cometr_py.server.storage.rows import SqlValue
from cometr_py.server.storage.sql_functions import (
    ascii_lower,
    by_code_point,
    detail_number,
    detail_text,
    number_as_text,
)
from cometr_py.server.storage.tables import assets, documents, experiments, series, tags

__all__ = ["SqlMeasured", "condition_in_sql", "metadata_in_sql", "series_in_sql"]

#: Kinds of series, and which of their values, by the source of a field.
_SERIES = {
    "metric": (METRIC, "current"),
    "metric_min": (METRIC, "min"),
    "metric_max": (METRIC, "max"),
    "parameter": (PARAMETER, "current"),
    "other": (OTHER, "current"),
}
_NO_NUMBER: SqlValue = cast(null(), Double())
_NO_TEXT: SqlValue = cast(null(), Text())
_COMPARE = {"less": "__lt__", "less_or_equal": "__le__", "greater": "__gt__", "greater_or_equal": "__ge__"}


@dataclass(frozen=True)
class SqlMeasured:
    """A value as a number and as text, as the table of series has it; both are null if there is no value.

    Attributes:
        number: The number, null if it is none.
        text: The text, null if the number determines it.
    """

    number: SqlValue
    text: SqlValue

    @property
    def is_there(self) -> ColumnElement[bool]:
        """Whether there is a value."""
        return or_(self.number.is_not(None), self.text.is_not(None))

    @property
    def written(self) -> SqlValue:
        """The value as it is written."""
        return func.coalesce(self.text, number_as_text(self.number))


def condition_in_sql(condition: Condition, now: int) -> ColumnElement[bool]:
    """Return the expression that an experiment matches a condition.

    Args:
        condition: The condition.
        now: The current time, ms since the epoch.
    """
    return _in_sql(normalized(condition), now)


def metadata_in_sql(name: str, now: int) -> SqlMeasured | None:
    """Return what every experiment has, by the name in :data:`cometr_py.core.conditions.METADATA`; None if unknown.

    Times are milliseconds since the epoch, durations seconds.
    """
    state = state_in_sql(now)
    if name == "state":
        return _text(state)
    if name == "runActive":
        return _flag(state == ExperimentState.RUNNING.value)
    if name == "hasCrashed":
        return _flag(state.in_([one.value for one in ExperimentState if one.failed]))
    return _METADATA.get(name)


def series_in_sql(source: str) -> SqlMeasured:
    """Return the columns of the table of series that have the value of a source, ``metric_min`` for example.

    A metric without any number has no extremes: then they are its last value.
    """
    which = _SERIES[source][1]
    number: SqlValue = series.c[f"{which}_value"]
    text: SqlValue = series.c[f"{which}_text"]
    if which != "current":
        text = case((and_(number.is_(None), text.is_(None)), series.c.current_text), else_=text)
    # The table has booleans as 0 and 1, which conditions do not.
    return SqlMeasured(case((text.in_(["true", "false"]), _NO_NUMBER), else_=number), text)


def _in_sql(condition: Condition, now: int) -> ColumnElement[bool]:
    if isinstance(condition, Comparison):
        return _compared(condition, now, negated=False)
    if isinstance(condition, Not):
        return _compared(_inner(condition), now, negated=True)
    members = [_in_sql(member, now) for member in condition.conditions]
    return and_(true(), *members) if isinstance(condition, And) else or_(false(), *members)


def _inner(condition: Not) -> Comparison:
    assert isinstance(condition.condition, Comparison), "it is normalized"
    return condition.condition


def _compared(condition: Comparison, now: int, *, negated: bool) -> ColumnElement[bool]:
    field = condition.field
    if field == TAG:
        found = _tagged(_test(condition, SqlMeasured(_NO_NUMBER, tags.c.tag)))
        return not_(found) if negated else found
    if field.source in _SERIES:
        return _about_series(condition, negated=negated)
    if field.source == "environment":
        return _about_value(condition, _environment(ENVIRONMENT.get(field.name, field.name)), negated=negated)
    value = metadata_in_sql(field.name, now)
    return _about_value(condition, value or SqlMeasured(_NO_NUMBER, _NO_TEXT), negated=negated)


# PostgreSQL would turn `EXISTS` into a join, and planning a join of many tables takes minutes. So these are subqueries
# that return one value, which it evaluates row by row.


def _tagged(test: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that a tag of an experiment passes a test."""
    number = select(func.count()).where(tags.c.experiment_id == experiments.c.id, test).correlate(experiments)
    return number.scalar_subquery() > 0


def _about_series(condition: Comparison, *, negated: bool) -> ColumnElement[bool]:
    """Return the condition on the row of the table of series, of which there is one at most."""
    field = condition.field
    kind = _SERIES[field.source][0]
    test = _about_value(condition, series_in_sql(field.source), negated=negated)
    found = select(test).where(
        series.c.experiment_id == experiments.c.id, series.c.kind == kind, series.c.name == field.name
    )
    is_missing = condition.operator == "exists" and negated
    return func.coalesce(found.correlate(experiments).scalar_subquery(), true() if is_missing else false())


def _about_value(condition: Comparison, value: SqlMeasured, *, negated: bool) -> ColumnElement[bool]:
    if condition.operator == "exists":
        return not_(value.is_there) if negated else value.is_there
    test = func.coalesce(_test(condition, value), false())
    return and_(value.is_there, not_(test)) if negated else test


def _test(condition: Comparison, value: SqlMeasured) -> ColumnElement[bool]:
    """Return the test of one value; null if it cannot be compared."""
    wanted, operator = condition.value, condition.operator
    if isinstance(wanted, dt.datetime):
        wanted = wanted.timestamp() * 1000
    if operator in ORDER:
        if isinstance(wanted, str):
            return and_(value.number.is_(None), _is_ordered(by_code_point(value.text), operator, wanted))
        return _is_ordered(value.number, operator, wanted)
    if operator == "equal":
        return _equal(value, wanted)
    written, part = ascii_lower(value.written), folded(str(wanted))
    if operator == "contains":
        return written.contains(part, autoescape=True)
    if operator == "begins_with":
        return written.startswith(part, autoescape=True)
    return written.endswith(part, autoescape=True)


def _is_ordered(value: SqlValue, operator: Operator, wanted: str | float | None) -> ColumnElement[bool]:
    test: ColumnElement[bool] = getattr(value, _COMPARE[operator])(wanted)
    return test


def _equal(value: SqlMeasured, wanted: object) -> ColumnElement[bool]:
    if isinstance(wanted, bool):
        return ascii_lower(value.text) == ("true" if wanted else "false")
    if not isinstance(wanted, str):
        return value.number == wanted
    number, special = measure_text(wanted)
    same = func.coalesce(value.text == wanted, false())
    # A number without text is written in one way only.
    return (
        same if number is None or special is not None else or_(same, and_(value.text.is_(None), value.number == number))
    )


def _environment(member: str) -> SqlMeasured:
    body = (
        select(documents.c.body)
        .where(documents.c.experiment_id == experiments.c.id, documents.c.kind == SYSTEM)
        .correlate(experiments)
        .scalar_subquery()
    )
    return SqlMeasured(detail_number(body, member), detail_text(body, member))


def _flag(condition: ColumnElement[bool]) -> SqlMeasured:
    return SqlMeasured(_NO_NUMBER, case((condition, "true"), else_="false"))


def _text(value: SqlValue) -> SqlMeasured:
    return SqlMeasured(_NO_NUMBER, value)


def _number(value: SqlValue) -> SqlMeasured:
    return SqlMeasured(value, _NO_TEXT)


def _has(column: SqlValue, *conditions: ColumnElement[bool]) -> SqlMeasured:
    return _flag(exists().where(column == experiments.c.id, *conditions).correlate(experiments))


def _file_name() -> SqlValue:
    """Return the path without what ends with the last slash, which `rtrim` leaves."""
    path = func.nullif(experiments.c.file_path, "")
    folder = func.rtrim(path, func.replace(path, "/", ""))
    return func.substr(path, func.length(folder) + 1)


_E = experiments.c
_METADATA: dict[str, SqlMeasured] = {
    "experimentKey": _text(_E.key),
    "runId": _text(_E.key),
    "experimentName": _text(_E.name),
    "user_name": _text(_E.user_name),
    "start_server_timestamp": _number(_E.start_time),
    "end_server_timestamp": _number(end_in_sql()),
    "last_message_time": _number(_E.updated_at),
    "duration": _number(duration_in_sql() / 1000.0),
    "exitCode": _number(_E.exit_code),
    "archived": _flag(_E.archived),
    "hasHtml": _has(documents.c.experiment_id, documents.c.kind == HTML),
    "hasNotes": _flag(false()),
    "hasImages": _has(assets.c.experiment_id, assets.c.type == "image"),
    "file_name": _text(_file_name()),
    "file_path": _text(_E.file_path),
    "optimizationId": _text(_E.optimization_id),
    "installed_packages": _environment("installedPackages"),
}
