"""Replies with metric points are read in pieces, wherever a piece happens to end."""

from __future__ import annotations

import io
import json
import random
from array import array
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cometr_py import transport
from cometr_py.errors import APIResponseError
from cometr_py.frames import replies
from cometr_py.frames.point_columns import Points, frame_columns
from tests.support.servers import Answer, ScriptedServer

NAMES = ["loss", "a},{b", 'q"},{"metricName":"x"', "},{", "]}", "ü\u2028", "\\", '\\"', '},{"a', "},{ "]


def points(count: int, seed: int = 3) -> list[dict[str, Any]]:
    randomness = random.Random(seed)
    return [
        {
            "metricName": randomness.choice(NAMES),
            "metricValue": randomness.choice(["NaN", "-Infinity", "0.5", "1E-7", "text", 3, 2.5, None]),
            "timestamp": randomness.choice([None, 1_700_000_000_000 + place]),
            "step": randomness.choice([None, -3, 2**62]),
            "epoch": None,
            "runContext": randomness.choice([None, "},{", "train"]),
            "offset": place,
            "unknown": {"nested": True},
        }
        for place in range(count)
    ]


@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": "), (" ,\n ", " : ")])
@pytest.mark.parametrize("size", [1, 50, 333, 1 << 20])
def test_every_point_is_read_once_however_the_reply_is_cut(
    monkeypatch: pytest.MonkeyPatch, separators: tuple[str, str], size: int
) -> None:
    monkeypatch.setattr(replies, "PIECE", size)
    given = points(200)
    body = json.dumps({"metrics": given, "more": [{"a": 1}, {"b": 2}]}, separators=separators, ensure_ascii=False)
    found = [point for piece in replies.pieces(io.BytesIO(body.encode()), replies.strings) for point in piece]
    assert [
        (one.metric_name, one.metric_value, one.step, one.timestamp, one.run_context, one.offset) for one in found
    ] == [
        (one["metricName"], one["metricValue"], one["step"], one["timestamp"], one["runContext"], one["offset"])
        for one in given
    ]


def test_members_in_another_order_are_read_too() -> None:
    body = json.dumps({"more": 1, "metrics": points(3)}).encode()
    assert [len(piece) for piece in replies.pieces(io.BytesIO(body), replies.strings)] == [3]
    assert list(replies.pieces(io.BytesIO(b'{"metrics":[]}'), replies.strings)) == [[]]


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"metrics":{}}', b'{"metrics":[{"metricName":1}]}', b"<html>"])
def test_something_else_is_an_error(body: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        list(replies.pieces(io.BytesIO(body), replies.strings))


def test_a_web_page_instead_of_points_is_told(server: ScriptedServer, tmp_path: Path) -> None:
    server.answers(Answer(body=b"<html>sign in</html>", headers={"Content-Type": "text/html"}))
    client = transport.connect(url=server.url, api_key="a-key-of-the-tests")
    with (
        pytest.raises(APIResponseError),
        replies.series_reply(client, "get_metric_values", {"experimentKey": "k", "metricName": "m"}, tmp_path) as reply,
    ):
        list(reply.pieces(replies.numbers))
    assert list(tmp_path.glob("*.json")) == []
    client.get_httpx_client().close()


def test_columns_of_several_experiments_are_joined_with_their_own_names() -> None:
    parts = []
    for place, names in ((0, ["b", "a", "b"]), (1, ["a"]), (1, []), (2, ["c", None])):
        part = Points()
        part.extend(
            [name or "c" for name in names],
            [float(place)] * len(names),
            [None if name is None else 1 for name in names],
            [None] * len(names),
            [5] * len(names),
            names,
        )
        parts.append((place, part))
    columns = {column.name: column for column in frame_columns(["x", "y", "z"], parts)}
    assert list(columns["experiment"].values) == [0, 0, 0, 1, 2, 2]
    name = columns["name"]
    assert isinstance(name.values, array)
    assert [name.labels[int(code)] for code in name.values] == ["b", "a", "b", "a", "c", "c"]
    assert list(columns["context"].values) == [0, 1, 0, 1, 2, -1]
    assert list(columns["step"].missing or []) == [0, 0, 0, 0, 0, 1]
    assert columns["timestamp"].missing is None
    assert list(columns["value"].values) == [0.0, 0.0, 0.0, 1.0, 2.0, 2.0]
