"""Clocks that jump back in script and uploader: no experiment ends before it began."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.kills.runs import Script, all_delivered, altered, nothing_remains
from tests.support.arrivals import arrived
from tests.support.faulty import Fault, FaultyComet

#: The clock is behind by as many seconds as a file says, from the moment on when it is there.
BEHIND = """
import time
seconds, nanoseconds = time.time, time.time_ns
def behind():
    try:
        with open(FILE) as file:
            return int(file.read() or 0)
    except OSError:
        return 0
time.time = lambda: seconds() - behind()
time.time_ns = lambda: nanoseconds() - behind() * 1_000_000_000
"""

RUN = """
experiment = begin()
for number in range(3):
    log(experiment, number)
say("logged")
wait_for("go on")
for number in range(3, 6):
    log(experiment, number)
experiment.stop()
say("stopped")
"""


@pytest.fixture
def behind(tmp_path: Path) -> Path:
    return tmp_path / "behind"


@pytest.fixture
def wrong_clock(environment: dict[str, str], tmp_path: Path, behind: Path) -> dict[str, str]:
    return altered(environment, tmp_path, BEHIND.replace("FILE", repr(str(behind))))


@pytest.mark.parametrize("end", ["stop()", "killed"])
def test_a_clock_that_jumps_back_ends_no_experiment_before_it_began(
    faulty: FaultyComet, wrong_clock: dict[str, str], behind: Path, tmp_path: Path, home: Path, end: str
) -> None:
    code = RUN.replace("experiment.stop()", "os._exit(1)") if end == "killed" else RUN
    # As servers do that hold what they are told against each other.
    backwards = faulty.fault(
        Fault("/set-start-end-time", "refuse", times=-1, status=400, when=lambda body: ends_before_it_begins(body))
    )
    with Script(code, wrong_clock, tmp_path) as script:
        script.expect("logged")
        behind.write_text("7200")
        script.tell("go on")
        script.end()
    all_delivered(home)
    arrived(script.key, range(6), crashed=end == "killed")
    assert backwards.times == -1, "the server was told of an end before the beginning"
    nothing_remains(wrong_clock)


def ends_before_it_begins(body: bytes) -> bool:
    said = json.loads(body)
    return bool(said.get("endTimeMillis", 0) < said.get("startTimeMillis", 0))
