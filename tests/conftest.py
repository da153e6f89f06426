"""What every test may use, and what every test gets: an environment of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.processes import ROOT, running_server, stop_uploaders
from tests.servers import ScriptedServer


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No settings from outside; the home and the working folder are the test's own, ``home`` and ``work``."""
    for name in list(os.environ):
        if name.startswith(("COMET_", "COMETR_")):
            monkeypatch.delenv(name)
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(work)
    yield
    stop_uploaders(tmp_path)
    transport = sys.modules.get("cometr_py.transport")
    if transport is not None:
        transport.close_shared()


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """An HTTP server on this machine that answers, or misbehaves, as the test tells it."""
    with ScriptedServer() as running:
        yield running


@pytest.fixture
def other_server() -> Iterator[ScriptedServer]:
    """A second one, at another address."""
    with ScriptedServer() as running:
        yield running


@pytest.fixture(scope="session")
def installed() -> dict[str, str]:
    """The environment for a process that a test starts: this one's packages, and none of this one's settings."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COMET_", "COMETR_"))}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
    return environment


@pytest.fixture
def serve(tmp_path: Path, installed: dict[str, str]) -> Iterator[str]:
    """The URL of a real `cometr-py serve` on a free port, with a store of its own."""
    environment = {**installed, "COMETR_HOME": str(tmp_path / "served")}
    with running_server(environment) as url:
        yield url


@pytest.fixture(scope="session")
def shared_serve(tmp_path_factory: pytest.TempPathFactory, installed: dict[str, str]) -> Iterator[str]:
    """The URL of a real `cometr-py serve` that all tests share; each keeps to the experiments that it has made."""
    environment = {**installed, "COMETR_HOME": str(tmp_path_factory.mktemp("served"))}
    with running_server(environment) as url:
        yield url


@pytest.fixture(params=["in process", "over HTTP"])
def comet_url(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """COMET_URL_OVERRIDE set to a local Comet: once in the same process, once behind a real socket."""
    url = "local" if request.param == "in process" else str(request.getfixturevalue("shared_serve"))
    monkeypatch.setenv("COMET_URL_OVERRIDE", url)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    return url
