"""Conditions as rules of Comet's API: nested groups of objects, as Comet's SDKs send them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from cometr_py.core.conditions import (
    TAG,
    And,
    Comparison,
    Condition,
    ConditionError,
    ConditionField,
    Not,
    Operator,
    Or,
    Source,
    check_size,
    comparison,
    metadata_type,
    normalized,
    written_time,
)
from cometr_py.core.number_text import measure_text

__all__ = ["SOURCES", "Rules", "from_rules", "group", "rule", "to_rules"]

#: The rules as JSON.
Rules: TypeAlias = dict[str, Any]

#: The source of a column in rules, by the kind of field. Only our own server knows the extremes of metrics.
SOURCES: dict[Source, str] = {
    "metric": "metrics",
    "metric_min": "metrics_min",
    "metric_max": "metrics_max",
    "parameter": "params",
    "other": "log_other",
    "environment": "env_details",
    "metadata": "metadata",
    "tag": "tag",
}
_KINDS: dict[str, Source] = {source: kind for kind, source in SOURCES.items()}
_OPERATORS: tuple[Operator, ...] = (
    "equal",
    "less",
    "less_or_equal",
    "greater",
    "greater_or_equal",
    "contains",
    "begins_with",
    "ends_with",
)
_MAX_DEPTH = 20


def from_rules(rules: object, source: str | None = None) -> Condition:
    """Read rules.

    Args:
        rules: A rule or a group of rules, as decoded JSON. The type of a rule is the type of its value, except that
            clients may write numbers as strings; it is not the type of the column.
        source: The source of rules that name none.

    Raises:
        ConditionError: They cannot be read; the message names the rule.
    """
    return check_size(_read(rules, source, "the query", 0))


def to_rules(condition: Condition) -> Rules:
    """Return a condition as a group of rules, each with a type that is the type of its value.

    Our own server reads them as the same condition. Comet's servers compare by the type of the column instead.
    """
    found = _write(normalized(condition))
    return found if "rules" in found else group("AND", [found])


def group(joint: str, rules: list[Rules]) -> Rules:
    """Return a group of rules that are joined by AND or OR; groups of the same kind are merged into it."""
    merged: list[Rules] = []
    for member in rules:
        merged += member["rules"] if member.get("condition") == joint and member["rules"] else [member]
    return {"condition": joint, "rules": merged, "valid": True}


def rule(field: ConditionField, operator: str, value: object, kind: str) -> Rules:
    """Return one rule. The column of a tag has the name of the tag."""
    name = str(value) if field == TAG else field.name
    return {
        "id": name,
        "field": name,
        "type": kind,
        "operator": operator,
        "value": value,
        "source": SOURCES[field.source],
    }


def _write(condition: Condition, prefix: str = "") -> Rules:
    if isinstance(condition, Not):
        return _write(condition.condition, "not_")
    if isinstance(condition, Comparison):
        if condition.operator == "exists":
            return rule(condition.field, "is_null" if prefix else "is_not_null", None, "string")
        value, kind = _written(condition)
        return rule(condition.field, prefix + condition.operator, value, kind)
    if not condition.conditions and isinstance(condition, Or):
        # A group without rules matches everything, and every experiment has a key.
        return rule(ConditionField("metadata", "experimentKey"), "is_null", None, "string")
    return group("AND" if isinstance(condition, And) else "OR", [_write(member) for member in condition.conditions])


def _written(condition: Comparison) -> tuple[str | float, str]:
    """Return the value and its type."""
    value = condition.value
    if isinstance(value, bool):
        return int(value), "boolean"
    if isinstance(value, float):
        return value, "double"
    if isinstance(value, dt.datetime):
        return written_time(value), "datetime"
    return str(value), "string"


def _read(rules: object, source: str | None, place: str, depth: int) -> Condition:
    if not isinstance(rules, Mapping) or depth > _MAX_DEPTH:
        raise ConditionError(f"{place} is not an object, or groups are nested too deeply")
    if "rules" not in rules:
        return _read_rule(rules, source, place)
    listed, joint = rules["rules"], str(rules.get("condition") or "AND").upper()
    if not isinstance(listed, list):
        raise ConditionError(f"{place}: rules should be an array")
    if listed and joint not in ("AND", "OR"):
        raise ConditionError(f"{place}: a group is joined by AND or OR, not by {joint[:20]}")
    members = tuple(_read(one, source, f"{place}.rules[{number}]", depth + 1) for number, one in enumerate(listed))
    return Or(members) if members and joint == "OR" else And(members)


def _read_rule(rules: Mapping[str, object], source: str | None, place: str) -> Condition:
    name, source_name = rules.get("field") or rules.get("id"), rules.get("source") or source
    if not isinstance(name, str) or not isinstance(source_name, str):
        raise ConditionError(f"{place} names no field, or not its source")
    if source_name not in _KINDS:
        raise ConditionError(f"{place}: there is no source {source_name[:40]!r} of columns")
    field = ConditionField(_KINDS[source_name], name)
    try:
        if field.source == "tag":
            return _read_tag(rules, name)
        return _read_comparison(field, str(rules.get("operator") or ""), rules.get("value"), str(rules.get("type")))
    except ConditionError as error:
        raise ConditionError(f"{place} ({name[:40]}): {error.reason}") from None


def _read_tag(rules: Mapping[str, object], name: str) -> Condition:
    """Read a rule about a tag, whose column has the name of the tag."""
    operator, value = str(rules.get("operator") or ""), rules.get("value")
    if operator.endswith(("null", "empty")):
        operator, value = ("equal" if "not" in operator else "not_equal"), name
    return _read_comparison(TAG, operator, name if value is None else value, "string")


def _read_comparison(field: ConditionField, operator: str, value: object, kind: str) -> Condition:
    base = operator.removeprefix("not_")
    if operator in ("is_null", "is_not_null", "is_empty", "is_not_empty"):
        found = comparison(field, "exists")
        if operator.endswith("empty") and metadata_type(field) in (None, "string"):
            found = And((found, Not(comparison(field, "equal", ""))))
        return found if "not" in operator else Not(found) if operator == "is_null" else _is_empty(found)
    if base == "between":
        if not isinstance(value, list) or len(value) != 2:
            raise ConditionError("between needs an array of two values")
        least, greatest = (_operand(one, kind) for one in value)
        bounds = (comparison(field, "greater_or_equal", least), comparison(field, "less_or_equal", greatest))
        return Not(And(bounds)) if base != operator else And(bounds)
    if base not in _OPERATORS:
        raise ConditionError(f"there is no operator {operator[:40]!r}")
    if base != "equal" and value is None:
        raise ConditionError(f"{base} needs a value")
    if base in ("contains", "begins_with", "ends_with"):
        found = comparison(field, base, value if isinstance(value, str) else _text(value))
    else:
        found = comparison(field, base, _operand(value, kind))
    return Not(found) if base != operator else found


def _is_empty(filled: Condition) -> Condition:
    """Return the condition that there is no value, or an empty one."""
    if isinstance(filled, And):
        exists, not_blank = filled.conditions
        return Or((Not(exists), cast(Not, not_blank).condition))
    return Not(filled)


def _operand(value: object, kind: str) -> object:
    """Return the value of a rule; a type is more precise than JSON."""
    if kind == "boolean" and not isinstance(value, bool):
        spelled = {"true": True, "false": False, "1": True, "0": False}.get(str(value).lower())
        return value if spelled is None else spelled
    if kind in ("double", "timenumber") and isinstance(value, str):
        number = measure_text(value)[0]
        return value if number is None else number
    return value


def _text(value: object) -> object:
    """Return what is searched in a value; a number as JSON has it."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
