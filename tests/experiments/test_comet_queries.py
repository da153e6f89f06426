"""Searching Comet's own servers: what their queries cannot express is evaluated in Python on what they found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from cometr_py import search
from cometr_py.core.condition_text import condition_text, parse_condition
from cometr_py.core.conditions import And
from cometr_py.errors import ArgumentError
from cometr_py.search import metric
from cometr_py.search.comet_queries import predicates, translated
from tests.support.experiment_replies import experiment_reply
from tests.support.servers import Answer, ScriptedServer

COLUMNS = {
    ("metrics", "loss"): "double",
    ("metrics", "acc"): "double",
    ("params", "lr"): "string",
    ("params", "depth"): "double",
    ("params", "flag"): "boolean",
    ("params", "optimizer"): "string",
    ("log_other", "Name"): "string",
    ("metadata", "start_server_timestamp"): "datetime",
    ("metadata", "duration"): "timenumber",
    ("metadata", "hasCrashed"): "boolean",
    ("env_details", "hostname"): "string",
}


def shape(rules: Mapping[str, Any] | None) -> Any:
    """Rules as nested lists."""
    if rules is None or "rules" not in rules:
        return rules and (rules["source"], rules["field"], rules["type"], rules["operator"], rules["value"])
    return [rules["condition"], *(shape(member) for member in rules["rules"])]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("metric.loss < 0.1", ("metrics", "loss", "double", "less", 0.1)),
        ("not metric.loss < 0.1", ("metrics", "loss", "double", "greater_or_equal", 0.1)),
        ("metric.loss != 1", ("metrics", "loss", "double", "not_equal", 1.0)),
        ("metric.loss is null", ("metrics", "loss", "double", "is_null", None)),
        ("parameter.flag == true", ("params", "flag", "boolean", "equal", 1)),
        ('parameter.optimizer == "adam"', ("params", "optimizer", "string", "equal", "adam")),
        ('parameter.optimizer not contains "a"', ("params", "optimizer", "string", "not_contains", "a")),
        ('name == "a"', ("log_other", "Name", "string", "equal", "a")),
        ('tag == "draft"', ("tag", "draft", "string", "equal", "draft")),
        ('tag != "draft"', ("tag", "draft", "string", "not_equal", "draft")),
        ('environment.hostname == "a"', ("env_details", "hostname", "string", "equal", "a")),
        ("metadata.hasCrashed == false", ("metadata", "hasCrashed", "boolean", "equal", 0)),
        ("duration > 2 min", ("metadata", "duration", "timenumber", "greater", 120.0)),
        (
            "started > 2024-05-01 10:00",
            ("metadata", "start_server_timestamp", "datetime", "greater", "2024-05-01 10:00:00"),
        ),
    ],
)
def test_what_queries_can_express_is_sent(text: str, rule: tuple[Any, ...]) -> None:
    rules, left = translated(parse_condition(text), COLUMNS)
    assert shape(rules) == ["AND", rule]
    assert left == And(()), "nothing is left"


@pytest.mark.parametrize(
    "text",
    [
        "parameter.lr >= 10",  # a column of strings, because of one value
        'parameter.lr < "b"',
        'parameter.depth == "3"',
        "metric_min.loss < 1",
        'state == "no signal"',
        "exit_code == 137",
        'tag contains "a"',
        "metric.loss < 1 or parameter.lr >= 10",
    ],
)
def test_what_they_cannot_express_is_left_over(text: str) -> None:
    rules, left = translated(parse_condition(text), COLUMNS)
    assert rules is None
    assert condition_text(left) == text


def test_each_condition_that_must_hold_is_sent_or_left_over() -> None:
    text = "metric.loss < 1 and parameter.lr >= 10 and (metric.acc > 1 or parameter.depth == 3)"
    rules, left = translated(parse_condition(text), COLUMNS)
    assert condition_text(left) == "parameter.lr >= 10"
    assert shape(rules) == [
        "AND",
        ("metrics", "loss", "double", "less", 1.0),
        ["OR", ("metrics", "acc", "double", "greater", 1.0), ("params", "depth", "double", "equal", 3.0)],
    ]


def test_predicates_name_a_source_or_leave_it_to_their_rules() -> None:
    text = 'metric.loss < 1 and (metric.acc > 1 or parameter.optimizer == "a") and (metric.loss < 1 or metric.acc > 1)'
    rules, _ = translated(parse_condition(text), COLUMNS)
    assert rules is not None
    found = predicates(rules)
    assert [(one["source"], [one["query"]["condition"], len(one["query"]["rules"])]) for one in found] == [
        ("metrics", ["AND", 1]),
        ("nested", ["OR", 2]),
        ("metrics", ["OR", 2]),
    ]
    assert ["source" in one for group in found for one in group["query"]["rules"]] == [False, True, True, False, False]


PLACE: dict[str, Any] = {"project_name": "digits", "workspace_name": "team", "api_key": "a-key-of-the-tests"}
EXPERIMENTS = {"experiments": [experiment_reply(key) for key in ("a" * 32, "b" * 32, "c" * 32)]}
LOSS_COLUMN = {"name": "loss", "id": "loss--metrics", "type": "double", "source": "metrics"}
COLUMN_REPLY = {"columns": [LOSS_COLUMN]}
#: What the server says when it is asked what it is.
VERSION = Answer(body={"version": "3.60.1"})
PROJECT = Answer(
    body={
        "projectId": "p1",
        "projectName": "digits",
        "ownerUserName": "ada",
        "projectDescription": None,
        "workspaceName": "team",
        "numberOfExperiments": 3,
        "lastUpdated": 1587671932216,
        "public": False,
    }
)


def parameters_reply(**values: str) -> dict[str, Any]:
    """Parameters, each logged once."""
    kinds = ("Max", "Min", "Current")
    return {
        "values": [
            {
                "name": name,
                "editable": False,
                **{f"value{kind}": value for kind in kinds},
                **{f"timestamp{kind}": 1587671932216 for kind in kinds},
            }
            for name, value in values.items()
        ]
    }


def test_all_pages_are_asked_for(server: ScriptedServer) -> None:
    found: list[list[dict[str, str]]] = [[{"experimentKey": "a" * 32}], [{"experimentKey": "c" * 32}], []]
    server.answers(
        Answer(body=EXPERIMENTS),
        Answer(body=COLUMN_REPLY),
        VERSION,
        PROJECT,
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
        VERSION,
        PROJECT,
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


def test_the_rest_is_evaluated_on_what_was_found(server: ScriptedServer) -> None:
    columns = [LOSS_COLUMN, {"name": "lr", "id": "lr--params", "type": "string", "source": "params"}]
    rates = [parameters_reply(lr=rate) for rate in ("auto", "100")]
    server.answers(
        Answer(body=EXPERIMENTS),
        Answer(body={"columns": columns}),
        VERSION,
        PROJECT,
        Answer(body={"experiments": EXPERIMENTS["experiments"][:2]}),
        Answer(body={"experiments": []}),
        *(Answer(body=one) for one in rates),
    )
    where = "metric.loss < 1 and parameter.lr > 10"
    listed = search.search_experiments(where=where, url=server.url, **PLACE)
    assert len(listed) == 1
    asked = [one.path for one in server.received if one.path.endswith("/parameters")]
    assert len(asked) == 2, "only of those that the server found, and nothing else about them"


def test_a_name_that_nobody_logged_is_told_with_those_that_are_like_it(server: ScriptedServer) -> None:
    server.answers(Answer(body=EXPERIMENTS), Answer(body=COLUMN_REPLY))
    with pytest.raises(ArgumentError, match=r"no experiment of the project has metric\.los\. There is loss"):
        search.search_experiments(where="metric.los < 1", url=server.url, **PLACE)
