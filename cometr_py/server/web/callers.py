"""Note for every request where it comes from, for the limits and the log of wrong API keys."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from cometr_py.server.api.failed_keys import Caller, calling


class Callers:
    """Middleware behind that which reads the headers of proxies, because it takes the address that those set."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        address = request.client.host if request.client else "an unknown address"
        with calling(Caller(address, request.headers.get("user-agent", ""))):
            await self._app(scope, receive, send)
