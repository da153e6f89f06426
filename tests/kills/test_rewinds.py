"""Rewinds between SIGKILLs and lost responses: each takes effect once, in its place."""

from __future__ import annotations

import os
import random
import signal
import subprocess
from collections.abc import Collection
from pathlib import Path

import pytest

import cometr_py
from cometr_py.recording.spool import SpooledRecording, recordings
from tests.kills.rewinding import RewindingScript, recorded, visible
from tests.kills.runs import Script, all_delivered
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import command, eventually, stop_uploaders

REWIND = "/write/experiment/rewind"


def spooled(home: Path) -> SpooledRecording:
    [found] = recordings(home / "journals")
    return found


def uploader(home: Path, killed: Collection[int] = ()) -> int | None:
    """The process of the uploader at work, if it is another one than those that were killed."""
    found = next(recordings(home / "journals"), None)
    if found is None or not found.uploader or found.state.uploader_pid in {0, os.getpid(), *killed}:
        return None
    return found.state.uploader_pid


@pytest.mark.parametrize("seed", [1, 2])
def test_rewinds_take_effect_in_their_place_whatever_is_killed(
    faulty: FaultyComet, environment: dict[str, str], home: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    faulty.fault(Fault(REWIND, "lose answer", times=-1, when=lambda _: chance.random() < 0.5))
    script = RewindingScript(tmp_path, environment, seed)
    killed: set[int] = set()
    try:
        for _ in range(4):
            seen, heard = faulty.count(REWIND), len(script.actions)
            eventually(lambda: faulty.count(REWIND) > seen + 1, "rewinds are sent")  # noqa: B023  # called within the same turn of the loop
            eventually(lambda: len(script.actions) > heard + 20, "the script goes on")  # noqa: B023  # called within the same turn of the loop
            killed.add(pid := eventually(lambda: uploader(home, killed), "an uploader is at work"))
            os.kill(pid, signal.SIGKILL)
    finally:
        script.kill()
    last = uploader(home, killed)
    if last is not None:
        os.kill(last, signal.SIGKILL)
    faulty.mend()
    eventually(lambda: not spooled(home).uploader, "no uploader is left")
    done = subprocess.run(command("sync"), env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    actions = recorded(spooled(home).folder.journal)
    assert actions[: len(script.actions)] == script.actions, "what had returned is recorded"
    assert script.rewinds > 5
    points = cometr_py.get_experiment(script.key).get_metric("loss")
    assert [(point.step, point.metric_value) for point in points] == visible(actions)
    assert faulty.count(REWIND) > sum(value is None for _, value in actions), "some were sent twice"


KEY = "c3D4" * 8
#: The first session logs to step 125 and is killed; the second goes back to the checkpoint of step 120.
REQUEUED = f"""
import os
resumed = os.environ["SESSION"] == "1"
experiment = begin(experiment_key={KEY!r}, resume_from_step=120 if resumed else None)
for step in range(121, 131) if resumed else range(126):
    experiment.log_metric("loss", 2 if resumed else 1, step=step)
say("logged")
"""


@pytest.mark.parametrize("away", [False, True], ids=["server up", "server down at first"])
def test_requeued_script_goes_back_past_what_the_killed_one_has_left(
    faulty: FaultyComet, environment: dict[str, str], home: Path, tmp_path: Path, away: bool
) -> None:
    """Its uploader is dead, too, or still delivering: its points come before the rewind in any case."""
    fault = faulty.fault(Fault("/", "refuse", times=-1 if away else 0))
    with Script(f"{REQUEUED}\nwait_for('never')", {**environment, "SESSION": "0"}, tmp_path) as script:
        script.expect("logged")
        script.process.send_signal(signal.SIGKILL)
        script.end()
    if away:
        stop_uploaders(tmp_path)
    with Script(f"{REQUEUED}\nexperiment.stop(0)", {**environment, "SESSION": "1"}, tmp_path) as script:
        script.expect("logged")
        fault.times = 0
        script.end()
    all_delivered(home)
    points = cometr_py.get_experiment(KEY).get_metric("loss")
    assert [(point.step, point.metric_value) for point in points] == [
        (step, 1.0 if step <= 120 else 2.0) for step in range(131)
    ]
