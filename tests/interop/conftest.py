"""The real comet_ml against a real `cometr-py serve`, with everything that they say to each other noted down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.interop.checking import differences
from tests.interop.environment import VERSION, WANTED, CometMl, prepare
from tests.interop.proxy import RecordingProxy
from tests.support.processes import running_server

API_KEY = "interopInteropInterop0001"


@pytest.fixture(scope="session")
def programs() -> Path:
    """The programs of an environment with comet_ml."""
    return prepare()


@pytest.fixture(scope="session")
def local_comet(tmp_path_factory: pytest.TempPathFactory, installed: dict[str, str]) -> Iterator[str]:
    """The URL of a `cometr-py serve` that all scenarios share, each with a project of its own."""
    environment = {**installed, "COMETR_HOME": str(tmp_path_factory.mktemp("served"))}
    with running_server({**environment, "COMETR_SERVE_API_KEY": API_KEY}) as url:
        yield url


@pytest.fixture
def proxy(local_comet: str) -> Iterator[RecordingProxy]:
    """In front of it. At the end of the test, all that went through has to be as the description says."""
    with RecordingProxy(local_comet) as running:
        yield running
        found = [difference for exchange in running.exchanges for difference in differences(exchange)]
    assert running.exchanges, "nothing was sent"
    assert not found, "not as described:\n" + "\n".join(dict.fromkeys(found))


@pytest.fixture
def report_lacking(subtests: pytest.Subtests) -> Callable[[str], None]:
    """Report what an earlier release of comet_ml lacks as a part of the test that is skipped."""

    def report(lacking: str) -> None:
        assert WANTED != VERSION, f"the release that the scripts are written against lacks {lacking}"
        with subtests.test(lacking):
            pytest.skip(f"comet_ml {WANTED} lacks {lacking}")

    return report


@pytest.fixture
def comet_ml(programs: Path, proxy: RecordingProxy, report_lacking: Callable[[str], None], tmp_path: Path) -> CometMl:
    """The real comet_ml, whose server is the local Comet behind the proxy."""
    folder = tmp_path / "comet_ml"
    folder.mkdir()
    return CometMl(programs, proxy.url, folder, API_KEY, report_lacking)
