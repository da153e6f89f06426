"""Scripts under gevent, which replaces threads, sockets, and the calls that wait for a process by its own."""

from __future__ import annotations

from pathlib import Path

import pytest

import cometr_py
from tests.support.processes import DEADLINE, run_script

SCRIPT = """
from gevent import monkey; monkey.patch_all()
import gevent, os, sys
import cometr_py

experiment = cometr_py.create_experiment(
    project_name="gevent", log_output={capture!r}, log_error={capture!r}, log_system_metrics=False
)
print("key", experiment.get_key(), flush=True)

def work(number):
    for step in range(100):
        experiment.log_metric(f"metric {{number}}", float(step), step=step)
        if step % 25 == 0:
            gevent.sleep(0)

gevent.joinall([gevent.spawn(work, number) for number in range(10)])
os.system("echo from a child")
print("points", sum(len(experiment.get_metric(f"metric {{number}}")) for number in range(10)), flush=True)
experiment.stop()
print("stopped", file=sys.__stdout__, flush=True)
"""


@pytest.mark.parametrize("capture", [True, "descriptors"], ids=["streams", "descriptors"])
def test_an_experiment_starts_records_and_ends_under_gevent(
    comet_url: str, installed: dict[str, str], tmp_path: Path, capture: bool | str
) -> None:
    environment = {**installed, "COMET_URL_OVERRIDE": comet_url, "COMETR_HOME": str(tmp_path / "cometr")}
    done = run_script(SCRIPT.format(capture=capture), environment, tmp_path, timeout=DEADLINE)
    assert done.returncode == 0, done.stderr
    assert "points 1000\n" in done.stdout
    assert done.stdout.endswith("stopped\n")
    output = cometr_py.get_experiment(done.stdout.split("key ")[1].split()[0]).get_output() or ""
    assert "points 1000\n" in output
    assert ("from a child\n" in output) is (capture == "descriptors")
