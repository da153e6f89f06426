"""A name service that does not answer for a while: the experiment begins all the same, and is delivered later."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kills.runs import Script, all_delivered, altered, nothing_remains
from tests.support.arrivals import arrived
from tests.support.faulty import FaultyComet

#: The name is known while a file is there; nobody's name server is asked.
UNKNOWN = """
import socket
ask = socket.getaddrinfo
def getaddrinfo(host, *given, **named):
    if host in ("comet.example", b"comet.example"):
        if not os.path.exists(FILE):
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        host = "127.0.0.1"
    return ask(host, *given, **named)
socket.getaddrinfo = getaddrinfo
"""


@pytest.fixture
def known(tmp_path: Path) -> Path:
    return tmp_path / "known"


@pytest.fixture
def named(faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, known: Path) -> dict[str, str]:
    """The environment of a script that reaches the server by a name."""
    port = faulty.url.rpartition(":")[2]
    place = {
        "COMET_URL_OVERRIDE": f"http://comet.example:{port}",
        "COMET_API_KEY": "k" * 25,
        "COMET_WORKSPACE": "local",
    }
    return altered({**environment, **place}, tmp_path, UNKNOWN.replace("FILE", repr(str(known))))


def test_a_name_that_is_not_known_at_first_puts_the_experiment_off(
    named: dict[str, str], tmp_path: Path, home: Path, known: Path
) -> None:
    code = """
experiment = begin()
for number in range(3):
    log(experiment, number)
say("logged")
wait_for("go on")
for number in range(3, 6):
    log(experiment, number)
"""
    with Script(code, named, tmp_path) as script:
        script.expect("logged")
        known.touch()
        script.tell("go on")
        assert script.end() == 0, script.stderr
        assert "comet.example" in script.stderr
        assert "created when the server can be reached" in script.stderr
    all_delivered(home)
    arrived(script.key, range(6))
    nothing_remains(named)


def test_a_name_that_is_forgotten_during_a_run_delays_delivery_only(
    named: dict[str, str], faulty: FaultyComet, tmp_path: Path, home: Path, known: Path
) -> None:
    code = """
experiment = begin()
log(experiment, 0)
experiment.flush()
say("delivered")
wait_for("go on")
for number in range(1, 4):
    log(experiment, number)
experiment.stop(1)
"""
    known.touch()
    with Script(code, named, tmp_path) as script:
        script.expect("delivered")
        known.unlink()
        faulty.drop_connections()
        script.tell("go on")
        assert script.end() == 0, script.stderr
        assert "not everything is delivered yet" in script.stderr
    known.touch()
    all_delivered(home)
    arrived(script.key, range(4))
    nothing_remains(named)
