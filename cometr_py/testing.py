"""For the tests of your own training code: a fresh Comet for each test, in the test's own process, and no network.

In ``conftest.py``:

    pytest_plugins = ["cometr_py.testing"]

and every test that takes ``comet`` has one; ``docs/testing.md`` shows more. It needs the extra ``local``, and pytest,
which does not come with ``cometr_py``.
"""

from __future__ import annotations

import contextlib
import functools
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cometr_py
from cometr_py import config, transport
from cometr_py.config import Settings
from cometr_py.core import config_files, validation
from cometr_py.core.console import CONSOLE
from cometr_py.core.retrying import growing_pauses, wait_until
from cometr_py.errors import DeliveryError
from cometr_py.experiments import experiment
from cometr_py.recording.delivery.engine import DeliveryEngine
from cometr_py.recording.journal.spool_folder import SpoolFolder, unlock
from cometr_py.recording.observe import environment
from cometr_py.recording.recorder import Recorder
from cometr_py.recording.sync import SpooledRecording, recordings, usual_place

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient

    from cometr_py.experiments.experiment import Experiment

__all__ = ["Comet", "comet"]

#: Seconds that looking waits for what other processes have logged, unless told otherwise.
DRAIN_TIMEOUT = 30.0
#: Seconds that an uploader of another process has for its end.
_FAREWELL = 5.0
_LOOK = 0.01


class Comet:
    """The Comet of one test: what was logged in it, and where it is.

    Whatever is asked waits first until all that was logged is delivered, by this process and by those that it started.

    Attributes:
        url: What COMET_URL_OVERRIDE is set to: ``local:`` and the folder. After a failed test
            ``COMET_URL_OVERRIDE=<url> cometr-py serve`` shows what it has logged, as long as pytest keeps the folder.
        workspace: The workspace of code that names none.
        project_name: The project of code that names none.
        api_key: The API key of code that names none; any other is let in, too.
    """

    workspace = "local"
    project_name = "general"
    api_key = "local"

    def __init__(self, home: Path) -> None:
        self.url = f"local:{home}"
        self._home = home

    @property
    def client(self) -> AuthenticatedClient:
        """A client for every operation of the API, as :func:`cometr_py.connect` gives it."""
        self.deliver()
        return transport.shared_client(self._settings())

    def experiments(self) -> list[Experiment]:
        """The experiments of all projects, the one that started first at the front; archived ones are left out.

        They are there to be read: ``get_metric``, ``get_parameters``, ``get_tags``, ``get_asset_list`` and so on.
        """
        self.deliver()
        found = [
            one
            for workspace in cometr_py.get_workspaces(self.api_key, url=self.url)
            for project in cometr_py.get_projects(workspace, self.api_key, url=self.url)
            for one in cometr_py.get_experiments(project.project_id, api_key=self.api_key, url=self.url)
        ]
        found.sort(key=lambda one: one.start_time_millis or 0)
        return [self._reader(str(one.experiment_key)) for one in found]

    def experiment(self) -> Experiment:
        """The one experiment that there is.

        Raises:
            AssertionError: There is none, or more than one.
        """
        found = self.experiments()
        assert len(found) == 1, f"there should be one experiment, but there are {len(found)}: {found}"
        return found[0]

    def metrics(self, name: str) -> list[float]:
        """The values of one metric of the one experiment, in the order in which they were logged.

        Args:
            name: The metric's name; one logged with a context is named ``<context>_<name>``.

        Raises:
            AssertionError: There is no experiment, or more than one.
        """
        return [point.metric_value for point in self.experiment().get_metric(name)]

    def parameters(self) -> dict[str, str]:
        """The parameters of the one experiment; values are text, as a server keeps them.

        Raises:
            AssertionError: There is no experiment, or more than one.
        """
        return {str(one.name): str(one.value_current) for one in self.experiment().get_parameters()}

    def deliver(self, timeout: float = DRAIN_TIMEOUT) -> None:
        """Wait until everything is delivered that has been logged so far, offline or not.

        Args:
            timeout: Seconds to wait for other processes at the most.

        Raises:
            DeliveryError: It is not, in that time.
        """
        until = time.monotonic() + validation.seconds(timeout, "timeout")
        for recording in recordings(usual_place(self._home)):
            if recording.header.url == self.url:
                self._deliver_recording(recording, until)

    def _deliver_recording(self, recording: SpooledRecording, until: float) -> None:
        folder = recording.folder

        def delivered() -> bool:
            state = folder.read_state()
            return state.acknowledged >= recording.size and (state.complete or folder.has_writers())

        def deliver() -> bool:
            if not delivered():
                _deliver(folder, self._settings())
            return delivered()

        if not wait_until(deliver, deadline=until, pauses=growing_pauses(_LOOK, _LOOK)):
            reason = folder.read_state().last_error or "another process is still at it"
            raise DeliveryError(f"Not everything that was logged is delivered: {reason}. It is in {folder.path}.")

    def _reader(self, key: str) -> Experiment:
        with contextlib.redirect_stdout(None):  # a test may look at what the code under test prints
            found = cometr_py.get_experiment(key, self.api_key, url=self.url)
        found._before_reading = self.deliver
        return found

    def _settings(self) -> Settings:
        return config.resolve(api_key=self.api_key, url=self.url)


