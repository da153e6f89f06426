"""What reading 100,000 metric points costs: the way that `Experiment.get_metric` takes, and the generated models."""

from __future__ import annotations

import json
import math
import random
import sys

import attrs
import httpx
from comet_rest_v2.api.metrics import get_metric_values
from comet_rest_v2.models import MetricSeriesReply

from cometr_py import transport
from cometr_py.experiments import metric_history
from tests.benchmarks.measuring import in_turn, ratio, table, verdict

POINTS, ROUNDS = 100_000, 9
TARGET = 5.0


def main() -> int:
    """Print the tables; 1 if the target is missed."""
    body = reply()
    parsed = json.loads(body)
    found = transport.Reply(200, {}, body, "GET", "/")
    values = [point.metric_value for point in metric_history.points(found)]
    assert str(values) == str([float(str(point.metric_value)) for point in MetricSeriesReply.from_dict(parsed).metrics])

    print(f"Milliseconds for {POINTS:,} points, {len(body) / 1e6:.1f} MB of JSON, {ROUNDS} rounds, in turn.\n")
    hot, models, parsing = "hot path: bytes to MetricPoint", "generated: from_dict alone", "generated: bytes to models"
    seconds = in_turn(
        {
            hot: lambda: metric_history.points(found),
            models: lambda: MetricSeriesReply.from_dict(parsed),
            parsing: lambda: MetricSeriesReply.from_dict(json.loads(body)),
        },
        ROUNDS,
    )
    print(table(seconds, hot) + "\n")

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body)

    client = transport.connect(api_key="key", url="http://127.0.0.1")
    client = attrs.evolve(client, httpx_args={"transport": httpx.MockTransport(answer)})
    calls = in_turn(
        {
            "whole call: metric_series": lambda: metric_history.metric_series(client, "key", "loss"),
            "whole call: get_metric_values.sync": lambda: get_metric_values.sync(
                client=client, experiment_key="key", metric_name="loss"
            ),
        },
        ROUNDS,
    )
    print(table(calls, "whole call: metric_series") + "\n")
    return 0 if verdict("from_dict to hot path", ratio(seconds[models], seconds[hot]), TARGET, at_least=True) else 1


def reply() -> bytes:
    """What a server sends for a long series: values as text, a few of them no numbers."""
    randomness = random.Random(20)
    rows = [
        {
            "metricName": "train_loss",
            "metricValue": "NaN"
            if step % 10_000 == 9_999
            else str(math.exp(-step / POINTS) + randomness.random() / 50),
            "timestamp": 1_719_849_600_000 + 37 * step,
            "step": step,
            "epoch": step // 1000,
            "runContext": "train",
            "offset": step,
        }
        for step in range(POINTS)
    ]
    return json.dumps({"metrics": rows}).encode()


if __name__ == "__main__":
    sys.exit(main())
