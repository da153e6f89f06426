"""Metric histories: whatever text a server gives for a value, the point is there."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from cometr_py import transport
from cometr_py.errors import APIResponseError
from cometr_py.experiments.metric_history import MetricPoint, points


def reply(content: Any) -> transport.Reply:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return transport.Reply(200, {"content-type": "application/json"}, body, "GET", "/api/rest/v2/x")


def values(*given: Any) -> list[float]:
    return [point.metric_value for point in points(reply({"metrics": [row(value) for value in given]}))]


def row(value: Any) -> dict[str, Any]:
    """A point as every server sends it."""
    absent = {"step": None, "epoch": None, "runContext": None}
    return {"metricName": "loss", "metricValue": value, "timestamp": 1719849600412, "offset": 9, **absent}


def test_a_point_has_all_that_the_server_said() -> None:
    full = row("0.5") | {"step": 3, "epoch": 1, "runContext": "train", "timestamp": 1719849600413}
    assert points(reply({"metrics": [full]})) == [MetricPoint("loss", 0.5, 3, 1, "train", 1719849600413)]


def test_numbers_come_as_text_in_every_notation() -> None:
    assert values("0.91", "8.63E-4", "-7", "1e3", 2, 2.5) == [0.91, 0.000863, -7.0, 1000.0, 2.0, 2.5]
    assert values("Infinity", "-Infinity", "inf") == [math.inf, -math.inf, math.inf]
    assert math.isnan(values("NaN")[0])


@pytest.mark.parametrize("odd", ["best", "", "1e999", "+1", ".5", " 2 "])
def test_one_odd_value_spoils_no_other(odd: Any) -> None:
    first, second, third = values("0.25", odd, "NaN")
    assert first == 0.25
    expected = {"1e999": math.inf, "+1": 1.0, ".5": 0.5, " 2 ": 2.0}.get(odd)
    assert second == expected if expected is not None else math.isnan(second)
    assert math.isnan(third)


def test_a_point_without_a_value_is_an_error_that_names_it() -> None:
    without = row("1")
    del without["metricValue"]
    for odd in (row(None), without):
        with pytest.raises(APIResponseError, match="metricValue"):
            points(reply({"metrics": [row("0.5"), odd]}))


@pytest.mark.parametrize("body", [b"", b"[]", b'{"metrics": 3}', b"<html>", b'{"metrics": [{"metricName": "\xff"}]}'])
def test_what_is_no_series_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(APIResponseError):
        points(reply(body))
