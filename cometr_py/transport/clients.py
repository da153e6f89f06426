"""The two HTTP clients, synchronous and asynchronous, that send every request.

The typed client retries, prepares bodies, and writes files; these add the API key and convert errors.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any

import httpx

from cometr_py.transport.exchange import ERROR_BODY_BYTES, Exchange
from cometr_py.transport.unpacking import ACCEPTED, STREAMED

if TYPE_CHECKING:
    # Imported only where there is an event loop: training scripts and uploaders have none, and start sooner without.
    import asyncio

__all__ = ["AsyncHttpClient", "HttpClient"]

# Errors of httpx, all of which are converted to errors of this package.
FAILURES = (httpx.HTTPError, httpx.InvalidURL)

#: Options that affect how a request is sent, not its content.
SENDING_OPTIONS = ("auth", "follow_redirects")


class HttpClient(httpx.Client):
    """An ``httpx.Client`` that raises :class:`CometError`."""

    def __init__(self, *, exchange: Exchange, **settings: Any) -> None:
        """Take the settings of the generated client."""
        settings = _adapted(settings)
        if "transport" not in settings:  # in process: skip loading the network code
            from cometr_py.transport.routing import RoutingTransport

            settings["transport"] = RoutingTransport(exchange.settings)
        super().__init__(**settings)
        self.exchange = exchange

    def request(self, method: str, url: httpx.URL | str, **options: Any) -> httpx.Response:
        """Build and send a request."""
        # As in httpx, but without httpx in the traceback.
        sending = {name: options.pop(name) for name in SENDING_OPTIONS if name in options}
        return self.send(self.build_request(method, url, **options), **sending)

    def send(
        self, request: httpx.Request, *, stream: bool = False, follow_redirects: Any = None, **options: Any
    ) -> httpx.Response:
        """Send a request once."""
        options["follow_redirects"] = self.exchange.follows_redirects(request, follow_redirects)
        return self._send_once(request, stream, options)

    def _send_once(self, request: httpx.Request, stream: bool, options: dict[str, Any]) -> httpx.Response:
        self.exchange.authorize(request)
        request.extensions[STREAMED] = stream
        try:
            response = super().send(request, stream=True, **options)
            try:
                body = self._read(response, stream)
            except BaseException:
                response.close()
                raise
        except FAILURES as failure:
            error = self.exchange.failure(request, failure)
        else:
            found = self.exchange.error_in(request, response, body)
            if found is None:
                return response
            response.close()
            error = found
        # Raised here, so that it does not include the HTTP library's traceback.
        raise error

    @staticmethod
    def _read(response: httpx.Response, stream: bool) -> bytes | None:
        """Read the body: of an error the beginning, of a streamed response nothing yet."""
        if response.is_success:
            return None if stream else response.read()
        body = b""
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) >= ERROR_BODY_BYTES:
                break
        return body


class AsyncHttpClient(httpx.AsyncClient):
    """The same for ``httpx.AsyncClient``; several event loops can use one client."""

    def __init__(self, *, exchange: Exchange, **settings: Any) -> None:
        """Take the settings of the generated client."""
        # Connections belong to the event loop that opened them, so each loop has its own inner client; this one only
        # builds requests.
        settings = _adapted(settings)
        super().__init__(**{**settings, "transport": httpx.AsyncBaseTransport()})
        self.exchange = exchange
        self._settings = settings
        self._of_loop: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, httpx.AsyncClient] = (
            weakref.WeakKeyDictionary()
        )

    async def request(self, method: str, url: httpx.URL | str, **options: Any) -> httpx.Response:
        """Build and send a request."""
        sending = {name: options.pop(name) for name in SENDING_OPTIONS if name in options}
        return await self.send(self.build_request(method, url, **options), **sending)

    async def send(
        self, request: httpx.Request, *, stream: bool = False, follow_redirects: Any = None, **options: Any
    ) -> httpx.Response:
        """Send a request once."""
        options["follow_redirects"] = self.exchange.follows_redirects(request, follow_redirects)
        return await self._send_once(request, stream, options)

    async def aclose(self) -> None:
        """Close the running event loop's connections."""
        inner = self._of_loop.pop(_running_loop(), None)
        if inner is not None:
            await inner.aclose()

    async def __aexit__(self, *_: object) -> None:
        """Close the running event loop's connections."""
        await self.aclose()

    async def _send_once(self, request: httpx.Request, stream: bool, options: dict[str, Any]) -> httpx.Response:
        self.exchange.authorize(request)
        request.extensions[STREAMED] = stream
        try:
            response = await self._inner().send(request, stream=True, **options)
            try:
                body = await self._read(response, stream)
            except BaseException:
                await response.aclose()
                raise
        except FAILURES as failure:
            error = self.exchange.failure(request, failure)
        else:
            found = self.exchange.error_in(request, response, body)
            if found is None:
                return response
            await response.aclose()
            error = found
        raise error

    def _inner(self) -> httpx.AsyncClient:
        loop = _running_loop()
        inner = self._of_loop.get(loop)
        if inner is None:
            settings = self._settings
            if "transport" not in settings:
                from cometr_py.transport.routing import AsyncRoutingTransport

                settings = {**settings, "transport": AsyncRoutingTransport(self.exchange.settings)}
            inner = self._of_loop[loop] = httpx.AsyncClient(**settings)
        return inner

    @staticmethod
    async def _read(response: httpx.Response, stream: bool) -> bytes | None:
        if response.is_success:
            return None if stream else await response.aread()
        body = b""
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) >= ERROR_BODY_BYTES:
                break
        return body


def _running_loop() -> asyncio.AbstractEventLoop:
    import asyncio

    return asyncio.get_running_loop()


def _adapted(settings: dict[str, Any]) -> dict[str, Any]:
    """Convert the settings of the generated client for httpx."""
    settings = dict(settings)
    # The API key is added only to requests to its own server.
    settings["headers"] = httpx.Headers(settings.get("headers"))
    settings["headers"].pop("Authorization", None)
    settings["headers"].setdefault("Accept-Encoding", ACCEPTED)
    # Proxies and certificates are those of the settings. Loading certificates takes longer than everything else.
    return {**settings, "trust_env": False, "verify": False}
