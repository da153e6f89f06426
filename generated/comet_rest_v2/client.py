# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
import os
import ssl
import threading
from collections.abc import Callable
from typing import Any, Self

import httpx
from attrs import define, evolve, field

from . import errors


class UnreadableReply(Exception):
    """Raised where a reply says success, but its body is not what is described: HTML, empty, null, another shape"""

    def __init__(self, status_code: int, content: bytes):
        self.status_code = status_code
        self.content = content

        super().__init__(f"Unreadable reply, status code: {status_code}, content: {content[:200]!r}")


def _unexpected_status(response: httpx.Response) -> Exception:
    return errors.UnexpectedStatus(response.status_code, response.content)


def _unreadable_reply(response: httpx.Response, cause: Exception) -> Exception:
    return UnreadableReply(response.status_code, response.content)


_build_lock = threading.Lock()


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


@define
class Client:
    """A class for keeping track of data related to the API

    The following are accepted as keyword arguments and will be used to construct httpx Clients internally:

        ``base_url``: The base URL for the API, all requests are made to a relative path to this URL

        ``cookies``: A dictionary of cookies to be sent with every request

        ``headers``: A dictionary of headers to be sent with every request

        ``timeout``: The maximum amount of a time a request can take, 60 seconds by default. API functions will raise
        httpx.TimeoutException if this is exceeded.

        ``verify_ssl``: Whether or not to verify the SSL certificate of the API server. This should be True in production,
        but can be set to False for testing purposes.

        ``follow_redirects``: Whether or not to follow redirects. Default value is False.

        ``httpx_args``: A dictionary of additional arguments to be passed to the ``httpx.Client`` and ``httpx.AsyncClient``
        constructor; they override the settings above.

        ``httpx_factory``, ``async_httpx_factory``: What to call with all these settings to get an ``httpx.Client`` or an
        ``httpx.AsyncClient``, the class itself by default.


    Attributes:
        on_error_status: Makes the exception to raise for a status that is not a described success,
            errors.UnexpectedStatus by default.
        on_unreadable: Makes the exception to raise for a success whose body is not what is described,
            UnreadableReply by default.
    """

    on_error_status: Callable[[httpx.Response], Exception] = field(default=_unexpected_status, kw_only=True, repr=False)
    on_unreadable: Callable[[httpx.Response, Exception], Exception] = field(
        default=_unreadable_reply, kw_only=True, repr=False
    )
    _base_url: str = field(alias="base_url")
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, repr=False, alias="cookies")
    _headers: dict[str, str] = field(factory=dict, kw_only=True, repr=False, alias="headers")
    _timeout: httpx.Timeout | None = field(factory=lambda: httpx.Timeout(60.0), kw_only=True, alias="timeout")
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

    def with_headers(self, headers: dict[str, str]) -> "Client":
        """Get a new client matching this one with additional headers"""
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> "Client":
        """Get a new client matching this one with additional cookies"""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout) -> "Client":
        """Get a new client matching this one with a new timeout configuration"""
        return evolve(self, timeout=timeout)

    def _httpx_settings(self) -> dict[str, Any]:
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": self._headers,
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Manually set the underlying httpx.Client

        **NOTE**: This will override any other settings on the client, including cookies, headers, and timeout.
        """
        self._client, self._client_pid = client, None
        return self

    def get_httpx_client(self) -> httpx.Client:
        """Get the underlying httpx.Client, constructing a new one if not previously set"""
        with _build_lock:
            # One that was built before a fork shares its connections with the parent process.
            if self._client is None or self._client_pid not in (None, os.getpid()):
                self._client, self._client_pid = self._httpx_factory(**self._httpx_settings()), os.getpid()
            return self._client

    def __enter__(self) -> Self:
        """Enter a context manager for self.client—you cannot enter twice (see httpx docs)"""
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *args: Any, **kwargs: Any) -> None:
        """Exit a context manager for internal httpx.Client (see httpx docs)"""
        self.get_httpx_client().__exit__(*args, **kwargs)

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Manually set the underlying httpx.AsyncClient

        **NOTE**: This will override any other settings on the client, including cookies, headers, and timeout.
        """
        self._async_client, self._async_client_pid = async_client, None
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Get the underlying httpx.AsyncClient, constructing a new one if not previously set"""
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
        """Enter a context manager for underlying httpx.AsyncClient—you cannot enter twice (see httpx docs)"""
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *args: Any, **kwargs: Any) -> None:
        """Exit a context manager for underlying httpx.AsyncClient (see httpx docs)"""
        await self.get_async_httpx_client().__aexit__(*args, **kwargs)


@define
class AuthenticatedClient:
    """A Client which has been authenticated for use on secured endpoints

    The following are accepted as keyword arguments and will be used to construct httpx Clients internally:

        ``base_url``: The base URL for the API, all requests are made to a relative path to this URL

        ``cookies``: A dictionary of cookies to be sent with every request

        ``headers``: A dictionary of headers to be sent with every request

        ``timeout``: The maximum amount of a time a request can take, 60 seconds by default. API functions will raise
        httpx.TimeoutException if this is exceeded.

        ``verify_ssl``: Whether or not to verify the SSL certificate of the API server. This should be True in production,
        but can be set to False for testing purposes.

        ``follow_redirects``: Whether or not to follow redirects. Default value is False.

        ``httpx_args``: A dictionary of additional arguments to be passed to the ``httpx.Client`` and ``httpx.AsyncClient``
        constructor; they override the settings above.

        ``httpx_factory``, ``async_httpx_factory``: What to call with all these settings to get an ``httpx.Client`` or an
        ``httpx.AsyncClient``, the class itself by default.


    Attributes:
        on_error_status: Makes the exception to raise for a status that is not a described success,
            errors.UnexpectedStatus by default.
        on_unreadable: Makes the exception to raise for a success whose body is not what is described,
            UnreadableReply by default.
        token: The token to use for authentication
        prefix: The prefix to use for the Authorization header
        auth_header_name: The name of the Authorization header
    """

    on_error_status: Callable[[httpx.Response], Exception] = field(default=_unexpected_status, kw_only=True, repr=False)
    on_unreadable: Callable[[httpx.Response, Exception], Exception] = field(
        default=_unreadable_reply, kw_only=True, repr=False
    )
    _base_url: str = field(alias="base_url")
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, repr=False, alias="cookies")
    _headers: dict[str, str] = field(factory=dict, kw_only=True, repr=False, alias="headers")
    _timeout: httpx.Timeout | None = field(factory=lambda: httpx.Timeout(60.0), kw_only=True, alias="timeout")
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

    token: str = field(repr=False)
    prefix: str = ""
    auth_header_name: str = "Authorization"

    def with_headers(self, headers: dict[str, str]) -> "AuthenticatedClient":
        """Get a new client matching this one with additional headers"""
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> "AuthenticatedClient":
        """Get a new client matching this one with additional cookies"""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout) -> "AuthenticatedClient":
        """Get a new client matching this one with a new timeout configuration"""
        return evolve(self, timeout=timeout)

    def _httpx_settings(self) -> dict[str, Any]:
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": {
                **self._headers,
                self.auth_header_name: f"{self.prefix} {self.token}" if self.prefix else self.token,
            },
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Manually set the underlying httpx.Client

        **NOTE**: This will override any other settings on the client, including cookies, headers, and timeout.
        """
        self._client, self._client_pid = client, None
        return self

    def get_httpx_client(self) -> httpx.Client:
        """Get the underlying httpx.Client, constructing a new one if not previously set"""
        with _build_lock:
            # One that was built before a fork shares its connections with the parent process.
            if self._client is None or self._client_pid not in (None, os.getpid()):
                self._client, self._client_pid = self._httpx_factory(**self._httpx_settings()), os.getpid()
            return self._client

    def __enter__(self) -> Self:
        """Enter a context manager for self.client—you cannot enter twice (see httpx docs)"""
        self.get_httpx_client().__enter__()
        return self

    def __exit__(self, *args: Any, **kwargs: Any) -> None:
        """Exit a context manager for internal httpx.Client (see httpx docs)"""
        self.get_httpx_client().__exit__(*args, **kwargs)

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Manually set the underlying httpx.AsyncClient

        **NOTE**: This will override any other settings on the client, including cookies, headers, and timeout.
        """
        self._async_client, self._async_client_pid = async_client, None
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Get the underlying httpx.AsyncClient, constructing a new one if not previously set"""
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
        """Enter a context manager for underlying httpx.AsyncClient—you cannot enter twice (see httpx docs)"""
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(self, *args: Any, **kwargs: Any) -> None:
        """Exit a context manager for underlying httpx.AsyncClient (see httpx docs)"""
        await self.get_async_httpx_client().__aexit__(*args, **kwargs)
