"""Connections to a server by way of the HTTP library, and downloads."""

from __future__ import annotations

from cometr_py.transport import http_library  # noqa: F401 - before anything imports httpx

# isort: split
import functools
import os
from collections.abc import Mapping
from typing import Any

import httpx
from comet_rest_v2 import AuthenticatedClient

from cometr_py import session
from cometr_py.config import Settings
from cometr_py.core import api_spec
from cometr_py.core.retrying import RetryPolicy
from cometr_py.errors import ArgumentError, CometError
from cometr_py.transport import in_process_server
from cometr_py.transport.api_calls import operation_path, request_options, timeout_of
from cometr_py.transport.clients import AsyncHttpClient, HttpClient
from cometr_py.transport.exchange import Exchange
from cometr_py.transport.in_process_server import InProcessTransport
from cometr_py.transport.preparation import CONNECT_TIMEOUT, USER_AGENT, prepared
from cometr_py.transport.reply import Reply
from cometr_py.transport.server_profile import ServerProfile, profile_for

__all__ = ["close_shared", "connect", "download", "profile_of", "shared_client", "stream_to_file"]

#: Retries of a request, if retrying may help and is safe.
DEFAULT_RETRIES = 3


def connect(
    settings: Settings | None = None,
    *,
    api_key: str | None = None,
    url: str | None = None,
    timeout: float = 60.0,
    retries: int | RetryPolicy = DEFAULT_RETRIES,
) -> AuthenticatedClient:
    """Return a client for the typed functions of :mod:`comet_rest_v2`, synchronous and asynchronous.

    Functions called with it raise :class:`cometr_py.CometError`, retry where it is safe, and also work with
    ``COMET_URL_OVERRIDE=local``.

    Args:
        settings: Server and API key; those of the current :class:`cometr_py.Session` by default.
        api_key: API key, instead of COMET_API_KEY.
        url: URL of the server, or ``local``, instead of COMET_URL_OVERRIDE.
        timeout: Seconds to wait for the server at any one point.
        retries: Maximum number of retries of a request, if retrying may help and is safe.

    Raises:
        ConfigurationError: There is no API key, or the URL is invalid.

    Example:
        >>> from comet_rest_v2.api.metrics import get_metric_values
        >>> client = cometr_py.connect()
        >>> series = get_metric_values.sync(client=client, experiment_key=key, metric_name="loss")
    """
    if settings is None:
        settings = session.current().resolve(api_key=api_key, url=url)
    settings, key = prepared(settings)
    policy = retries if isinstance(retries, RetryPolicy) else RetryPolicy(retries=retries)
    exchange = Exchange(httpx.URL(settings.url), key, settings, policy)
    options: dict[str, Any] = (
        {"transport": InProcessTransport(settings.local_home, durable=settings.durable)} if settings.is_local else {}
    )
    return AuthenticatedClient(
        base_url=settings.url,
        token=key,
        verify_ssl=settings.check_tls,
        headers={"User-Agent": USER_AGENT},
        timeout=httpx.Timeout(timeout, connect=min(timeout, CONNECT_TIMEOUT)),
        httpx_args=options,
        httpx_factory=functools.partial(HttpClient, exchange=exchange),
        async_httpx_factory=functools.partial(AsyncHttpClient, exchange=exchange),
        retries=policy,
        on_error_status=functools.partial(_unexpected_status, exchange),
        on_unreadable=functools.partial(_unreadable, exchange),
        on_broken=exchange.failure,
        is_retryable=exchange.is_retryable,
        on_retry=exchange.log_retry,
    )


def shared_client(settings: Settings, *, retries: int = DEFAULT_RETRIES) -> AuthenticatedClient:
    """Return the client that the current session keeps for these settings, so that calls share connections."""
    network = settings.network.key
    key = (settings.api_key, settings.url, settings.is_local, settings.local_home, settings.check_tls, retries, network)
    shared = session.current()
    with shared.clients_lock:
        if key not in shared.clients:
            while len(shared.clients) >= _SHARED_LIMIT:
                shared.clients.pop(next(iter(shared.clients)))
            shared.clients[key] = connect(settings, retries=retries)
        return shared.clients[key]


def profile_of(client: AuthenticatedClient) -> ServerProfile:
    """Return what the server of a connection is; ask it if nobody has yet.

    Args:
        client: What :func:`connect` returned.
    """
    return profile_for(_http_client(client).exchange.settings)


def close_shared() -> None:
    """Close the clients of :func:`shared_client`, and the servers of local mode in this process.

    The next call opens them again. No request may be running.
    """
    for one in session.active_sessions():
        one.close_clients()
    in_process_server.close_all()


def stream_to_file(
    client: AuthenticatedClient,
    operation_id: str,
    params: Mapping[str, object],
    target: str | os.PathLike[str],
    *,
    path_params: Mapping[str, object] | None = None,
    timeout: float | None = None,
) -> Reply:
    """Write a response's body to a file, in constant memory. An existing file is replaced only at the end.

    Args:
        client: What :func:`connect` returned.
        operation_id: As in the description, such as ``get_asset``.
        params: The query; ``None`` values are left out.
        target: Path of the file; its folder must exist.
        path_params: Values for the path's parameters.
        timeout: Seconds to wait for the server at any one point, instead of the client's.

    Raises:
        ResponseError: The server rejected the request; ``target`` is unchanged.
        APIConnectionError: The server cannot be reached, or the connection broke; ``target`` is unchanged.
        OSError: The file cannot be written.
    """
    operation = api_spec.operation(operation_id)
    return download(
        client, operation.method, operation_path(operation, path_params), target, params=params, timeout=timeout
    )


def download(
    client: AuthenticatedClient,
    method: str,
    path: str,
    target: str | os.PathLike[str],
    *,
    params: Mapping[str, object] | None = None,
    json: object = None,
    timeout: float | None = None,
) -> Reply:
    """Write the response of any path to a file, as :func:`stream_to_file` does."""
    _http_client(client)  # an error if it is not one of ours
    response = client.download(
        request_options(method, path, params, None, {"json": json}), target, timeout=timeout_of(timeout)
    )
    return Reply(response.status_code, response.headers, b"", method, path)


def _http_client(client: AuthenticatedClient) -> HttpClient:
    found = client.get_httpx_client()
    if not isinstance(found, HttpClient):
        raise ArgumentError("client", client, "It must come from cometr_py.connect().")
    return found


def _unexpected_status(exchange: Exchange, response: httpx.Response) -> CometError:
    # The HTTP client has raised for every status except a 2xx that the description lacks.
    return exchange.unexpected(response.request, response, response.content, "it has another status than described")


def _unreadable(exchange: Exchange, response: httpx.Response, cause: Exception) -> CometError:
    reason = f"no {cause}" if isinstance(cause, KeyError) else str(cause) or type(cause).__name__
    return exchange.unexpected(response.request, response, response.content, reason)


_SHARED_LIMIT = 8
