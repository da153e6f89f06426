"""Troubles of the machine: training goes on, it is said what is not recorded, and nothing raises."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import SpooledRecording, recordings, usual_place
from tests.support.artifact_samples import quiet_experiment
from tests.support.faulty import FaultyComet
from tests.support.processes import command, eventually, run_script

QUIET = (
    'project_name="troubles", keep_active=False, log_output=False, log_code=False, log_system_details=False, '
    "log_system_metrics=False"
)
KILL_UPLOADER = """
def kill_uploader():
    place = usual_place(cometr_py.config.resolve().home)
    found = next(recordings(place))
    while not (pid := found.folder.read_state().uploader_pid):
        time.sleep(0.01)
    os.kill(pid, signal.SIGKILL)
    while found.folder.has_uploader():
        time.sleep(0.01)
    return found.folder
"""
BEGIN = f"""
import os, resource, shutil, signal, sys, time
import cometr_py, cometr_py.config
from cometr_py.recording.spool import recordings, usual_place
{KILL_UPLOADER}
"""


@pytest.fixture
def environment(faulty: FaultyComet, installed: dict[str, str], tmp_path: Path) -> dict[str, str]:
    return {**installed, "COMET_URL_OVERRIDE": faulty.url, "COMETR_HOME": str(tmp_path / "cometr")}


quiet = partial(quiet_experiment, project_name="troubles", log_system_metrics=False)


def recorded() -> SpooledRecording:
    (found,) = recordings(usual_place(config.resolve().home))
    return found


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """No file may grow beyond so many bytes: the kernel refuses, as it does where a disk is full."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_an_interpreter_that_is_gone_leaves_everything_to_sync(
    faulty: FaultyComet,
    installed: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "executable", "/nowhere/python")
        experiment = quiet()
        for step in range(40):
            experiment.log_other(f"step {step}", step)
        experiment.stop(timeout=1)
    assert capfd.readouterr().err.count("nothing can be delivered at the moment") == 1
    environment = {**installed, "COMETR_HOME": str(recorded().folder.path.parent.parent)}
    done = subprocess.run(command("sync"), env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.kills
def test_a_recording_that_somebody_deletes_does_not_end_the_training(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    code = f"""
experiment = cometr_py.create_experiment({QUIET.replace("log_output=False", "log_output=True")})
experiment.log_metric("loss", 1.0, step=1)
shutil.rmtree(kill_uploader().path)
until = time.monotonic() + 3
while time.monotonic() < until:
    experiment.log_metric("loss", 2.0, step=2)
    print("going on")
    time.sleep(0.1)
experiment.stop(1)
print("done")
"""
    done = run_script(BEGIN + code, environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("done\n")
    assert done.stderr.count("nothing can be delivered at the moment") == 1


@pytest.mark.kills
def test_too_many_open_files_do_not_end_the_training(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    code = f"""
experiment = cometr_py.create_experiment({QUIET})
experiment.log_metric("loss", 0.0, step=0)
kill_uploader()
limits = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (200, limits[1]))
files = []
try:
    while True:
        files.append(open(os.devnull))
except OSError:
    pass
for step in range(1, 31):
    experiment.log_metric("loss", step, step=step)
    time.sleep(0.1)
files.clear()
resource.setrlimit(resource.RLIMIT_NOFILE, limits)
experiment.stop()
"""
    done = run_script(BEGIN + code, environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("nothing can be delivered at the moment") == 1
    eventually(lambda: recorded().state.complete, "everything is delivered")
    experiment = cometr_py.get_experiment(recorded().header.experiment_key)
    assert sorted(point.step or 0 for point in experiment.get_metric("loss")) == list(range(31))


def test_a_disk_that_is_full_at_the_beginning_is_said_and_recorded_to_once_there_is_room(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    code = f"""
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (7, limits[1]))
experiment = cometr_py.create_experiment({QUIET})
experiment.log_metric("loss", 1.0, step=1)
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
experiment.log_metric("loss", 2.0, step=2)
experiment.stop()
"""
    done = run_script(BEGIN + code, environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("nothing is recorded until disk space is free") == 1
    eventually(lambda: recorded().state.complete, "everything is delivered")
    experiment = cometr_py.get_experiment(recorded().header.experiment_key)
    assert [point.step for point in experiment.get_metric("loss")] == [2]


def test_an_experiment_of_which_nothing_could_be_recorded_is_not_called_recorded(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    code = f"""
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
experiment = cometr_py.create_experiment({QUIET})
experiment.log_metric("loss", 1.0, step=1)
experiment.stop()
"""
    done = run_script(BEGIN + code, environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "was recorded: there was no room" in done.stderr
    assert "delivered" not in done.stderr
    assert list(recordings(usual_place(config.resolve().home))) == []


def test_a_folder_that_cannot_be_made_is_an_error_that_names_it(
    faulty: FaultyComet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "file"))
    with pytest.raises(cometr_py.ConfigurationError, match=r"file/journals: .*COMETR_HOME"):
        quiet()
    assert not faulty.count("/experiment/create"), "nothing may be created that cannot be recorded"


def test_flush_does_not_wait_for_the_torn_piece_that_a_full_disk_leaves(faulty: FaultyComet) -> None:
    experiment = quiet()
    experiment.log_metric("loss", 0.0, step=0).flush()
    with full_disk(recorded().folder.journal.stat().st_size + 10):
        experiment.log_metric("loss", 1.0, step=1)
        experiment.flush()
    assert [point.step for point in experiment.get_metric("loss")] == [0]
    experiment.stop()


def test_flush_does_not_report_the_torn_piece_of_another_process(faulty: FaultyComet) -> None:
    experiment = quiet()
    experiment.log_metric("loss", 0.0, step=0).flush()
    with recorded().folder.journal.open("ab") as journal:
        journal.write(b"\xc7\x4a\x40")
    experiment.flush(timeout=2)
    experiment.stop()


@pytest.mark.kills
def test_a_dead_uploader_does_not_end_a_script_that_dies_of_broken_pipes(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    code = f"""
signal.signal(signal.SIGPIPE, signal.SIG_DFL)
experiment = cometr_py.create_experiment({QUIET})
experiment.log_metric("loss", 1.0, step=1)
kill_uploader()
experiment.flush()
print("flushed")
"""
    done = run_script(BEGIN + code, environment, tmp_path)
    assert done.returncode == 0, f"{done.returncode}: {done.stderr}"
    assert "flushed" in done.stdout


@pytest.mark.kills
def test_an_uploader_that_is_killed_while_training_goes_on_is_replaced(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    code = f"""
experiment = cometr_py.create_experiment({QUIET})
folder = kill_uploader()
step = 0
while not folder.has_uploader():
    step += 1
    experiment.log_metric("loss", step, step=step)
    time.sleep(0.02)
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = run_script(BEGIN + code, environment, tmp_path)
    assert done.returncode == -signal.SIGKILL, done.stderr
    eventually(lambda: recorded().state.complete, "everything is delivered")
