"""A real local Comet behind a real socket that misbehaves on demand."""

from __future__ import annotations

import gzip
import os
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Literal, Self
from urllib.parse import parse_qsl

from cometr_py.core.version import VERSION
from cometr_py.server.comet_server import ServerReply, ServerRequest
from tests.support.http_thread import ConnectionsServer, HttpThread
from tests.support.stores import new_comet

Kind = Literal["refuse", "lose answer", "shorten answer", "no JSON", "cut", "reset", "hang"]


@dataclass
class Fault:
    """What goes wrong, for which requests, and how often.

    Attributes:
        path: Part of the paths that it concerns.
        kind: ``refuse`` with a status; store but ``lose answer``, or ``shorten answer`` after announcing all of it;
            ``cut`` before storing; ``reset`` the connection in the middle of the request's body; ``hang`` until
            released; ``no JSON``: store, but respond with a web page.
        times: How often; -1 for always.
        status: Of a rejection.
        headers: Of a rejection.
        when: Further condition on the body, unzipped.
        query: Part of the query that is enough, whatever ``when`` finds.
    """

    path: str
    kind: Kind
    times: int = 1
    status: int = 503
    headers: tuple[tuple[str, str], ...] = ()
    when: Callable[[bytes], bool] = lambda body: True
    query: str | None = None

    def concerns(self, path: str, query: str, body: bytes) -> bool:
        """Whether it concerns a request."""
        return self.path in path and self.times != 0 and ((self.query or "\0") in query or self.when(body))


class FaultyComet:
    """A local Comet at :attr:`url`, with faults in between.

    Args:
        home: Folder of its store.
        supports_idempotency: Whether it treats ``Idempotency-Key`` like the local Comet, or like a server that has
            never heard of it.
        on_premise: Whether it is like one of Comet's own servers: it has a version of theirs and no extensions.
    """

    def __init__(self, home: Path, *, supports_idempotency: bool = True, on_premise: bool = False) -> None:
        self.comet = new_comet(home)
        self.supports_idempotency = supports_idempotency and not on_premise
        self.on_premise = on_premise
        self.requests: list[tuple[str, str]] = []
        #: When each of them arrived, seconds of the monotonic clock.
        self.times: list[float] = []
        self._faults: list[Fault] = []
        self._lock = threading.Lock()
        self.released = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.faulty = self
        self._http = HttpThread(self._server)

    @property
    def url(self) -> str:
        return self._http.url

    def fault(self, fault: Fault) -> Fault:
        """Misbehave from now on."""
        with self._lock:
            self._faults.append(fault)
        return fault

    def mend(self) -> None:
        """Behave again."""
        with self._lock:
            self._faults.clear()
        self.released.set()

    def drop_connections(self) -> None:
        """End the connections that clients keep open in case they have more to ask."""
        self._server.drop_connections()

    def count(self, path: str) -> int:
        """How many requests there were for paths that end so."""
        return sum(1 for _, seen in self.requests if seen.endswith(path))

    def due(self, path: str, body: bytes, query: str = "", *, reset: bool = False) -> Fault | None:
        """The fault that concerns a request; a ``reset`` is asked for before the body is read."""
        with self._lock:
            for fault in self._faults:
                if (fault.kind == "reset") is not reset:
                    continue
                if fault.concerns(path, query, body):
                    fault.times -= 1
                    return fault
        return None

    def __enter__(self) -> Self:
        self._http.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.released.set()
        self._http.stop()
        self.comet.close()


class _Server(ConnectionsServer):
    faulty: FaultyComet


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    #: Headers and body are sent one after the other: the body would wait for the client to acknowledge the headers.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        faulty = self._faulty()
        path, _, query = self.path.partition("?")
        length = int(self.headers.get("Content-Length") or 0)
        faulty.requests.append((self.command, path))
        faulty.times.append(time.monotonic())
        if faulty.due(path, b"", reset=True) is not None:
            self.rfile.read(length // 2)
            self._reset()
            return
        body = self.rfile.read(length)
        plain = gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body
        fault = faulty.due(path, plain, query)
        if fault is not None and fault.kind == "hang":
            faulty.released.wait(60)
        if fault is not None and fault.kind in ("cut", "hang"):
            self.close_connection = True
            return
        if fault is not None and fault.kind == "refuse":
            rejection = b'{"msg": "as the test wants it", "code": %d, "sdk_error_code": 0}' % fault.status
            headers = [("Content-Type", "application/json"), *fault.headers]
            self._send(ServerReply(fault.status, headers, rejection))
            return
        reply = self._reply(path, query, body)
        if fault is not None and fault.kind == "no JSON":
            self._send(ServerReply(200, [("Content-Type", "text/html")], b"<html>Please log in</html>"))
            return
        if fault is not None:
            self.close_connection = True
            if fault.kind == "shorten answer":
                self._send(reply, missing=100)
            return
        self._send(reply)

    do_POST = do_PUT = do_GET

    def _faulty(self) -> FaultyComet:
        assert isinstance(self.server, _Server)
        return self.server.faulty

    def _reply(self, path: str, query: str, body: bytes) -> ServerReply:
        faulty = self._faulty()
        if faulty.on_premise and path.endswith("/isAlive/ver"):
            return ServerReply(200, [("Content-Type", "application/json")], b'{"version": "4.12.1"}')
        if faulty.on_premise and path.endswith("/write/experiment/rewind"):
            return ServerReply(404, [("Content-Type", "text/html")], b"<h1>Not found</h1>")
        reply = faulty.comet.handle(self._request(path, query, body))
        assert isinstance(reply, ServerReply)
        return reply

    def _request(self, path: str, query: str, body: bytes) -> ServerRequest:
        headers = {name.lower(): value for name, value in self.headers.items()}
        if self._faulty().on_premise and (b"sessionId" in body or "sessionId" in query):
            raise ConnectionAbortedError("Comet's servers know no sessions")
        if not self._faulty().supports_idempotency:
            headers.pop("idempotency-key", None)
        return ServerRequest(self.command, path, parse_qsl(query, keep_blank_values=True), headers, [body])

    def _reset(self) -> None:
        """Close the connection so that the client gets a reset, not an end."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        # The server would shut the connection down in good order; its descriptor is closed without.
        os.close(self.connection.detach())

    def _send(self, reply: ServerReply, missing: int = 0) -> None:
        content = reply.body.read_bytes() if isinstance(reply.body, Path) else reply.body
        self.send_response(reply.status)
        for name, value in reply.headers:
            if name.lower() != "content-length":
                self.send_header(name, value)
        # By which clients know a server of this project; the web application adds it to every response.
        if not self._faulty().on_premise:
            self.send_header("Comet-Server", f"cometr_py/{VERSION}")
        self.send_header("Content-Length", str(len(content) + missing))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass
