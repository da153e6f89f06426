"""A connection for the requests that a script waits for when it starts."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cometr_py.config import Settings
from cometr_py.transport.brief_client import BriefClient
from cometr_py.transport.preparation import prepared

if TYPE_CHECKING:
    from cometr_py.transport.api_calls import Client

__all__ = ["connect_briefly"]


@contextlib.contextmanager
def connect_briefly(settings: Settings, *, timeout: float) -> Iterator[Client]:
    """Open a connection for a few requests with JSON objects, which are not retried.

    Args:
        settings: Server and API key.
        timeout: Seconds to wait for the server at any one point.

    Raises:
        ConfigurationError: There is no API key, or the URL is invalid.
    """
    if _is_direct(settings):
        settings, key = prepared(settings)
        with contextlib.closing(BriefClient(settings, key, timeout)) as client:
            yield client
        return
    from cometr_py.transport.http_connections import connect

    connected = connect(settings, retries=0, timeout=timeout)
    with connected.get_httpx_client():
        yield connected


def _is_direct(settings: Settings) -> bool:
    """Return whether requests go straight to a server whose URL is nothing special."""
    url = settings.url
    return (
        not settings.is_local
        and url.isascii()
        and "@" not in urlsplit(url).netloc
        and settings.network.proxy_for(url) is None
    )
