"""SIGKILL of the script, of the uploader, and of both: every metric whose call had returned arrives, once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Collection
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import SpooledRecording, recordings, usual_place
from tests.support.processes import DEADLINE, command, eventually

LOOP = """
import sys, time
import cometr_py
experiment = cometr_py.create_experiment(project_name="kills", log_system_details=False)
print("key", experiment.get_key(), flush=True)
step = 0
while True:
    experiment.log_metric("loss", 1 / (step + 1), step=step)
    # Only after the call has returned is the step said to be logged.
    sys.stdout.write(f"{step}\\n"); sys.stdout.flush()
    step += 1
    time.sleep(PACE)
"""


class Trainer:
    """A script in a process of its own that logs without end and says what it has logged."""

    def __init__(self, folder: Path, environment: dict[str, str], rate_limiter: float) -> None:
        script = folder / "train.py"
        script.write_text(LOOP.replace("PACE", str(rate_limiter)))
        self.process = subprocess.Popen(
            [sys.executable, str(script)], env=environment, cwd=folder, stdout=subprocess.PIPE, text=True
        )
        self.key = ""
        #: The last step whose call had returned.
        self.last = -1
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def log_until(self, step: int) -> None:
        """Let it log up to this step at least."""
        eventually(lambda: self.last >= step, f"the script logs step {step}")

    def kill(self) -> int:
        """SIGKILL; returns the last step whose call had returned before."""
        self.process.kill()
        self.process.wait(timeout=DEADLINE)
        self._listener.join(timeout=DEADLINE)
        return self.last

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout:
            for line in self.process.stdout:
                if line.startswith("key "):
                    self.key = line.split()[1]
                elif line.endswith("\n") and line.strip().isdigit():
                    self.last = int(line)


@pytest.fixture
def environment(comet_url: str, installed: dict[str, str], tmp_path: Path) -> dict[str, str]:
    return {**installed, "COMET_URL_OVERRIDE": comet_url, "COMETR_HOME": str(tmp_path / "cometr")}


def recorded() -> SpooledRecording:
    (found,) = recordings(usual_place(config.resolve().home))
    return found


def uploader_at_work(killed: Collection[int] = ()) -> int | None:
    """The process of the uploader; until it has written so, the state still names the one before it."""
    found = recorded()
    return found.state.uploader_pid if found.uploader and found.state.uploader_pid not in {0, *killed} else None


def delivered() -> bool:
    found = recorded()
    return found.state.complete and not found.uploader


def stored_steps(key: str) -> list[int | None]:
    return [point.step for point in cometr_py.get_experiment(key).get_metric("loss")]


@pytest.mark.parametrize("rate_limiter", [0.0, 0.001])
def test_metrics_survive_sigkill_of_the_script(
    environment: dict[str, str], tmp_path: Path, rate_limiter: float
) -> None:
    trainer = Trainer(tmp_path, environment, rate_limiter)
    try:
        trainer.log_until(500)
    finally:
        last = trainer.kill()
    eventually(delivered, "the uploader delivers what the script left, without anybody doing anything")
    steps = stored_steps(trainer.key)
    assert sorted(set(steps), key=lambda step: step or 0) == sorted(steps, key=lambda step: step or 0)
    assert set(range(last + 1)) <= set(steps)
    metadata = cometr_py.get_experiment(trainer.key).get_metadata()
    assert metadata.has_crashed is True
    assert metadata.running is False


def test_metrics_survive_sigkill_of_the_uploader(environment: dict[str, str], tmp_path: Path) -> None:
    trainer = Trainer(tmp_path, environment, 0.001)
    try:
        killed: set[int] = set()
        for _ in range(3):
            trainer.log_until(trainer.last + 100)
            uploader = eventually(lambda: uploader_at_work(killed), "another uploader is at work")
            os.kill(uploader, signal.SIGKILL)
            killed.add(uploader)
    finally:
        last = trainer.kill()
    done = subprocess.run(command("sync"), env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    steps = stored_steps(trainer.key)
    assert len(steps) == len(set(steps)), "nothing may be stored twice"
    assert set(range(last + 1)) <= set(steps)


def test_metrics_survive_sigkill_of_both(environment: dict[str, str], tmp_path: Path) -> None:
    trainer = Trainer(tmp_path, environment, 0.0)
    try:
        trainer.log_until(2000)
        uploader = eventually(uploader_at_work, "an uploader is at work")
        os.kill(uploader, signal.SIGKILL)
    finally:
        last = trainer.kill()
    done = subprocess.run(command("sync"), env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    steps = stored_steps(trainer.key)
    assert len(steps) == len(set(steps)), "nothing may be stored twice"
    assert set(range(last + 1)) <= set(steps)
