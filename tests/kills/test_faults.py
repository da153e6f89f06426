"""Faults of server, network, disk and journal: what was logged arrives once, or is kept and reported."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.delivery import engine
from cometr_py.recording.journal.spool_folder import SpoolFolder
from cometr_py.recording.spool import SpooledRecording, recordings, usual_place
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import DEADLINE, PROMPTLY, command, eventually, run_script

BATCH = "/clientlib/batch/logger/experiment/metric"


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultyComet]:
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    with FaultyComet(tmp_path / "served") as comet:
        monkeypatch.setenv("COMET_URL_OVERRIDE", comet.url)
        yield comet


@pytest.fixture
def environment(faulty: FaultyComet, installed: dict[str, str], tmp_path: Path) -> dict[str, str]:
    return {**installed, "COMET_URL_OVERRIDE": faulty.url, "COMETR_HOME": str(tmp_path / "cometr")}


def quiet() -> cometr_py.Experiment:
    return cometr_py.create_experiment(
        project_name="faults", keep_active=False, log_output=False, log_code=False, log_system_details=False
    )


def recorded() -> SpooledRecording:
    (found,) = recordings(usual_place(config.resolve().home))
    return found


def other_process() -> int | None:
    """The uploader, where it is at work and not this process: short runs deliver by themselves."""
    found = recorded()
    return found.state.uploader_pid if found.uploader and found.state.uploader_pid not in (0, os.getpid()) else None


def no_uploader_lives() -> bool:
    """Kill the uploader; on a busy machine, another one may have been started, and be slow to find that out."""
    if (pid := other_process()) is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return not recorded().uploader


def sync(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("sync", "--timeout", "60"),
        env=environment,
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )


def steps(experiment: cometr_py.Experiment) -> list[int | None]:
    return sorted((point.step for point in experiment.get_metric("loss")), key=lambda step: step or 0)


def test_a_server_that_never_answers_delays_only_delivery(faulty: FaultyComet) -> None:
    experiment = quiet()
    faulty.fault(Fault(BATCH, "hang", times=1))
    longest = 0.0
    for step in range(2000):
        begun = time.perf_counter()
        experiment.log_metric("loss", step, step=step)
        longest = max(longest, time.perf_counter() - begun)
    eventually(lambda: faulty.count(BATCH) > 0, "the uploader has sent something")
    experiment.log_metric("loss", 2000, step=2000)
    assert longest < PROMPTLY, "a hanging server must not be felt by the script"
    faulty.mend()
    experiment.stop(60)
    assert steps(experiment) == list(range(2001))


def test_a_name_that_cannot_be_resolved_is_said_in_one_sentence(installed: dict[str, str], tmp_path: Path) -> None:
    settings = {"COMET_URL_OVERRIDE": "http://no-such-host.invalid", "COMET_API_KEY": "k" * 25, "COMET_WORKSPACE": "w"}
    environment = {**installed, **settings, "COMETR_HOME": str(tmp_path / "cometr"), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", "import cometr_py; cometr_py.get_workspaces()"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "no-such-host.invalid" in done.stderr.splitlines()[-1]
    assert "site-packages" not in done.stderr


def test_a_server_gets_the_time_that_it_asks_for(faulty: FaultyComet) -> None:
    experiment = quiet()
    faulty.fault(Fault(BATCH, "refuse", times=2, status=429, headers=(("Retry-After", "1.5"),)))
    experiment.log_metric("loss", 0.0, step=0)
    experiment.stop(60)
    assert steps(experiment) == [0]
    times = [when for (_, path), when in zip(faulty.requests, faulty.times, strict=True) if path == BATCH]
    assert len(times) == 3
    assert times[1] - times[0] > 1.4, "the first answer asked for 1.5 s"
    assert times[2] - times[1] > 1.4, "so did the second"


def ended_without_uploader(faulty: FaultyComet, environment: dict[str, str], folder: Path) -> tuple[str, SpoolFolder]:
    """A journal of 100 metrics of which nothing is delivered, its script and uploader gone."""
    faulty.fault(Fault(BATCH, "refuse", times=-1, status=503))
    code = """
import os, signal, time, cometr_py
from cometr_py.recording.spool import recordings, usual_place
experiment = cometr_py.create_experiment(
    project_name="faults", keep_active=False, log_output=False, log_code=False, log_system_details=False
)
for step in range(100):
    experiment.log_metric("loss", step, step=step)
