"""A session that resumes an experiment decides about its state, on our own server and on one that knows no sessions."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

import pytest

import cometr_py
from tests.support.faulty import FaultyComet
from tests.support.processes import eventually

QUIET: dict[str, Any] = {"log_output": False, "log_code": False, "log_system_details": False}


@pytest.fixture(params=["own server", "another server"], autouse=True)
def comet(request: pytest.FixtureRequest, faulty: FaultyComet, monkeypatch: pytest.MonkeyPatch) -> FaultyComet:
    if request.param == "another server":
        faulty.supports_idempotency, faulty.on_premise = False, True
        monkeypatch.setenv("COMET_API_KEY", "k" * 25)
        monkeypatch.setenv("COMET_WORKSPACE", "local")
    return faulty


def about(key: str) -> dict[str, Any]:
    found: dict[str, Any] = cometr_py.call_api("experiment/metadata", "GET", {"experimentKey": key})
    return found


def state(key: str, running: bool, crashed: bool) -> Callable[[], dict[str, Any] | None]:
    def look() -> dict[str, Any] | None:
        found = about(key)
        return found if (found["running"], found["hasCrashed"]) == (running, crashed) else None

    return look


def run(key: str | None = None, error: Exception | None = None, **options: Any) -> str:
    """Log something to a new experiment, or to an existing one, and end, perhaps with an error; return its key."""
    with contextlib.suppress(ValueError):
        opened = (
            cometr_py.create_experiment(project_name="sessions", log_system_metrics=False, **QUIET)
            if key is None
            else cometr_py.get_experiment(key, **options)
        )
        with opened as experiment:
            key = experiment.get_key()
            experiment.log_metric("loss", 1.0)
            experiment.flush()
            if error is not None:
                raise error
    assert key is not None
    return key


BOOM = ValueError("boom")


def test_an_experiment_that_crashed_and_is_resumed_is_running_then_ended(comet: FaultyComet) -> None:
    key = run(error=BOOM)
    before = eventually(state(key, running=False, crashed=True), "it has crashed")
    with cometr_py.get_experiment(key, keep_active=True) as resumed:
        resumed.log_metric("loss", 2.0, step=2)
        eventually(state(key, running=True, crashed=False), "it runs again")
    after = eventually(state(key, running=False, crashed=False), "it has ended")
    assert after["startTimeMillis"] == before["startTimeMillis"]
    assert after["endTimeMillis"] > before["endTimeMillis"]
    if comet.on_premise:  # it knows no sessions
        assert after["durationMillis"] == after["endTimeMillis"] - after["startTimeMillis"]
    else:
        assert after["durationMillis"] <= after["endTimeMillis"] - before["endTimeMillis"]


@pytest.mark.parametrize("keep_active", [True, False])
def test_a_resumed_session_that_raises_marks_the_experiment(keep_active: bool) -> None:
    key = run()
    eventually(state(key, running=False, crashed=False), "it has ended")
    run(key, error=BOOM, keep_active=keep_active)
    found = eventually(state(key, running=False, crashed=True), "it has crashed")
    assert found["error"] == "ValueError: boom"


def test_one_that_adds_something_does_not_end_an_experiment_that_runs() -> None:
    with cometr_py.create_experiment(project_name="sessions", log_system_metrics=False, **QUIET) as experiment:
        key = experiment.get_key()
        experiment.log_metric("loss", 1.0)
        experiment.flush()
        eventually(state(key, running=True, crashed=False), "it runs")
        run(key)
        assert about(key)["running"] is True
    eventually(state(key, running=False, crashed=False), "it has ended")


def test_reading_an_experiment_begins_no_session() -> None:
    key = run(error=BOOM)
    eventually(state(key, running=False, crashed=True), "it has crashed")
    with cometr_py.get_experiment(key) as experiment:
        assert len(experiment.get_metric("loss")) == 1
    assert (about(key)["running"], about(key)["hasCrashed"]) == (False, True)


def test_only_our_own_server_learns_of_sessions(comet: FaultyComet) -> None:
    """So that the tests above cover both."""
    key = run()
    eventually(state(key, running=False, crashed=False), "it has ended")
    assert comet.count("/set-start-end-time") == (1 if comet.on_premise else 0)
