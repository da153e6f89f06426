"""Distributed jobs of real processes, and what the server has of them."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import recordings, usual_place
from tests.support.processes import DEADLINE, ROOT, eventually

PROJECT = "job"
#: What every script begins with: ``rank``, ``begin()`` and ``train(experiment)``.
BEGIN = """
import os, signal, sys, time
from pathlib import Path
import cometr_py

rank = int(os.environ.get("RANK", os.environ.get("SLURM_PROCID", os.environ.get("LOCAL_RANK", "0"))))
attempt = int(os.environ.get("TORCHELASTIC_RESTART_COUNT", "0"))

def begin(**options):
    usual = {"distributed": "auto", "log_system_details": False, "log_system_metrics": False}
    return cometr_py.create_experiment(project_name="job", **{**usual, **options})

def train(experiment, steps=5, first=0):
    for step in range(first, first + steps):
        experiment.log_metric("loss", 1 / (step + 1), step=step)
        print("step", step)
    experiment.log_parameter("lr", 0.1)

def wait_for(path):
    deadline = time.monotonic() + 60
    while not Path(path).exists():
        assert time.monotonic() < deadline, f"{path} never appeared"
        time.sleep(0.02)
"""


@dataclass(frozen=True)
class Recorded:
    """One experiment as the server has it."""

    experiment: cometr_py.Experiment
    crashed: bool
    running: bool
    error: str
    others: dict[str, str]
    metrics: set[str]
    output: list[str]

    @classmethod
    def of(cls, experiment: cometr_py.Experiment) -> Self:
        """Read an experiment."""
        found = experiment.get_metadata()
        others = {other.name: str(other.value_current) for other in experiment.get_other()}
        metrics = {metric.name for metric in experiment.get_metrics_summary()}
        lines = experiment.get_output().splitlines()
        error = str(found.error or None)
        return cls(experiment, bool(found.has_crashed), bool(found.running), error, others, metrics, lines)

    def steps(self, name: str = "loss") -> list[int]:
        """The steps of a metric, each as often as it was recorded."""
        return sorted(point.step or 0 for point in self.experiment.get_metric(name))

    def lines_of(self, rank: int) -> list[str]:
        """The output of a rank, without its label."""
        label = f"[rank {rank}] "
        return [line.removeprefix(label) for line in self.output if line.startswith(label)]


def write_script(folder: Path, code: str, name: str = "train.py") -> Path:
    """A script that begins with :data:`BEGIN`."""
    script = folder / name
    script.write_text(BEGIN + code, encoding="utf-8")
    return script


def launcher(ranks: int, script: Path, *, restarts: int = 0) -> list[str]:
    """The command of a job that one launcher on this machine starts."""
    return [sys.executable, "-m", "tests.support.launcher", str(ranks), str(restarts), str(script)]


@contextlib.contextmanager
def started(command: list[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A process, killed at the end if it is still running."""
    path = os.pathsep.join([str(ROOT), environment.get("PYTHONPATH", "")])
    process = subprocess.Popen(
        command,
        env={**environment, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, 9)
        process.communicate()


def ended(process: subprocess.Popen[str], expected: int | None = 0) -> str:
    """Wait for the end of a process; what it has printed."""
    printed, _ = process.communicate(timeout=DEADLINE)
    assert expected is None or process.returncode == expected, printed
    return printed


def run_job(command: list[str], environment: Mapping[str, str], expected: int | None = 0) -> str:
    """Run a process to its end; what it has printed."""
    with started(command, environment) as process:
        return ended(process, expected)


def all_delivered(count: int | None = None) -> None:
    """Wait until everything that was recorded is delivered, by this many processes if given."""

    def look() -> bool:
        found = list(recordings(usual_place(config.resolve().home)))
        return all(one.state.complete for one in found) and count in (None, len(found))

    eventually(look, f"{count or 'all'} recordings are delivered")


def recorded(project: str = PROJECT) -> list[Recorded]:
    """Every experiment of a project, in the order of their start."""
    (workspace,) = cometr_py.get_workspaces()
    if project not in {found.project_name for found in cometr_py.get_projects(workspace)}:
        return []
    found = cometr_py.get_experiments(project_name=project, workspace_name=workspace)
    return [Recorded.of(cometr_py.get_experiment(one.experiment_key)) for one in found]


def only(found: list[Recorded]) -> Recorded:
    """The one experiment that there must be."""
    assert len(found) == 1, f"{len(found)} experiments: {Counter(str(one.others) for one in found)}"
    return found[0]
