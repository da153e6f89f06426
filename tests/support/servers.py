"""A real HTTP server whose every answer is written down beforehand, the bad ones too."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any, Self

from tests.support.http_thread import ConnectionsServer, HttpThread

_KEPT_BYTES = 1024 * 1024


@dataclass(frozen=True)
class Answer:
    """One answer.

    Attributes:
        status: HTTP status.
        body: The bytes, or something to be sent as JSON.
        headers: Further headers; ``Content-Type`` is JSON unless it is here.
        cut: Close the connection instead of answering, after the request was read.
        missing: How many bytes of the body are announced but not sent before the connection is closed.
        silent: Say nothing until the server is stopped.
        repeat: How often the body is sent in a row, for large ones.
    """

    status: int = 200
    body: Any = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False
    missing: int = 0
    silent: bool = False
    repeat: int = 1

    @property
    def content(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


@dataclass(frozen=True)
class Received:
    """One request, as it arrived. ``body`` has at most the first MiB, ``size`` counts all of it."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    size: int
    connection: int

    def json(self) -> Any:
        return json.loads(self.body)


class ScriptedServer:
    """Gives its answers in order, the last one from then on."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self._answers = [Answer()]
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        server = _Server(("127.0.0.1", 0), _Handler)
        server.scripted = self
        self._http = HttpThread(server)

    @property
    def url(self) -> str:
        return self._http.url

    def answers(self, *answers: Answer) -> None:
        """What to say from the next request on."""
        with self._lock:
            self._answers = list(answers)

    def paths(self) -> list[str]:
        return [one.path for one in self.received]

    def __enter__(self) -> Self:
        self._http.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._http.stop()

    def take(self, request: Received) -> Answer:
        """Note a request, and give the answer that is next."""
        with self._lock:
            self.received.append(request)
            return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]

    def wait_for_stop(self) -> None:
        """Wait until the server is stopped."""
        self._stopping.wait(60)


class _Server(ConnectionsServer):
    scripted: ScriptedServer


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        kept, size = b"", 0
        for chunk in self._body():
            size += len(chunk)
            kept += chunk[: _KEPT_BYTES - len(kept)]
        headers = {name.lower(): value for name, value in self.headers.items()}
        received = Received(self.command, path, query, headers, kept, size, self.client_address[1])
        assert isinstance(self.server, _Server)
        answer = self.server.scripted.take(received)
        if answer.silent:
            self.server.scripted.wait_for_stop()
        if answer.silent or answer.cut:
            self.close_connection = True
            return
        self._send(answer)

    do_POST = do_PUT = do_DELETE = do_GET

    def _send(self, answer: Answer) -> None:
        content = answer.content
        # Some of the tests' statuses are ones that nobody has registered.
        self.wfile.write(f"HTTP/1.1 {answer.status} \r\n".encode())
        headers = {"Content-Type": "application/json", **answer.headers}
        headers.setdefault("Content-Length", str(len(content) * answer.repeat + answer.missing))
        for name, value in headers.items():
            self.wfile.write(f"{name}: {value}\r\n".encode())
        self.wfile.write(b"\r\n")
        for _ in range(answer.repeat):
            self.wfile.write(content)
        if answer.missing:
            self.close_connection = True

    def _body(self) -> Iterable[bytes]:
        if self.headers.get("Transfer-Encoding") == "chunked":
            while size := int(self.rfile.readline(), 16):
                yield self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
            return
        left = int(self.headers.get("Content-Length") or 0)
        while left and (chunk := self.rfile.read(min(left, 65536))):
            left -= len(chunk)
            yield chunk

    def log_message(self, format: str, *args: Any) -> None:
        pass
