"""The table of a project's experiments: which ones it shows, in which order, and with which values."""

from __future__ import annotations

import math

import pytest

from cometr_py.core.clock import milliseconds
from cometr_py.core.condition_text import parse_condition
from cometr_py.server.comet_server import CometServer
from cometr_py.server.domain.workspaces import ProjectRef, project
from cometr_py.server.errors import ApiError
from cometr_py.server.web.queries.experiment_table import (
    ExperimentTable,
    TableColumn,
    TableRequest,
    columns_of,
    list_experiments,
    tags_of,
)
from tests.support.server_client import Api

LOSS, LR, OPTIMIZER = (
    TableColumn("metric", "loss"),
    TableColumn("parameter", "lr"),
    TableColumn("parameter", "optimizer"),
)


@pytest.fixture
def keys(api: Api) -> dict[str, str]:
    """Four experiments by name; `bare` has nothing but its name."""
    found = {}
    for name, lr, optimizer, losses, tags in (
        ("alpha", 0.1, "adam", [3.0, 1.0, 2.0], ["best", "wide"]),
        ("beta", 0.02, "sgd", [5.0], ["wide"]),
        ("gamma", 0.003, "adam", [math.nan], []),
        ("bare", None, None, [], []),
    ):
        key = api.new_experiment("team", "digits", experimentName=name)
        found[name] = key
        if lr is not None:
            values = [
                {"parameterName": "lr", "parameterValue": lr},
                {"parameterName": "optimizer", "parameterValue": optimizer},
            ]
            api("log_parameter_batch", json_body={"experimentKey": key, "values": values})
            api.log_metrics(key, "loss", losses)
        if tags:
            api("add_tags", json_body={"experimentKey": key, "addedTags": tags})
    return found


def listing(
    comet: CometServer, wanted: TableRequest | None = None, columns: list[TableColumn] | None = None
) -> ExperimentTable:
    with comet.store.reading() as connection:
        found = project(connection, ProjectRef(workspace_name="team", project_name="digits"))
        return list_experiments(connection, milliseconds(), found.id, wanted or TableRequest(), columns)


def names(comet: CometServer, wanted: TableRequest | None = None) -> list[str]:
    return [row.experiment.name for row in listing(comet, wanted).rows]


def matching(comet: CometServer, where: str) -> set[str]:
    return set(names(comet, TableRequest(conditions=(parse_condition(where),))))


@pytest.mark.usefixtures("keys")
def test_newest_first_with_the_usual_columns(comet: CometServer) -> None:
    found = listing(comet)
    assert [row.experiment.name for row in found.rows] == ["bare", "gamma", "beta", "alpha"]
    about = ["state", "start", "duration", "tags"]
    assert [column.id for column in found.columns] == [*about, "metric:loss", "param:lr", "param:optimizer"]
    alpha = found.rows[-1]
    assert alpha.tags == ["best", "wide"]
    assert alpha.values == {LOSS: "2", LR: "0.1", OPTIMIZER: "adam"}
    assert found.rows[0].values == {}


@pytest.mark.usefixtures("keys")
def test_lowest_and_highest_instead_of_last_values(comet: CometServer) -> None:
    for which, value in (("current", "2"), ("min", "1"), ("max", "3")):
        rows = listing(comet, TableRequest(which=which), [LOSS]).rows
        shown = {row.experiment.name: row.values.get(LOSS) for row in rows}
        assert shown == {"alpha": value, "beta": "5", "gamma": "NaN", "bare": None}


