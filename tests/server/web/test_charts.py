"""What charts are drawn from: samples of long series, all points of a range, and only the new ones of a live run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import pytest

from cometr_py.server.comet_server import CometServer
from tests.support.pages import Site
from tests.support.server_client import Api

#: A value with its step, epoch and time.
_Logged = tuple[float, int | None, int | None, int]


@pytest.fixture
def site(comet: CometServer) -> Site:
    return Site(comet)


def series(site: Site, **query: Any) -> dict[str, Any]:
    """The one series that a chart asks for."""
    answer = site.ask("/-/series?" + urlencode(query))
    assert answer.status_code == 200, answer.text
    (found,) = answer.json()["series"]
    return dict(found)


def log_points(api: Api, key: str, name: str, points: Sequence[_Logged]) -> None:
    """Points as (value, step, epoch, time)."""
    names = ("metricValue", "step", "epoch", "timestamp")
    for start in range(0, len(points), 5000):
        values = [
            {"metricName": name, **dict(zip(names, point, strict=True))} for point in points[start : start + 5000]
        ]
        api("log_metric_batch", json_body={"experimentKey": key, "values": values})


@pytest.fixture
def long_key(api: Api) -> str:
    """`long` has 12,000 points with two of each step, one of them far above the others."""
    key = api.new_experiment()
    points = [
        (500.0 if number == 4_321 else 0.5, number // 2, number // 100, 10**12 + number) for number in range(12_000)
    ]
    log_points(api, key, "long", points)
    return key


def test_short_series_come_whole(api: Api, site: Site) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "m", [1, 2.5, "NaN", float("inf"), "text"])
    found = series(site, key=key, name="m")
    assert found["values"] == [1, 2.5, None, None, None]
    assert found["steps"] == [0, 1, 2, 3, 4]
    assert (found["total"], found["within"], found["last"], found["extremes"]) == (5, 5, 4, [])


def test_long_series_are_sampled_evenly_with_both_ends_and_extremes(site: Site, long_key: str) -> None:
    found = series(site, key=long_key, name="long")
    assert len(found["values"]) == 1000
    assert (found["times"][0], found["times"][-1]) == (10**12, 10**12 + 11_999)
    assert (found["total"], found["within"], found["last"]) == (12_000, 12_000, 11_999)
    assert [2160, 43, 10**12 + 4_321, 500.0] in found["extremes"]


@pytest.mark.parametrize(
    ("axis", "low", "high", "count"),
    [
        ("step", 100, 149, 100),
        ("step", 99.5, 149.2, 100),
        ("step", -1e300, 1e300, 12_000),
        ("step", 5_990, 7_000, 20),
        ("step", 7_000, 8_000, 0),
        ("epoch", 3, 4, 200),
        ("time", 10**12 + 5, 10**12 + 14, 10),
    ],
)
def test_a_range_of_an_axis_comes_whole(
    site: Site, long_key: str, axis: str, low: float, high: float, count: int
) -> None:
    found = series(site, key=long_key, name="long", axis=axis, **{"from": low, "to": high})
    assert found["within"] == count
    assert len(found["values"]) == min(count, 10_000)
    shown = {"step": found["steps"], "epoch": found["epochs"], "time": found["times"]}[axis]
    assert all(low <= place <= high for place in shown)


def test_ranges_of_steps_that_go_back_and_forth(api: Api, site: Site) -> None:
    key = api.new_experiment()
    log_points(api, key, "m", [(step, step, None, 10**12) for step in (5, 3, 9, 1, 7)])
    found = series(site, key=key, name="m", axis="step", **{"from": 3, "to": 7})
    assert sorted(found["steps"]) == [3, 5, 7]


def test_points_without_steps_have_no_place_on_that_axis(api: Api, site: Site) -> None:
    key = api.new_experiment()
    log_points(api, key, "m", [(1.0, None, None, 10**12)])
    assert series(site, key=key, name="m")["steps"] == [None]
    assert series(site, key=key, name="m", axis="step", **{"from": 0, "to": 9})["values"] == []


def test_only_new_points_after_a_number(api: Api, site: Site) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "m", [1, 2, 3])
    assert series(site, key=key, name="m", after=0)["values"] == [2, 3]
    nothing = series(site, key=key, name="m", after=2)
    assert (nothing["values"], nothing["last"], nothing["total"]) == ([], 2, 3)
    assert series(site, key=key, name="m", after=10**6)["values"] == []


def test_metrics_that_were_not_logged_are_empty(api: Api, site: Site) -> None:
    found = series(site, key=api.new_experiment(), name="unknown")
    assert (found["values"], found["total"], found["last"]) == ([], 0, -1)


def test_several_experiments_at_once(api: Api, site: Site) -> None:
    one, other = api.new_experiment(), api.new_experiment()
    api.log_metrics(one, "m", [1])
    api.log_metrics(other, "m", [2, 3])
    found = site.ask(f"/-/series?name=m&key={one}&key={other}&key={one}").json()["series"]
    assert [(part["key"], part["values"]) for part in found] == [(one, [1]), (other, [2, 3])]


def test_live_tells_how_much_there_is_of_each_metric(api: Api, site: Site) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "loss", [3, 2.5])
    (found,) = site.ask(f"/-/live?key={key}").json()["experiments"]
    assert found == {"key": key, "running": True, "metrics": [["loss", 2, "2.5"]], "rewound": 0}
    api("update_experiment_status", json_body={"experimentKey": key, "isAlive": False})
    assert site.ask(f"/-/live?key={key}").json()["experiments"][0]["running"] is False
