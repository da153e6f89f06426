"""Note for every request where it comes from: for the limits and the log of wrong API keys, and for the access log."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from cometr_py.server.api.failed_keys import Caller, calling

_NOTE = "cometr_py.callers"


def caller_note(scope: Scope) -> tuple[list[str], Scope]:
    """Return a list to which `Callers` will append the address of this request, and the scope to pass on."""
    note = [_address(scope)]
    return note, {**scope, _NOTE: note}


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
        address = _address(scope)
        scope.get(_NOTE, []).append(address)
        with calling(Caller(address, Request(scope).headers.get("user-agent", ""))):
            await self._app(scope, receive, send)


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else "-"
