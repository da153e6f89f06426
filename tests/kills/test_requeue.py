"""A script that a scheduler starts again with the same key: killed, without a server, on an unsteady one, offline."""

from __future__ import annotations

import signal
import socket
import threading
from pathlib import Path

import pytest

import cometr_py
from cometr_py.recording.spool import SpooledRecording, recordings_of
from tests.kills.runs import Script, all_delivered, nothing_remains
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import eventually, run_script, running_server, stop_uploaders

KEY = "a1B2" * 8
#: Logs three steps from the one after the last, and the number of the session in several ways.
CODE = f"""
import os, sys
number = int(os.environ["SESSION"])
experiment = begin(experiment_name="requeued", experiment_key={KEY!r})
experiment.log_parameter("session", number).add_tags(f"session{{number}}")
for step in range(3 * number, 3 * number + 3):
    experiment.log_metric("loss", step, step=step)
print(f"line of {{number}}", flush=True)
say("logged")
"""
KILLED = "\nwait_for('never')"


def sessions(home: Path) -> list[SpooledRecording]:
    return recordings_of(home / "journals", KEY)


def is_as_logged(number_of_sessions: int) -> None:
    """The experiment has everything of all sessions once, and the last one's values."""
    experiment = cometr_py.get_experiment(KEY)
    steps = [point.step for point in experiment.get_metric("loss")]
    assert sorted(step or 0 for step in steps) == list(range(3 * number_of_sessions))
    assert [row.value_current for row in experiment.get_parameters()] == [str(number_of_sessions - 1)]
    assert set(experiment.get_tags()) == {f"session{number}" for number in range(number_of_sessions)}
    printed = [line for line in experiment.get_output().splitlines() if line.startswith("line")]
    assert sorted(printed) == [f"line of {number}" for number in range(number_of_sessions)]
    metadata = experiment.get_metadata()
    assert metadata.experiment_name == "requeued"
    assert not metadata.running
    found = cometr_py.get_experiments(project_name="chaos", workspace_name="local")
    assert [one.experiment_key for one in found] == [KEY]


def test_a_killed_script_continues_when_it_is_started_again(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    for number, ending in enumerate((KILLED, KILLED, "\nexperiment.stop()")):
        with Script(CODE + ending, {**environment, "SESSION": str(number)}, tmp_path) as script:
            script.expect("logged")
            if ending == KILLED:
                script.process.send_signal(signal.SIGKILL)
            script.end()
    all_delivered(home)
    is_as_logged(3)
    nothing_remains(environment)


@pytest.mark.parametrize("supports_idempotency", [True, False], ids=["honours keys", "knows no keys"])
def test_sessions_whose_uploaders_died_too_are_delivered_before_the_next(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    """As when a node is lost: nobody is left who would deliver the earlier sessions."""
    fault = faulty.fault(Fault("/", "refuse", times=-1))
    for number in range(2):
        with Script(CODE + KILLED, {**environment, "SESSION": str(number)}, tmp_path) as script:
            script.expect("logged")
            eventually(lambda number=number: sessions(home)[number].uploader, "its uploader is at work")  # type: ignore[misc]  # bound as a default, so that it is that of this turn
            stop_uploaders(tmp_path)
    fault.times = 0
    with Script(CODE + "\nexperiment.stop()", {**environment, "SESSION": "2"}, tmp_path) as script:
        assert script.end() == 0, script.stderr
    all_delivered(home)
    is_as_logged(3)
    assert [one.state.rejected for one in sessions(home)] == [0, 0, 0]
    nothing_remains(environment)


def test_a_requeue_without_a_server_is_one_experiment_when_it_comes(
    installed: dict[str, str], tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    url = f"http://127.0.0.1:{port}"
    environment = {**installed, "COMET_URL_OVERRIDE": url, "COMETR_HOME": str(home), "HOME": str(tmp_path / "home")}
    for number, ending in enumerate((KILLED, "\nexperiment.stop(0)")):
        with Script(CODE + ending, {**environment, "SESSION": str(number)}, tmp_path) as script:
            script.expect("logged")
            if ending == KILLED:
                script.process.send_signal(signal.SIGKILL)
            script.end()
    assert [one.state.created for one in sessions(home)] == [False, False]
    with running_server({**installed, "COMETR_HOME": str(tmp_path / "served")}, "--port", str(port)):
        all_delivered(home)
        monkeypatch.setenv("COMETR_HOME", str(home))
        monkeypatch.setenv("COMET_URL_OVERRIDE", url)
        is_as_logged(2)
        nothing_remains(environment)


def test_a_requeue_on_an_unsteady_server_is_one_experiment(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    """Every second request fails in one of several ways, from the first one on."""
    over = threading.Event()

    def be_unsteady() -> None:
        kinds = ("refuse", "lose answer", "cut", "shorten answer")
        for number in range(60):
            fault = faulty.fault(Fault("/", kinds[number % len(kinds)]))  # type: ignore[arg-type]  # chosen by the parameters of the test
            eventually(lambda fault=fault: fault.times == 0 or over.is_set(), "the fault is met")  # type: ignore[misc]  # bound as a default, so that it is that of this turn
            served = len(faulty.requests)
            eventually(lambda served=served: len(faulty.requests) > served or over.is_set(), "another succeeds")  # type: ignore[misc]  # bound as a default, so that it is that of this turn

    unsteady = threading.Thread(target=be_unsteady)
    unsteady.start()
    try:
        for number, ending in enumerate((KILLED, KILLED, "\nexperiment.stop(0)")):
            with Script(CODE + ending, {**environment, "SESSION": str(number)}, tmp_path) as script:
                script.expect("logged")
                if ending == KILLED:
                    script.process.send_signal(signal.SIGKILL)
                script.end()
        all_delivered(home)
    finally:
        over.set()
        unsteady.join()
        faulty.mend()
    is_as_logged(3)
    nothing_remains(environment)


def test_recordings_offline_are_one_experiment_after_sync(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path, home: Path
) -> None:
    offline = {**environment, "COMET_MODE": "OFFLINE"}
    for number, ending in enumerate((KILLED, "\nexperiment.stop()", "\nexperiment.stop()")):
        with Script(CODE + ending, {**offline, "SESSION": str(number)}, tmp_path) as script:
            script.expect("logged")
            if ending == KILLED:
                script.process.send_signal(signal.SIGKILL)
            script.end()
    assert faulty.requests == []
    nothing_remains(environment)
    is_as_logged(3)


def test_a_script_can_ask_for_a_key_that_another_is_just_creating(
    faulty: FaultyComet, environment: dict[str, str], tmp_path: Path
) -> None:
    """The loser of the race learns it from the error that names the key as taken."""
    fault = faulty.fault(Fault("/experiment/metadata", "hang", times=1))
    code = f"""
import cometr_py
experiment = cometr_py.create_experiment(project_name="chaos", experiment_key={KEY!r}, mode="create", log_code=False)
"""
    results: list[str] = []
    slow = threading.Thread(target=lambda: results.append(run_script(code, environment, tmp_path).stderr))
    slow.start()
    eventually(lambda: fault.times == 0, "the first one has asked")
    assert run_script(code, environment, tmp_path).returncode == 0
    faulty.released.set()
    slow.join()
    assert "exists already" in results[0]
