"""`cometr-py demo`: the whole way once, with a real model on real data: record, deliver, read back."""

from __future__ import annotations

import os
import runpy
from pathlib import Path

import typer
from comet_rest_v2.api.metrics import get_metric_values, get_metrics_summary
from rich.console import Console
from rich.table import Table

import cometr_py
from cometr_py import config

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
    Console().print(_table(experiment.get_key()))
    typer.echo(f"Recorded in {config.resolve().local_home}: {experiment.get_url()}")
    typer.echo(f"To look at it: cometr-py serve --open {experiment.get_url()}")


def _table(key: str) -> Table:
    """What the local Comet has of the experiment, asked for through the typed client."""
    client = cometr_py.connect()
    table = Table("metric", "points", "first", "last", "least", "greatest", title="Read back through the typed client")
    for summary in get_metrics_summary.sync(client=client, experiment_key=key).values:
        if str(summary.name).startswith("sys."):
            continue  # the machine's load, which has a page of its own
        points = get_metric_values.sync(client=client, experiment_key=key, metric_name=summary.name).metrics
        ordered = sorted(points, key=lambda point: point.step or 0)
        first, last = ordered[0].metric_value, ordered[-1].metric_value
        figures = [f"{float(str(value)):.4g}" for value in (first, last, summary.value_min, summary.value_max)]
        table.add_row(summary.name, str(len(points)), *figures)
    return table
