"""Evaluate conditions in Python, for servers whose queries cannot express them. Our own server does it in SQL."""

from __future__ import annotations

import datetime as dt
import operator
import string
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from cometr_py.core.conditions import ORDER, TAG, And, Comparison, Condition, ConditionField, Not, Operator, normalized
from cometr_py.core.number_text import measure_text, number_text

__all__ = ["LONGEST_NUMBER", "Lookup", "MeasuredValue", "folded", "matches"]

#: Numbers among the details of the machine that are longer may not fit into a float.
LONGEST_NUMBER = 300
_FOLDING = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
_COMPARE: dict[Operator, Callable[[float | str, float | str], bool]] = {
    "less": operator.lt,
    "less_or_equal": operator.le,
    "greater": operator.gt,
    "greater_or_equal": operator.ge,
}


class MeasuredValue(NamedTuple):
    """A value as a number, if it reads as one, and as it is written."""

    number: float | None
    text: str

    @classmethod
    def of(cls, text: str) -> MeasuredValue:
        """Return a logged value. A boolean is no number."""
        number, special = measure_text(text)
        # `Infinity` may be written in several ways, but is stored in one.
        return cls(number, text if special is None else special)

    @classmethod
    def of_detail(cls, value: object) -> Iterator[MeasuredValue]:
        """Yield a detail of the machine, if it can be compared: a list as its items joined by blanks."""
        if isinstance(value, bool):
            yield cls.of_flag(value)
        elif isinstance(value, int | float) and len(str(value)) <= LONGEST_NUMBER:
            yield cls(float(value), number_text(float(value)))
        elif isinstance(value, str):
            yield cls(None, value)
        elif isinstance(value, list):
            items = (one if isinstance(one, str) else msgspec.json.encode(one).decode() for one in value)
            yield cls(None, " ".join(items))

    @classmethod
    def of_flag(cls, flag: bool) -> MeasuredValue:
        """Return a boolean."""
        return cls(None, "true" if flag else "false")


#: Returns the values of an experiment: none or one, and of tags any number.
Lookup = Callable[[ConditionField], Sequence[MeasuredValue]]


def matches(condition: Condition, values: Lookup) -> bool:
    """Return whether an experiment with these values matches a condition."""
    return _matches(normalized(condition), values)


def folded(text: str) -> str:
    """Return a string with A to Z in lower case."""
    return text.translate(_FOLDING)


def _matches(condition: Condition, values: Lookup) -> bool:
    if isinstance(condition, Comparison):
        return any(_holds(condition, value) for value in values(condition.field))
    if isinstance(condition, Not):
        inner = condition.condition
        assert isinstance(inner, Comparison), "it is normalized"
        found = values(inner.field)
        is_known = bool(found) or inner.field == TAG or inner.operator == "exists"
        return is_known and not any(_holds(inner, value) for value in found)
    members = (_matches(member, values) for member in condition.conditions)
    return all(members) if isinstance(condition, And) else any(members)


def _holds(condition: Comparison, value: MeasuredValue) -> bool:
    wanted = condition.value
    if isinstance(wanted, dt.datetime):
        wanted = wanted.timestamp() * 1000
    if condition.operator == "exists":
        return True
    if condition.operator in ORDER:
        compare = _COMPARE[condition.operator]
        if isinstance(wanted, str):
            return value.number is None and compare(value.text, wanted)
        return value.number is not None and wanted is not None and compare(value.number, wanted)
    if condition.operator == "equal":
        if isinstance(wanted, bool):
            return folded(value.text) == ("true" if wanted else "false")
        return value.text == wanted if isinstance(wanted, str) else value.number == wanted
    text, part = folded(value.text), folded(str(wanted))
    if condition.operator == "contains":
        return part in text
    return text.startswith(part) if condition.operator == "begins_with" else text.endswith(part)
