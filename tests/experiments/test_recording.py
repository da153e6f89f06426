"""Recording: new, open, ended; what each state takes, and which recordings a session stops."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

import cometr_py
from cometr_py import config
from cometr_py.core.clock import FakeClock
from cometr_py.core.console import Console
from cometr_py.experiments.identity import ExperimentIdentity
from cometr_py.experiments.recording import Recording, RecordingOptions, RecordingState
from cometr_py.experiments.writing import ExperimentWriter
from cometr_py.recording.journal.file import JournalReader
from cometr_py.recording.journal.records import End, Metric, Parameter
from cometr_py.recording.journal.spool_folder import SpoolFolder
from cometr_py.session import Session
from tests.support.artifact_samples import quiet_experiment


@pytest.fixture
def session() -> Session:
    return Session(console=Console(stdout=io.StringIO(), stderr=io.StringIO()))


def offline_recording(session: Session, folder: Path) -> Recording:
    """A recording of which nothing is delivered."""
    identity = ExperimentIdentity("k" * 32, "ws", "project", "http://x/k", created_here=True, offline=folder)
    return Recording(identity, config.resolve(url="local"), RecordingOptions(), session)


def state(recording: Recording) -> RecordingState:
    return recording.state


def notices(session: Session) -> str:
    assert isinstance(session.console.stderr, io.StringIO)
    return session.console.stderr.getvalue()


def recorded(recording: Recording) -> list[object]:
    assert recording.folder is not None
    found: list[object] = []
    reader = JournalReader(recording.folder.journal, 0)
    while entries := reader.read():
        found += [entry.record for entry in entries]
    reader.close()
    return found


def test_the_first_record_opens_the_journal(session: Session, tmp_path: Path) -> None:
    recording = offline_recording(session, tmp_path)
    assert state(recording) is RecordingState.NEW
    assert recording.folder is None
    assert not session.recordings
    ExperimentWriter(recording).log_metric("loss", 0.5, step=1)
    assert state(recording) is RecordingState.OPEN
    assert session.recordings == {recording}
    assert [one.name for one in recorded(recording) if isinstance(one, Metric)] == ["loss"]
    recording.end()


def test_nothing_is_recorded_after_the_end(session: Session, tmp_path: Path) -> None:
    recording = offline_recording(session, tmp_path)
    writer = ExperimentWriter(recording).log_metric("loss", 0.5)
    recording.end()
    assert state(recording) is RecordingState.ENDED
    assert not session.recordings
    with pytest.raises(cometr_py.ExperimentEndedError):
        writer.log_metric("loss", 1.0)
    with pytest.raises(cometr_py.ExperimentEndedError):
        writer.log_metrics({"loss": 1.0})
    with pytest.raises(cometr_py.ExperimentEndedError):
        writer.log_parameter("lr", 0.1)
    with pytest.raises(cometr_py.ExperimentEndedError):
        recording.open()
    before = recorded(recording)
    recording.end()
    assert recorded(recording) == before, "ending it twice records nothing more"
    assert notices(session).count("cometr-py sync") == 1


def test_a_recording_that_was_never_opened_leaves_nothing_behind(session: Session, tmp_path: Path) -> None:
    recording = offline_recording(session, tmp_path / "journals")
    recording.end()
    assert state(recording) is RecordingState.ENDED
    assert not (tmp_path / "journals").exists()
    assert notices(session) == ""


def test_records_have_the_time_of_the_session(tmp_path: Path) -> None:
    clock = FakeClock()
    clock.set_wall_time(1_700_000_000.0)
    session = Session(clock=clock, console=Console(stderr=io.StringIO()))
    recording = offline_recording(session, tmp_path)
    ExperimentWriter(recording).log_parameter("lr", 0.1)
    (parameter,) = (one for one in recorded(recording) if isinstance(one, Parameter))
    assert parameter.timestamp == 1_700_000_000_000
    recording.end()


def test_a_place_that_is_no_directory_is_reported_once(session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    recording = offline_recording(session, tmp_path / "file")
    ExperimentWriter(recording).log_metric("loss", 1.0).log_metric("loss", 2.0)
    assert state(recording) is RecordingState.NEW
    assert notices(session).count("is lost until then") == 1
    (tmp_path / "file").unlink()
    ExperimentWriter(recording).log_metric("loss", 3.0)
    assert state(recording) is RecordingState.OPEN
    recording.end()


def test_experiment_cannot_be_made_by_hand() -> None:
    with pytest.raises(cometr_py.CometError, match="create_experiment"):
        cometr_py.Experiment()
    with pytest.raises(cometr_py.CometError, match="create_experiment"):
        cometr_py.Experiment("key")  # type: ignore[arg-type]  # a wrong type on purpose
    with pytest.raises(cometr_py.ArgumentError, match="experiment_key"):
        cometr_py.Experiment(experiment_key="key", workspace_name="ws")  # type: ignore[arg-type]  # a wrong type on purpose


@pytest.mark.parametrize("delivery", [cometr_py.DeliveryMode.PROCESS, cometr_py.DeliveryMode.INLINE])
def test_reading_does_not_wait_for_a_recording_without_records(
    delivery: cometr_py.DeliveryMode, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", "local")
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "comet"))
    with cometr_py.create_experiment(project_name="empty", log_code=False, log_system_details=False) as experiment:
        experiment.log_metric("loss", 0.5)
    with cometr_py.Session(delivery=delivery):
        continued = cometr_py.get_experiment(experiment.get_key(), keep_active=True)
        assert len(continued.get_metric("loss")) == 1


@pytest.fixture
def experiment(monkeypatch: pytest.MonkeyPatch) -> Iterator[cometr_py.Experiment]:
    """An experiment of which nothing is delivered."""
    monkeypatch.setenv("COMET_URL_OVERRIDE", "local")
    with quiet_experiment(project_name="copied", offline=True) as experiment:
        yield experiment


def test_a_copy_in_the_same_process_does_not_keep_the_journal_open(experiment: cometr_py.Experiment) -> None:
    copied = copy.deepcopy(experiment)  # pickles and unpickles it
    copied.log_metric("loss", 0.5, step=1)
    folder = experiment.recording.folder
    assert folder is not None
    assert folder.has_writers()
    experiment.stop()
    assert not folder.has_writers(), "stop() would wait for the copy"
    assert "loss" in [one.name for one in recorded(experiment.recording) if isinstance(one, Metric)]
    with pytest.raises(cometr_py.ExperimentEndedError):
        copied.log_metric("loss", 0.4, step=2)


def test_stopping_a_copy_does_not_end_the_experiment(experiment: cometr_py.Experiment) -> None:
    copied = copy.deepcopy(experiment)
    copied.stop()
    with pytest.raises(cometr_py.ExperimentEndedError):
        copied.log_metric("loss", 0.5, step=1)
    experiment.log_metric("loss", 0.5, step=1)
    assert [type(one) for one in recorded(experiment.recording) if isinstance(one, Metric | End)] == [Metric]


def test_a_copy_in_another_process_is_no_writer_once_it_is_stopped(session: Session, tmp_path: Path) -> None:
    folder = SpoolFolder(tmp_path / "begun by another process").create()
    joined = offline_recording(session, tmp_path)
    joined.join(folder)
    assert folder.has_writers()
    joined.end()
    assert not folder.has_writers()
