"""Experiments that begin without a server: created when it can be reached, or only when somebody says so."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.experiments import identity
from cometr_py.recording.spool import recordings, usual_place
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import PROMPTLY, command, eventually, run_script, running_server
from tests.support.servers import Answer, ScriptedServer


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_an_experiment_starts_without_its_server_and_is_created_when_it_comes(
    installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {**installed, "COMET_URL_OVERRIDE": url, "COMETR_HOME": str(tmp_path / "cometr")}
    code = """
import cometr_py
experiment = cometr_py.create_experiment("late", project_name="later", log_output=False)
for step in range(100):
    experiment.log_metric("loss", step, step=step)
"""
    done = run_script(code, environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "created when the server can be reached" in done.stderr
    key = (
        next(line for line in done.stdout.splitlines() if line.startswith("Experiment created: "))
        .split("/")[-1]
        .strip()
    )

    with running_server({**installed, "COMETR_HOME": str(tmp_path / "served")}, "--port", str(port)) as served:
        assert served == url
        monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
        place = usual_place(config.resolve().home)
        eventually(lambda: next(recordings(place)).state.complete, "the uploader creates the experiment by itself")
        monkeypatch.setenv("COMET_URL_OVERRIDE", url)
        experiment = cometr_py.get_experiment(key)
        metadata = experiment.get_metadata()
        assert (metadata.experiment_name, metadata.project_name, metadata.running) == ("late", "later", False)
        assert sorted(point.step or 0 for point in experiment.get_metric("loss")) == list(range(100))


def test_a_server_that_refuses_to_create_is_an_error_at_once(
    faulty: FaultyComet, monkeypatch: pytest.MonkeyPatch
) -> None:
    faulty.fault(Fault("/experiment/create", "refuse", times=-1, status=403))
    with pytest.raises(cometr_py.PermissionDeniedError, match="as the test wants it"):
        cometr_py.create_experiment(project_name="later")
    assert list(recordings(usual_place(config.resolve().home))) == []


def test_a_server_that_does_not_know_the_key_is_an_error_at_once(faulty: FaultyComet) -> None:
    faulty.fault(Fault("/experiment/create", "refuse", times=-1, status=401))
    with pytest.raises(cometr_py.AuthenticationError):
        cometr_py.create_experiment(project_name="later")


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
def test_a_server_that_is_not_working_does_not_keep_training_from_starting(
    faulty: FaultyComet, capfd: pytest.CaptureFixture[str], status: int
) -> None:
    faulty.fault(Fault("/experiment/create", "refuse", times=-1, status=status))
    experiment = cometr_py.create_experiment("late", project_name="later", log_output=False, log_system_details=False)
    assert faulty.count("/experiment/create") == 1, "nothing is repeated while the script waits"
    said = capfd.readouterr().err
    assert "as the test wants it" in said
    assert "created when the server can be reached" in said
    experiment.log_metric("loss", 1.0, step=1)
    experiment.stop(60)
    assert experiment.get_metadata().experiment_name == "late"
    assert [point.step for point in experiment.get_metric("loss")] == [1]


def test_a_web_page_of_a_proxy_does_not_keep_training_from_starting(
    server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    server.answers(Answer(200, b"<html><title>Please wait</title></html>", {"Content-Type": "text/html"}))
    monkeypatch.setenv("COMET_URL_OVERRIDE", server.url)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    monkeypatch.setenv("COMET_WORKSPACE", "somewhere")
    experiment = cometr_py.create_experiment(project_name="later", log_output=False, log_system_details=False)
    said = capfd.readouterr().err
    assert "created when the server can be reached" in said
    assert "may already have created an empty experiment" in said
    experiment.stop(timeout=0)
    place = usual_place(config.resolve().home)
    eventually(
        lambda: next(recordings(place)).state.uploader_pid or None, "an uploader is at work, which the test's end stops"
    )


def test_a_redirect_is_an_error_at_once_for_the_address_is_wrong(
    server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answers(Answer(301, b"", {"Location": "https://comet.example.com/"}))
    monkeypatch.setenv("COMET_URL_OVERRIDE", server.url)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    monkeypatch.setenv("COMET_WORKSPACE", "somewhere")
    with pytest.raises(cometr_py.APIResponseError, match="check COMET_URL_OVERRIDE"):
        cometr_py.create_experiment(project_name="later")


def test_a_server_that_never_answers_does_not_keep_training_from_starting(
    faulty: FaultyComet, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert identity.CREATION_TIMEOUT <= 15, "seconds that training waits"
    monkeypatch.setattr(identity, "CREATION_TIMEOUT", 1.0)
    faulty.fault(Fault("/experiment/create", "hang", times=-1))
    begun = time.monotonic()
    experiment = cometr_py.create_experiment("late", project_name="later", log_output=False, log_system_details=False)
    assert time.monotonic() - begun < PROMPTLY
    assert "did not answer" in capfd.readouterr().err
    experiment.stop(60)
    faulty.mend()
    assert experiment.get_metadata().experiment_name == "late"


def test_an_offline_folder_is_delivered_from_elsewhere(
    serve: str, installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "shared"
    code = """
