"""Conditions on experiments: one tree for the client's expressions, the text of a shell, and the rules of the API.

A condition compares one column with a value, or joins several conditions. :func:`to_rules` writes it as rules of the
API, and :func:`from_rules` reads those. An experiment without a value matches neither a comparison nor its negation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, cast

__all__ = [
    "Comparison",
    "Condition",
    "Group",
    "Joint",
    "Operand",
    "Rules",
    "from_rules",
    "negated_operator",
    "to_rules",
]

#: What a column is compared with: None where the operator takes nothing, several values for `between`.
Operand: TypeAlias = "str | int | float | bool | Sequence[Operand] | None"
#: The rules as JSON.
Rules: TypeAlias = dict[str, Any]
Joint = Literal["AND", "OR"]

_NEGATIONS = {
    "equal": "not_equal",
    "less": "greater_or_equal",
    "greater": "less_or_equal",
    "between": "not_between",
    "contains": "not_contains",
    "begins_with": "not_begins_with",
    "ends_with": "not_ends_with",
    "is_null": "is_not_null",
}
_NEGATIONS |= {negation: operator for operator, negation in _NEGATIONS.items()}
_MAX_DEPTH = 20


@dataclass(frozen=True)
class Comparison:
    """One column compared with a value.

    Attributes:
        source: Where the column comes from: ``metrics``, ``params``, ``log_other``, ``tag``, ``metadata``, or
            ``env_details``.
        name: The column's name.
        operator: ``equal``, ``less``, ``contains`` ..., or its negation.
        value: What the column is compared with.
        kind: The column's type: ``string``, ``double``, ``boolean``, ``datetime``, or ``timenumber``.
    """

    source: str
    name: str
    operator: str
    value: Operand
    kind: str = "string"


@dataclass(frozen=True)
class Group:
    """Conditions of which all have to hold (AND), or one (OR). A group without members always holds."""

    joint: Joint
    members: tuple[Condition, ...]


Condition: TypeAlias = Comparison | Group


def negated_operator(operator: str) -> str:
    """Return the operator that holds where this one does not, of experiments that have a value."""
    return _NEGATIONS[operator]


def to_rules(condition: Condition) -> Rules:
    """Return a condition as rules of the API. Groups of the same kind are merged into the one that contains them."""
    if isinstance(condition, Comparison):
        return {
            "id": condition.name,
            "field": condition.name,
            "type": condition.kind,
            "operator": condition.operator,
            "value": condition.value,
            "source": condition.source,
        }
    rules: list[Rules] = []
    for member in condition.members:
        rule = to_rules(member)
        rules += rule["rules"] if rule.get("condition") == condition.joint else [rule]
    return {"condition": condition.joint, "rules": rules, "valid": True}


def from_rules(rule: object, source: str | None = None, depth: int = 0) -> Condition:
    """Read rules of the API.

    Args:
        rule: A rule or a group of rules, as decoded JSON.
        source: The source of rules that name none.
        depth: How many groups contain this one.

    Raises:
        ValueError: It is not a rule, or groups are nested too deeply.
    """
    if not isinstance(rule, Mapping) or depth > _MAX_DEPTH:
        raise ValueError("a rule of the query is not an object, or groups are nested too deeply")
    if "rules" not in rule:
        return _comparison(rule, source)
    rules = rule["rules"]
    if not isinstance(rules, list):
        raise ValueError("rules in the query should be an array")
    members = tuple(from_rules(one, source, depth + 1) for one in rules)
    joint = str(rule.get("condition") or "AND").upper()
    if members and joint not in ("AND", "OR"):
        raise ValueError(f"a group of the query is joined by AND or OR, not by {joint[:20]}")
    return Group(cast(Joint, joint), members)


def _comparison(rule: Mapping[str, object], source: str | None) -> Comparison:
    name, source_name = rule.get("field") or rule.get("id"), rule.get("source") or source
    if not isinstance(name, str) or not isinstance(source_name, str):
        raise ValueError("a rule of the query names no field, or not its source")
    return Comparison(
        source_name,
        name,
        str(rule.get("operator") or ""),
        cast(Operand, rule.get("value")),
        str(rule.get("type") or "string"),
    )
