"""Metrics: what was logged is read back, value by value."""

from __future__ import annotations

import gzip
import itertools
import json
import math

import pytest

from tests.support.server_client import Api


def test_single_points_are_read_back_in_order(api: Api) -> None:
    key = api.new_experiment()
    for step, value in ((5, 0.1), (-3, 2), (5, 1e-300)):
        api(
            "log_metric",
            json_body={
                "experimentKey": key,
                "metricName": "m",
                "metricValue": value,
                "step": step,
                "epoch": 1,
                "timestamp": 7,
            },
        )
    points = api("get_metric_values", {"experimentKey": key, "metricName": "m"})["metrics"]
    assert [(point["metricValue"], point["step"], point["epoch"], point["timestamp"]) for point in points] == [
        ("0.1", 5, 1, 7),
        ("2", -3, 1, 7),
        ("1e-300", 5, 1, 7),
    ]
    assert [point["offset"] for point in points] == [0, 1, 2]


@pytest.mark.parametrize(
    ("logged", "read"),
    [
        ("NaN", "NaN"),
        ("Infinity", "Infinity"),
        ("-Infinity", "-Infinity"),
        ("Inf", "Infinity"),
        (float("nan"), "NaN"),
        (float("inf"), "Infinity"),
        (float("-inf"), "-Infinity"),
        (1e308, "1e+308"),
        (0.1 + 0.2, "0.30000000000000004"),
        (2**53 + 1, "9007199254740993"),
        (10**400, "1" + "0" * 400),
        (True, "true"),
        ("8.63224093336612E-4", "8.63224093336612E-4"),
        ("not a number", "not a number"),
    ],
)
def test_every_kind_of_value_reads_as_it_was_logged(api: Api, logged: object, read: str) -> None:
    """Numbers without a word in JSON arrive as text, or as the bare words that Python writes."""
    key = api.new_experiment()
    body = {"experimentKey": key, "metricName": "m", "metricValue": logged}
    api("log_metric", json_body=body)
    api.log_metrics(key, "batch", [logged])
    assert api.metric(key, "m") == [read]
    assert api.metric(key, "batch") == [read]


def test_summary_knows_extremes_and_last_value_with_their_steps(api: Api) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "loss", [3.0, float("nan"), 1.5, float("inf"), 2.5])
    (row,) = api("get_metrics_summary", {"experimentKey": key})["values"]
    assert (row["name"], row["valueMin"], row["valueMax"], row["valueCurrent"]) == ("loss", "1.5", "Infinity", "2.5")
    assert (row["stepMin"], row["stepMax"], row["stepCurrent"]) == (2, 3, 4)


def test_summary_of_values_without_numbers_shows_the_last(api: Api) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "loss", ["a", "b"])
    (row,) = api("get_metrics_summary", {"experimentKey": key})["values"]
    assert (row["valueMin"], row["valueMax"], row["valueCurrent"], row["stepMax"]) == ("b", "b", "b", 1)


def test_context_becomes_a_prefix(api: Api) -> None:
    """Also of a name that begins like that already, and no less in a batch."""
    key = api.new_experiment()
    api("log_metric", json_body={"experimentKey": key, "metricName": "loss", "metricValue": 1, "context": "train"})
    points = [
        {"metricName": name, "metricValue": 2, "context": context, "step": 1, "epoch": None, "timestamp": 1}
        for name, context in (
            ("loss", "train"),
            ("train_loss", "train"),
            ("loss", "test"),
            ("loss", None),
            ("loss", ""),
        )
    ]
    api("log_metric_batch", json_body={"experimentKey": key, "values": points})
    api("log_metric_batch", json_body={"experimentKey": key, "values": [points[0] | {"step": "1"}]})
    counts = {
        row["name"]: len(api.metric(key, row["name"]))
        for row in api("get_metrics_summary", {"experimentKey": key})["values"]
    }
    assert counts == {"train_loss": 3, "train_train_loss": 1, "test_loss": 1, "loss": 2}
    found = api("get_metric_values", {"experimentKey": key, "metricName": "test_loss"})["metrics"]
    assert [point["runContext"] for point in found] == ["test"]


def test_gzipped_batch_with_bare_nan_is_stored(api: Api) -> None:
    key = api.new_experiment()
    first = '{"metricName": "m", "metricValue": NaN, "step": null}'
    second = '{"metricName": "m", "metricValue": -Infinity, "step": 3.0, "timestamp": "17"}'
    text = f'{{"experimentKey": "{key}", "values": [{first}, {second}]}}'
    headers = {"content-encoding": "gzip", "content-type": "application/json;charset=utf-8"}
    api("log_metric_batch", content=gzip.compress(text.encode()), headers=headers)
    points = api("get_metric_values", {"experimentKey": key, "metricName": "m"})["metrics"]
    assert [(point["metricValue"], point["step"]) for point in points] == [("NaN", None), ("-Infinity", 3)]
    assert points[1]["timestamp"] == 17


