"""Clients of the scripted server, for which no time passes."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from comet_rest_v2 import AuthenticatedClient

from cometr_py import transport
from tests.support.http_thread import HttpThread
from tests.support.servers import ScriptedServer
from tests.transport.asking import (
    CERTIFICATE,
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


class _Workspaces(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    #: Headers and body are sent one after the other: the body would wait for the client to acknowledge the headers.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        body = b'{"workspaceNames": ["ada"]}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def private_server() -> Iterator[str]:
    """The URL of an HTTPS server whose certificate no public authority has signed."""
    server = HTTPServer(("127.0.0.1", 0), _Workspaces)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with HttpThread(server):
        yield f"https://127.0.0.1:{server.server_port}"
