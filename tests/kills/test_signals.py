"""Signals as systemd, Slurm and people at a terminal send them: to the script, and to its uploader too."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.kills.runs import BEGIN, Script, all_delivered, nothing_remains
from tests.support.arrivals import arrived
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import PROMPTLY, eventually
from tests.support.terminal import CTRL_C, Terminal

TRAINING = """
experiment = begin()
for number in range(3):
    log(experiment, number)
experiment.flush()
say("uploader", uploader(experiment.get_key()))
wait_for("go on")
for number in range(3, 6):
    log(experiment, number)
say("logged")
time.sleep(60)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGINT])
def test_a_signal_to_script_and_uploader_alike_costs_nothing(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path, number: signal.Signals
) -> None:
    with Script(TRAINING, environment, tmp_path) as script:
        uploader = int(script.expect("uploader")[0])
        faulty.fault(Fault("/", "refuse", times=-1, status=503))  # so that there is something left to be delivered
        script.tell("go on")
        script.expect("logged")
        os.killpg(script.process.pid, number)
        with contextlib.suppress(ProcessLookupError):
            os.kill(uploader, number)
        faulty.mend()
        assert script.end() != 0
    all_delivered(home)
    arrived(script.key, range(6), crashed=True)
    nothing_remains(environment)


def test_a_script_that_ends_itself_upon_sigterm_is_delivered_whole(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    code = "signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))\n" + TRAINING.replace(
        "time.sleep(60)", "signal.pause()"
    )
    with Script(code, environment, tmp_path) as script:
        uploader = int(script.expect("uploader")[0])
        script.tell("go on")
        script.expect("logged")
        os.kill(uploader, signal.SIGTERM)
        os.killpg(script.process.pid, signal.SIGTERM)
        assert script.end() == 0, script.stderr
    all_delivered(home)
    arrived(script.key, range(6))
    nothing_remains(environment)


def test_an_impatient_end_of_the_uploader_alone_is_made_up_for(
    environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    code = TRAINING.replace("time.sleep(60)", "experiment.stop()")
    with Script(code, environment, tmp_path) as script:
        uploader = int(script.expect("uploader")[0])
        os.kill(uploader, signal.SIGKILL)
        script.tell("go on")
        assert script.end() == 0, script.stderr
    all_delivered(home)
    arrived(script.key, range(6))


def at_a_terminal(code: str, environment: dict[str, str], folder: Path) -> Terminal:
    path = folder / "script.py"
    path.write_text(BEGIN + code, encoding="utf-8")
    return Terminal([sys.executable, str(path)], environment)


def key_shown(terminal: Terminal) -> str:
    return next(line.split()[1] for line in terminal.seen.decode().splitlines() if line.startswith("key "))


def test_ctrl_c_in_a_with_block_ends_the_experiment_and_loses_nothing(
    environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    code = """
with begin() as experiment:
    for number in range(3):
        log(experiment, number)
    say("ready for it")
    time.sleep(60)
"""
    with at_a_terminal(code, environment, tmp_path) as terminal:
        terminal.expect("ready for it")
        terminal.press(CTRL_C)
        assert terminal.exit_code() != 0
        assert b"KeyboardInterrupt" in terminal.seen
        key = key_shown(terminal)
    all_delivered(home)
    arrived(key, range(3), crashed=True)
    nothing_remains(environment)


def test_ctrl_c_while_stop_waits_ends_the_waiting_and_not_the_delivery(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    code = """
experiment = begin()
experiment.flush()
say("uploader", uploader(experiment.get_key()))
wait_for("go on")
for number in range(3):
    log(experiment, number)
say("stopping")
experiment.stop(100)
"""
    with at_a_terminal(code.replace('"go on"', repr(str(tmp_path / "go on"))), environment, tmp_path) as terminal:
        terminal.expect("uploader ")
        faulty.fault(Fault("/", "refuse", times=-1, status=503))
        (tmp_path / "go on").touch()
        terminal.expect("stopping")
        terminal.expect("delivering what was logged")
        begun = time.monotonic()
        terminal.press(CTRL_C)
        terminal.exit_code()
        assert time.monotonic() - begun < PROMPTLY, "Ctrl-C did not end the waiting"
        key = key_shown(terminal)
    faulty.mend()
    all_delivered(home)
    arrived(key, range(3))
    nothing_remains(environment)


def test_a_terminal_that_is_closed_costs_nothing(environment: dict[str, str], tmp_path: Path, home: Path) -> None:
    code = """
experiment = begin()
experiment.flush()
for number in range(3):
    log(experiment, number)
say("logged it")
time.sleep(60)
"""
    with at_a_terminal(code, environment, tmp_path) as terminal:
        terminal.expect("logged it")
        key = key_shown(terminal)
        os.killpg(terminal.pid, signal.SIGHUP)
        eventually(lambda: terminal.ended, "the script has ended with its terminal")
    all_delivered(home)
    arrived(key, range(3), crashed=True)
    nothing_remains(environment)
