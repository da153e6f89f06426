"""Rules of the API become conditions."""

from __future__ import annotations

from typing import Any

import pytest

from cometr_py.core.condition_rules import from_rules, to_rules
from cometr_py.core.condition_text import condition_text, parse_condition
from cometr_py.core.conditions import ConditionError


def rule(source: str, field: str, kind: str, operator: str, value: Any = None) -> dict[str, Any]:
    return {"id": field, "field": field, "type": kind, "operator": operator, "value": value, "source": source}


LOSS = rule("metrics", "loss", "double", "less", 0.5)


@pytest.mark.parametrize(
    ("rules", "text"),
    [
        (LOSS, "metric.loss < 0.5"),
        # The column is of strings because of one value; comet_ml sends the number that the user wrote.
        (rule("params", "lr", "string", "greater_or_equal", 10), "parameter.lr >= 10"),
        (rule("params", "lr", "string", "equal", "10"), 'parameter.lr == "10"'),
        (rule("params", "lr", "double", "equal", "10"), "parameter.lr == 10"),
        (rule("params", "lr", "double", "between", ["1", 2]), "parameter.lr >= 1 and parameter.lr <= 2"),
        (rule("params", "lr", "double", "not_between", [1, 2]), "not (parameter.lr >= 1 and parameter.lr <= 2)"),
        (rule("params", "flag", "boolean", "equal", 1), "parameter.flag == true"),
        (rule("params", "opt", "string", "not_contains", "da"), 'parameter.opt not contains "da"'),
        (rule("params", "opt", "string", "is_null"), "parameter.opt is null"),
        (rule("params", "opt", "string", "is_empty"), 'parameter.opt is null or parameter.opt == ""'),
        (rule("params", "opt", "string", "is_not_empty"), 'parameter.opt is not null and parameter.opt != ""'),
        (rule("log_other", "Name", "string", "begins_with", "a"), 'other.Name startswith "a"'),
        (rule("tag", "best", "string", "equal", "best"), 'tag == "best"'),
        (rule("tag", "best", "string", "not_equal", "best"), 'tag != "best"'),
        (rule("tag", "best", "string", "is_null"), 'tag != "best"'),
        (rule("env_details", "hostname", "string", "ends_with", "a"), 'environment.hostname endswith "a"'),
        (rule("metadata", "duration", "timenumber", "greater", "60"), "duration > 60"),
        (
            rule("metadata", "start_server_timestamp", "datetime", "less", "2022-01-01 00:00:00"),
            "started < 2022-01-01 00:00:00",
        ),
        ({"condition": "AND", "rules": []}, "key is not null"),
        ({"condition": "OR", "rules": [LOSS, {"condition": "AND", "rules": [LOSS, LOSS]}]}, None),
    ],
)
def test_rules_mean_this(rules: dict[str, Any], text: str | None) -> None:
    condition = from_rules(rules)
    assert text is None or condition_text(condition) == text


@pytest.mark.parametrize(
    "text",
    [
        'metric.loss < 0.5 and (tag == "best" or duration > 7200)',
        'metric_min.loss < 0.5 and metric_max["a b"] >= 1',
        'state != "no signal" and started >= 2026-01-31 12:00:00.250',
        'parameter.lr == "10" or parameter.lr == 10 or parameter.lr == false',
        'tag contains "a" and tag is not null and environment.hostname is null',
    ],
)
def test_conditions_are_read_as_they_are_written(text: str) -> None:
    assert condition_text(from_rules(to_rules(parse_condition(text)))) == text


def test_a_rule_without_a_source_has_the_one_of_its_predicate() -> None:
    bare = {name: value for name, value in LOSS.items() if name != "source"}
    assert from_rules({"condition": "AND", "rules": [bare]}, "metrics") == from_rules(
        {"condition": "AND", "rules": [LOSS]}
    )
    with pytest.raises(ConditionError, match="names no field, or not its source"):
        from_rules(bare)


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        (1, "the query is not an object"),
        ({"condition": "AND", "rules": "x"}, "the query: rules should be an array"),
        ({"condition": "XOR", "rules": [LOSS]}, "joined by AND or OR, not by XOR"),
        ({"field": "loss", "operator": "less"}, "names no field, or not its source"),
        ({"condition": "AND", "rules": [LOSS, LOSS | {"source": "x"}]}, r"query.rules\[1\]: there is no source 'x'"),
        (
            {"condition": "AND", "rules": [LOSS | {"operator": "like"}]},
            r"rules\[0\] \(loss\): there is no operator 'like'",
        ),
        (rule("metrics", "loss", "double", "between", 1), "between needs an array of two values"),
        (rule("metrics", "loss", "double", "less"), "less needs a value"),
        (rule("metadata", "duration", "timenumber", "less", "soon"), "a duration is a number of seconds"),
    ],
)
def test_what_is_not_a_rule_is_rejected_with_its_place(rules: object, message: str) -> None:
    with pytest.raises(ConditionError, match=message):
        from_rules(rules)


def test_groups_may_be_nested_but_not_without_a_limit() -> None:
    nested: object = LOSS
    for _ in range(20):
        nested = {"condition": "AND", "rules": [nested]}
    from_rules(nested)
    with pytest.raises(ConditionError, match="nested too deeply"):
        from_rules({"condition": "AND", "rules": [nested]})
