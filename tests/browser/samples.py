"""Experiments for the tests to look at, logged through the API of a server that is running."""

from __future__ import annotations

import io
import math
import random
import struct
import time
import wave
import zlib
from urllib.parse import urlsplit

from tests.support.server_client import Api, Form, OverHttp


def api_of(root: str) -> OverHttp:
    """Calls the API of the server at this address."""
    port = urlsplit(root).port
    assert port is not None
    return OverHttp(port)


def sweep(api: Api, project: str, count: int) -> list[str]:
    """Experiments that differ in `lr` and `optimizer`, with a loss each; the key of each, the first one first."""
    keys = []
    for number in range(count):
        key = api.new_experiment("sweeps", project, experimentName=f"run {number:03d}")
        values = {"lr": (number + 1) / 100, "optimizer": "adam" if number % 2 else "sgd", "batch": 32}
        body = [{"parameterName": name, "parameterValue": value} for name, value in values.items()]
        api("log_parameter_batch", json_body={"experimentKey": key, "values": body})
        api.log_metrics(key, "loss", [math.exp(-step / 5) + number / 100 for step in range(20)])
        keys.append(key)
    return keys


def long_run(api: Api, points: int) -> str:
    """An experiment with one long metric, `long`, a step every 10 ms; at step 7,777 it has one high peak."""
    key = api.new_experiment("sweeps", "long")
    start = int(time.time() * 1000)
    noise = random.Random(0)
    for first in range(0, points, 20_000):
        values = [
            {
                "metricName": "long",
                "metricValue": 50 if step == 7_777 else noise.random(),
                "step": step,
                "epoch": step // 100,
                "timestamp": start + 10 * step,
            }
            for step in range(first, min(first + 20_000, points))
        ]
        api("log_metric_batch", json_body={"experimentKey": key, "values": values})
    return key


def upload(api: Api, key: str, name: str, content: bytes, **query: str | int) -> str:
    """A file of an experiment; its id."""
    form = Form(("file", "file", content))
    asset_id: str = api("upload_asset", {"experimentKey": key, "fileName": name, **query}, form=form)["assetId"]
    return asset_id


def png(width: int = 8, height: int = 8) -> bytes:
    """A picture, all of it red."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\xff\0\0" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def tone(seconds: float = 0.5) -> bytes:
    """A sound."""
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        samples = (int(8000 * math.sin(position / 3)) for position in range(int(8000 * seconds)))
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return target.getvalue()
