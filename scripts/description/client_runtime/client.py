"""Clients: what the functions of every operation are called with."""

from __future__ import annotations

import os
import ssl
import threading
from collections.abc import Callable
from typing import Any, Self

import httpx
from attrs import define, evolve, field
from comet_rest_v2.errors import UnreadableReply
from comet_rest_v2.facade import Facade
from comet_rest_v2.retrying import RetryPolicy
from comet_rest_v2.sending import (
    Sender,
    default_is_retryable,
    default_on_retry,
    default_unexpected_status,
    default_unreadable_reply,
)

__all__ = ["AuthenticatedClient", "Client", "UnreadableReply"]

_build_lock = threading.Lock()

_LIVE = ("_client", "_client_pid", "_async_client", "_async_client_pid", "_async_client_loop")


def _renew_build_lock() -> None:
    global _build_lock
    _build_lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    # A thread that is not part of the forked process may have held the lock.
    os.register_at_fork(after_in_child=_renew_build_lock)


def _running_loop() -> object:
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _as_it_is(request: httpx.Request, error: Exception) -> Exception:  # noqa: ARG001 - hooks get it
    return error


@define(getstate_setstate=False)
class _BaseClient(Facade, Sender):
    base_url: str = field()
    """URL of the server; the path of every operation is relative to it."""
    retries: int | RetryPolicy = field(default=0, kw_only=True)
    """Maximum number of retries of a request, if retrying may help and is safe, or when to retry."""
    on_error_status: Callable[[httpx.Response], Exception] = field(
        default=default_unexpected_status, kw_only=True, repr=False
    )
    """Makes the exception to raise for a status that is not a described success, errors.UnexpectedStatus by default."""
    on_unreadable: Callable[[httpx.Response, Exception], Exception] = field(
        default=default_unreadable_reply, kw_only=True, repr=False
    )
    """Makes the exception to raise for a success whose body is not what is described, errors.UnreadableReply by
    default."""
    on_broken: Callable[[httpx.Request, Exception], Exception] = field(default=_as_it_is, kw_only=True, repr=False)
    """Makes the exception to raise if a streamed response breaks off, the error of httpx by default."""
    is_retryable: Callable[[httpx.Request, Exception], bool] = field(
        default=default_is_retryable, kw_only=True, repr=False
    )
    """Decides whether to send a request again after an error."""
    on_retry: Callable[[Exception, float], object] = field(default=default_on_retry, kw_only=True, repr=False)
    """Called before each wait with the error and the length of the wait in seconds; logs it by default."""
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, repr=False, alias="cookies")
    _headers: dict[str, str] = field(factory=dict, kw_only=True, repr=False, alias="headers")
    _timeout: float | httpx.Timeout | None = field(factory=lambda: httpx.Timeout(60.0), kw_only=True, alias="timeout")
    _verify_ssl: str | bool | ssl.SSLContext = field(default=True, kw_only=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, kw_only=True, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict, kw_only=True, repr=False, alias="httpx_args")
    _httpx_factory: Callable[..., httpx.Client] = field(
        default=httpx.Client, kw_only=True, repr=False, alias="httpx_factory"
    )
    _async_httpx_factory: Callable[..., httpx.AsyncClient] = field(
        default=httpx.AsyncClient, kw_only=True, repr=False, alias="async_httpx_factory"
    )
    _client: httpx.Client | None = field(default=None, init=False, repr=False, eq=False)
    _client_pid: int | None = field(default=None, init=False, repr=False, eq=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False, eq=False)
    _async_client_pid: int | None = field(default=None, init=False, repr=False, eq=False)
    _async_client_loop: object = field(default=None, init=False, repr=False, eq=False)

    def __getstate__(self) -> dict[str, Any]:
        """Return everything but live connections. An API key is included, so a pickle of a client is a secret."""
        names = [attribute.name for attribute in self.__attrs_attrs__]
        return {name: None if name in _LIVE else getattr(self, name) for name in names}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Restore a client; it opens connections of its own."""
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Return a client like this one with additional headers."""
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """Return a client like this one with additional cookies."""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: float | httpx.Timeout | None) -> Self:
        """Return a client like this one with another timeout."""
        return evolve(self, timeout=timeout)

    def with_retries(self, retries: int | RetryPolicy) -> Self:
        """Return a client like this one with another number of retries."""
        return evolve(self, retries=retries)

    def _all_headers(self) -> dict[str, str]:
        return self._headers

    def _httpx_settings(self) -> dict[str, Any]:
        return {
            "base_url": self.base_url,
            "cookies": self._cookies,
            "headers": self._all_headers(),
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Set the client that sends requests; its settings replace those of this client. Retries stay."""
        self._client, self._client_pid = client, None
        return self

    def get_httpx_client(self) -> httpx.Client:
        """Return the client that sends requests; it is made when it is first needed."""
        with _build_lock:
            # One that was built before a fork shares its connections with the parent process.
            if self._client is None or self._client_pid not in (None, os.getpid()):
                self._client, self._client_pid = self._httpx_factory(**self._httpx_settings()), os.getpid()
            return self._client

    def __enter__(self) -> Self:
        """Keep connections open until the end of the block; a client can be entered only once."""
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *args: Any, **kwargs: Any) -> None:
        """Close the connections."""
        self.get_httpx_client().__exit__(*args, **kwargs)

    def close(self) -> None:
        """Close the connections, if there are any; the next call opens others."""
        with _build_lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()

    async def aclose(self) -> None:
        """Close the connections of this event loop, if there are any; the next call opens others."""
        with _build_lock:
            client, self._async_client = self._async_client, None
        if client is not None:
            await client.aclose()

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Set the client that sends requests in an event loop; its settings replace those of this client."""
        self._async_client, self._async_client_pid = async_client, None
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the client that sends requests in this event loop; it is made when it is first needed."""
        with _build_lock:
            loop = _running_loop()
            stale = self._async_client_pid not in (None, os.getpid())
            if self._async_client_pid is not None and loop is not None:
                # So are connections of an event loop that is closed; before a loop runs, the client has none yet.
                stale = stale or self._async_client_loop not in (None, loop)
                self._async_client_loop = loop
            if self._async_client is None or stale:
                self._async_client = self._async_httpx_factory(**self._httpx_settings())
                self._async_client_pid, self._async_client_loop = os.getpid(), loop
            return self._async_client

    async def __aenter__(self) -> Self:
        """Keep connections open until the end of the block; a client can be entered only once."""
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *args: Any, **kwargs: Any) -> None:
        """Close the connections."""
        await self.get_async_httpx_client().__aexit__(*args, **kwargs)


@define(getstate_setstate=False)
class Client(_BaseClient):
    """A client without an API key.

    Args:
        base_url: URL of the server.
        retries: Maximum number of retries of a request, or a :class:`RetryPolicy`. A request is retried only if
            retrying may help and is safe. 0 by default.
        cookies: Cookies to send with every request.
        headers: Headers to send with every request.
        timeout: Seconds to wait for the server at any one point, 60 by default, None for no limit. Every function
            takes another as ``timeout=``.
        verify_ssl: Whether to verify the server's certificate, or the certificates to trust.
        follow_redirects: Whether to follow redirects.
        httpx_args: Further arguments of ``httpx.Client`` and ``httpx.AsyncClient``; they override those above.
        httpx_factory: Called with all these settings to make an ``httpx.Client``.
        async_httpx_factory: Called with all these settings to make an ``httpx.AsyncClient``.
        on_error_status: Makes the exception to raise for a status that is not a described success.
        on_unreadable: Makes the exception to raise for a success whose body is not what is described.
        on_broken: Makes the exception to raise if a streamed response breaks off.
        is_retryable: Decides whether to send a request again after an error.
        on_retry: Called before each retry.
    """


@define(getstate_setstate=False)
class AuthenticatedClient(_BaseClient):
    """A client that sends an API key with every request. Its other arguments are those of :class:`Client`.

    Args:
        base_url: URL of the server.
        token: The API key.
        prefix: What to write before the key, such as ``Bearer``; nothing by default.
        auth_header_name: The header to send the key in.
    """

    token: str = field(repr=False)
    prefix: str = ""
    auth_header_name: str = "Authorization"

    def _all_headers(self) -> dict[str, str]:
        return {**self._headers, self.auth_header_name: f"{self.prefix} {self.token}" if self.prefix else self.token}
