"""One run in several sessions, by key: made, resumed, made if it is not there, and one that ends in an exception."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import comet_ml
from comet_ml.exceptions import (
    ExperimentNotFound,
    InvalidExperimentMode,
)

from tests.interop.scripts.expect import expect, refused

WORKSPACE, PROJECT = "local", "interop-resumed"
KEY, OTHER_KEY, CRASHED_KEY = "a1b2" * 8, "c3d4" * 8, "e5f6" * 8
QUIET = {"log_code": False, "log_env_details": False, "log_git_metadata": False, "display_summary_level": 0}


def start(key: str, mode: str) -> Any:
    config = comet_ml.ExperimentConfig(**QUIET)
    return comet_ml.start(
        workspace=WORKSPACE, project_name=PROJECT, experiment_key=key, mode=mode, experiment_config=config
    )


def session(run: Any, number: int) -> None:
    print(f"session {number}")
    run.log_metric("m", number, step=number)
    run.end()


session(start(KEY, "create"), 1)
session(start(KEY, "get"), 2)
session(start(KEY, "get_or_create"), 3)
session(comet_ml.ExistingExperiment(previous_experiment=KEY, **QUIET), 4)
session(start(OTHER_KEY, "get_or_create"), 1)
made = comet_ml.Experiment(workspace=WORKSPACE, project_name=PROJECT, **QUIET)
session(made, 1)
try:
    start(KEY, "create")
    raise SystemExit("a key was given twice")
except InvalidExperimentMode:
    pass
refused(ExperimentNotFound, lambda: start("f" * 32, "get"))

api = comet_ml.API(cache=False)
read = api.get_experiment_by_key(KEY)
expect([(point["metricValue"], point["step"]) for point in read.get_metrics("m")], [(str(n), n) for n in range(1, 5)])
lines = [line for line in read.get_output().splitlines() if line.startswith("session")]
expect(lines, [f"session {number}" for number in range(1, 5)])
expect(read.get_state(), "finished")
expect(sorted(one.id for one in api.get_experiments(WORKSPACE, PROJECT)), sorted([KEY, OTHER_KEY, made.id]))
expect(api.get_experiment_by_key(made.id).get_metrics("m")[0]["metricValue"], "1")

CRASH = f"""
import comet_ml
run = comet_ml.start(workspace="{WORKSPACE}", project_name="{PROJECT}", experiment_key="{CRASHED_KEY}")
run.log_metric("m", 1)
raise ValueError("on purpose")
"""
expect(subprocess.run([sys.executable, "-c", CRASH], check=False, capture_output=True).returncode, 1)
read = api.get_experiment_by_key(CRASHED_KEY)
expect([read.get_state(), read.get_metrics("m")[0]["metricValue"]], ["crashed", "1"])
