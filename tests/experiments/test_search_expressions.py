"""Expressions become the rules that a server searches by."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest

from cometr_py import search
from cometr_py.errors import ArgumentError
from cometr_py.search import Expression, environment, metadata, metric, other, parameter, predicates, rules_tree, tag
from tests.support.servers import Answer, ScriptedServer

COLUMNS = {
    ("metrics", "loss"): "double",
    ("metrics", "acc"): "double",
    ("params", "lr"): "double",
    ("params", "optimizer"): "string",
    ("log_other", "Name"): "string",
    ("metadata", "start_server_timestamp"): "datetime",
    ("metadata", "duration"): "timenumber",
    ("metadata", "hasCrashed"): "boolean",
    ("env_details", "hostname"): "string",
}


def tree(where: Expression) -> dict[str, Any]:
    return rules_tree(where, COLUMNS)


def rule(where: Expression) -> tuple[Any, ...]:
    """The only rule of an expression: source, name, type, operator and value."""
    found = tree(where)
    assert (found["condition"], found["valid"], len(found["rules"])) == ("AND", True, 1)
    [only] = found["rules"]
    assert only["id"] == only["field"]
    return only["source"], only["field"], only["type"], only["operator"], only["value"]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (metric("loss") < 0.1, ("metrics", "loss", "double", "less", 0.1)),
        (metric("loss") <= 1, ("metrics", "loss", "double", "less_or_equal", 1)),
        (metric("loss") > 1, ("metrics", "loss", "double", "greater", 1)),
        (metric("loss") >= 1, ("metrics", "loss", "double", "greater_or_equal", 1)),
        (parameter("lr") == "0.01", ("params", "lr", "double", "equal", 0.01)),
        (parameter("optimizer") != "adam", ("params", "optimizer", "string", "not_equal", "adam")),
        (parameter("optimizer") == 3, ("params", "optimizer", "string", "equal", "3")),
        (metric("loss").between(0, 1.5), ("metrics", "loss", "double", "between", ["0", "1.5"])),
        (~metric("loss").between(0, 1), ("metrics", "loss", "double", "not_between", ["0", "1"])),
        (other("Name").contains("a"), ("log_other", "Name", "string", "contains", "a")),
        (~other("Name").contains("a"), ("log_other", "Name", "string", "not_contains", "a")),
        (other("Name").startswith("a"), ("log_other", "Name", "string", "begins_with", "a")),
        (~other("Name").endswith("a"), ("log_other", "Name", "string", "not_ends_with", "a")),
        (metric("loss").is_null(), ("metrics", "loss", "double", "is_null", None)),
        (metric("loss") == None, ("metrics", "loss", "double", "is_null", None)),  # noqa: E711 - it makes an expression
        (metric("loss") != None, ("metrics", "loss", "double", "is_not_null", None)),  # noqa: E711 - likewise
        (tag("draft"), ("tag", "draft", "string", "equal", "draft")),
        (~tag("draft"), ("tag", "draft", "string", "not_equal", "draft")),
        (environment("hostname") == "a", ("env_details", "hostname", "string", "equal", "a")),
        (metadata("hasCrashed") == True, ("metadata", "hasCrashed", "boolean", "equal", 1)),  # noqa: E712 - likewise
        (metadata("duration") > 60, ("metadata", "duration", "timenumber", "greater", 60)),
        (metadata("duration") > dt.timedelta(minutes=2), ("metadata", "duration", "timenumber", "greater", 120.0)),
        (
            metadata("start_server_timestamp") > dt.datetime(2024, 5, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=2))),
            ("metadata", "start_server_timestamp", "datetime", "greater", "2024-05-01 10:00:00"),
        ),
    ],
)
def test_a_comparison_becomes_a_rule(where: Expression, expected: tuple[Any, ...]) -> None:
    assert rule(where) == expected


def shape(found: dict[str, Any]) -> Any:
    """A tree as nested lists of conditions, names and operators."""
    if "rules" in found:
        return [found["condition"], *(shape(one) for one in found["rules"])]
    return f"{found['field']} {found['operator']}"


def test_groups_keep_their_shape_and_equal_ones_are_joined() -> None:
    one, two, three = metric("loss") < 1, metric("acc") > 0.5, parameter("lr") == 1
    assert shape(tree(one & two & three)) == ["AND", "loss less", "acc greater", "lr equal"]
    assert shape(tree(one & (two | three))) == ["AND", "loss less", ["OR", "acc greater", "lr equal"]]
    assert shape(tree((one | two) | tag("x"))) == ["OR", "loss less", "acc greater", "x equal"]


def test_a_negated_group_turns_and_into_or() -> None:
    one, two = metric("loss") < 1, parameter("optimizer") == "adam"
    assert shape(tree(~(one & two))) == ["OR", "loss greater_or_equal", "optimizer not_equal"]
    assert shape(tree(~(one | ~two))) == ["AND", "loss greater_or_equal", "optimizer equal"]
    assert shape(tree(~~one)) == shape(tree(one))


def test_predicates_name_a_source_or_leave_it_to_their_rules() -> None:
    loss, acc, adam = metric("loss") < 1, metric("acc") > 0.5, parameter("optimizer") == "adam"
    found = predicates(tree(loss & (acc | adam) & (loss | acc)))
    assert [(one["source"], shape(one["query"])) for one in found] == [
        ("metrics", ["AND", "loss less"]),
        ("nested", ["OR", "acc greater", "optimizer equal"]),
        ("metrics", ["OR", "loss less", "acc greater"]),
    ]
    assert ["source" in one for group in found for one in group["query"]["rules"]] == [False, True, True, False, False]


def test_a_name_that_nobody_logged_is_told_with_those_that_are_like_it() -> None:
    with pytest.raises(ArgumentError, match=r"metric\('los'\): no experiment of the project has it. There is loss"):
        tree(metric("los") < 1)
    with pytest.raises(ArgumentError, match="no experiment of the project has it"):
        tree(parameter("loss") == 1)


@pytest.mark.parametrize(
    "where",
    [
        metric("loss") < "a text",
        metric("loss") == math.nan,
        metric("loss") < 10**400,
        metric("loss") < 10**5000,
        metadata("hasCrashed") == "yes",
        metadata("start_server_timestamp") > 3,
        metadata("duration") > "long",
    ],
)
def test_a_value_that_cannot_be_compared_is_refused(where: Expression) -> None:
    with pytest.raises(ArgumentError, match="it can be compared with"):
        tree(where)


def test_python_words_instead_of_signs_are_refused() -> None:
    with pytest.raises(ArgumentError, match=r"&, \| and ~"):
        _ = (metric("loss") < 1) and (metric("acc") > 1)
    with pytest.raises(ArgumentError, match=r"&, \| and ~"):
        _ = 0 < metric("loss") < 1
    with pytest.raises(ArgumentError, match="in brackets"):
        (metric("loss") < 1) & 3  # type: ignore[operator]  # that is what is tested


PLACE: dict[str, Any] = {"project_name": "digits", "workspace_name": "team", "api_key": "a-key-of-the-tests"}
EXPERIMENTS = {"experiments": [{"experimentKey": key} for key in ("a" * 32, "b" * 32, "c" * 32)]}
COLUMN_REPLY = {"columns": [{"name": "loss", "id": "loss--metrics", "type": "double", "source": "metrics"}]}


def test_all_pages_are_asked_for(server: ScriptedServer) -> None:
    found: list[list[dict[str, str]]] = [[{"experimentKey": "a" * 32}], [{"experimentKey": "c" * 32}], []]
    server.answers(
        Answer(body=EXPERIMENTS),
        Answer(body=COLUMN_REPLY),
        Answer(body={"projectId": "p1", "projectName": "digits"}),
        *(Answer(body={"experiments": page}) for page in found),
    )
    listed = search.search_experiments(where=metric("loss") < 1, url=server.url, **PLACE)
    assert [one.experiment_key for one in listed] == ["a" * 32, "c" * 32]
    asked = [one.json() for one in server.received if one.path.endswith("/search")]
    assert [one["page"] for one in asked] == [1, 2, 3]
    assert {one["projectId"] for one in asked} == {"p1"}


def test_an_older_server_is_asked_in_its_own_way(server: ScriptedServer) -> None:
    server.answers(
        Answer(body=EXPERIMENTS),
        Answer(body=COLUMN_REPLY),
        Answer(body={"projectId": "p1", "projectName": "digits"}),
        Answer(404, {"msg": "not here"}),
        Answer(body={"experimentKeys": ["b" * 32]}),
    )
    listed = search.search_experiments(where=metric("loss") < 1, archived=True, url=server.url, **PLACE)
    assert [one.experiment_key for one in listed] == ["b" * 32]
    assert server.received[-1].json() == {
        "workspaceName": "team",
        "projectName": "digits",
        "predicates": [
            {
                "source": "metrics",
                "query": {
                    "condition": "AND",
                    "rules": [{"id": "loss", "field": "loss", "type": "double", "operator": "less", "value": 1}],
                    "valid": True,
                },
            }
        ],
        "archived": True,
    }
