"""Every way in which a script can end: the state that its experiment has then, the reason, and the exit code."""

from __future__ import annotations

import signal
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import cometr_py
from tests.kills.runs import Script
from tests.support.faulty import FaultyComet
from tests.support.processes import eventually


class Exit(NamedTuple):
    """How a script ends, and what its experiment looks like afterward.

    Attributes:
        code: The last lines of the script; ``signal.pause()`` waits for a signal of the test.
        status: The exit status of the process; a signal's number below zero.
        state: The state of the experiment.
        error: A part of the reason.
        exit_code: The exit code that is recorded.
        sent: The signal that the test sends.
    """

    code: str
    status: int
    state: str
    error: str | None = None
    exit_code: int | None = None
    sent: signal.Signals | None = None


OWN_HANDLER = "signal.signal(signal.SIGTERM, lambda *_: {})\n"
IN_THREAD = "one = threading.Thread(target=lambda: {})\none.start()\none.join()"
EXITS = {
    "the end of the script": Exit("pass", 0, "ended"),
    "stop()": Exit("experiment.stop()", 0, "ended"),
    "an exception": Exit("raise ValueError('boom')", 1, "crashed", "ValueError: boom", 1),
    "an exception with an excepthook": Exit(
        "sys.excepthook = lambda *_: None\nraise ValueError('boom')", 1, "crashed", "ValueError: boom", 1
    ),
    "sys.exit()": Exit("sys.exit()", 0, "ended"),
    "sys.exit(0)": Exit("sys.exit(0)", 0, "ended"),
    "sys.exit(3)": Exit("sys.exit(3)", 3, "crashed", "exit code 3", 3),
    "sys.exit('text')": Exit("sys.exit('no data')", 1, "crashed", "exit code 1", 1),
    "raise SystemExit(3)": Exit("raise SystemExit(3)", 3, "crashed", "exit code 3", 3),
    "raise SystemExit(True)": Exit("raise SystemExit(True)", 1, "crashed", "exit code 1", 1),
    "sys.exit(False)": Exit("sys.exit(False)", 0, "ended"),
    "an exit that is caught": Exit("try:\n    sys.exit(3)\nexcept SystemExit:\n    pass", 0, "ended"),
    "an exit in a thread": Exit(
        "one = threading.Thread(target=sys.exit, args=[3])\none.start(); one.join()", 0, "ended"
    ),
    "an exception in a thread": Exit(
        "one = threading.Thread(target=lambda: 1 / 0)\none.start(); one.join()", 0, "ended"
    ),
    "sys.exit(3) in a block": Exit("with experiment:\n    sys.exit(3)", 3, "crashed", "exit code 3", 3),
    "sys.exit('text') in a block": Exit(
        "with experiment:\n    sys.exit('no data')", 1, "crashed", "exit code 1: no data", 1
    ),
    "sys.exit(0) in a block": Exit("with experiment:\n    sys.exit(0)", 0, "ended"),
    "an exception in a block, caught outside": Exit(
        "try:\n    with experiment:\n        1 / 0\nexcept ZeroDivisionError:\n    pass",
        0,
        "crashed",
        "ZeroDivisionError: division by zero",
    ),
    "a good block, then an exception": Exit("with experiment:\n    pass\n1 / 0", 1, "ended"),
    "os._exit(5)": Exit("os._exit(5)", 5, "crashed"),
    "SIGTERM": Exit("time.sleep(60)", -15, "crashed", "Terminated by SIGTERM", 143, signal.SIGTERM),
    "SIGTERM in the middle of C code": Exit(
        # No signal handler in Python would run during this.
        "import ctypes\nctypes.PyDLL(None).sleep(60)",
        -15,
        "crashed",
        "Terminated by SIGTERM",
        143,
        signal.SIGTERM,
    ),
    "SIGHUP": Exit("signal.pause()", -1, "crashed", "Terminated by SIGHUP", 129, signal.SIGHUP),
    "SIGTERM in a block": Exit(
        "with experiment:\n    signal.pause()", -15, "crashed", "Terminated by SIGTERM", 143, signal.SIGTERM
    ),
    "SIGTERM, and a handler that goes on": Exit(
        OWN_HANDLER.format("None") + "signal.pause()", 0, "ended", sent=signal.SIGTERM
    ),
    "SIGTERM, and a handler that exits well": Exit(
        OWN_HANDLER.format("sys.exit(0)") + "signal.pause()", 0, "ended", sent=signal.SIGTERM
    ),
    "SIGTERM, and a handler that exits": Exit(
        OWN_HANDLER.format("sys.exit(143)") + "signal.pause()", 143, "crashed", "143 (SIGTERM)", 143, signal.SIGTERM
    ),
    "SIGINT": Exit("signal.pause()", -2, "crashed", "Interrupted by SIGINT", 130, signal.SIGINT),
    "SIGINT in a block": Exit(
        "with experiment:\n    signal.pause()", -2, "crashed", "Interrupted by SIGINT", sent=signal.SIGINT
    ),
    "SIGKILL": Exit("signal.pause()", -9, "crashed", "SIGKILL", sent=signal.SIGKILL),
}