@pytest.fixture
def comet(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Comet]:
    """A fresh local Comet, to which goes what the test logs. The settings of whoever runs the test are not seen.

    Processes that the test starts log to it, too. What is still being recorded at the end of the test is stopped.
    """
    home = tmp_path_factory.mktemp("comet")
    fresh = Comet(home)
    _settle(monkeypatch, fresh, home)
    _deliver_without_processes(monkeypatch)
    running_before = set(experiment._live)
    yield fresh
    for running in experiment._live - running_before:
        running.stop()
    _stop_uploaders(home)
    transport.close_shared()


def _settle(monkeypatch: pytest.MonkeyPatch, fresh: Comet, home: Path) -> None:
    """The settings of this process and of those that it starts."""
    for name in config.VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COMET_URL_OVERRIDE", fresh.url)
    monkeypatch.setenv("COMETR_HOME", str(home))
    monkeypatch.setenv("COMET_WORKSPACE", fresh.workspace)
    monkeypatch.setenv("COMET_PROJECT_NAME", fresh.project_name)
    monkeypatch.setenv("COMET_API_KEY", fresh.api_key)
    monkeypatch.setattr(config_files, "config_folders", list)


def _deliver_without_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for delivery delivers: starting an uploader takes longer than most tests."""

    def deliver_now(recorder: Recorder) -> None:
        if not recorder.offline:
            _deliver(recorder.folder, recorder._settings)

    monkeypatch.setattr(Recorder, "start_uploader", deliver_now)
    # What is installed stays the same from test to test, and looking it up takes longer than all else.
    monkeypatch.setattr(environment, "os_packages", lambda _deadline: _os_packages())
    monkeypatch.setattr(environment, "installed_packages", lambda path, _deadline: _installed_packages(tuple(path)))


def _deliver(folder: SpoolFolder, settings: Settings) -> None:
    """Deliver what a journal holds, unless another process, or another thread, is at it."""
    lock = folder.lock_uploader()
    if lock is None:
        return
    try:
        DeliveryEngine(folder, settings, CONSOLE.notice, 0, threaded=False).run(time.sleep, stay=False)
    finally:
        unlock(lock)


def _stop_uploaders(home: Path) -> None:
    """End the uploaders of processes that the test has started."""
    until = time.monotonic() + _FAREWELL

    def stopped(folder: SpoolFolder) -> bool:
        if not folder.has_uploader():
            return True
        pid = folder.read_state().uploader_pid
        if pid not in (0, os.getpid()):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)  # asked to end, it would first deliver
        return False

    for recording in recordings(usual_place(home)):
        wait_until(functools.partial(stopped, recording.folder), deadline=until, pauses=growing_pauses(_LOOK, _LOOK))


_look_up_packages = environment.installed_packages
_os_packages = functools.cache(environment.os_packages)


@functools.cache
def _installed_packages(search_path: tuple[str, ...]) -> list[str]:
    return _look_up_packages(search_path)
