"""Clients of the scripted server, for which no time passes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from tests.support.servers import ScriptedServer
from tests.transport.asking import (
    KEY,
    Connect,
    Waits,
)


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def connect(waits: Waits) -> Iterator[Connect]:
    """Makes clients that are closed in the end."""
    made: list[AuthenticatedClient] = []

    def make(server: ScriptedServer | str, retries: int = 3, **options: Any) -> AuthenticatedClient:
        url = server if isinstance(server, str) else server.url
        made.append(transport.connect(api_key=KEY, url=url, retries=waits.policy(retries), **options))
        return made[-1]

    yield make
    for client in made:
        client.get_httpx_client().close()


@pytest.fixture
def client(server: ScriptedServer, connect: Connect) -> AuthenticatedClient:
    return connect(server)
