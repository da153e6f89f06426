"""COMET_MODE and its arguments: which word counts, and what the others of comet_ml do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import config
from cometr_py.experiments.mode import Delivered, StartMode, chosen_key
from cometr_py.recording.journal.records import Resume
from cometr_py.recording.spool import recordings, usual_place
from cometr_py.session import DeliveryMode

KEY = "a1B2" * 8


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where offline recordings are; the server is in this process."""
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    monkeypatch.setenv("COMET_URL_OVERRIDE", "local")
    return usual_place(tmp_path / "cometr")


def start(session: DeliveryMode = DeliveryMode.PROCESS, **arguments: Any) -> StartMode:
    return StartMode.of(config.resolve(), session, **arguments)


@pytest.mark.parametrize("word", ["disabled", "Disabled", "DISABLED", " disabled "])
def test_case_does_not_matter(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert start(mode=word).delivered is Delivered.DISABLED
    monkeypatch.setenv("COMET_MODE", word)
    assert start().delivered is Delivered.DISABLED


@pytest.mark.parametrize("resume", Resume)
def test_whether_the_experiment_exists_is_a_matter_of_its_own(resume: Resume, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_MODE", "offline")
    assert start(mode=resume.value) == StartMode(Delivered.OFFLINE, resume)
    monkeypatch.setenv("COMET_START_MODE", resume.value.upper())
    assert start() == StartMode(Delivered.OFFLINE, resume), "COMET_MODE does not name it"
    monkeypatch.setenv("COMET_MODE", "get")
    assert start().resume is Resume.GET, "COMET_MODE goes before COMET_START_MODE"


@pytest.mark.parametrize(
    ("environment", "arguments", "expected"),
    [
        ({}, {}, Delivered.ONLINE),
        ({"COMET_START_ONLINE": "0"}, {}, Delivered.OFFLINE),
        ({"COMET_START_ONLINE": "False"}, {}, Delivered.OFFLINE),
        ({"COMET_START_ONLINE": "yes", "COMET_OFFLINE_DIRECTORY": "elsewhere"}, {}, Delivered.ONLINE),
        ({"COMET_OFFLINE_DIRECTORY": "elsewhere"}, {}, Delivered.OFFLINE),
        ({"COMET_MODE": "ONLINE", "COMET_OFFLINE_DIRECTORY": "elsewhere"}, {}, Delivered.ONLINE),
        ({"COMET_MODE": "ONLINE", "COMET_START_ONLINE": "0"}, {}, Delivered.ONLINE),
        ({"COMET_MODE": "OFFLINE"}, {}, Delivered.OFFLINE),
        ({"COMET_MODE": "OFFLINE"}, {"mode": "online"}, Delivered.ONLINE),
        ({"COMET_MODE": "online"}, {"offline": True}, Delivered.OFFLINE),
        ({"COMET_MODE": "disabled"}, {"offline": True}, Delivered.DISABLED),
        ({"COMET_MODE": "disabled"}, {"mode": "offline"}, Delivered.OFFLINE),
        ({"COMET_MODE": "get_or_create"}, {}, Delivered.ONLINE),
        ({}, {"session": DeliveryMode.OFFLINE}, Delivered.OFFLINE),
        ({}, {"session": DeliveryMode.OFFLINE, "mode": "online"}, Delivered.ONLINE),
    ],
)
def test_the_first_source_that_names_it_counts(
    environment: dict[str, str], arguments: dict[str, Any], expected: Delivered, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert start(**arguments).delivered is expected


def test_another_word_is_an_error_that_lists_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(cometr_py.ArgumentError, match="one of disabled, offline, online, get_or_create, create, get"):
        cometr_py.create_experiment(mode="on")
    monkeypatch.setenv("COMET_MODE", "off")
    with pytest.raises(
        cometr_py.ConfigurationError, match=r"COMET_MODE \(from environment\) is 'off'; it must be one of"
    ):
        cometr_py.create_experiment()
    monkeypatch.delenv("COMET_MODE")
    monkeypatch.setenv("COMET_START_ONLINE", "maybe")
    with pytest.raises(cometr_py.ConfigurationError, match=r"COMET_START_ONLINE .* one of true, false"):
        cometr_py.create_experiment()


def test_online_and_offline_at_once_is_an_error() -> None:
    with pytest.raises(cometr_py.ArgumentError, match="contradicts offline=True"):
        cometr_py.create_experiment(mode="online", offline=True)


@pytest.mark.parametrize("key", ["a" * 31, "a" * 51, "a" * 31 + "-", "ä" * 32, "a" * 32 + "\n", 32])
def test_a_key_that_no_server_accepts_is_an_error_at_once(key: object, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(cometr_py.ArgumentError, match="32 to 50 letters and digits"):
        cometr_py.create_experiment(experiment_key=key)  # type: ignore[arg-type]  # a wrong type on purpose
    if isinstance(key, str):
        monkeypatch.setenv("COMET_EXPERIMENT_KEY", key)
        with pytest.raises(cometr_py.ConfigurationError, match=r"COMET_EXPERIMENT_KEY \(from environment\) is '"):
            cometr_py.create_experiment()


@pytest.mark.parametrize("key", [KEY, "a" * 50])
def test_a_key_comes_from_the_argument_or_the_environment(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen_key(key, config.resolve()) == key
    monkeypatch.setenv("COMET_EXPERIMENT_KEY", key)
    assert chosen_key(None, config.resolve()) == key
    assert chosen_key("b" * 32, config.resolve()) == "b" * 32
    assert cometr_py.create_experiment(log_output=False).get_key() == key


def test_get_needs_a_key() -> None:
    with pytest.raises(cometr_py.ConfigurationError, match="experiment_key= or COMET_EXPERIMENT_KEY"):
        cometr_py.create_experiment(mode="get")


def test_offline_by_mode_records_and_sends_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMET_URL_OVERRIDE", "http://127.0.0.1:9")
    monkeypatch.setenv("COMET_MODE", "OFFLINE")
    cometr_py.create_experiment(project_name="p", log_output=False).log_metric("loss", 1.0).stop()
    cometr_py.get_experiment(KEY).log_metric("loss", 2.0).stop()
    found = list(recordings(place))
    assert [one.state.delivered for one in found] == [0, 0]
    assert [one.header.resume for one in found] == [None, Resume.GET]


def test_variables_of_comet_ml_without_effect_are_named_once(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("COMET_AUTO_LOG_CODE", "COMET_DISABLE_AUTO_LOGGING", "COMET_START_EXPERIMENT_TAGS"):
        monkeypatch.setenv(name, "1")
    for name in ("COMET_START_MODE", "COMET_INTERNAL_CHECK_TLS_CERTIFICATE", "COMET_MY_OWN", "COMET_LOGGING_CONSOLE"):
        monkeypatch.setenv(name, {"COMET_START_MODE": "create", "COMET_LOGGING_CONSOLE": ""}.get(name, "1"))
    cometr_py.create_experiment(log_output=False).stop()
    experiment = cometr_py.create_experiment(log_output=False).stop()
    cometr_py.get_experiment(experiment.get_key())
    (notice,) = [line for line in capfd.readouterr().err.splitlines() if "comet_ml" in line]
    assert "COMET_AUTO_LOG_CODE, COMET_DISABLE_AUTO_LOGGING, COMET_START_EXPERIMENT_TAGS: set for comet_ml" in notice


def test_a_fork_is_another_experiment_also_if_the_environment_names_its_parent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COMET_EXPERIMENT_KEY", KEY)
    parent = cometr_py.create_experiment(log_output=False).log_metric("loss", 1.0, step=1)
    child = parent.fork()
    child.log_metric("loss", 2.0, step=2).stop()
    assert child.get_key() != KEY
    assert [point.step for point in parent.get_metric("loss")] == [1]
    assert [point.step for point in child.get_metric("loss")] == [1, 2]
