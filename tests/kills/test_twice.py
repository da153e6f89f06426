"""Equal things that are logged twice, to a server that knows no idempotency keys and whose answers are lost."""

from __future__ import annotations

from pathlib import Path

import pytest

import cometr_py
from tests.kills.runs import Script, all_delivered, nothing_remains
from tests.support.arrivals import ended
from tests.support.faulty import Fault, FaultyComet

pytestmark = pytest.mark.parametrize("supports_idempotency", [False], ids=["knows no keys"])


def run(
    code: str, faulty: FaultyComet, environment: dict[str, str], folder: Path, home: Path, fault: Fault
) -> cometr_py.Experiment:
    """Run a script that says ``once``, waits for ``twice``, from when on there is the fault, and goes on."""
    with Script(code + "\nexperiment.stop()", environment, folder) as script:
        script.expect("once")
        faulty.fault(fault)
        script.tell("twice")
        assert script.end() == 0, script.stderr
    all_delivered(home)
    assert fault.times == 0, "the fault was met"
    experiment = cometr_py.get_experiment(script.key)
    ended(experiment)
    nothing_remains(environment)
    return experiment


def test_two_equal_points_of_one_millisecond_are_both_there(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    code = """
experiment = begin(log_output=False)
moment = time.time_ns()
time.time_ns = lambda: moment
experiment.log_metric("loss", 0.5, step=1)
experiment.flush()
say("once")
wait_for("twice")
experiment.log_metric("loss", 0.5, step=1)
experiment.log_metric("loss", 0.5, step=1)
"""
    fault = Fault("/batch/logger/experiment/metric", "lose answer")
    experiment = run(code, faulty, environment, tmp_path, home, fault)
    points = experiment.get_metric("loss")
    assert [(point.step, point.metric_value) for point in points] == [(1, 0.5)] * 3
    assert len({point.timestamp for point in points}) == 1, "they were logged at one moment"
