"""One line in the access log for every request: who asked for what, and what came of it."""

from __future__ import annotations

import time

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cometr_py.redaction import redact_query
from cometr_py.server.web.callers import caller_note
from cometr_py.server.web.server_logs import access_log

#: Characters of an address or a user agent that are logged.
_LONGEST = 2_000


class AccessLog:
    """Middleware around all others, so that what they reject is logged, too."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request, and log it when its response is complete."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status, size = time.monotonic(), 0, 0
        note, scope = caller_note(scope)

        async def count(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, count)
        except BaseException:
            status = status or 500
            raise
        finally:
            request = Request(scope)
            fields = {
                "address": note[-1] if note else "-",
                "method": request.method,
                "path": _path(scope),
                "status": status or None,
                "bytes": size,
                "seconds": round(time.monotonic() - begun, 6),
                "user_agent": request.headers.get("user-agent", "")[:_LONGEST],
            }
            access_log.info("%(method)s %(path)s %(status)s", fields)


def _path(scope: Scope) -> str:
    """Return path and query as they were sent, without keys and passwords in the query."""
    path = (scope.get("raw_path") or scope["path"].encode()).partition(b"?")[0].decode("latin-1")
    query = scope.get("query_string", b"").decode("latin-1")
    return (f"{path}?{redact_query(query)}" if query else path)[:_LONGEST]
