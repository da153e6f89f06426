"""The WebSocket to which early releases of comet_ml send what they log."""

from __future__ import annotations

import json
import logging
from urllib.parse import urlsplit

import anyio.to_thread
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from cometr_py.core import api_spec
from cometr_py.server.api.messages import JSON, ServerRequest
from cometr_py.server.api.socket_messages import LOG_SOCKET, operation_calls
from cometr_py.server.comet_server import CometServer
from cometr_py.server.errors import ApiError

__all__ = ["log_socket"]

#: Status of a WebSocket that is closed because its client may not use it.
_POLICY_VIOLATION = 1008
_log = logging.getLogger(__name__)


def log_socket(comet: CometServer) -> WebSocketRoute:
    """Return the route of the WebSocket.

    Each message is stored before the next one is read, so that a fast client waits for the server.

    Args:
        comet: The server. Its calls run in threads.
    """

    async def serve(socket: WebSocket) -> None:
        key = socket.query_params.get("apiKey", "")
        if not comet.accepts_key(key) or not _is_same_origin(socket):
            await socket.close(_POLICY_VIOLATION)
            return
        await socket.accept()
        try:
            while True:
                message = await socket.receive_text()
                await anyio.to_thread.run_sync(_store, comet, key, message)
        except (WebSocketDisconnect, KeyError):  # KeyError: a binary message
            return

    return WebSocketRoute(LOG_SOCKET, serve)


def _is_same_origin(socket: WebSocket) -> bool:
    """Return whether no page of another site opened the socket: browsers let them, and name them."""
    origin = socket.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == socket.headers.get("host")


def _store(comet: CometServer, key: str, message: str) -> None:
    try:
        for call in operation_calls(message):
            operation = api_spec.operation(call.operation_id)
            body = json.dumps(call.body).encode()  # with NaN, which the client sends bare
            headers = {"authorization": key, "content-type": JSON}
            reply = comet.handle(ServerRequest(operation.method, operation.path, [], headers, [body]))
            if reply.status != 200:
                _log.warning("A message of an early comet_ml was refused by %s: %d", operation.id, reply.status)
    except ApiError as error:
        _log.warning("A message of an early comet_ml was refused: %s", error.message)
