"""Sixteen training scripts that log to one local Comet at once, each in its own process with its own uploader."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import cometr_py

PROCESSES, POINTS = 16, 20_000
DEADLINE = 400.0

SCRIPT = """
import sys
import cometr_py

number, points, key = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
experiment = cometr_py.get_experiment(key) if key else cometr_py.create_experiment(log_system_details=False)
sys.stdin.readline()
for step in range(points):
    experiment.log_metric("loss", number * points + step, step=step)
experiment.stop(timeout=float(sys.argv[4]))
"""


@pytest.mark.kills
@pytest.mark.timeout(DEADLINE + 60)
@pytest.mark.parametrize("shared", [False, True], ids=["an experiment each", "one experiment for all"])
def test_everything_that_many_processes_log_at_once_is_there_once(
    shared: bool, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", f"local:{tmp_path / 'comet'}")
    key = ""
    if shared:
        with cometr_py.create_experiment() as experiment:
            key = experiment.get_key()
    environment = {
        **installed,
        "COMET_URL_OVERRIDE": f"local:{tmp_path / 'comet'}",
        "COMETR_HOME": str(tmp_path / "cometr"),
    }
    scripts = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(number), str(POINTS), key, str(DEADLINE)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(PROCESSES)
    ]
    try:
        heads = [script.stdout.readline() for script in scripts if script.stdout is not None]
        assert all(head.startswith("Experiment ") for head in heads), heads
        for script in scripts:  # all of them are ready: now they begin together
            assert script.stdin is not None
            script.stdin.write("go\n")
            script.stdin.flush()
        said = [script.communicate(timeout=DEADLINE) for script in scripts]
    finally:
        for script in scripts:
            script.kill()
            script.communicate()
    assert [script.returncode for script in scripts] == [0] * PROCESSES, said
    assert [errors for _, errors in said] == [""] * PROCESSES

    keys = {head.split()[2].rpartition("/")[2] for head in heads}
    assert len(keys) == (1 if shared else PROCESSES)
    found = Counter(point.metric_value for key in keys for point in cometr_py.get_experiment(key).get_metric("loss"))
    assert len(found) == PROCESSES * POINTS, "something is missing"
    assert set(found.values()) == {1}, "something is there twice"
    for key in keys:
        series = cometr_py.get_experiment(key).get_metric("loss")
        for number in range(PROCESSES):
            mine = [point.metric_value for point in series if point.metric_value // POINTS == number]
            assert mine == sorted(mine), "one script's points come in the order in which it logged them"
