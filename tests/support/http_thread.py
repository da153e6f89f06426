"""HTTP servers of the standard library that run in a thread of the test's process."""

from __future__ import annotations

import contextlib
import socket
import threading
from http.server import HTTPServer, ThreadingHTTPServer
from typing import Any, Self


class HttpThread:
    """Runs a server in a thread, from :meth:`start` to :meth:`stop`, or in a ``with`` block.

    Args:
        server: It listens on loopback already.
    """

    def __init__(self, server: HTTPServer) -> None:
        self._server = server
        self._thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def start(self) -> Self:
        self._thread.start()
        return self

    def stop(self) -> None:
        """Stop; connections that clients keep open end."""
        self._server.shutdown()
        if isinstance(self._server, ConnectionsServer):
            self._server.drop_connections()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


class ConnectionsServer(ThreadingHTTPServer):
    """A server with a thread for each connection, whose clients may break them at any moment.

    ``server_close`` waits for the threads, and leaves none behind.
    """

    daemon_threads = False

    def __init__(self, *given: Any) -> None:
        self._connections: set[socket.socket] = set()
        super().__init__(*given)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._connections.discard(request)
        super().shutdown_request(request)

    def drop_connections(self) -> None:
        """End the connections that clients keep open in case they have more to ask."""
        for connection in list(self._connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        pass