LONG = """
experiment = begin()
log(experiment, 0)
experiment.flush()
say("ready")
{code}
"""
SHORT = """
experiment = begin()
experiment.log_metric("loss", 1)
say("ready")
{code}
"""
RESUMED = """
key = Path("key").read_text()
experiment = cometr_py.get_experiment(key, keep_active=KEEP_ACTIVE)
say("key", key)
experiment.log_metric("loss", 2, step=2)
experiment.flush()
say("ready")
wait_for("end")
say("ending")
{code}
"""


@pytest.mark.parametrize("way", EXITS)
def test_a_long_script(faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, way: str) -> None:
    check(EXITS[way], LONG, environment, tmp_path)


@pytest.mark.parametrize("way", [name for name, one in EXITS.items() if one.sent is None])
def test_a_script_that_ends_before_its_uploader_is_ready(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, way: str
) -> None:
    check(EXITS[way], SHORT, environment, tmp_path)


RESUMED_WAYS = ["the end of the script", "an exception", "raise SystemExit(3)", "SIGTERM", "os._exit(5)"]


@pytest.mark.parametrize("crashed", [False, True], ids=["ended", "crashed"])
@pytest.mark.parametrize("way", RESUMED_WAYS)
def test_a_script_that_resumes_an_experiment(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, way: str, crashed: bool
) -> None:
    with Script("experiment = begin()\nlog(experiment, 1)\n" + "1 / 0" * crashed, environment, tmp_path) as first:
        first.end()
        key = first.key
    before = eventually(state_of(key, "crashed" if crashed else "ended"), "the first script has ended")
    (tmp_path / "key").write_text(key)
    check(EXITS[way], RESUMED.replace("KEEP_ACTIVE", "True"), environment, tmp_path)
    after = about(key)
    assert after["startTimeMillis"] == before["startTimeMillis"]
    assert after["endTimeMillis"] > before["endTimeMillis"]
    assert after["durationMillis"] <= after["endTimeMillis"] - before["endTimeMillis"], "the last session's"


def test_a_process_that_only_adds_something_may_vanish(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    with Script("experiment = begin()\nlog(experiment, 1)\n", environment, tmp_path) as first:
        first.end()
        key = first.key
    (tmp_path / "key").write_text(key)
    added = Exit("os._exit(0)", 0, "ended")  # as workers of multiprocessing do
    check(added, RESUMED.replace("KEEP_ACTIVE", "False"), environment, tmp_path)


def test_a_signal_is_noted_for_every_experiment_of_the_script(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    code = """
    for _ in range(2):
        experiment = begin(keep_existing=True)
        experiment.flush()
    say("ready")
    time.sleep(60)
    """
    with Script(textwrap.dedent(code), environment, tmp_path) as process:
        process.expect("ready")
        process.process.send_signal(signal.SIGTERM)
        assert process.end() == -signal.SIGTERM
    keys = [words[0] for words in process.words("key")]
    for key in keys:
        assert eventually(state_of(key, "crashed"), "it has crashed")["error"] == "Terminated by SIGTERM."
    assert len(keys) == 2


def test_a_signal_that_ends_a_forked_worker_is_not_that_of_the_script(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    code = """
    experiment = begin()
    experiment.flush()
    begun, beginning = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.write(beginning, b"1")
        time.sleep(60)
    os.read(begun, 1)
    os.kill(worker, signal.SIGTERM)
    assert os.waitpid(worker, 0)[1] == signal.SIGTERM
    os.kill(os.getpid(), signal.SIGKILL)
    """
    with Script(textwrap.dedent(code), environment, tmp_path) as process:
        assert process.end() == -signal.SIGKILL, process.stderr
    assert "SIGTERM" not in eventually(state_of(process.key, "crashed"), "it has crashed")["error"]


def check(wanted: Exit, script: str, environment: dict[str, str], folder: Path) -> None:
    """Run a script, end it, and compare the experiment with what it should be."""
    with Script(script.replace("{code}", wanted.code), environment, folder) as process:
        process.expect("ready")
        key = process.key
        if script.startswith(RESUMED[:20]):
            eventually(state_of(key, "running"), "it is shown as running")
            assert about(key)["hasCrashed"] is False
            process.tell("end")
            process.expect("ending")
        if wanted.sent is not None:
            eventually(lambda: is_asleep(process), "the script waits")
            process.process.send_signal(wanted.sent)
        assert process.end() == wanted.status, process.stderr
    found = eventually(state_of(key, wanted.state), f"the state is {wanted.state}")
    assert found["running"] is False
    assert found["hasCrashed"] is (wanted.state == "crashed")
    if wanted.state == "ended":
        assert found["error"] is None
    else:
        assert (wanted.error or "") in found["error"]
    if wanted.exit_code is not None:
        assert found["exitCode"] == wanted.exit_code


def is_asleep(process: Script) -> bool:
    return Path(f"/proc/{process.process.pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "S"


def about(key: str) -> dict[str, Any]:
    found: dict[str, Any] = cometr_py.call_api("experiment/metadata", "GET", {"experimentKey": key})
    return found


def state_of(key: str, state: str) -> Callable[[], dict[str, Any] | None]:
    def look() -> dict[str, Any] | None:
        found = about(key)
        return found if found["experimentState"] == state else None

    return look
