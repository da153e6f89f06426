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
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import command, eventually

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
            eventually(lambda: faulty.count(REWIND) > seen + 1, "rewinds are sent")  # noqa: B023
            eventually(lambda: len(script.actions) > heard + 20, "the script goes on")  # noqa: B023
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
