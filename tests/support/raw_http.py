"""HTTP as it is on the wire: for requests that no client library sends."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from tests.support.processes import DEADLINE


class RawConnection:
    """A connection to a server, and the bytes that it answers."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url)
        self.socket = socket.create_connection((address.hostname or "", address.port or 0), DEADLINE)
        self._file = self.socket.makefile("rb")

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def request(self, method: str, target: str, headers: Mapping[str, str], body: bytes = b"") -> None:
        lines = [
            f"{method} {target} HTTP/1.1",
            "Host: 127.0.0.1",
            *(f"{name}: {value}" for name, value in headers.items()),
        ]
        self.send("\r\n".join([*lines, "", ""]).encode() + body)

    def response(self) -> Response:
        """The next response, complete."""
        status = self._file.readline()
        assert status, "the server closed the connection without a response"
        headers = {name.lower(): value for name, value in http.client.parse_headers(self._file).items()}
        return Response(int(status.split()[1]), headers, self._file.read(int(headers.get("content-length", "0"))))

    def rest(self) -> bytes:
        """All that comes until the server closes the connection."""
        try:
            return self._file.read()
        except ConnectionResetError:
            return b""

    def close(self) -> None:
        self._file.close()
        self.socket.close()


class Response:
    """A response; the names of its headers are in lower case."""

    def __init__(self, status: int, headers: Mapping[str, str], content: bytes) -> None:
        self.status = status
        self.headers = headers
        self.content = content

    @property
    def message(self) -> str:
        """The message of an error."""
        found: Any = json.loads(self.content)
        return str(found["msg"])


@contextmanager
def connected(url: str) -> Iterator[RawConnection]:
    """A connection for as long as the block lasts."""
    connection = RawConnection(url)
    try:
        yield connection
    finally:
        connection.close()


def get(url: str, target: str, headers: Mapping[str, str] | None = None) -> Response:
    """The response to one request on a connection of its own."""
    with connected(url) as connection:
        connection.request("GET", target, headers or {})
        return connection.response()
