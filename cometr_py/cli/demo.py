"""`cometr-py demo`: the whole way once, with a real model on real data: record, deliver, read back."""

from __future__ import annotations

import os
import runpy
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import typer

import cometr_py
from cometr_py import config
from cometr_py.cli.printing import number, say, table
from cometr_py.config import Settings
from cometr_py.experiments.mode import Delivered, StartMode
from cometr_py.session import DeliveryMode

SCRIPT = Path(__file__).with_name("digits.py")


def demo() -> None:
    """Train a small model on real handwritten digits, record it on this machine, and read it back.

    No account, no key and no server are needed. The script is stored with the experiment as its code, and is
    docs/examples/digits.py in the source.
    """
    _refuse_without_delivery(config.resolve())
    if not config.resolve().is_local:
        os.environ["COMET_URL_OVERRIDE"] = "local"
    script = runpy.run_path(str(SCRIPT), run_name="__main__")
    experiment: cometr_py.Experiment = script["experiment"]
    say("Read back through the typed client:")
    columns = ("metric", "points", "first", "last", "min", "max")
    table(columns, list(_rows(experiment.get_key())), right=columns[1:])
    say(f"Recorded in {config.resolve().local_home}: {experiment.get_url()}")
    say(f"To look at it: cometr-py serve --open {experiment.get_url()}")


def _refuse_without_delivery(settings: Settings) -> None:
    """Raise typer.BadParameter if nothing would be recorded, or not yet delivered: there would be nothing to read."""
    if _is_online(settings):
        return
    none = replace(settings, mode=None, start_mode=None, start_online=None, offline_directory=None)
    given = {
        "COMET_MODE": (settings.mode, replace(none, mode=settings.mode)),
        "COMET_START_MODE": (settings.start_mode, replace(none, start_mode=settings.start_mode)),
        "COMET_START_ONLINE": (settings.start_online, replace(none, start_online=settings.start_online)),
        "COMET_OFFLINE_DIRECTORY": (
            settings.offline_directory,
            replace(none, offline_directory=settings.offline_directory),
        ),
    }
    name, value = next((name, value) for name, (value, alone) in given.items() if not _is_online(alone))
    raise typer.BadParameter(
        f"{value} (from {settings.sources[name]}) leaves nothing that the demo could read back; unset it, or set "
        "COMET_MODE=online.",
        param_hint=name,
    )


def _is_online(settings: Settings) -> bool:
    return StartMode.of(settings, DeliveryMode.PROCESS).delivered is Delivered.ONLINE


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
