"""A proxy in front of a real server that fails every request which contains a certain value, and no other."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import threading
from http.server import BaseHTTPRequestHandler
from typing import Literal, Self
from urllib.parse import unquote_plus, urlsplit

from tests.support.http_thread import ConnectionsServer, HttpThread

#: How such a request fails: a status, ``cut`` connection, ``unusable`` response after it was stored, or no response.
Failure = Literal["500", "503", "cut", "unusable", "hang"]
#: Headers that belong to one connection.
OF_CONNECTION = ("connection", "keep-alive", "transfer-encoding", "content-length")


class PoisonProxy:
    """A proxy at :attr:`url`.

    Args:
        upstream: URL of the server.
        marker: The value; empty for none.
        failure: How requests with it fail.
    """

    def __init__(self, upstream: str, marker: str, failure: Failure = "500") -> None:
        self.marker = marker.encode()
        self.failure = failure
        self.failed = 0
        parts = urlsplit(upstream)
        self.host, self.port = parts.hostname or "", parts.port or 80
        self.released = threading.Event()
        server = _Server(("127.0.0.1", 0), _Handler)
        server.proxy = self
        self._http = HttpThread(server)

    @property
    def url(self) -> str:
        return self._http.url

    def mend(self) -> None:
        """Fail no longer."""
        self.marker = b""
        self.released.set()

    def concerns(self, path: str, body: bytes) -> bool:
        """Whether a request contains the value."""
        return bool(self.marker) and (self.marker in body or self.marker in unquote_plus(path).encode())

    def __enter__(self) -> Self:
        self._http.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.released.set()
        self._http.stop()


class _Server(ConnectionsServer):
    proxy: PoisonProxy


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    #: Headers and body are sent one after the other: the body would wait for the client to acknowledge the headers.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        proxy = self.server.proxy
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        plain = gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body
        poisoned = proxy.concerns(self.path, plain)
        status, headers, content = 502, list[tuple[str, str]](), b""
        if not poisoned or proxy.failure == "unusable":
            status, headers, content = self._forward(proxy, body)
        if poisoned:
            proxy.failed += 1
            match proxy.failure:
                case "hang":
                    proxy.released.wait(300)
                    self.close_connection = True
                    return
                case "cut":
                    self.close_connection = True
                    return
                case "unusable":
                    status, headers, content = 200, [("Content-Type", "text/html")], b"<html>Please log in</html>"
                case "500" | "503":
                    status, content = int(proxy.failure), b'{"msg": "as the test wants it", "code": 500}'
                    headers = [("Content-Type", "application/json"), ("Retry-After", "600")][: status - 499]
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(content)

    do_POST = do_PUT = do_GET

    def _forward(self, proxy: PoisonProxy, body: bytes) -> tuple[int, list[tuple[str, str]], bytes]:
        connection = http.client.HTTPConnection(proxy.host, proxy.port, timeout=60)
        try:
            headers = {name: value for name, value in self.headers.items() if name.lower() not in OF_CONNECTION}
            connection.request(self.command, self.path, body=body, headers=headers)
            response = connection.getresponse()
            content = response.read()
            kept = [(name, value) for name, value in response.getheaders() if name.lower() not in OF_CONNECTION]
            return response.status, kept, content
        finally:
            connection.close()

    def log_message(self, format: str, *args: object) -> None:
        pass
