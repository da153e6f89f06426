"""Queries: the trees of rules that comet_ml's query objects make, and what they find."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.server_client import Api

_NAMES = ("a", "b", "c")


@pytest.fixture
def keys(api: Api) -> dict[str, str]:
    """Three experiments: `c` has logged nothing but its name."""
    found = {name: api.new_experiment(experimentName=name) for name in _NAMES}
    for name, loss, optimizer, flag in (("a", 0.25, "adam", True), ("b", 0.75, "adamw", False)):
        key = {"experimentKey": found[name]}
        api.log_metrics(found[name], "loss", [9, loss])
        for parameter, value in (("optimizer", optimizer), ("flag", flag), ("lr", loss * 2)):
            api("log_parameter", json_body=key | {"parameterName": parameter, "parameterValue": value})
        api("log_other", json_body=key | {"key": "note", "value": f"note of {name}"})
        api("log_system_details", json_body=key | {"hostname": f"box-{name}", "pid": 7})
        start = {"a": 1_600_000_000_000, "b": 1_700_000_000_000}[name]
        times = {"startTimeMillis": start, "endTimeMillis": start + {"a": 30_000, "b": 90_000}[name]}
        api("set_experiment_start_end_time", json_body=key | times)
    api("add_tags", json_body={"experimentKey": found["a"], "addedTags": ["good", "old"]})
    api("log_html", json_body={"experimentKey": found["b"], "html": "x", "override": True})
    return found


def _rule(source: str, field: str, kind: str, operator: str, value: Any = None) -> dict[str, Any]:
    return {"id": field, "field": field, "type": kind, "operator": operator, "value": value, "source": source}


def _group(condition: str, *rules: dict[str, Any]) -> dict[str, Any]:
    return {"condition": condition, "rules": list(rules), "valid": True}


def _search(api: Api, tree: dict[str, Any], **more: Any) -> set[str]:
    project = api("get_project", {"workspaceName": "team", "projectName": "digits"})["projectId"]
    body = {"projectId": project, "viewId": None, "rulesTree": tree, "limit": 100, "page": 1, "deleted": False}
    found = api("search_experiments", json_body=body | more)["experiments"]
    metadata = [api("get_experiment_metadata", {"experimentKey": one["experimentKey"]}) for one in found]
    assert [one["server_timestamp"] for one in found] == [one["startTimeMillis"] for one in metadata]
    return {one["experimentName"] for one in metadata}


def _query(api: Api, keys: dict[str, str], *predicates: dict[str, Any]) -> set[str]:
    body = {"workspaceName": "team", "projectName": "digits", "predicates": list(predicates), "archived": False}
    found = api("query_project", json_body=body)["experimentKeys"]
    return {name for name, key in keys.items() if key in found}


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (_rule("metrics", "loss", "double", "less", 0.5), "a"),
        (_rule("metrics", "loss", "double", "greater_or_equal", "0.75"), "b"),
        (_rule("metrics", "loss", "double", "equal", 0.25), "a"),
        (_rule("metrics", "loss", "double", "not_equal", 0.25), "b"),
        (_rule("metrics", "loss", "double", "between", ["0.5", "1"]), "b"),
        (_rule("metrics", "loss", "double", "not_between", ["0.5", "1"]), "a"),
        (_rule("metrics", "loss", "double", "is_null"), "c"),
        (_rule("metrics", "loss", "double", "is_not_null"), "ab"),
        (_rule("metrics", "unknown", "double", "less", 1), ""),
        (_rule("params", "optimizer", "string", "equal", "adam"), "a"),
        (_rule("params", "optimizer", "string", "not_equal", "adam"), "b"),
        (_rule("params", "optimizer", "string", "contains", "dam"), "ab"),
        (_rule("params", "optimizer", "string", "not_contains", "w"), "a"),
        (_rule("params", "optimizer", "string", "begins_with", "adamw"), "b"),
        (_rule("params", "optimizer", "string", "ends_with", "m"), "a"),
        (_rule("params", "optimizer", "string", "is_empty"), "c"),
        (_rule("params", "flag", "boolean", "equal", 1), "a"),
        (_rule("params", "flag", "boolean", "equal", 0), "b"),
        (_rule("params", "lr", "double", "greater", 1), "b"),
        (_rule("params", "lr", "string", "equal", "0.5"), "a"),
        (_rule("log_other", "note", "string", "ends_with", "b"), "b"),
        (_rule("log_other", "Name", "string", "equal", "c"), "c"),
        (_rule("tag", "good", "string", "equal", "good"), "a"),
        (_rule("tag", "good", "string", "not_equal", "good"), "bc"),
        (_rule("env_details", "hostname", "string", "equal", "box-a"), "a"),
        (_rule("env_details", "pid", "double", "equal", 7), "ab"),
        (_rule("metadata", "start_server_timestamp", "datetime", "less", "2022-01-01 00:00:00"), "a"),
        (_rule("metadata", "duration", "timenumber", "between", ["60", "100"]), "b"),
        (_rule("metadata", "hasHtml", "boolean", "equal", 1), "b"),
        (_rule("metadata", "runActive", "boolean", "equal", 1), "abc"),
        (_rule("metadata", "experimentKey", "string", "is_not_null"), "abc"),
    ],
)
def test_every_rule_finds_the_same_in_both_calls(
    api: Api, keys: dict[str, str], rule: dict[str, Any], expected: str
) -> None:
    assert _search(api, _group("AND", rule)) == set(expected)
    bare = {name: value for name, value in rule.items() if name != "source"}
    predicate = {"source": rule["source"], "query": _group("AND", bare)}
    assert _query(api, keys, predicate) == set(expected)
    assert _query(api, keys, predicate | {"negated": True}) == set(expected)


def test_groups_are_joined_and_nested(api: Api, keys: dict[str, str]) -> None:
    loss = _rule("metrics", "loss", "double", "less", 0.5)
    adamw = _rule("params", "optimizer", "string", "equal", "adamw")
    tag = _rule("tag", "good", "string", "equal", "good")
    assert _search(api, _group("AND", loss, adamw)) == set()
    assert _search(api, _group("OR", loss, adamw)) == {"a", "b"}
    assert _search(api, _group("AND", _group("OR", loss, adamw), _group("AND", tag))) == {"a"}
    assert _search(api, _group("AND")) == {"a", "b", "c"}
    nested = {"source": "nested", "query": _group("OR", loss, adamw)}
    only_tag = {"source": "tag", "query": _group("AND", tag)}
    assert _query(api, keys, nested) == {"a", "b"}
    assert _query(api, keys, nested, only_tag) == {"a"}
    assert _query(api, keys) == {"a", "b", "c"}


def test_tags_are_columns_so_that_they_can_be_asked_for(api: Api, keys: dict[str, str]) -> None:
    columns = api("get_project_columns", {"workspaceName": "team", "projectName": "digits"})["columns"]
    assert {"name": "good", "id": "good--tag", "type": "string", "source": "tag"} in columns
    assert {column["name"]: column["type"] for column in columns}["flag"] == "boolean"


def test_linked_experiments_are_found_too(api: Api, keys: dict[str, str]) -> None:
    api("create_symlink", {"experimentKey": keys["a"], "projectName": "best"})
    rule = _rule("metrics", "loss", "double", "less", 0.5)
    body = {
        "workspaceName": "team",
        "projectName": "best",
        "predicates": [{"source": "metrics", "query": _group("AND", rule)}],
    }
    assert api("query_project", json_body=body)["experimentKeys"] == [keys["a"]]


def test_found_experiments_come_by_the_page_and_archived_ones_apart(api: Api, keys: dict[str, str]) -> None:
    api("archive_experiment", {"experimentKey": keys["c"]})
    everything = _group("AND")
    assert _search(api, everything, deleted=True) == {"c"}
    pages = [_search(api, everything, limit=1, page=page) for page in (1, 2, 3)]
    assert pages == [{"b"}, {"a"}, set()]


@pytest.mark.parametrize(
    "tree",
    [
        {"condition": "XOR", "rules": [_rule("tag", "a", "string", "equal", "a")]},
        {"condition": "AND", "rules": "x"},
        {"condition": "AND", "rules": [1]},
        _group("AND", {"field": "x"}),
        _group("AND", _rule("nowhere", "a", "string", "equal", "a")),
        _group("AND", _rule("metrics", "loss", "double", "like", "a")),
        _group("AND", _rule("metrics", "loss", "double", "between", 1)),
        _group("AND", _rule("metadata", "duration", "datetime", "less", "soon")),
    ],
)
def test_what_is_no_query_is_refused(api: Api, keys: dict[str, str], tree: dict[str, Any]) -> None:
    project = api("get_project", {"workspaceName": "team", "projectName": "digits"})["projectId"]
    assert api.rejected("search_experiments", json_body={"projectId": project, "rulesTree": tree})["code"] == 400


def test_search_without_a_project_is_refused_but_not_as_missing(api: Api) -> None:
    assert api.rejected("search_experiments", json_body={})["code"] == 400
    assert api.rejected("search_experiments", json_body={}, headers={"authorization": ""})["code"] == 401
