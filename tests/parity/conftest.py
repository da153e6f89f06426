"""Two Comets for all rows, one in this process and one behind a socket, and experiments that rows share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import cometr_py
from cometr_py import config, transport
from cometr_py.core import logs
from cometr_py.experiments.experiment import Experiment
from cometr_py.server.comet_server import CometServer, ServerReply, ServerRequest
from tests.support.faulty import FaultyComet
from tests.support.processes import running_server

QUIET: dict[str, Any] = {
    "keep_active": False,
    "log_output": False,
    "log_code": False,
    "log_system_details": False,
    "log_system_metrics": False,
}


@dataclass(frozen=True)
class Place:
    """A local Comet.

    Attributes:
        url: How COMET_URL_OVERRIDE names it.
        home: COMETR_HOME of those who use it.
    """

    url: str
    home: Path

    def environment(self, installed: dict[str, str]) -> dict[str, str]:
        """The environment of a script that records here."""
        return {**installed, "COMET_URL_OVERRIDE": self.url, "COMETR_HOME": str(self.home), "HOME": str(self.home)}

    def ask(self, operation: str, **params: str) -> Any:
        """The answer to an operation, asked for by its id."""
        return transport.call(transport.shared_client(config.resolve(url=self.url)), operation, params=params).json()


@pytest.fixture(scope="session")
def in_process(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"local:{tmp_path_factory.mktemp('comet')}"


@pytest.fixture(scope="session")
def over_http(tmp_path_factory: pytest.TempPathFactory, installed: dict[str, str]) -> Iterator[str]:
    with running_server({**installed, "COMETR_HOME": str(tmp_path_factory.mktemp("served"))}) as url:
        yield url


@pytest.fixture(scope="session", params=["in process", "over HTTP"])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Each row runs in both places."""
    name = "in_process" if request.param == "in process" else "over_http"
    return Place(str(request.getfixturevalue(name)), tmp_path_factory.mktemp("home"))


@pytest.fixture
def comet_url(place: Place, monkeypatch: pytest.MonkeyPatch) -> str:
    """COMET_URL_OVERRIDE and COMETR_HOME set; the same store for all rows, so that none waits for a server."""
    monkeypatch.setenv("COMET_URL_OVERRIDE", place.url)
    monkeypatch.setenv("COMETR_HOME", str(place.home))
    return place.url


@pytest.fixture(scope="module")
def experiment(place: Place) -> Iterator[Experiment]:
    """One for all rows of a module; a row that ends it makes its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMETR_HOME", str(place.home))
        made = cometr_py.create_experiment(
            "shared", "checklist", "team", "a-key-of-the-tests", url=place.url, keep_existing=True, **QUIET
        )
    yield made
    made.stop()


@pytest.fixture
def new_experiment(comet_url: str) -> Iterator[Callable[..., Experiment]]:
    """Makes experiments that record only what the row logs, and stops them."""
    made: list[Experiment] = []

    def make(name: str = "a row's own", **given: Any) -> Experiment:
        options = {"project_name": "checklist", "workspace_name": "team", "keep_existing": True, **QUIET, **given}
        made.append(cometr_py.create_experiment(name, **options))
        return made[-1]

    yield make
    for one in made:
        one.stop()


class Meddler:
    """Stands between requests and the Comet of this process; answers in its place where it is told to."""

    def __init__(self) -> None:
        self.requests: list[ServerRequest] = []
        self._answers: dict[str, Callable[[ServerRequest], ServerReply | None]] = {}

    def answer(self, path: str, status: int, body: bytes, content_type: str = "application/json") -> None:
        """Answer all requests to paths that end like this."""
        self.answer_by(path, lambda _: ServerReply(status, [("content-type", content_type)], body))

    def answer_by(self, path: str, answer: Callable[[ServerRequest], ServerReply | None]) -> None:
        """The same, as the function says; where it gives None the Comet answers."""
        self._answers[path] = answer

    def count(self, path: str) -> int:
        return sum(request.path.endswith(path) for request in self.requests)

    def look_at(self, request: ServerRequest) -> ServerReply | None:
        self.requests.append(request)
        found = next((answer for path, answer in self._answers.items() if request.path.endswith(path)), None)
        return found(request) if found else None


@pytest.fixture
def meddler(place: Place, comet_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Meddler]:
    """A Comet to meddle with, a store of its own: in this process, with or without a socket in between."""
    meddler = Meddler()
    handle = CometServer.handle

    def meddled(comet: CometServer, request: ServerRequest) -> ServerReply:
        return meddler.look_at(request) or handle(comet, request)

    monkeypatch.setattr(CometServer, "handle", meddled)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    if place.url.startswith("local"):
        monkeypatch.setenv("COMET_URL_OVERRIDE", f"local:{tmp_path / 'comet'}")
        yield meddler
        return
    with FaultyComet(tmp_path / "comet") as served:
        monkeypatch.setenv("COMET_URL_OVERRIDE", served.url)
        yield meddler
        transport.close_shared()


@pytest.fixture
def fresh_log() -> Iterator[None]:
    """The log file as in a new process, before and after."""
    logs.disable_logging()
    logs.state.__init__()  # type: ignore[misc]  # as in a new process
    yield
    logs.disable_logging()
    logs.state.__init__()  # type: ignore[misc]  # as in a new process
