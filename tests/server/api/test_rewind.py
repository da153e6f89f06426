"""Rewinding an experiment: what was logged after a step is gone from every read, and what comes later is there."""

from __future__ import annotations

import itertools
from typing import Any
from urllib.parse import urlencode

import pytest
from sqlalchemy import select

from cometr_py.server.comet_server import CometServer
from cometr_py.server.storage.tables import hidden_points
from tests.support.pages import Site
from tests.support.server_client import Api

_keys = itertools.count()


def log(api: Api, key: str, name: str, points: list[tuple[Any, int | None]], **more: Any) -> None:
    """Points as (value, step), one millisecond apart."""
    values = [
        {"metricName": name, "metricValue": value, "step": step, "timestamp": 1000 + number, **more}
        for number, (value, step) in enumerate(points)
    ]
    api("log_metric_batch", json_body={"experimentKey": key, "values": values})


def rewind(api: Api, key: str, step: int, **more: Any) -> int:
    """Rewind, and return how many points were hidden."""
    headers = {"idempotency-key": f"rewind-{next(_keys)}"}
    body = {"experimentKey": key, "step": step, **more}
    hidden: int = api("rewind_experiment", json_body=body, headers=headers)["hiddenPoints"]
    return hidden


def steps(api: Api, key: str, name: str = "loss") -> list[int | None]:
    points = api("get_metric_values", {"experimentKey": key, "metricName": name})["metrics"]
    assert [point["offset"] for point in points] == list(range(len(points)))
    return [point["step"] for point in points]


def summary(api: Api, key: str, name: str = "loss") -> dict[str, Any]:
    found = api("get_metrics_summary", {"experimentKey": key})["values"]
    [row] = [row for row in found if row["name"] == name]
    return dict(row)


