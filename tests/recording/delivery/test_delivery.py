"""Delivery: what was logged arrives once, whatever the server does, and what it refuses is put on record."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.recording.spool import recordings, usual_place
from tests.support.faulty import Fault, FaultyComet
from tests.support.processes import DEADLINE, command, eventually

BATCH = "/clientlib/batch/logger/experiment/metric"


def quiet(*, log_code: bool = False, log_system_details: bool = False) -> cometr_py.Experiment:
    """An experiment that records only what the test logs."""
    return cometr_py.create_experiment(
        project_name="tests",
        keep_active=False,
        log_output=False,
        log_code=log_code,
        log_system_details=log_system_details,
    )


def steps(experiment: cometr_py.Experiment, name: str = "loss") -> list[int | None]:
    return sorted((point.step for point in experiment.get_metric(name)), key=lambda step: step or 0)


def test_a_thousand_metrics_travel_in_few_requests(faulty: FaultyComet) -> None:
    experiment = quiet()
    for step in range(5000):
        experiment.log_metric("loss", 1 / (step + 1), step=step)
    experiment.stop()
    assert steps(experiment) == list(range(5000))
    assert faulty.count(BATCH) <= 50


def test_lost_answers_store_nothing_twice(either: FaultyComet) -> None:
    either.fault(Fault(BATCH, "lose answer", times=3))
    experiment = quiet()
    for step in range(3000):
        experiment.log_metric("loss", step / 7, step=step)
    experiment.stop(60)
    assert steps(experiment) == list(range(3000))


def test_repeated_points_survive_a_lost_answer(either: FaultyComet) -> None:
    either.fault(Fault(BATCH, "lose answer", times=1))
    experiment = quiet()
    experiment.log_metrics({"loss": 1.0, "accuracy": 0.5}, step=1, context="train")
    experiment.log_metric("loss", float("nan"), step=2, context="train")
    experiment.log_metric("train_loss", 2.0, step=3, context="train")
    experiment.stop(60)
    assert steps(experiment, "train_loss") == [1, 2]
    assert steps(experiment, "train_accuracy") == [1]
    assert steps(experiment, "train_train_loss") == [3]


def test_an_appended_html_is_not_appended_twice(either: FaultyComet) -> None:
    either.fault(Fault("/write/experiment/html", "lose answer", times=1))
    experiment = quiet().log_html("<p>one</p>").log_html("<p>two</p>")
    experiment.stop(60)
    assert experiment.get_html() == "<p>one</p><p>two</p>"


def test_an_uploaded_file_is_not_stored_twice(either: FaultyComet, tmp_path: Path) -> None:
    either.fault(Fault("/write/experiment/upload-asset", "lose answer", times=1))
    (tmp_path / "notes.txt").write_text("a note")
    experiment = quiet().upload_asset(tmp_path / "notes.txt", step=3)
    experiment.stop(60)
    (asset,) = experiment.get_asset_list()
    assert (asset.file_name, asset.step) == ("notes.txt", 3)
    assert experiment.get_asset(asset.asset_id) == b"a note"


@pytest.mark.parametrize("status", [503, 429])
def test_a_failing_server_delays_but_loses_nothing(faulty: FaultyComet, status: int) -> None:
    experiment = quiet()
    headers = (("Retry-After", "0"),) if status == 429 else ()
    faulty.fault(Fault("/experiment", "refuse", times=4, status=status, headers=headers))
    experiment.log_metric("loss", 0.5, step=1).log_parameter("lr", 0.1).log_other("k", "v").add_tags("t")
    experiment.stop(60)
    assert steps(experiment) == [1]
    assert [one.value_current for one in experiment.get_parameters()] == ["0.1"]
    assert experiment.get_tags() == ["t"]


def test_cut_connections_delay_but_lose_nothing(either: FaultyComet) -> None:
    experiment = quiet()
    either.fault(Fault("/experiment", "cut", times=5))
    for step in range(100):
        experiment.log_metric("loss", step, step=step)
    experiment.stop(60)
    assert steps(experiment) == list(range(100))


def test_a_server_without_batches_gets_single_metrics(faulty: FaultyComet) -> None:
    faulty.fault(Fault("/clientlib/batch", "refuse", times=-1, status=404))
    experiment = quiet()
    for step in range(20):
        experiment.log_metric("loss", step, step=step, context="train")
    experiment.log_parameter("lr", 0.1)
    experiment.stop(60)
    assert steps(experiment, "train_loss") == list(range(20))
    assert {point.run_context for point in experiment.get_metric("train_loss")} == {"train"}
    assert [one.name for one in experiment.get_parameters()] == ["lr"]
    assert faulty.count(BATCH) == 1, "after the first rejection there must be no more batches"


def test_a_refused_record_does_not_hold_back_the_others(faulty: FaultyComet, capfd: pytest.CaptureFixture[str]) -> None:
    faulty.fault(Fault(BATCH, "refuse", times=-1, status=400, when=lambda body: b'"bad"' in body))
    experiment = quiet()
    for step in range(50):
        experiment.log_metric("loss", step, step=step)
        if step == 20:
            experiment.log_metric("bad", 1.0, step=step)
    experiment.stop(60)
    assert steps(experiment) == list(range(50))
    (recording,) = recordings(usual_place(config.resolve().home))
    assert recording.state.rejected == 1
    assert recording.state.rejected_records[0].status == 400
    said = capfd.readouterr().err
    assert "rejected a metric 'bad': as the test wants it" in said
    assert "`cometr-py status` lists what is missing" in said


def test_a_rejected_key_keeps_everything_for_later(
    faulty: FaultyComet, installed: dict[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    experiment = quiet()
    experiment.log_metric("loss", 1.0, step=1).flush()
    faulty.fault(Fault("/experiment", "refuse", times=-1, status=401))
    experiment.log_metric("loss", 2.0, step=2)
    experiment.stop(60)
    assert "not everything is delivered yet" in capfd.readouterr().err
    faulty.mend()
    done = run_sync(faulty, installed)
    assert done.returncode == 0, done.stdout + done.stderr
    assert steps(experiment) == [1, 2]
    again = run_sync(faulty, installed)
    assert (again.returncode, again.stdout) == (0, "Nothing remains to be delivered.\n")
    assert steps(experiment) == [1, 2]


def test_flush_says_what_is_wrong_when_the_server_is_gone(faulty: FaultyComet) -> None:
    experiment = quiet()
    faulty.fault(Fault("/experiment", "refuse", times=-1, status=503))
    experiment.log_metric("loss", 1.0)
    eventually(lambda: next(recordings(usual_place(config.resolve().home))).state.last_error, "the uploader has tried")
    with pytest.raises(cometr_py.DeliveryError, match=r"as the test wants it.*cometr-py sync"):
        experiment.flush(timeout=0.1)
    faulty.mend()
    experiment.stop(60)
    assert len(experiment.get_metric("loss")) == 1


def test_no_key_is_written_to_the_recording(faulty: FaultyComet, monkeypatch: pytest.MonkeyPatch) -> None:
    key = "SecretKeyOfTwentyFiveChar"
    monkeypatch.setenv("COMET_API_KEY", key)
    experiment = quiet(log_system_details=True, log_code=True)
    faulty.fault(Fault("/experiment", "refuse", times=3, status=500))
    experiment.log_metric("loss", 1.0)
    experiment.stop(60)
    for path in config.resolve().home.rglob("*"):
        if path.is_file():
            assert key.encode() not in path.read_bytes(), path


def run_sync(faulty: FaultyComet, installed: dict[str, str]) -> subprocess.CompletedProcess[str]:
    environment = {**installed, "COMETR_HOME": str(config.resolve().home)}
    return subprocess.run(
        command("sync", "--timeout", "60"),
        env=environment,
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )
