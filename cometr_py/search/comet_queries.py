"""Translate conditions for Comet's own servers, which compare by the type of a column.

What their queries cannot express remains, and is evaluated in Python on what they found.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from cometr_py.core.condition_rules import SOURCES, Rules, group, rule
from cometr_py.core.conditions import (
    ORDER,
    TAG,
    And,
    Comparison,
    Condition,
    ConditionField,
    Not,
    Or,
    normalized,
    written_time,
)

__all__ = ["Columns", "predicates", "translated"]

#: The types of a project's columns, by source and name.
Columns = Mapping[tuple[str, str], str]


def translated(condition: Condition, columns: Columns) -> tuple[Rules | None, Condition]:
    """Split a condition into what a query can express and what remains; both have to hold.

    Args:
        condition: The condition.
        columns: The columns of the project.

    Returns:
        The rules, None if a query can express nothing of it; and the rest, ``And(())`` if nothing remains.
    """
    whole = normalized(condition)
    sent: list[Rules] = []
    left: list[Condition] = []
    for member in whole.conditions if isinstance(whole, And) else (whole,):
        rules = _translated(member, columns)
        if rules is None:
            left.append(member)
        else:
            sent.append(rules)
    return (group("AND", sent) if sent else None), And(tuple(left))


def predicates(tree: Rules) -> list[Rules]:
    """Convert rules to predicates, as older servers take them: one for each condition that must hold."""
    if tree["condition"] == "OR":
        return [_predicate(tree)]
    found: list[Rules] = []
    for member in tree["rules"]:
        found += predicates(member) if "rules" in member else [_predicate(group("AND", [member]))]
    return found


def _translated(condition: Condition, columns: Columns) -> Rules | None:
    if isinstance(condition, Comparison):
        return _rule(condition, columns, negated=False)
    if isinstance(condition, Not):
        assert isinstance(condition.condition, Comparison), "it is normalized"
        return _rule(condition.condition, columns, negated=True)
    members = [_translated(member, columns) for member in condition.conditions]
    known = [member for member in members if member is not None]
    if not members or len(known) < len(members):
        return None
    return group("OR" if isinstance(condition, Or) else "AND", known)


def _rule(condition: Comparison, columns: Columns, *, negated: bool) -> Rules | None:
    """Return the rule that means the same on a column of this type, None if there is none."""
    field, value, operator = condition.field, condition.value, condition.operator
    prefix = "not_" if negated else ""
    if field == TAG:
        return rule(field, f"{prefix}equal", value, "string") if operator == "equal" else None
    if field == ConditionField("metadata", "experimentName"):
        field = ConditionField("other", "Name")
    kind = columns.get((SOURCES[field.source], field.name))
    if kind is None:
        return None
    if operator == "exists":
        return rule(field, "is_null" if negated else "is_not_null", None, kind)
    if kind == "string":
        # Its numbers are compared as strings there.
        is_same = isinstance(value, str) and operator not in ORDER
        return rule(field, prefix + operator, value, kind) if is_same else None
    written: str | float | None = None
    if kind == "datetime" and isinstance(value, dt.datetime) and not value.microsecond:
        written = written_time(value)
    elif kind == "boolean" and isinstance(value, bool):
        written = int(value)
    elif kind in ("double", "timenumber") and isinstance(value, float):
        written = value
    return None if written is None else rule(field, prefix + operator, written, kind)


def _predicate(tree: Rules) -> Rules:
    """Where all rules are about one source the predicate names it, otherwise each rule does."""
    sources = set(_sources(tree))
    if len(sources) > 1:
        return {"source": "nested", "query": tree}
    return {"source": sources.pop(), "query": _without_sources(tree)}


def _sources(tree: Rules) -> Iterator[str]:
    if "rules" not in tree:
        yield tree["source"]
    for member in tree.get("rules", ()):
        yield from _sources(member)


def _without_sources(tree: Rules) -> Rules:
    if "rules" in tree:
        return {**tree, "rules": [_without_sources(member) for member in tree["rules"]]}
    return {name: value for name, value in tree.items() if name != "source"}
