"""Connections by way of the settings' proxies, with the settings' certificates.

The HTTP library would read the same variables by itself, but not all of them, and a value that it does not understand
would be an error that names none.
"""

from __future__ import annotations

from typing import TypeVar

import httpx

from cometr_py.config import Settings
from cometr_py.core.forking import ForkSafeLock
from cometr_py.core.network_settings import Proxy
from cometr_py.errors import ConfigurationError
from cometr_py.transport.certificates import tls_context
from cometr_py.transport.network import read_in_large_pieces
from cometr_py.transport.unpacking import unpacked, unpacked_async

__all__ = ["AsyncRoutingTransport", "RoutingTransport"]

#: The proxy and whether connections are encrypted.
Route = tuple[Proxy | None, bool]

TransportT = TypeVar("TransportT", httpx.HTTPTransport, httpx.AsyncHTTPTransport)


class RoutingTransport(httpx.BaseTransport):
    """Sends each request on its route; connections are opened when they are first needed."""

    def __init__(self, settings: Settings) -> None:
        """Use the proxies and certificates of the settings."""
        self._settings = settings
        self._lock = ForkSafeLock()
        self._transports: dict[Route, httpx.HTTPTransport] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            ConfigurationError: The proxy or the certificates that the settings name cannot be used.
        """
        route = route_of(self._settings, request.url)
        with self._lock:
            transport = self._transports.get(route)
            if transport is None:
                transport = self._transports[route] = _transport(httpx.HTTPTransport, self._settings, route)
                read_in_large_pieces(transport)
        return unpacked(request, transport.handle_request(request))

    def close(self) -> None:
        """Close all connections."""
        for transport in self._transports.values():
            transport.close()
        self._transports.clear()


class AsyncRoutingTransport(httpx.AsyncBaseTransport):
    """The same for one event loop."""

    def __init__(self, settings: Settings) -> None:
        """Use the proxies and certificates of the settings."""
        self._settings = settings
        self._transports: dict[Route, httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            ConfigurationError: The proxy or the certificates that the settings name cannot be used.
        """
        route = route_of(self._settings, request.url)
        transport = self._transports.get(route)
        if transport is None:
            transport = self._transports[route] = _transport(httpx.AsyncHTTPTransport, self._settings, route)
        return unpacked_async(request, await transport.handle_async_request(request))

    async def aclose(self) -> None:
        """Close all connections."""
        for transport in self._transports.values():
            await transport.aclose()
        self._transports.clear()


def route_of(settings: Settings, url: httpx.URL) -> Route:
    """Return the route of a request."""
    proxy = settings.network.proxy_for(str(url))
    return proxy, url.scheme == "https" or (proxy is not None and proxy.url.lower().startswith("https:"))


def _transport(kind: type[TransportT], settings: Settings, route: Route) -> TransportT:
    proxy, encrypted = route
    context = tls_context(settings, encrypted=encrypted)
    if proxy is None:
        return kind(verify=context, trust_env=False)
    try:
        its_url = httpx.Proxy(proxy.url, ssl_context=context if proxy.url.lower().startswith("https:") else None)
        return kind(verify=context, trust_env=False, proxy=its_url)
    except ImportError:
        raise ConfigurationError(
            f"{proxy} is a SOCKS proxy, which needs the package socksio: pip install 'httpx[socks]'."
        ) from None
    except (httpx.InvalidURL, ValueError):
        raise ConfigurationError(
            f"{proxy.variable} is not the URL of a proxy: it should look like http://proxy.example.com:3128; https and "
            "socks5 are possible, too."
        ) from None
