"""The tiers, what every test may use, and what every test gets: an environment of its own."""

from __future__ import annotations

import functools
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from _pytest.mark.expression import Expression
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

import cometr_py
from tests.support.isolation import forbid_outside_home, isolate
from tests.support.postgres import Cluster, find_programs
from tests.support.processes import ROOT, running_server, stop_uploaders
from tests.support.server_thread import served
from tests.support.servers import ScriptedServer
from tests.support.stores import make_store, new_comet

# A shell's background job ignores Ctrl-C, and so would every process that a test starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Without bytecode, each of the hundreds of processes that tests start would compile the package again.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
    sys.dont_write_bytecode = False

TESTS = Path(__file__).parent
#: Directories whose tests are in the tier of that name. A single test elsewhere names its tier with a marker.
TIERS = ("browser", "clients", "fuzz", "generators", "interop", "kills", "other_generators", "torchrun")

#: What one worker runs as a whole, because its tests share something that takes seconds to make.
TOGETHER = (
    "cli/test_commands.py",
    "cli/test_endings.py",
    "cli/test_same_question.py",
    "contract/test_generated_hostile_replies.py",
    "experiments/test_accepted_values.py",
    "frames",
    "parity",
    "server/web/test_connections.py",
    "server/web/test_public_address.py",
    "server/web/test_serve.py",
    "transport/test_unpacking.py",
)


@functools.cache
def place_of(path: Path, places: tuple[str, ...]) -> str | None:
    """Return which of these modules and directories of ``tests`` has a module, None if none of them."""
    return next((place for place in places if path.is_relative_to(TESTS / place)), None)


@functools.cache
def tier_of(path: Path) -> str | None:
    """The tier of a path below ``tests``, None for those that plain `pytest` runs."""
    below = path.parts[len(TESTS.parts) :]
    return below[0] if below and below[0] in TIERS else None


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out tiers that ``-m`` does not select: what they import may not be installed."""
    tier = tier_of(collection_path)
    selected = str(config.option.markexpr)
    if tier is None or not selected:
        return None

    def is_marked(name: str, /, **_: object) -> bool:
        return name == tier

    return None if Expression.compile(selected).evaluate(is_marked) else True


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of each tier."""
    for item in items:
        if tier := tier_of(item.path):
            item.add_marker(tier)


class Scheduling(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """Gives each test to the worker that is free, and what is to run TOGETHER to one worker.

    The markers of xdist for that have no effect since pytest 9.2: they change an attribute that it no longer reads.
    """

    def _split_scope(self, nodeid: str) -> str:
        place = place_of(ROOT / nodeid.partition("::")[0], TOGETHER)
        if place is None:
            return nodeid
        return "cli" if place.startswith("cli/") else place


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    return Scheduling(config, log) if config.getvalue("dist") == "loadgroup" else None


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Returns a folder for a test that needs none: the same one as long as no test has written anything to it."""
    folders: list[Path] = []

    def empty() -> Path:
        if not folders or any(folders[-1].glob("*/*")) or len(list(folders[-1].iterdir())) != 2:
            folders.append(tmp_path_factory.mktemp("shared"))
            for name in ("home", "work"):
                (folders[-1] / name).mkdir()
        return folders[-1]

    return empty


@pytest.fixture(scope="session", autouse=True)
def clean_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The same as `clean_environment` for what several tests share: no settings, and a home that is not the user's."""
    forbid_outside_home()
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        isolate(patch, home)
        yield
    stop_uploaders(home)


@pytest.fixture(autouse=True)
def clean_environment(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, empty_folder: Callable[[], Path]
) -> Iterator[None]:
    """No settings from outside; the home and the working folder are the test's own, ``home`` and ``work``."""
    if "tmp_path" in request.fixturenames:
        folder: Path = request.getfixturevalue("tmp_path")
        for name in ("home", "work"):
            (folder / name).mkdir()
    else:
        folder = empty_folder()
    home, work = folder / "home", folder / "work"
    isolate(monkeypatch, home)
    monkeypatch.chdir(work)
    yield
    if any(path not in (home, work) for place in (folder, home, work) for path in place.iterdir()):
        stop_uploaders(folder)  # of a recording; most tests write no file at all
    transport = sys.modules.get("cometr_py.transport")
    if transport is not None:
        transport.close_shared()


#: Tests that are not about how records are delivered: an uploader takes longer to start than most of them.
INLINE = (
    "artifacts",
    "experiments",
    "frames",
    "parity/test_argument_errors.py",
    "parity/test_artifacts.py",
    "parity/test_configuration.py",
    "parity/test_experiment.py",
    "parity/test_functions.py",
)


@pytest.fixture(autouse=True)
def delivery(request: pytest.FixtureRequest, clean_environment: None) -> Iterator[None]:
    """Deliver in this process where delivery is not what is tested."""
    if place_of(request.path, INLINE) is None:
        yield
        return
    with cometr_py.Session(delivery=cometr_py.DeliveryMode.INLINE):
        yield


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
def installed(clean_session: None) -> dict[str, str]:
    """The environment for a process that a test starts: this one's packages, and none of this one's settings.

    Its home is one that all tests of this run share.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COMET_", "COMETR_"))}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
    return environment


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[str]:
    """The URL of our server on a free port, with a store of its own."""
    with served(new_comet(tmp_path / "served")) as url:
        yield url


@pytest.fixture(scope="session")
def shared_serve(tmp_path_factory: pytest.TempPathFactory, installed: dict[str, str]) -> Iterator[str]:
    """The URL of a real `cometr-py serve` that all tests share; each keeps to the experiments that it has made."""
    environment = {**installed, "COMETR_HOME": str(tmp_path_factory.mktemp("served"))}
    with running_server(environment) as url:
        yield url


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The PostgreSQL of this run; the tests that use it are in the tier `postgresql`."""
    programs = find_programs()
    assert programs is not None, "PostgreSQL is not installed: apt-get install postgresql"
    found = Cluster(programs)
    yield found
    found.stop()


@pytest.fixture(params=["in process", "over HTTP"])
def comet_url(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """COMET_URL_OVERRIDE set to a local Comet of the test's own: once in the same process, once behind a socket."""
    if request.param == "in process":
        url = "local"
        make_store(tmp_path / "cometr")
    else:
        url = str(request.getfixturevalue("serve"))
    monkeypatch.setenv("COMET_URL_OVERRIDE", url)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    return url
