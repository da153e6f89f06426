"""`cometr-py demo`: the whole way once, with a real model on real data: record, deliver, read back."""

from __future__ import annotations

import os
import runpy
from collections.abc import Iterator
from pathlib import Path

import cometr_py
from cometr_py import config
from cometr_py.cli.printing import number, say, table

SCRIPT = Path(__file__).with_name("digits.py")


def demo() -> None:
    """Train a small model on real handwritten digits, record it on this machine, and read it back.

    No account, no key and no server are needed. The script is stored with the experiment as its code, and is
    docs/examples/digits.py in the source.
    """
    if not config.resolve().is_local:
        os.environ["COMET_URL_OVERRIDE"] = "local"
    script = runpy.run_path(str(SCRIPT), run_name="__main__")
    experiment: cometr_py.Experiment = script["experiment"]
    say("Read back through the typed client:")
    columns = ("metric", "points", "first", "last", "min", "max")
    table(columns, list(_rows(experiment.get_key())), right=columns[1:])
    say(f"Recorded in {config.resolve().local_home}: {experiment.get_url()}")
    say(f"To look at it: cometr-py serve --open {experiment.get_url()}")


def _rows(key: str) -> Iterator[tuple[str, ...]]:
    """Yield what the server has of the experiment, read with the typed client."""
    from comet_rest_v2.api.metrics import get_metric_values, get_metrics_summary

    client = cometr_py.connect()
    for summary in get_metrics_summary.sync(client=client, experiment_key=key).values:
        if str(summary.name).startswith("sys."):
            continue  # the machine's load, which has a page of its own
        points = get_metric_values.sync(client=client, experiment_key=key, metric_name=summary.name).metrics
        ordered = sorted(points, key=lambda point: point.step or 0)
        first, last = ordered[0].metric_value, ordered[-1].metric_value
        figures = (number(str(value)) for value in (first, last, summary.value_min, summary.value_max))
        yield summary.name, str(len(points)), *figures
