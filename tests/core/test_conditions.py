"""The tree of conditions, and the API's rules."""

from __future__ import annotations

import pytest

from cometr_py.core.conditions import Comparison, Condition, Group, from_rules, negated_operator, to_rules

LOSS = Comparison("metrics", "loss", "less", 0.5, "double")
BEST = Comparison("tag", "best", "equal", "best")
SPAN = Comparison("metadata", "duration", "between", ["1", "2"], "timenumber")


@pytest.mark.parametrize("condition", [LOSS, Group("AND", (LOSS, Group("OR", (BEST, SPAN)))), Group("OR", ())])
def test_rules_are_read_as_they_are_written(condition: Condition) -> None:
    assert from_rules(to_rules(condition)) == condition


def test_groups_of_one_kind_become_one() -> None:
    nested = Group("AND", (LOSS, Group("AND", (BEST, SPAN))))
    assert from_rules(to_rules(nested)) == Group("AND", (LOSS, BEST, SPAN))


def test_a_rule_without_a_source_has_the_one_of_its_predicate() -> None:
    rule = {name: value for name, value in to_rules(LOSS).items() if name != "source"}
    assert from_rules({"condition": "AND", "rules": [rule]}, "metrics") == Group("AND", (LOSS,))
    with pytest.raises(ValueError, match="names no field, or not its source"):
        from_rules(rule)


def test_negating_twice_gives_the_same_operator() -> None:
    for operator in ("equal", "less", "less_or_equal", "between", "contains", "is_null"):
        assert negated_operator(operator) != operator
        assert negated_operator(negated_operator(operator)) == operator


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (1, "is not an object"),
        ({"condition": "AND", "rules": "x"}, "should be an array"),
        ({"condition": "XOR", "rules": [to_rules(LOSS)]}, "joined by AND or OR, not by XOR"),
        ({"field": "loss", "operator": "less"}, "names no field, or not its source"),
    ],
)
def test_what_is_not_a_rule_is_rejected(rule: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_rules(rule)


def test_groups_may_be_nested_but_not_without_a_limit() -> None:
    rule: object = to_rules(LOSS)
    for _ in range(20):
        rule = {"condition": "AND", "rules": [rule]}
    from_rules(rule)
    with pytest.raises(ValueError, match="nested too deeply"):
        from_rules({"condition": "AND", "rules": [rule]})