print(experiment.get_key(), flush=True)
place = usual_place(cometr_py.config.resolve().home)
while not next(recordings(place)).state.uploader_pid:
    time.sleep(0.01)
os.kill(next(recordings(place)).state.uploader_pid, signal.SIGKILL)
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = run_script("import cometr_py.config\n" + code, environment, folder)
    key = done.stdout.splitlines()[-1]
    found = recorded()
    eventually(lambda: not found.folder.has_uploader(), "the uploader is dead")
    faulty.mend()
    return key, found.folder


def test_a_flipped_bit_costs_one_record_and_is_reported(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    key, folder = ended_without_uploader(faulty, environment, tmp_path)
    data = bytearray(folder.journal.read_bytes())
    place = len(data) // 2
    data[place] ^= 0x04
    folder.journal.write_bytes(bytes(data))
    done = sync(environment)
    assert done.returncode == 0, done.stdout + done.stderr
    stored = steps(cometr_py.get_experiment(key))
    assert len(stored) == 99
    assert len(set(stored)) == 99
    ((start, end),) = recorded().state.damages
    assert start <= place < end
    assert "damaged" in done.stdout


def test_a_torn_tail_costs_one_record_and_is_reported(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    key, folder = ended_without_uploader(faulty, environment, tmp_path)
    os.truncate(folder.journal, folder.journal.stat().st_size - 3)
    done = sync(environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert steps(cometr_py.get_experiment(key)) == list(range(99))
    assert "damaged" in done.stdout


def test_a_journal_that_is_empty_is_reported_and_does_no_harm(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    _, folder = ended_without_uploader(faulty, environment, tmp_path)
    os.truncate(folder.journal, 0)
    done = sync(environment)
    assert done.returncode == 1
    assert str(folder.path) in done.stdout
    assert "Traceback" not in done.stderr


def test_two_uploaders_for_one_journal_store_nothing_twice(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    key, _ = ended_without_uploader(faulty, environment, tmp_path)
    uploaders = [threading.Thread(target=sync, args=(environment,)) for _ in range(3)]
    for one in uploaders:
        one.start()
    for one in uploaders:
        one.join()
    assert steps(cometr_py.get_experiment(key)) == list(range(100))


def test_a_clock_that_jumps_back_changes_nothing(faulty: FaultyComet, monkeypatch: pytest.MonkeyPatch) -> None:
    experiment = quiet()
    experiment.log_metric("loss", 0.0, step=0)
    before = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: before - 3_600_000_000_000)
    experiment.log_metric("loss", 1.0, step=1)
    monkeypatch.undo()
    monkeypatch.setenv("COMET_URL_OVERRIDE", faulty.url)
    experiment.stop(60)
    assert steps(experiment) == [0, 1]


def test_a_full_disk_is_said_once_and_training_goes_on(faulty: FaultyComet, capfd: pytest.CaptureFixture[str]) -> None:
    experiment = quiet()
    experiment.log_metric("loss", 0.0, step=0).flush()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    journal = recorded().folder.journal
    # A file that may not grow fails as a full disk does: the write is refused by the kernel.
    resource.setrlimit(resource.RLIMIT_FSIZE, (journal.stat().st_size + 10, limits[1]))
    try:
        for step in range(1, 50):
            experiment.log_metric("loss", step, step=step)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    experiment.log_metric("loss", 50.0, step=50)
    experiment.stop(60)
    assert steps(experiment) == [0, 50]
    said = capfd.readouterr().err
    assert said.count("cannot write to") == 1
    assert "everything logged from now on is lost" in said


def test_trying_ends_and_the_rest_is_left_to_sync(faulty: FaultyComet, environment: dict[str, str]) -> None:
    experiment = quiet()
    faulty.fault(Fault("/experiment", "refuse", times=-1, status=503))
    experiment.log_metric("loss", 0.0, step=0)
    experiment.stop(timeout=1)
    assert engine.DRAIN_TIMEOUT >= 600, "uploaders must outlast a short outage by themselves"
    eventually(other_process, "an uploader is at work")
    eventually(no_uploader_lives, "the uploader is dead")
    before = sync(environment)
    assert before.returncode == 1
    assert "as the test wants it" in before.stdout
    faulty.mend()
    assert sync(environment).returncode == 0
    assert steps(experiment) == [0]
