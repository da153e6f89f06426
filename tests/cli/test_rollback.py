"""Rewinding and forking from the command line, and how `status` and `sync` report rewinds."""

from __future__ import annotations

import json

import cometr_py
from tests.cli.conftest import Done, Run, Sample


def ok(done: Done) -> str:
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def recorded(url: str, *, offline: bool = False) -> cometr_py.Experiment:
    """An ended experiment with five steps."""
    experiment = cometr_py.create_experiment(
        project_name="rollback",
        url=url,
        offline=offline,
        keep_active=False,
        log_output=False,
        log_code=False,
        log_system_details=False,
        log_system_metrics=False,
    )
    for step in range(5):
        experiment.log_metric("loss", step, step=step)
    return experiment


def steps(run: Run, key: str) -> list[int]:
    found = json.loads(ok(run("call", "get_metric_values", "-p", f"experimentKey={key}", "-p", "metricName=loss")))
    return [point["step"] for point in found["metrics"]]


def test_metrics_after_a_step_are_hidden(run: Run, sample: Sample) -> None:
    key = recorded(sample.url).stop().get_key()
    done = run("experiments", "rewind", key, "2", said="y\n")
    assert done.returncode == 2 and "there is no terminal to ask on; give --yes" in done.stderr
    assert steps(run, key) == [0, 1, 2, 3, 4]
    assert ok(run("experiments", "rewind", key, "2", "--yes")) == f"{key} is rewound to step 2; points hidden: 2.\n"
    assert steps(run, key) == [0, 1, 2]
    assert "points hidden: 0." in ok(run("experiments", "rewind", key, "2", "--yes"))
    done = run("experiments", "rewind", "nosuchexperiment", "2", "--yes")
    assert done.returncode == 1 and "nosuchexperiment" in done.stderr
    assert run("experiments", "rewind", key, "two", "--yes").returncode == 2


def test_fork_is_created_with_the_history(run: Run, sample: Sample) -> None:
    key = recorded(sample.url).stop().get_key()
    created, said = ok(run("experiments", "fork", key, "2", "--name", "second try")).splitlines()
    fork = created.split("/")[-1].strip()
    assert said == f"{fork} has what {key} has up to step 2."
    assert steps(run, fork) == [0, 1, 2]
    shown = json.loads(ok(run("experiments", "show", fork, "--json")))
    assert (shown["name"], shown["project"], shown["running"]) == ("second try", "rollback", False)
    assert shown["others"]["Forked from key"] == key
    whole = ok(run("experiments", "fork", key)).splitlines()[0].split("/")[-1].strip()
    assert steps(run, whole) == [0, 1, 2, 3, 4]


def test_rewinds_are_counted_apart_from_values(run: Run, sample: Sample) -> None:
    experiment = recorded(sample.url, offline=True).rewind(3).rewind(2)
    experiment.log_metric("loss", 3, step=3)
    experiment.stop()
    [one] = json.loads(ok(run("status", "--json")))["recordings"]
    assert (one["kinds"]["metrics"], one["kinds"]["rewinds"]) == (6, 2)
    assert "6 metric values" in one["what"] and "2 rewinds" in one["what"]
    assert f"{experiment.get_key()}: delivered, " in ok(run("sync"))
    assert steps(run, experiment.get_key()) == [0, 1, 2, 3]
