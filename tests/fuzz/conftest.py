"""A server for the fuzz tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fuzz.fuzzing import API_KEY, Server
from tests.support.processes import running_server


@pytest.fixture(scope="module")
def server(installed: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    environment = {**installed, "COMETR_HOME": str(tmp_path_factory.mktemp("fuzzed"))}
    with running_server({**environment, "COMETR_SERVE_API_KEY": API_KEY}) as url:
        running = Server(url)
        yield running
        running.client.get_httpx_client().close()