def same_without(api: Api, points: list[tuple[Any, int | None]], step: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The summary after a rewind, and that of an experiment that never logged the hidden points."""
    rewound, plain = api.new_experiment(), api.new_experiment()
    log(api, rewound, "loss", points)
    rewind(api, rewound, step)
    values = [
        {"metricName": "loss", "metricValue": value, "step": one, "timestamp": 1000 + number}
        for number, (value, one) in enumerate(points)
        if one is None or one <= step
    ]
    api("log_metric_batch", json_body={"experimentKey": plain, "values": values})
    return summary(api, rewound), summary(api, plain)


def test_points_after_the_step_are_hidden_and_later_ones_are_visible(api: Api) -> None:
    key = api.new_experiment()
    log(api, key, "loss", [(100 - step, step) for step in range(126)])
    assert rewind(api, key, 120) == 5
    log(api, key, "loss", [(50, step) for step in range(121, 131)])
    assert steps(api, key) == list(range(131))
    found = summary(api, key)
    assert (found["valueMin"], found["stepMin"], found["valueCurrent"], found["stepCurrent"]) == ("-20", 120, "50", 130)


@pytest.mark.parametrize(
    "points",
    [
        [(3, 1), (1, 2), (2, 3), (0, 4), (9, 5)],
        [(1, 5), (2, 1), (5, 4), (5, 2), (1, 3), (-7, 9)],
        [("NaN", 1), ("Infinity", 2), ("-Infinity", 7), (4, None), (-0.0, 2), (0, 3), ("text", 3)],
        [("a string", 1), (7, 9)],
        [(2**53 + 1, 1), (2**53 + 3, 8), (True, 2)],
    ],
)
def test_summary_is_that_of_the_remaining_points(api: Api, points: list[tuple[Any, int | None]]) -> None:
    found, wanted = same_without(api, points, 3)
    assert found == wanted


def test_points_without_a_step_and_the_load_of_the_machine_are_kept(api: Api) -> None:
    key = api.new_experiment()
    log(api, key, "loss", [(1, None), (2, 5), (3, None), (4, 9)])
    log(api, key, "sys.cpu.percent.avg", [(1, 3), (2, 9)])
    log(api, key, "loss", [(1, 3), (2, 9)], context="train")
    assert rewind(api, key, 5) == 2
    assert steps(api, key) == [None, 5, None]
    assert steps(api, key, "sys.cpu.percent.avg") == [3, 9]
    assert steps(api, key, "train_loss") == [3]


def test_no_read_returns_hidden_points(api: Api, comet: CometServer) -> None:
    key = api.new_experiment()
    log(api, key, "loss", [(1, 1), (2, 2), (3, 3)])
    log(api, key, "late", [(7, 3)])
    rewind(api, key, 2)
    everything = api("get_all_metric_values", {"experimentKey": key})["metrics"]
    assert [(point["metricName"], point["step"]) for point in everything] == [("loss", 1), ("loss", 2)]
    assert [row["name"] for row in api("get_metrics_summary", {"experimentKey": key})["values"]] == ["loss"]
    for full in (True, False):
        body = {"targetedExperiments": [key], "metrics": ["loss", "late"], "fetchFull": full}
        charts = api("get_multi_metric_chart", json_body=body)["experiments"][key]["metrics"]
        assert [(chart["metricName"], chart["values"]) for chart in charts] == [("loss", [1, 2])]
    project = api("get_experiment_metadata", {"experimentKey": key})["projectId"]
    columns = api("get_project_columns", {"projectId": project})
    named = {column["name"] for group in columns.values() if isinstance(group, list) for column in group}
    assert "loss" in named
    assert "late" not in named
    for name, wanted in (("loss", [key]), ("late", [])):
        rule = {"id": name, "field": name, "type": "double", "operator": "greater", "value": "1.5", "source": "metrics"}
        tree = {"condition": "AND", "rules": [rule], "valid": True}
        found = api("search_experiments", json_body={"projectId": project, "rulesTree": tree, "limit": 10, "page": 1})
        assert [one["experimentKey"] for one in found["experiments"]] == wanted
    site = Site(comet)
    (series,) = site.ask("/-/series?" + urlencode({"key": key, "name": "loss"})).json()["series"]
    assert (series["values"], series["total"], series["last"]) == ([1, 2], 2, 1)
    (late,) = site.ask("/-/series?" + urlencode({"key": key, "name": "late"})).json()["series"]
    assert (late["values"], late["total"]) == ([], 0)
    for tab in ("metrics", "charts"):
        page = site.ask(f"/team/digits/{key}?tab={tab}")
        assert page.status_code == 200
        assert "late" not in page.text


def test_column_stays_as_long_as_another_experiment_has_the_metric(api: Api) -> None:
    first, second = api.new_experiment(), api.new_experiment()
    for key in (first, second):
        log(api, key, "late", [(1, 9)])
    project = api("get_experiment_metadata", {"experimentKey": first})["projectId"]
    for key, there in ((first, True), (second, False)):
        rewind(api, key, 5)
        columns = api("get_project_columns", {"projectId": project})
        named = {column["name"] for group in columns.values() if isinstance(group, list) for column in group}
        assert ("late" in named) is there


def test_repeated_request_hides_nothing_that_came_in_between(api: Api) -> None:
    key = api.new_experiment()
    log(api, key, "loss", [(1, 1), (2, 9)])
    body, headers = {"experimentKey": key, "step": 5}, {"idempotency-key": "same"}
    first = api.ask("rewind_experiment", json_body=body, headers=headers)
    log(api, key, "loss", [(3, 9)])
    second = api.ask("rewind_experiment", json_body=body, headers=headers)
    assert (first.json, first.headers["idempotent-replayed"]) == ({"hiddenPoints": 1}, "false")
    assert (second.json, second.headers["idempotent-replayed"]) == ({"hiddenPoints": 1}, "true")
    assert steps(api, key) == [1, 9]


def test_late_rewind_keeps_what_was_logged_after_it(api: Api) -> None:
    key = api.new_experiment()
    log(api, key, "loss", [(1, 1), (2, 8), (3, 9)])  # at 1000, 1001 and 1002
    assert rewind(api, key, 5, loggedUntil=1001) == 1
    assert steps(api, key) == [1, 9]


def test_rewinding_repeatedly_and_to_negative_steps(api: Api) -> None:
    key = api.new_experiment()
    log(api, key, "loss", [(step, step) for step in range(-5, 6)])
    assert rewind(api, key, 3) == 2
    assert rewind(api, key, 100) == 0
    assert rewind(api, key, -2) == 5
    assert steps(api, key) == [-5, -4, -3, -2]
    assert rewind(api, key, -9) == 4
    assert steps(api, key) == []
    log(api, key, "loss", [(1, 1)])
    assert steps(api, key) == [1]


def test_hidden_points_stay_in_the_store_until_the_experiment_is_deleted(api: Api, comet: CometServer) -> None:
    key = api.new_experiment()
    log(api, key, "loss", [(0.5, 7), ("NaN", 8)], epoch=3, context="train")
    rewind(api, key, 1)

    def stored() -> list[Any]:
        columns = hidden_points.c
        query = select(columns.name, columns.value, columns.text, columns.step, columns.epoch, columns.context)
        with comet.store.reading() as connection:
            return [tuple(row) for row in connection.execute(query.order_by(columns.id))]

    wanted = [("train_loss", 0.5, None, 7, 3, "train"), ("train_loss", None, "NaN", 8, 3, "train")]
    assert stored() == wanted
    api("delete_experiment", {"experimentKey": key})
    assert stored() == []


def test_wrong_requests_are_rejected(api: Api) -> None:
    key = api.new_experiment()
    log(api, key, "loss", [(1, 9)])
    for body in (
        {"step": 1},
        {"experimentKey": key},
        {"experimentKey": key, "step": "x"},
        {"experimentKey": "0" * 32, "step": 1},
    ):
        assert api.rejected("rewind_experiment", json_body=body)["msg"]
    assert steps(api, key) == [9]


def test_charts_of_a_page_learn_that_points_are_hidden(api: Api, comet: CometServer) -> None:
    """A series that has grown again as long as it was looks the same by its length alone."""
    key, site = api.new_experiment(), Site(comet)

    def live() -> dict[str, Any]:
        (found,) = site.ask(f"/-/live?key={key}").json()["experiments"]
        return dict(found)

    log(api, key, "loss", [(1, 1), (2, 2)])
    before = live()
    rewind(api, key, 1)
    log(api, key, "loss", [(5, 2)])
    after = live()
    (series,) = site.ask("/-/series?" + urlencode({"key": key, "name": "loss"})).json()["series"]
    assert before["metrics"][0][1] == after["metrics"][0][1] == 2
    assert before["rewound"] < after["rewound"] == series["rewound"]
