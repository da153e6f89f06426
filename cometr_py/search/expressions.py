"""Conditions as Python expressions: comparisons of fields, combined with ``&``, ``|``, and ``~``."""

from __future__ import annotations

import datetime as dt
from typing import Literal, NoReturn

from cometr_py.core import validation
from cometr_py.core.condition_text import condition_text, field_text, parse_condition
from cometr_py.core.conditions import (
    ATTRIBUTES,
    TAG,
    And,
    Comparison,
    Condition,
    ConditionError,
    ConditionField,
    Operator,
    Or,
    check_size,
    comparison,
    negation,
)
from cometr_py.errors import ArgumentError

__all__ = [
    "Expression",
    "Field",
    "Value",
    "condition_of",
    "environment",
    "metadata",
    "metric",
    "other",
    "parameter",
    "tag",
]

#: What can be compared with: a time span only with a duration, a date only with a time.
Value = str | float | bool | dt.datetime | dt.date | dt.timedelta
_WHICH: dict[str, Literal["metric", "metric_min", "metric_max"]] = {
    "last": "metric",
    "min": "metric_min",
    "max": "metric_max",
}


class Expression:
    """A condition on experiments. Combine several with ``&`` (and), ``|`` (or) and ``~`` (not)."""

    def __init__(self, condition: Condition) -> None:
        """Wrap a condition."""
        self.condition = condition

    def __repr__(self) -> str:
        """Return the condition as text."""
        return condition_text(self.condition)

    def __and__(self, other: Expression) -> Expression:
        """Match what both match."""
        return Expression(And((*_members(self, And), *_members(_checked(other), And))))

    def __or__(self, other: Expression) -> Expression:
        """Match what either matches."""
        return Expression(Or((*_members(self, Or), *_members(_checked(other), Or))))

    def __invert__(self) -> Expression:
        """Match experiments with a value that this does not match."""
        return Expression(negation(self.condition))

    def __bool__(self) -> NoReturn:
        """Raise: ``and``, ``or``, and ``not`` cannot combine expressions."""
        raise ArgumentError(
            "where", self, "combine expressions with &, | and ~, each in brackets; `and`, `or` and `not` do not."
        )


class Field:
    """A value of experiments. Comparing it returns an :class:`Expression`.

    An experiment without the value matches neither a comparison nor its negation. Comparisons raise ArgumentError if
    the field cannot be compared with the value.
    """

    __hash__ = None  # type: ignore[assignment]  # equality makes an expression, so there is nothing to look up

    def __init__(self, field: ConditionField) -> None:
        """Wrap a field."""
        self.field = field

    def __repr__(self) -> str:
        """Return the field as text."""
        return field_text(self.field)

    def __eq__(self, value: Value | None) -> Expression:  # type: ignore[override]  # an expression, not a boolean
        """Equal to a value; ``== None`` is :meth:`is_null`."""
        return self._compared("equal", value)

    def __ne__(self, value: Value | None) -> Expression:  # type: ignore[override]  # likewise
        """Another value; ``!= None`` that there is one."""
        return ~self._compared("equal", value)

    def __lt__(self, value: Value) -> Expression:
        """Match smaller values."""
        return self._compared("less", value)

    def __le__(self, value: Value) -> Expression:
        """Match smaller or equal values."""
        return self._compared("less_or_equal", value)

    def __gt__(self, value: Value) -> Expression:
        """Match greater values."""
        return self._compared("greater", value)

    def __ge__(self, value: Value) -> Expression:
        """Match greater or equal values."""
        return self._compared("greater_or_equal", value)

    def between(self, least: Value, greatest: Value) -> Expression:
        """Match values between two, both included."""
        return (self >= least) & (self <= greatest)

    def contains(self, text: str) -> Expression:
        """Match values that contain a string, in any case."""
        return self._compared("contains", text)

    def startswith(self, text: str) -> Expression:
        """Match values that begin with a string, in any case."""
        return self._compared("begins_with", text)

    def endswith(self, text: str) -> Expression:
        """Match values that end with a string, in any case."""
        return self._compared("ends_with", text)

    def is_null(self) -> Expression:
        """Match experiments without a value."""
        return ~self._compared("exists", None)

    def _compared(self, operator: Operator, value: object) -> Expression:
        try:
            return Expression(comparison(self.field, operator, value))
        except ConditionError as error:
            raise ArgumentError("where", self, f"{error.reason}.") from None


def metric(name: str, which: Literal["last", "min", "max"] = "last") -> Field:
    """Refer to a metric. A metric logged with a context is named ``<context>_<name>``.

    Args:
        name: Name of the metric.
        which: Its last, lowest, or highest value.
    """
    if which not in _WHICH:
        raise ArgumentError("which", which, f"it must be one of {', '.join(map(repr, _WHICH))}.")
    return Field(ConditionField(_WHICH[which], validation.text(name, "name")))


def parameter(name: str) -> Field:
    """Refer to a parameter. The names of nested parameters are joined with ``|``: ``parameter("model|lr")``."""
    return Field(ConditionField("parameter", validation.text(name, "name")))


def other(name: str) -> Field:
    """Refer to a value logged with ``log_other``; ``Name`` is the experiment's name."""
    return Field(ConditionField("other", validation.text(name, "name")))


def metadata(name: str) -> Field:
    """Refer to what the server knows of every experiment.

    ``name``, ``key``, ``user``, ``file``, and ``state`` (``running``, ``no signal``, ``crashed``, or ``ended``) are
    strings, ``started``, ``ended``, and ``updated`` times, ``duration`` and ``exit_code`` numbers, ``archived`` a
    boolean. Comet's own names (``start_server_timestamp``, for example) work, too; :func:`cometr_py.get_columns` lists
    them. Times without a zone are UTC.
    """
    given = validation.text(name, "name")
    return Field(ConditionField("metadata", ATTRIBUTES.get(given, given)))


def environment(name: str) -> Field:
    """Refer to a detail of the machine, ``hostname`` for example; :func:`cometr_py.get_columns` lists them."""
    return Field(ConditionField("environment", validation.text(name, "name")))


def tag(name: str) -> Expression:
    """Match experiments with a tag; ``~tag("draft")`` matches those without it."""
    return Expression(Comparison(TAG, "equal", validation.text(name, "name")))


def condition_of(where: object) -> Condition:
    """Return the condition of an expression or a string.

    Raises:
        ArgumentError: It is neither, or cannot be read.
    """
    try:
        if isinstance(where, str):
            return parse_condition(where)
        return check_size(_checked(where).condition)
    except ConditionError as error:
        raise ArgumentError("where", where, f"{error}.") from None


def _members(expression: Expression, kind: type[And | Or]) -> tuple[Condition, ...]:
    condition = expression.condition
    if isinstance(condition, kind):
        return condition.conditions
    return (condition,)


def _checked(expression: object) -> Expression:
    if not isinstance(expression, Expression):
        raise ArgumentError(
            "where",
            expression,
            'it must be an expression such as metric("loss") < 0.1, or a string; put comparisons in brackets: '
            "(a < 1) & (b > 2).",
        )
    return expression
