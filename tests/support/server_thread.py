"""Our server on a port of this process: real sockets, without the second that a process of its own takes to start."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import uvicorn

from cometr_py.server.comet_server import CometServer, PendingRequest, ServerReply, ServerRequest
from cometr_py.server.web.app import ServerLimits, create_app
from cometr_py.server.web.connections import ConnectionLimits
from cometr_py.server.web.http_server import http_config
from tests.support.processes import DEADLINE, eventually

_MANY = ConnectionLimits(connections=1000)


@contextlib.contextmanager
def served(
    comet: CometServer, *, limits: ServerLimits | None = None, connections: ConnectionLimits = _MANY
) -> Iterator[str]:
    """Serve on a free port; gives the URL. The server is closed at the end."""
    app = create_app(comet, hosts=None) if limits is None else create_app(comet, hosts=None, limits=limits)
    server = uvicorn.Server(http_config(app, connections, port=0, log_level="critical"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        eventually(lambda: server.started, "the server starts")
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=DEADLINE)
        comet.close()


class WholeRequest(PendingRequest):
    """A request that is handled when all of it is there: for servers of tests that have a `handle` of their own."""

    def __init__(self, request: ServerRequest, handle: Callable[[ServerRequest], ServerReply]) -> None:
        self._whole = request
        self._handle = handle
        self._pieces: list[bytes] = []

    def take(self, piece: bytes) -> None:
        self._pieces.append(piece)

    def answer(self, rest: Iterable[bytes | bytearray] = ()) -> ServerReply:
        return self._handle(replace(self._whole, body=[*self._pieces, *map(bytes, rest)]))

    def discard(self) -> None:
        self._pieces.clear()
