"""Our server on a port of this process: real sockets, without the second that a process of its own takes to start."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

import uvicorn

from cometr_py.server.comet_server import CometServer
from cometr_py.server.web.app import create_app
from tests.support.processes import DEADLINE, eventually


@contextlib.contextmanager
def served(comet: CometServer) -> Iterator[str]:
    """Serve on a free port; gives the URL. The server is closed at the end."""
    server = uvicorn.Server(
        uvicorn.Config(create_app(comet, hosts=None), port=0, log_level="error", lifespan="off", access_log=False)
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        eventually(lambda: server.started, "the server starts")
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=DEADLINE)
        comet.close()
