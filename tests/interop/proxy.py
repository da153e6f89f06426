"""A proxy that passes everything on to a server, and notes what was asked and answered."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import json
import re
import socket
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from tests.support.http_thread import ConnectionsServer, HttpThread

#: Header fields that concern one connection, not what travels over it.
_OF_THE_CONNECTION = ("connection", "keep-alive", "proxy-connection", "transfer-encoding", "te", "upgrade")
_SECRET_HEADERS = ("authorization", "comet-sdk-api")
_SECRET_MEMBERS = re.compile(rb'("api_?[kK]ey"\s*:\s*")[^"]*')


@dataclass(frozen=True)
class Exchange:
    """One request and its answer. Keys are masked, header names are in lower case, bodies are unpacked.

    Attributes:
        path: As sent, still quoted, without the query.
    """

    method: str
    path: str
    query: list[tuple[str, str]]
    headers: Mapping[str, str]
    body: bytes
    status: int
    reply_headers: Mapping[str, str]
    reply: bytes

    @property
    def content_type(self) -> str:
        """What the body says it is, without parameters."""
        return _plain(self.headers)

    @property
    def reply_type(self) -> str:
        """The same of the answer."""
        return _plain(self.reply_headers)

    def json(self) -> Any:
        """The body, decoded; also with the bare ``NaN`` that comet_ml writes."""
        return json.loads(self.body)

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


class RecordingProxy:
    """Listens on a free port and hands every request to the server at ``upstream``."""

    def __init__(self, upstream: str) -> None:
        self.upstream = urlsplit(upstream)
        self.exchanges: list[Exchange] = []
        #: The paths of the WebSockets that were opened.
        self.sockets: list[str] = []
        server = _Server(("127.0.0.1", 0), _Handler)
        server.proxy = self
        self._http = HttpThread(server)

    @property
    def url(self) -> str:
        return self._http.url

    def sent(self, method: str, path: str) -> list[Exchange]:
        """The exchanges with this address, or below `/clientlib`, in the order of their answers."""
        paths = (path, f"/clientlib{path}")
        return [one for one in self.exchanges if one.method == method and one.path in paths]

    def __enter__(self) -> Self:
        self._http.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.stop()


class _Server(ConnectionsServer):
    proxy: RecordingProxy


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        proxy = self.server.proxy
        if self.headers.get("Upgrade", "").lower() == "websocket":
            self._tunnel(proxy)
            return
        body = b"".join(self._body())
        secure = proxy.upstream.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = kind(str(proxy.upstream.hostname), proxy.upstream.port, timeout=60)
        headers = _passed_on(self.headers.items(), len(body))
        if secure:
            headers["Host"] = proxy.upstream.netloc  # of our own server, links are to name the proxy
        try:
            connection.request(self.command, proxy.upstream.path.rstrip("/") + self.path, body or None, headers)
            answer = connection.getresponse()
            reply = answer.read()
        finally:
            connection.close()
        proxy.exchanges.append(self._exchange(body, answer, reply))
        self._send(answer, reply)

    do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = do_GET

    def _tunnel(self, proxy: RecordingProxy) -> None:
        """Pass a WebSocket on, in both directions, until either end closes it."""
        self.close_connection = True
        proxy.sockets.append(self.path.partition("?")[0])
        address = (str(proxy.upstream.hostname), proxy.upstream.port or 80)
        with socket.create_connection(address, timeout=60) as upstream:
            head = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
            upstream.sendall(f"{self.requestline}\r\n{head}\r\n".encode("latin-1"))
            back = threading.Thread(target=_copy, args=(upstream, self.connection))
            back.start()
            _copy(self.connection, upstream)
            back.join()

    def _exchange(self, body: bytes, answer: http.client.HTTPResponse, reply: bytes) -> Exchange:
        address = urlsplit(self.path)
        headers = _lower(self.headers.items())
        if headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        return Exchange(
            method=self.command,
            path=address.path,
            query=parse_qsl(address.query, keep_blank_values=True),
            headers={name: "***" if name in _SECRET_HEADERS else value for name, value in headers.items()},
            body=_SECRET_MEMBERS.sub(rb"\1***", body),
            status=answer.status,
            reply_headers=_lower(answer.getheaders()),
            reply=gzip.decompress(reply) if answer.getheader("Content-Encoding") == "gzip" else reply,
        )

    def _send(self, answer: http.client.HTTPResponse, reply: bytes) -> None:
        self.wfile.write(f"HTTP/1.1 {answer.status} {answer.reason}\r\n".encode("latin-1"))
        for name, value in _passed_on(answer.getheaders(), len(reply)).items():
            self.wfile.write(f"{name}: {value}\r\n".encode("latin-1"))
        self.wfile.write(b"\r\n" + reply)

    def _body(self) -> Iterable[bytes]:
        if self.headers.get("Transfer-Encoding") == "chunked":
            while size := int(self.rfile.readline(), 16):
                yield self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            yield self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def log_message(self, format: str, *args: Any) -> None:
        pass


def _copy(source: socket.socket, target: socket.socket) -> None:
    """Copy bytes until either end is closed; then the other one is, too."""
    with contextlib.suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
    for one in (source, target):
        with contextlib.suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)


def _passed_on(headers: Iterable[tuple[str, str]], length: int) -> dict[str, str]:
    kept = {name: value for name, value in headers if name.lower() not in (*_OF_THE_CONNECTION, "content-length")}
    return {**kept, "Content-Length": str(length)}


def _lower(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers}


def _plain(headers: Mapping[str, str]) -> str:
    return headers.get("content-type", "").partition(";")[0].strip().lower()
