"""A fresh local Comet for each test, over SQLite and over PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cometr_py.server.comet_server import CometServer
from tests.local.client import InProcess
from tests.local.postgres import Cluster, find_programs


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """The PostgreSQL of this run."""
    pytest.importorskip("psycopg", reason="the driver for PostgreSQL is not installed: pip install 'psycopg[binary]'")
    programs = find_programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    found = Cluster(programs)
    yield found
    found.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str | None:
    """The address of an empty database, None for the SQLite file that a store has by itself."""
    if request.param == "sqlite":
        return None
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.empty_database()


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_database(request: pytest.FixtureRequest) -> str | None:
    """The same, but not even the tables are there."""
    if request.param == "sqlite":
        return None
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.bare_database()


@pytest.fixture
def comet(database: str | None, tmp_path: Path) -> Iterator[CometServer]:
    """A Comet in this process."""
    found = CometServer(tmp_path / "home", database=database)
    yield found
    found.close()


@pytest.fixture
def api(comet: CometServer) -> InProcess:
    """Calls the Comet."""
    return InProcess(comet)


@pytest.fixture(params=["in process", "over HTTP"])
def comet_url(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """As everywhere, but over HTTP too the store is the test's own: here versions and projects are counted."""
    url = "local" if request.param == "in process" else str(request.getfixturevalue("serve"))
    monkeypatch.setenv("COMET_URL_OVERRIDE", url)
    monkeypatch.setenv("COMETR_HOME", str(tmp_path / "cometr"))
    return url