@pytest.mark.usefixtures("keys")
def test_sorting_puts_what_is_missing_last_either_way(comet: CometServer) -> None:
    assert names(comet, TableRequest(sort=LOSS, descending=False)) == ["alpha", "beta", "gamma", "bare"]
    assert names(comet, TableRequest(sort=LOSS, descending=True)) == ["beta", "alpha", "gamma", "bare"]
    assert names(comet, TableRequest(sort=OPTIMIZER, descending=True)) == ["beta", "gamma", "alpha", "bare"]
    assert names(comet, TableRequest(sort=TableColumn("", "name"), descending=False)) == [
        "alpha",
        "bare",
        "beta",
        "gamma",
    ]
    assert names(comet, TableRequest(sort=TableColumn("", "tags"), descending=False))[:2] == ["alpha", "beta"]
    assert names(comet, TableRequest(sort=LOSS, which="min", descending=False))[0] == "alpha"


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("parameter.lr = 0.1", {"alpha"}),
        ("parameter.lr != 0.1", {"beta", "gamma"}),
        ("parameter.lr is null", {"bare"}),
        ('parameter.optimizer contains "DA"', {"alpha", "gamma"}),
        ("metric.loss < 3", {"alpha"}),
        ("metric_max.loss < 3", set()),
        ('metric.loss == "NaN"', {"gamma"}),
        ('tag = "wide"', {"alpha", "beta"}),
        ("tag is null", {"gamma", "bare"}),
        ('name contains "ETA"', {"beta"}),
        ('state = "running" and started > 2020-01-31 and duration < 1h', {"alpha", "beta", "gamma", "bare"}),
    ],
)
@pytest.mark.usefixtures("keys")
def test_filters(comet: CometServer, where: str, expected: set[str]) -> None:
    assert matching(comet, where) == expected


@pytest.mark.usefixtures("keys")
def test_filters_and_sorting_by_the_same_series_together(comet: CometServer) -> None:
    conditions = (parse_condition("metric.loss > 0"), parse_condition("parameter.lr < 1"))
    assert names(comet, TableRequest(sort=LOSS, descending=True, conditions=conditions, search="wide")) == [
        "beta",
        "alpha",
    ]


def test_searching_names_tags_and_keys(comet: CometServer, keys: dict[str, str]) -> None:
    assert names(comet, TableRequest(search="ALPH")) == ["alpha"]
    assert names(comet, TableRequest(search="wide")) == ["beta", "alpha"]
    assert names(comet, TableRequest(search="wide best")) == ["alpha"]
    assert names(comet, TableRequest(search=keys["gamma"][:12])) == ["gamma"]
    assert names(comet, TableRequest(search="100%")) == []


@pytest.mark.usefixtures("keys")
def test_pages_and_counts(comet: CometServer) -> None:
    found = listing(comet, TableRequest(page=2, size=3))
    assert [row.experiment.name for row in found.rows] == ["alpha"]
    assert (found.page, found.matching, found.total) == (2, 4, 4)
    beyond = listing(comet, TableRequest(page=99, size=3))
    assert beyond.page == 2, "the last page there is"
    assert listing(comet, TableRequest(search="alpha")).matching == 1


def test_archived_ones_are_apart(api: Api, comet: CometServer, keys: dict[str, str]) -> None:
    api("archive_experiment", {"experimentKey": keys["beta"]})
    assert names(comet) == ["bare", "gamma", "alpha"]
    assert names(comet, TableRequest(archived=True)) == ["beta"]


def test_linked_experiments_are_listed_as_well(api: Api, comet: CometServer) -> None:
    key = api.new_experiment("team", "elsewhere", experimentName="guest")
    api.new_experiment("team", "digits", experimentName="host")
    api("create_symlink", {"experimentKey": key, "projectName": "digits"})
    assert set(names(comet)) == {"host", "guest"}


@pytest.mark.usefixtures("keys")
def test_columns_and_tags_to_choose_from(comet: CometServer) -> None:
    with comet.store.reading() as connection:
        found = project(connection, ProjectRef(workspace_name="team", project_name="digits"))
        assert columns_of(connection, found.id) == [LOSS, LR, OPTIMIZER]
        assert tags_of(connection, found.id, at_most=1) == [("wide", 2)]
        assert tags_of(connection, found.id, at_most=9) == [("wide", 2), ("best", 1)]


def test_names_of_columns_in_addresses(comet: CometServer) -> None:
    assert TableColumn.parse("metric:a:b") == TableColumn("metric", "a:b")
    assert TableColumn.parse("param:lr") == LR
    assert TableColumn.parse("tags") == TableColumn("", "tags")
    for nonsense in ("", "metric:", "what", "what:x"):
        assert TableColumn.parse(nonsense) is None
    for column in (LOSS, LR, TableColumn("other", "x"), TableColumn("", "name")):
        assert TableColumn.parse(column.id) == column


def test_unknown_project_is_refused(comet: CometServer) -> None:
    with pytest.raises(ApiError, match="No such project"):
        listing(comet)