def test_refused_batch_stores_nothing(api: Api) -> None:
    key = api.new_experiment()
    good = {"metricName": "m", "metricValue": 1}
    for bad in (
        {"metricName": "", "metricValue": 1},
        {"metricName": "m"},
        {"metricName": "m", "metricValue": 1, "step": "x"},
        7,
    ):
        api.rejected("log_metric_batch", json_body={"experimentKey": key, "values": [good, bad]})
    assert api("get_metrics_summary", {"experimentKey": key})["values"] == []


def test_metric_of_an_unknown_name_is_empty(api: Api) -> None:
    assert api("get_metric_values", {"experimentKey": api.new_experiment(), "metricName": "no"}) == {"metrics": []}


def test_deleted_metric_is_gone(api: Api) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "a", [1])
    api.log_metrics(key, "b", [2])
    api("delete_metric", json_body={"experimentKey": key, "metricName": "a"})
    assert api.metric(key, "a") == []
    assert api.metric(key, "b") == ["2"]
    api.log_metrics(key, "a", [3])
    assert api.metric(key, "a") == ["3"]


def test_timestamps_in_microseconds_are_taken_for_what_they_are(api: Api) -> None:
    key = api.new_experiment()
    body = {"experimentKey": key, "metricName": "m", "metricValue": 1, "timestamp": 1_795_400_230_712_000}
    api("log_metric", json_body=body)
    (point,) = api("get_metric_values", {"experimentKey": key, "metricName": "m"})["metrics"]
    assert point["timestamp"] == 1_795_400_230_712


def _chart(api: Api, key: str, **more: object) -> dict[str, object]:
    body = {"targetedExperiments": [key], "fetchFull": True, "independentMetrics": True} | more
    found: dict[str, object] = api("get_multi_metric_chart", json_body=body)
    return found


def test_chart_has_columns_of_numbers(api: Api) -> None:
    key = api.new_experiment(experimentName="x")
    api.log_metrics(key, "loss", [3.0, 2.0, math.nan])
    chart = _chart(api, key, metrics=["loss", "unknown"])
    assert chart["empty"] is False
    found = json.loads(json.dumps(chart["experiments"]))[key]
    assert found["empty"] is False
    assert found["experiment_key"] == key
    (metric,) = found["metrics"]
    assert (metric["metricName"], metric["values"], metric["steps"]) == ("loss", [3.0, 2.0, "NaN"], [0, 1, 2])


def test_chart_of_nothing_is_empty(api: Api) -> None:
    key = api.new_experiment()
    assert _chart(api, key) == {"experiments": {}, "empty": True}
    assert _chart(api, key, metrics=["no"])["empty"] is True


def test_dependent_chart_keeps_the_steps_that_all_metrics_have(api: Api) -> None:
    key = api.new_experiment()
    api.log_metrics(key, "a", [1, 2, 3, 4])
    point = {"metricName": "b", "metricValue": 9, "step": 2}
    api("log_metric_batch", json_body={"experimentKey": key, "values": [point]})
    chart = _chart(api, key, metrics=["a", "b"], independentMetrics=False)
    found = json.loads(json.dumps(chart["experiments"]))[key]
    assert [(metric["metricName"], metric["steps"], metric["values"]) for metric in found["metrics"]] == [
        ("a", [2], [3]),
        ("b", [2], [9]),
    ]


def test_sampled_chart_has_500_points_with_both_ends(api: Api) -> None:
    key = api.new_experiment()
    for start in range(0, 3000, 1000):
        points = [{"metricName": "m", "metricValue": step, "step": step} for step in range(start, start + 1000)]
        api("log_metric_batch", json_body={"experimentKey": key, "values": points})
    steps = json.loads(json.dumps(_chart(api, key, metrics=["m"], fetchFull=False)["experiments"]))[key]["metrics"][0][
        "steps"
    ]
    assert len(steps) == 500
    assert (steps[0], steps[-1]) == (0, 2999)
    gaps = {after - before for before, after in itertools.pairwise(steps)}
    assert gaps <= {5, 6, 7}, gaps


def test_chart_with_parameters_only(api: Api) -> None:
    key = api.new_experiment()
    api("log_parameter", json_body={"experimentKey": key, "parameterName": "lr", "parameterValue": 0.1})
    chart = _chart(api, key, params=["lr", "no"])
    found = json.loads(json.dumps(chart["experiments"]))[key]
    assert (found["params"], found["empty"], found["metrics"]) == ({"lr": "0.1"}, False, [])
