"""Stopping takes no longer than it may, whatever the server does, and what remains is delivered without the script."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import SpooledRecording, recordings, usual_place
from tests.support.artifact_samples import quiet_experiment
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import PROMPTLY, eventually, run_script
from tests.support.terminal import Terminal

QUIET = (
    'project_name="stopping", keep_active=False, log_output=False, log_code=False, log_system_details=False, '
    "log_system_metrics=False"
)
SCRIPT = f"""
import sys, time, cometr_py
experiment = cometr_py.create_experiment({QUIET})
experiment.log_metric("loss", 1.0, step=1)
print("logged", flush=True)
"""


@pytest.fixture
def environment(faulty: FaultyComet, installed: dict[str, str], tmp_path: Path) -> dict[str, str]:
    return {**installed, "COMET_URL_OVERRIDE": faulty.url, "COMETR_HOME": str(tmp_path / "cometr")}


quiet = partial(quiet_experiment, project_name="stopping", log_system_metrics=False)


def recorded() -> SpooledRecording:
    (found,) = recordings(usual_place(config.resolve().home))
    return found


def delivered_afterwards(faulty: FaultyComet) -> cometr_py.Experiment:
    """The experiment, once an uploader has delivered all of it."""
    faulty.mend()
    eventually(lambda: recorded().state.complete, "the rest is delivered without the script")
    return cometr_py.get_experiment(recorded().header.experiment_key)


def test_stop_takes_no_longer_than_it_may_with_a_server_that_hangs(faulty: FaultyComet) -> None:
    experiment = quiet()
    faulty.fault(Fault("/experiment", "hang", times=-1))
    experiment.log_metric("loss", 1.0, step=1).log_parameter("lr", 0.1).log_other("note", "a")
    begun = time.monotonic()
    experiment.stop(timeout=2)
    assert time.monotonic() - begun < PROMPTLY
    experiment = delivered_afterwards(faulty)
    assert [point.step for point in experiment.get_metric("loss")] == [1]
    assert [one.name for one in experiment.get_parameters()] == ["lr"]


def test_stop_takes_no_longer_than_it_may_with_many_records_and_a_slow_server(faulty: FaultyComet) -> None:
    experiment = quiet()

    def slow(body: bytes) -> bool:
        time.sleep(0.7)
        return False

    faulty.fault(Fault("/log-other", "refuse", times=-1, when=slow))
    for number in range(20):
        experiment.log_other(f"note {number}", number)
    begun = time.monotonic()
    experiment.stop(timeout=2)
    assert time.monotonic() - begun < PROMPTLY
    names = {one.name for one in delivered_afterwards(faulty).get_other()}
    assert {f"note {number}" for number in range(20)} <= names


def test_a_stop_that_waits_for_nothing_still_delivers(faulty: FaultyComet) -> None:
    experiment = quiet().log_metric("loss", 1.0, step=1)
    experiment.stop(timeout=0)
    assert [point.step for point in delivered_afterwards(faulty).get_metric("loss")] == [1]


def test_ctrl_c_while_the_script_waits_leaves_the_rest_to_a_uploader(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "script.py").write_text(SCRIPT + "sys.stdin.readline()\nexperiment.stop(60)\n")
    script = subprocess.Popen(
        [sys.executable, "script.py"],
        env=environment,
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert script.stdout is not None
    while script.stdout.readline() != "logged\n":
        assert script.poll() is None, "the script has ended"
    faulty.fault(Fault("/experiment", "hang", times=-1))
    before = len(faulty.requests)
    assert script.stdin is not None
    script.stdin.write("\n")
    script.stdin.flush()
    eventually(lambda: len(faulty.requests) > before, "the script, or its uploader, waits for an answer")
    script.send_signal(signal.SIGINT)
    script.communicate(timeout=60)
    assert script.returncode != 0
    assert [point.step for point in delivered_afterwards(faulty).get_metric("loss")] == [1]


def test_a_terminal_shows_one_line_of_progress(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    faulty.fault(Fault("/experiment/metric", "hang", times=-1))
    (tmp_path / "script.py").write_text(SCRIPT + "experiment.stop(8)\n")
    with Terminal([sys.executable, str(tmp_path / "script.py")], environment) as terminal:
        assert terminal.exit_code() == 0
        shown = terminal.seen.decode()
    lines = [one for one in shown.split("\r\x1b[K") if "delivering what was logged" in one]
    assert not [one for one in lines if "\n" in one], shown
    assert shown.count("delivering what was logged") > 1, "the line shows how far it is, again and again"


def test_a_pipe_is_shown_no_progress(faulty: FaultyComet, environment: dict[str, str], tmp_path: Path) -> None:
    faulty.fault(Fault("/experiment/metric", "hang", times=-1))
    done = run_script(SCRIPT + "experiment.stop(8)\n", environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "not everything is delivered yet" in done.stderr
    assert "delivering what was logged" not in done.stdout + done.stderr
    assert "\r" not in done.stdout + done.stderr


def test_an_error_of_delivery_does_not_take_the_place_of_the_scripts_own(faulty: FaultyComet) -> None:
    obstacle: Path | None = None
    with pytest.raises(ZeroDivisionError), quiet() as experiment:
        experiment.log_metric("loss", 1.0, step=1)
        obstacle = recorded().folder.path / "state.new"
        obstacle.mkdir()  # where delivery keeps its state
        raise ZeroDivisionError
    assert obstacle is not None
    shutil.rmtree(obstacle)


def test_the_others_are_stopped_where_one_cannot_be(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    code = f"""
import cometr_py
def fail(*_, **__):
    raise RuntimeError("this one cannot be stopped")
experiments = [cometr_py.create_experiment({QUIET}, keep_existing=True) for _ in range(3)]
for experiment in experiments:
    experiment.log_metric("loss", 1.0, step=1)
experiments[1].recording.open_recorder.finish = fail
"""
    done = run_script(code, environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "this one cannot be stopped" in done.stderr
    place = usual_place(config.resolve().home)
    eventually(lambda: all(one.state.complete for one in recordings(place)) or None, "all of them are delivered")
    keys = [one.header.experiment_key for one in recordings(place)]
    crashed = [cometr_py.get_experiment(key).get_metadata().has_crashed for key in keys]
    assert sorted(map(bool, crashed)) == [False, False, True]


def test_a_daemon_thread_that_logs_to_the_last_moment_leaves_no_traceback(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """It begins when the script exits, and pauses: a backlog of any size could take longer than stop() waits."""
    code = f"""
import itertools, threading, time, cometr_py
experiment = cometr_py.create_experiment({QUIET})

def work():
    threading.main_thread().join()
    for step in itertools.count():
        experiment.log_metric("loss", step, step=step)
        experiment.log_other("step", step)
        if step % 10 == 9:
            time.sleep(0.01)

threading.Thread(target=work, daemon=True).start()
experiment.log_other("note", "the script is about to exit")
"""
    done = run_script(code, environment, tmp_path)
    assert done.returncode == 0
    assert done.stderr == ""
