"""Connections that break in the middle of a request or of its answer, and servers that never say anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kills.runs import Script, all_delivered, altered, nothing_remains
from tests.support.arrivals import arrived
from tests.support.faulty import Fault, FaultyComet, Kind

RUN = """
experiment = begin()
READY
for number in range(3):
    log(experiment, number)
begun = time.monotonic()
experiment.stop(TIMEOUT)
say("stopped", time.monotonic() - begun)
"""
LOGGED = range(3)
PATHS = {
    "metrics": "/clientlib/batch/logger/experiment/metric",
    "html": "/experiment/html",
    "uploads": "/upload-asset",
    "output": "/experiment/output",
    "end": "/update-status",
}
#: Waits at a connection take a twentieth of the time: a minute, which is what a server may take, is 3 s.
IMPATIENT = """
import socket
at_length = socket.socket.settimeout
socket.socket.settimeout = lambda self, seconds: at_length(self, seconds / 20 if seconds else seconds)
"""


def code(ready: str = "", timeout: float = 30.0) -> str:
    return RUN.replace("READY", ready).replace("TIMEOUT", str(timeout))


@pytest.mark.parametrize(
    ("kind", "supports_idempotency"),
    [("reset", True), ("shorten answer", False)],
    ids=["reset, honours keys", "shorten answer, knows no keys"],
)
def test_a_connection_that_breaks_in_the_middle_costs_and_doubles_nothing(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, kind: Kind
) -> None:
    faults = [faulty.fault(Fault(path, kind, times=2)) for path in PATHS.values()]
    with Script(code("uploader(experiment.get_key())"), environment, tmp_path) as script:
        assert script.end() == 0, script.stderr
    all_delivered(home)
    arrived(script.key, LOGGED)
    # What was stored although its answer broke need not be sent a second time.
    left = 1 if kind == "shorten answer" else 0
    assert all(fault.times <= left for fault in faults), "each connection broke"
    nothing_remains(environment)


@pytest.mark.parametrize("kind", ["reset", "shorten answer"])
def test_a_creation_whose_connection_breaks_is_made_up_for(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, kind: Kind
) -> None:
    faulty.fault(Fault("/experiment/create", kind, times=1))
    with Script(code(), environment, tmp_path) as script:
        assert script.end() == 0, script.stderr
    all_delivered(home)
    arrived(script.key, LOGGED)
    nothing_remains(environment)


def test_a_server_that_does_not_answer_the_creation_gets_it_later(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    faulty.fault(Fault("/experiment/create", "hang", times=-1))
    with Script(code(), altered(environment, tmp_path, IMPATIENT), tmp_path) as script:
        assert script.end() == 0, script.stderr
    all_delivered(home)
    arrived(script.key, LOGGED)
    nothing_remains(environment)


def test_a_server_that_never_answers_a_batch_gets_it_again(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    for name, path in PATHS.items():
        if name != "uploads":  # which may take a quarter of an hour
            faulty.fault(Fault(path, "hang", times=1))
    with Script(code("uploader(experiment.get_key())"), altered(environment, tmp_path, IMPATIENT), tmp_path) as script:
        assert script.end() == 0, script.stderr
    all_delivered(home)
    arrived(script.key, LOGGED)
    nothing_remains(environment)


@pytest.mark.parametrize("ready", ["", "uploader(experiment.get_key())"], ids=["short run", "uploader at work"])
def test_stop_waits_no_longer_than_it_may_for_a_server_that_never_answers(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, ready: str
) -> None:
    with Script(code(ready + "\nsay('ready'); wait_for('silent')", timeout=3.0), environment, tmp_path) as script:
        script.expect("ready")
        faulty.fault(Fault("/", "hang", times=-1))
        script.tell("silent")
        assert script.end() == 0, script.stderr
        assert float(script.expect("stopped")[0]) < 3 + 10, "stop(3) has waited much longer"
        assert "not everything is delivered yet" in script.stderr
    faulty.mend()
    all_delivered(home)
    arrived(script.key, LOGGED)
    nothing_remains(environment)
