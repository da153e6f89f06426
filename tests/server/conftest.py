"""A fresh local Comet for each test, over SQLite and over PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cometr_py.server.comet_server import CometServer
from tests.support.postgres import Cluster
from tests.support.server_client import InProcess
from tests.support.stores import new_comet

#: The databases that a store can be in.
DATABASES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest) -> str | None:
    """The address of an empty database, None for the SQLite file that a store has by itself."""
    if request.param == "sqlite":
        return None
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.empty_database()


@pytest.fixture(params=DATABASES)
def bare_database(request: pytest.FixtureRequest) -> str | None:
    """The same, but not even the tables are there."""
    if request.param == "sqlite":
        return None
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.bare_database()


@pytest.fixture
def comet(database: str | None, tmp_path: Path) -> Iterator[CometServer]:
    """A Comet in this process."""
    home = tmp_path / "home"
    found = new_comet(home) if database is None else CometServer(home, database=database)
    yield found
    found.close()


@pytest.fixture
def api(comet: CometServer) -> InProcess:
    """Calls the Comet."""
    return InProcess(comet)
