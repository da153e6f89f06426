"""The few small requests that a script waits for when it starts, without the HTTP library.

Loading that takes longer than everything else until the first value is logged. Only successful responses are dealt with
here: whatever fails is given to :class:`Exchange` in the HTTP library's terms, so that errors are the same.
"""

from __future__ import annotations

import http.client
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from cometr_py.config import Settings
from cometr_py.core.logs import logger
from cometr_py.errors import CometError
from cometr_py.transport.preparation import CONNECT_TIMEOUT, USER_AGENT
from cometr_py.transport.reply import Reply
from cometr_py.transport.server_profile import SERVER_HEADER, note_response

if TYPE_CHECKING:
    import httpx

    from cometr_py.transport.exchange import Exchange

__all__ = ["BriefClient"]


class _Sent(NamedTuple):
    """A request, as far as an error needs it."""

    method: str
    path: str
    target: str
    content: bytes | None
    headers: Mapping[str, str]
    timeout: float


class BriefClient:
    """Sends requests with JSON objects one after the other, for one thread.

    Args:
        settings: The server.
        key: The API key.
        timeout: Seconds to wait for the server at any one point.

    Attributes:
        token: The API key.
    """

    def __init__(self, settings: Settings, key: str, timeout: float) -> None:
        """Open no connection yet."""
        self.token = key
        self._settings = settings
        self._timeout = timeout
        self._parts = urlsplit(settings.url)
        self._connection: http.client.HTTPConnection | None = None

    def __repr__(self) -> str:
        """Return the server, not the key."""
        return f"BriefClient({self._settings.url!r})"

    def close(self) -> None:
        """Close the connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object],
        content: bytes | None,
        headers: Mapping[str, str] | None = None,
        timeout: float | None = None,
    ) -> Reply:
        """Send a request whose response is a JSON object.

        Raises:
            ResponseError: The server rejected the request, or its response is not as described.
            APIConnectionError: The server cannot be reached.
        """
        query = urlencode({name: value for name, value in params.items() if value is not None}, quote_via=quote)
        target = f"{self._parts.path.rstrip('/')}{path}" + (f"?{query}" if query else "")
        sent = _Sent(method, path, target, content, self._headers(content, headers), timeout or self._timeout)
        try:
            response, body = self._exchange(sent)
        except _Unanswered as failure:
            self.close()
            error = self._failure(sent, failure)
        else:
            found = {name.lower(): value for name, value in response.getheaders()}
            if _is_usual(response.status, found, body):
                note_response(self._settings, found.get(SERVER_HEADER.lower()))
                return Reply(response.status, found, body, method, path)
            return self._unusual(sent, response, body)
        raise error  # here, so that it does not include the traceback of what happened below

    def _exchange(self, sent: _Sent) -> tuple[http.client.HTTPResponse, bytes]:
        connecting = True
        try:
            connection = self._connected(sent.timeout)
            connecting = False
            connection.request(sent.method, sent.target, body=sent.content, headers=dict(sent.headers))
            response = connection.getresponse()
            return response, response.read()
        except (OSError, UnicodeError, http.client.HTTPException) as error:
            raise _Unanswered(error, connecting) from error

    def _connected(self, timeout: float) -> http.client.HTTPConnection:
        connection = self._connection
        if connection is None:
            host, port = self._parts.hostname or "", self._parts.port
            if self._parts.scheme == "https":
                from cometr_py.transport.certificates import tls_context

                context = tls_context(self._settings, encrypted=True)
                connection = http.client.HTTPSConnection(host, port, context=context)
            else:
                connection = http.client.HTTPConnection(host, port)
            self._connection = connection
        if connection.sock is None:
            connection.timeout = min(timeout, CONNECT_TIMEOUT)
            connection.connect()
        assert connection.sock is not None  # after connect()
        connection.sock.settimeout(timeout)
        return connection

    def _headers(self, content: bytes | None, further: Mapping[str, str] | None) -> dict[str, str]:
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "User-Agent": USER_AGENT,
            "Authorization": self.token,
        }
        if content is not None:
            headers["Content-Type"] = "application/json"
        return {**headers, **(further or {})}

    def _failure(self, sent: _Sent, failure: _Unanswered) -> CometError:
        exchange, request = self._in_library_terms(sent)
        import httpx

        cause = failure.error
        if isinstance(cause, TimeoutError):
            error: httpx.HTTPError = (httpx.ConnectTimeout if failure.connecting else httpx.ReadTimeout)(str(cause))
        elif failure.connecting:
            error = httpx.ConnectError(str(cause))
        elif isinstance(cause, http.client.HTTPException):
            error = httpx.RemoteProtocolError(str(cause))
        else:
            error = httpx.ReadError(str(cause))
        error.__cause__ = cause
        return exchange.failure(request, error)

    def _unusual(self, sent: _Sent, response: http.client.HTTPResponse, body: bytes) -> Reply:
        """Deal with a response like with any other one."""
        exchange, request = self._in_library_terms(sent)
        import httpx

        from cometr_py.transport.unpacking import unpacked

        raw = httpx.Response(response.status, headers=response.getheaders(), stream=httpx.ByteStream(body))
        found = unpacked(request, raw)
        found.request = request
        try:
            error = exchange.error_in(request, found, found.read())
        except httpx.HTTPError as broken:
            error = exchange.failure(request, broken)
        if error is not None:
            raise error
        return Reply(found.status_code, found.headers, found.content, sent.method, sent.path)

    def _in_library_terms(self, sent: _Sent) -> tuple[Exchange, httpx.Request]:
        from cometr_py.transport import http_library  # noqa: F401 - before anything imports httpx

        # isort: split
        import httpx

        from cometr_py.transport.exchange import Exchange

        url = httpx.URL(self._settings.url).copy_with(raw_path=sent.target.encode("ascii"))
        timeout = httpx.Timeout(sent.timeout).as_dict()
        request = httpx.Request(
            sent.method, url, content=sent.content, headers=sent.headers, extensions={"timeout": timeout}
        )
        return Exchange(httpx.URL(self._settings.url), self.token, self._settings), request


class _Unanswered(Exception):
    """No response came.

    Attributes:
        error: Why.
        connecting: Whether the request was not sent yet.
    """

    def __init__(self, error: Exception, connecting: bool) -> None:
        super().__init__(error)
        self.error = error
        self.connecting = connecting


def _is_usual(status: int, headers: Mapping[str, str], body: bytes) -> bool:
    """Return whether a response is a JSON object, and nobody wants to log it."""
    return (
        200 <= status < 300
        and body.startswith(b"{")
        and "html" not in headers.get("content-type", "")
        and headers.get("content-encoding", "identity") == "identity"
        and not logger.isEnabledFor(logging.INFO)
    )
