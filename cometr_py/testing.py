"""Test your own training code: a fresh Comet for each test, in the test's own process, without network.

In ``conftest.py``:

    pytest_plugins = ["cometr_py.testing"]

Every test that takes ``comet`` then has one; see ``docs/testing.md``. It needs the extra ``local``, and pytest, which
is not installed with ``cometr_py``.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import cometr_py
from cometr_py import config, transport
from cometr_py.config import Settings
from cometr_py.core import validation
from cometr_py.core.clock import SYSTEM_CLOCK
from cometr_py.core.retrying import wait_until
from cometr_py.errors import DeliveryError
from cometr_py.experiments.experiment import Experiment
from cometr_py.experiments.identity import look_up
from cometr_py.experiments.parts import ExperimentParts
from cometr_py.experiments.recording import Recording, RecordingOptions
from cometr_py.recording.delivery import inline
from cometr_py.recording.journal.spool_folder import SpoolFolder
from cometr_py.recording.spool import SpooledRecording, recordings, usual_place
from cometr_py.session import DeliveryMode, Session

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient

__all__ = ["Comet", "comet"]

#: Seconds to wait for what other processes have logged, by default.
DRAIN_TIMEOUT = 30.0
#: Seconds to wait for an uploader of another process to end.
_KILL_TIMEOUT = 5.0
_POLL = 0.01


class Comet:
    """The Comet of one test: what was logged in it, and where it is.

    Every method first waits until everything is delivered that was logged by this process and by those it started.

    Attributes:
        url: Value of COMET_URL_OVERRIDE: ``local:`` and the directory. After a failed test
            ``COMET_URL_OVERRIDE=<url> cometr-py serve`` shows its data, as long as pytest keeps the directory.
        workspace: Workspace of code that names none.
        project_name: Project of code that names none.
        api_key: API key of code that gives none; any other is accepted, too.
    """

    workspace = "local"
    project_name = "general"
    api_key = "local"

    def __init__(self, home: Path, session: Session) -> None:
        """Use the store in ``home``."""
        self.url = f"local:{home}"
        self._home = home
        self._session = session

    @property
    def client(self) -> AuthenticatedClient:
        """Client for every operation of the API, as :func:`cometr_py.connect` returns it."""
        self.deliver()
        return transport.shared_client(self._settings())

    def experiments(self) -> list[Experiment]:
        """Return the experiments of all projects, in the order they started, without archived ones.

        They are for reading: ``get_metric``, ``get_parameters``, ``get_tags``, ``get_asset_list`` and so on.
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
        """Return the only experiment.

        Raises:
            AssertionError: There is none, or more than one.
        """
        found = self.experiments()
        assert len(found) == 1, f"there should be one experiment, but there are {len(found)}: {found}"
        return found[0]

    def metrics(self, name: str) -> list[float]:
        """Return the values of one metric of the only experiment, in logging order.

        Args:
            name: Metric name. A metric logged with a context is named ``<context>_<name>``.

        Raises:
            AssertionError: There is no experiment, or more than one.
        """
        return [point.metric_value for point in self.experiment().get_metric(name)]

    def parameters(self) -> dict[str, str]:
        """Return the parameters of the only experiment; values are strings, as a server keeps them.

        Raises:
            AssertionError: There is no experiment, or more than one.
        """
        return {str(one.name): str(one.value_current) for one in self.experiment().get_parameters()}

    def deliver(self, timeout: float = DRAIN_TIMEOUT) -> None:
        """Wait until everything is delivered that has been logged so far, offline or not.

        Args:
            timeout: Seconds to wait for other processes at most.

        Raises:
            DeliveryError: It is not delivered in that time.
        """
        deadline = SYSTEM_CLOCK.monotonic() + validation.seconds(timeout, "timeout")
        for recording in recordings(usual_place(self._home)):
            if recording.header.url == self.url:
                self._deliver_recording(recording, deadline)

    def _deliver_recording(self, recording: SpooledRecording, deadline: float) -> None:
        folder, settings = recording.folder, self._settings()

        def delivered() -> bool:
            state = folder.read_state()
            return state.acknowledged >= recording.size and (state.complete or folder.has_writers())

        def deliver() -> bool:
            if not delivered():
                inline.deliver(folder, settings, console=self._session.console)
            return delivered()

        if not wait_until(deliver, deadline=deadline, pauses=itertools.repeat(_POLL)):
            reason = folder.read_state().last_error or "another process is still delivering it"
            raise DeliveryError(f"Not everything that was logged is delivered: {reason}. It is in {folder.path}.")

    def _reader(self, key: str) -> Experiment:
        settings = self._settings()
        recording = Recording(look_up(settings, key), settings, RecordingOptions(), self._session)
        return Experiment(ExperimentParts.of(recording, self.deliver))

    def _settings(self) -> Settings:
        return self._session.resolve(api_key=self.api_key, url=self.url)


@pytest.fixture
def comet(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Comet]:
    """Give the test a fresh Comet that receives everything it logs, and hide the settings of the user who runs it.

    Processes that the test starts log to it, too. Experiments that still record at the end of the test are stopped.
    """
    home = tmp_path_factory.mktemp("comet")
    # Starting an uploader takes longer than most tests.
    session = Session(delivery=DeliveryMode.INLINE, config_folders=())
    fresh = Comet(home, session)
    _set_environment(monkeypatch, fresh, home)
    with session:
        yield fresh
    _kill_uploaders(home)
    transport.close_shared()


def _set_environment(monkeypatch: pytest.MonkeyPatch, fresh: Comet, home: Path) -> None:
    """Set the settings of this process and of those that it starts."""
    for name in config.VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COMET_URL_OVERRIDE", fresh.url)
    monkeypatch.setenv("COMETR_HOME", str(home))
    monkeypatch.setenv("COMET_WORKSPACE", fresh.workspace)
    monkeypatch.setenv("COMET_PROJECT_NAME", fresh.project_name)
    monkeypatch.setenv("COMET_API_KEY", fresh.api_key)


def _kill_uploaders(home: Path) -> None:
    """Kill the uploaders of processes that the test has started; ended otherwise, they would first deliver."""
    deadline = SYSTEM_CLOCK.monotonic() + _KILL_TIMEOUT
    for recording in recordings(usual_place(home)):
        folder = recording.folder

        def ended(folder: SpoolFolder = folder) -> bool:
            if folder.has_uploader() and (pid := folder.read_state().uploader_pid) not in (0, os.getpid()):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            return not folder.has_uploader()

        wait_until(ended, deadline=deadline, pauses=itertools.repeat(_POLL))
