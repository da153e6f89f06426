"""Conditions on experiments: one tree for Python's expressions, strings, and the rules of the API.

:mod:`~cometr_py.core.condition_text` reads and writes it as text, :mod:`~cometr_py.core.condition_rules` as rules of
the API. Two evaluators give the same answers: `server/domain/experiment_search.py` in SQL, and
:mod:`~cometr_py.core.condition_matching` in Python.

Values are compared one by one, never by the type of a column:

- A number is compared with values that read as a number, and a string in alphabetical order with all others.
- ``==`` compares a string with a value as it is written, and a number with values that read as a number. ``true`` and
  ``false`` are no numbers; they compare with values that are written so, in any case.
- ``contains``, ``startswith``, and ``endswith`` look at a value as it is written, and ignore the case of A to Z.
- An experiment without the value matches neither a comparison nor its negation, only ``is null``. Likewise a value that
  ``<``, ``<=``, ``>``, or ``>=`` cannot compare. Tags are a set: without a tag means without that tag.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from typing import Literal, TypeAlias, get_args

import msgspec

from cometr_py.core.durations import parse_duration
from cometr_py.core.number_text import measure_text, number_text

__all__ = [
    "ATTRIBUTES",
    "ENVIRONMENT",
    "METADATA",
    "ORDER",
    "STATES",
    "TAG",
    "And",
    "Comparison",
    "Condition",
    "ConditionError",
    "ConditionField",
    "Not",
    "Operand",
    "Operator",
    "Or",
    "Source",
    "check_size",
    "comparison",
    "comparisons_of",
    "metadata_type",
    "negation",
    "normalized",
    "parse_time",
    "written_time",
]

Source = Literal["metric", "metric_min", "metric_max", "parameter", "other", "environment", "metadata", "tag"]
Operator = Literal[
    "exists", "equal", "less", "less_or_equal", "greater", "greater_or_equal", "contains", "begins_with", "ends_with"
]
#: What a value is compared with: a time has a zone; None for ``exists``.
Operand: TypeAlias = "str | float | bool | dt.datetime | None"

#: What every experiment has without anybody logging it, and its type. The hosted service has the same, without `state`,
#: `exitCode`, and `experimentName`, which is the other called `Name` there.
METADATA: dict[str, str] = {
    "experimentKey": "string",
    "runId": "string",
    "user_name": "string",
    "start_server_timestamp": "datetime",
    "end_server_timestamp": "datetime",
    "last_message_time": "datetime",
    "duration": "timenumber",
    "runActive": "boolean",
    "hasCrashed": "boolean",
    "state": "string",
    "exitCode": "double",
    "archived": "boolean",
    "hasHtml": "boolean",
    "hasNotes": "boolean",
    "hasImages": "boolean",
    "file_name": "string",
    "file_path": "string",
    "codeSHA": "string",
    "optimizationId": "string",
    "installed_packages": "string",
}
#: The columns about the machine, and the fields of the system details that they come from.
ENVIRONMENT: dict[str, str] = {
    "command": "command",
    "executable": "executable",
    "hostname": "hostname",
    "ip": "ip",
    "machine": "machine",
    "os": "os",
    "os_type": "osType",
    "pid": "pid",
    "processor": "processor",
    "python_version": "pythonVersion",
    "user": "user",
}
#: Short names of metadata.
ATTRIBUTES: dict[str, str] = {
    "name": "experimentName",
    "key": "experimentKey",
    "state": "state",
    "user": "user_name",
    "started": "start_server_timestamp",
    "ended": "end_server_timestamp",
    "updated": "last_message_time",
    "duration": "duration",
    "file": "file_path",
    "exit_code": "exitCode",
    "archived": "archived",
}
#: The states of an experiment.
STATES = ("running", "no signal", "crashed", "ended")
#: The operators that need an order, each with the one that holds where it does not.
ORDER: dict[Operator, Operator] = {
    "less": "greater_or_equal",
    "less_or_equal": "greater",
    "greater": "less_or_equal",
    "greater_or_equal": "less",
}
_TEXT_OPERATORS = ("contains", "begins_with", "ends_with")
_UTC_TIME = "2026-01-31 or 2026-01-31 12:00:00 (UTC)"
#: A statement with many more comparisons is too deep for SQLite.
_MOST_COMPARISONS, _DEEPEST = 500, 20


class ConditionError(ValueError):
    """A condition that cannot be read or evaluated.

    Attributes:
        reason: What is wrong with it, and what to write instead.
        position: Where in the string it is wrong, counted from 0; None for other conditions.
    """

    def __init__(self, reason: str, position: int | None = None) -> None:
        """Describe the error."""
        super().__init__(reason if position is None else f"{reason} (at character {position + 1})")
        self.reason = reason
        self.position = position


class ConditionField(msgspec.Struct, frozen=True):
    """Something that experiments have.

    Attributes:
        source: What kind of value it is. ``metric`` is the last value of a metric, ``metric_min`` and ``metric_max``
            its extremes.
        name: Its name; empty for tags.
    """

    source: Source
    name: str


#: The tags of an experiment.
TAG = ConditionField("tag", "")


class Comparison(msgspec.Struct, frozen=True):
    """One field compared with a value. :func:`comparison` makes one, and checks the value."""

    field: ConditionField
    operator: Operator
    value: Operand = None


class Not(msgspec.Struct, frozen=True):
    """What the condition does not match, of experiments that have the value."""

    condition: Condition


class And(msgspec.Struct, frozen=True):
    """What all conditions match; without conditions, everything."""

    conditions: tuple[Condition, ...]


class Or(msgspec.Struct, frozen=True):
    """What at least one condition matches; without conditions, nothing."""

    conditions: tuple[Condition, ...]


Condition: TypeAlias = "Comparison | Not | And | Or"


def comparison(field: ConditionField, operator: Operator, value: object = None) -> Condition:
    """Compare a field with a value.

    Args:
        field: The field.
        operator: How to compare.
        value: A string, number, boolean, ``date``, ``datetime``, or ``timedelta``. None with ``equal`` asks whether the
            experiment has no such value.

    Raises:
        ConditionError: The field cannot be compared with the value; the message names what it can be compared with.
    """
    if operator not in get_args(Operator):
        raise ConditionError(f"there is no operator {str(operator)[:40]!r}")
    if operator == "exists" or (value is None and operator == "equal"):
        # A string contains the empty one: so any tag does.
        found = Comparison(TAG, "contains", "") if field == TAG else Comparison(field, "exists")
        return found if operator == "exists" else Not(found)
    if operator in _TEXT_OPERATORS:
        return Comparison(field, operator, _searched(field, value))
    kind = metadata_type(field)
    if field == TAG:
        if operator != "equal" or not isinstance(value, str):
            raise ConditionError("tags can be compared with a string by ==, !=, contains, startswith, and endswith")
        return Comparison(field, operator, value)
    operand = _typed(field, kind, value) if kind is not None else _logged(value)
    if isinstance(operand, bool) and operator != "equal":
        raise ConditionError("true and false can be compared by == and != only")
    if field.name == "state" and kind is not None and operator == "equal" and operand not in STATES:
        raise ConditionError(f"a state is one of {', '.join(map(repr, STATES))}, not {str(operand)[:40]!r}")
    return Comparison(field, operator, operand)


def metadata_type(field: ConditionField) -> str | None:
    """Return the type of a metadata field, None for other fields and unknown names."""
    if field.source != "metadata":
        return None
    return "string" if field.name == "experimentName" else METADATA.get(field.name)


def negation(condition: Condition) -> Condition:
    """Return the condition that matches what this one does not, of experiments that have the value."""
    return condition.condition if isinstance(condition, Not) else Not(condition)


def normalized(condition: Condition, *, negated: bool = False) -> Condition:
    """Return the same condition with negations of ``==``, text operators, and ``exists`` only."""
    if isinstance(condition, Not):
        return normalized(condition.condition, negated=not negated)
    if isinstance(condition, Comparison):
        if not negated:
            return condition
        if condition.operator in ORDER:
            return Comparison(condition.field, ORDER[condition.operator], condition.value)
        return Not(condition)
    members = tuple(normalized(member, negated=negated) for member in condition.conditions)
    return And(members) if isinstance(condition, And) is not negated else Or(members)


def comparisons_of(condition: Condition) -> Iterator[Comparison]:
    """Yield the comparisons in a condition, from left to right."""
    if isinstance(condition, Comparison):
        yield condition
    elif isinstance(condition, Not):
        yield from comparisons_of(condition.condition)
    else:
        for member in condition.conditions:
            yield from comparisons_of(member)


def check_size(condition: Condition) -> Condition:
    """Return the condition.

    Raises:
        ConditionError: It has too many comparisons, or is nested too deeply.
    """
    if _depth(condition) > _DEEPEST:
        raise ConditionError(f"conditions can be nested {_DEEPEST} levels deep")
    if sum(1 for _ in comparisons_of(condition)) > _MOST_COMPARISONS:
        raise ConditionError(f"a condition can have {_MOST_COMPARISONS} comparisons; split it")
    return condition


def parse_time(text: str) -> dt.datetime:
    """Read a date or a time. Without a zone it is UTC, and a date is the start of its day.

    Raises:
        ConditionError: It is neither.
    """
    try:
        return _in_utc(dt.datetime.fromisoformat(text.strip()))
    except (ValueError, OverflowError):
        raise ConditionError(f"a time is written like {_UTC_TIME}, not {text[:40]!r}") from None


def written_time(value: dt.datetime) -> str:
    """Return a time as conditions have it: in UTC, with milliseconds only if there are any."""
    timespec = "milliseconds" if value.microsecond else "seconds"
    return value.replace(tzinfo=None).isoformat(" ", timespec)


def _depth(condition: Condition) -> int:
    if isinstance(condition, Comparison):
        return 0
    members = (condition.condition,) if isinstance(condition, Not) else condition.conditions
    return 1 + max(map(_depth, members), default=0)


def _searched(field: ConditionField, value: object) -> str:
    if not isinstance(value, str):
        raise ConditionError(f"contains, startswith, and endswith need a string, not {value!r}")
    if metadata_type(field) not in (None, "string"):
        raise ConditionError(f"{field.name} is not a string, so it cannot be searched")
    return value


def _logged(value: object) -> str | float | bool:
    """Return what a logged value can be compared with."""
    if isinstance(value, str | bool):
        return value
    if isinstance(value, int | float):
        return _number(value)
    raise ConditionError(f"it can be compared with a string, a number, true, or false, not {_shown(value)}")


def _typed(field: ConditionField, kind: str, value: object) -> str | float | bool | dt.datetime:
    """Return what a field of known type can be compared with."""
    if kind == "datetime":
        return _time(value)
    if kind == "timenumber":
        return _duration(value)
    if kind == "boolean":
        spelled = {"true": True, "false": False}.get(str(value).lower(), value)
        if spelled in (0, 1):
            return bool(spelled)
        raise ConditionError(f"{field.name} can be compared with true and false, not {_shown(value)}")
    if kind == "double":
        number = measure_text(value)[0] if isinstance(value, str) else value
        if isinstance(number, int | float) and not isinstance(number, bool):
            return _number(number)
        raise ConditionError(f"{field.name} can be compared with a number, not {_shown(value)}")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(_number(value))
    if isinstance(value, str):
        return value
    raise ConditionError(f"{field.name} can be compared with a string, not {_shown(value)}")


def _time(value: object) -> dt.datetime:
    if isinstance(value, str):
        return parse_time(value)
    if isinstance(value, dt.datetime):
        return _in_utc(value)
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day, tzinfo=dt.UTC)
    raise ConditionError(f"it can be compared with a time such as {_UTC_TIME}, not {_shown(value)}")


def _in_utc(value: dt.datetime) -> dt.datetime:
    try:
        moment = value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)
    except OverflowError:
        raise ConditionError(f"the time {value} is out of range") from None
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _duration(value: object) -> float:
    if isinstance(value, dt.timedelta):
        return value.total_seconds()
    if isinstance(value, str):
        seconds = measure_text(value)[0]
        seconds = parse_duration(value) if seconds is None else seconds
        if seconds is not None:
            return _number(seconds)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value)
    raise ConditionError(f"a duration is a number of seconds, or like 90 s, 14 min, 2 h, 1 d, not {_shown(value)}")


def _number(value: float) -> float:
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ConditionError(f"it can be compared with a finite number up to 1.8e308, not {_shown(value)}")
    return number


def _shown(value: object) -> str:
    if isinstance(value, int) and abs(value) > 10**300:
        return "a larger integer"
    return repr(value)[:60]