import pathlib, cometr_py
notes = pathlib.Path("notes.txt"); notes.write_text("a note")
with cometr_py.create_experiment("offline", project_name="later") as experiment:
    for step in range(50):
        experiment.log_metric("loss", step, step=step)
    experiment.upload_asset(notes)
notes.unlink()
"""
    environment = {**installed, "COMET_OFFLINE_DIRECTORY": str(folder), "COMET_URL_OVERRIDE": serve}
    done = run_script(code, {**environment, "COMETR_HOME": str(tmp_path / "trainer")}, tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"cometr-py sync --directory {folder}" in done.stderr
    assert not (tmp_path / "trainer" / "journals").exists()

    moved = tmp_path / "mounted elsewhere"
    shutil.move(folder, moved)
    elsewhere = {**installed, "COMETR_HOME": str(tmp_path / "other machine")}
    for expected in ("delivered", "Nothing remains"):
        synced = subprocess.run(
            command("sync", "--directory", str(moved)), env=elsewhere, capture_output=True, text=True, timeout=60
        )
        assert synced.returncode == 0, synced.stdout + synced.stderr
        assert expected in synced.stdout
    (recording,) = recordings(moved)
    monkeypatch.setenv("COMET_URL_OVERRIDE", serve)
    experiment = cometr_py.get_experiment(recording.header.experiment_key)
    assert sorted(point.step or 0 for point in experiment.get_metric("loss")) == list(range(50))
    (asset,) = experiment.get_asset_list()
    assert experiment.get_asset(asset.asset_id) == b"a note"
    assert experiment.get_system_details().python_version
    assert experiment.get_code() == code


def test_offline_by_argument_needs_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    monkeypatch.setenv("COMET_PROJECT_NAME", "later")
    experiment = cometr_py.create_experiment(offline=True, log_output=False, log_code=False)
    experiment.log_metric("loss", 1.0)
    with pytest.raises(cometr_py.DeliveryError, match="recorded offline"):
        experiment.get_metric("loss")
    experiment.stop()
    (recording,) = recordings(usual_place(tmp_path / "cometr"))
    assert recording.header.create_later
    assert not recording.uploader


def test_system_metrics_of_machine_and_process_are_sampled(faulty: FaultyComet) -> None:
    experiment = cometr_py.create_experiment(
        project_name="later", log_output=False, log_code=False, log_system_details=False
    )
    names = eventually(
        lambda: {one.name for one in experiment.get_metrics_summary() if str(one.name).startswith("sys.")} or None,
        "a first sample arrives",
    )
    experiment.stop()
    assert {"sys.cpu.percent.avg", "sys.ram.used", "sys.process.memory"} <= names
    (memory, *_) = experiment.get_metric("sys.process.memory")
    assert memory.metric_value > 1_000_000


def test_system_metrics_can_be_switched_off(faulty: FaultyComet) -> None:
    experiment = cometr_py.create_experiment(project_name="later", log_output=False, log_system_metrics=False)
    experiment.log_metric("loss", 1.0).flush()
    (recording,) = recordings(usual_place(config.resolve().home))
    assert recording.header.system_metrics_interval == 0
    experiment.stop()
    assert [one.name for one in experiment.get_metrics_summary()] == ["loss"]
