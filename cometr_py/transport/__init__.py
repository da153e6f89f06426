"""Send requests to a Comet server. The only package that imports the HTTP library.

:func:`connect` returns a client for the generated functions; :func:`call` and :func:`stream_to_file` send any operation
by its ID, without models; :func:`fetch` takes and returns structs of comet_wire.
"""

from __future__ import annotations

from cometr_py.transport import http_library  # noqa: F401 - before anything imports httpx

# isort: split
import functools
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import quote

import httpx
import msgspec
from comet_rest_v2 import AuthenticatedClient
from comet_rest_v2.types import UNSET, Unset

from cometr_py import session
from cometr_py.config import Settings
from cometr_py.core import api_spec, logs
from cometr_py.core.json_decode import decode
from cometr_py.core.retrying import RetryPolicy
from cometr_py.core.version import VERSION
from cometr_py.errors import ArgumentError, CometError, unexpected_reply
from cometr_py.transport import in_process_server
from cometr_py.transport.clients import AsyncHttpClient, HttpClient
from cometr_py.transport.exchange import Exchange
from cometr_py.transport.in_process_server import InProcessTransport
from cometr_py.transport.server_profile import (
    ServerProfile,
    complete,
    known_profile,
    may_be_own,
    profile_for,
    require_rewind,
    rewind_unsupported,
)

if TYPE_CHECKING:
    from comet_wire.base import Endpoint

__all__ = [
    "TLS_NOTICE",
    "Files",
    "Reply",
    "ServerProfile",
    "call",
    "close_shared",
    "complete",
    "connect",
    "download",
    "fetch",
    "known_profile",
    "may_be_own",
    "profile_for",
    "profile_of",
    "require_rewind",
    "rewind_unsupported",
    "send",
    "shared_client",
    "stream_to_file",
]

_CONNECT_TIMEOUT_S = 10.0
TLS_NOTICE = "certificates are not verified:"
"""Topic of the notice that COMET_INTERNAL_CHECK_TLS_CERTIFICATE is off, before the server's URL."""

T = TypeVar("T")
ParamsT = TypeVar("ParamsT")
RequestT = TypeVar("RequestT")
ResponseT = TypeVar("ResponseT")

FileContent = IO[bytes] | bytes | str
Files = Mapping[str, FileContent | tuple[str | None, FileContent] | tuple[str | None, FileContent, str | None]]
"""Parts of a multipart body: open file, bytes, or string, alone or with file name and content type."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A successful response.

    Attributes:
        status: HTTP status.
        headers: Header names in lower case.
        content: The body; empty if it was written to a file.
        method: HTTP method of the request.
        path: Path of the request.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes = field(repr=False)
    method: str
    path: str

    def json(self) -> Any:
        """Decode the body as JSON.

        Raises:
            APIResponseError: It is not JSON.
        """
        return self.decode(Any)

    def decode(self, kind: type[T] | Any) -> T | Any:
        """Decode the body as JSON of a type that msgspec supports.

        Raises:
            APIResponseError: It is not JSON, or of another type.
        """
        try:
            return decode(self.content, kind)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise unexpected_reply(
                str(error),
                self.status,
                self.content,
                self.headers.get("content-type"),
                self.headers,
                self.method,
                self.path,
            ) from None


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
    if settings.api_key is None:
        settings = complete(settings)
    key = settings.require_api_key()
    logs.configure(settings.logging_file, settings.logging_file_level, secret=settings.api_key)
    policy = retries if isinstance(retries, RetryPolicy) else RetryPolicy(retries=retries)
    exchange = Exchange(httpx.URL(settings.url), key, settings, policy)
    options: dict[str, Any] = (
        {"transport": InProcessTransport(settings.local_home, durable=settings.durable)} if settings.is_local else {}
    )
    if not settings.check_tls:
        session.current().console.notice_once(
            "TLS certificates are not verified (COMET_INTERNAL_CHECK_TLS_CERTIFICATE is off): anybody between you and "
            f"{settings.url} can read your API key.",
            topic=f"{TLS_NOTICE} {settings.url}",
        )
    return AuthenticatedClient(
        base_url=settings.url,
        token=key,
        verify_ssl=settings.check_tls,
        headers={"User-Agent": f"cometr_py/{VERSION}"},
        timeout=httpx.Timeout(timeout, connect=min(timeout, _CONNECT_TIMEOUT_S)),
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


def call(
    client: AuthenticatedClient,
    operation_id: str,
    *,
    path_params: Mapping[str, object] | None = None,
    params: Mapping[str, object] | None = None,
    json: object = None,
    content: object = None,
    files: Files | None = None,
    data: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
    timeout: float | None = None,
) -> Reply:
    """Send one request by its operation ID, without models.

    Args:
        client: What :func:`connect` returned.
        operation_id: As in the description, such as ``get_metric_values``.
        path_params: Values for the path's parameters, not yet percent-encoded.
        params: The query; ``None`` values are left out.
        json: Body to send as JSON. NaN and the infinities become strings.
        content: Or a raw body: bytes, an iterable of bytes, or an open binary file, sent from its current position.
        files: Or the files of a multipart body.
        data: Plain fields of a multipart body.
        headers: Further headers.
        timeout: Seconds to wait for the server, instead of the client's.

    Raises:
        ResponseError: The server rejected the request, or its response is not as described.
        APIConnectionError: The server cannot be reached.
    """
    operation = api_spec.operation(operation_id)
    if content is not None and operation.body == "json":
        headers = {"Content-Type": "application/json", **(headers or {})}
    if operation.body == "multipart" and data and not files:
        # Without files, httpx would send a form of another type.
        files, data = {name: (None, str(value)) for name, value in data.items()}, None
    return send(
        client,
        operation.method,
        _path(operation, path_params),
        params=params,
        json=json,
        content=content,
        files=files,
        data=data,
        headers=headers,
        timeout=timeout,
    )


def fetch(
    client: AuthenticatedClient,
    endpoint: Endpoint[ParamsT, RequestT, ResponseT],
    params: ParamsT,
    body: RequestT | None = None,
    *,
    headers: Mapping[str, str] | None = None,
) -> ResponseT:
    """Send one request of comet_wire and decode its response.

    Args:
        client: What :func:`connect` returned.
        endpoint: The operation.
        params: Its path and query parameters; None if it has none.
        body: Its JSON body, if it has one.
        headers: Further headers.

    Raises:
        ResponseError: The server rejected the request, or its response is not as described.
        APIConnectionError: The server cannot be reached.
    """
    query: dict[str, object] = {} if params is None else msgspec.to_builtins(params)
    in_path = {name: query.pop(name) for name in list(query) if f"{{{name}}}" in endpoint.path}
    content = None if body is None else msgspec.json.encode(body)
    reply = call(client, endpoint.id, path_params=in_path, params=query, content=content, headers=headers)
    found: ResponseT = cast(ResponseT, None) if endpoint.response is None else reply.decode(endpoint.response)
    return found


def send(
    client: AuthenticatedClient,
    method: str,
    path: str,
    *,
    params: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
    timeout: float | None = None,
    **body: Any,
) -> Reply:
    """Send one request to any path. If the description lacks it, it is retried only if it was not sent."""
    response = client.send(_options(method, path, params, headers, body), timeout=_timeout(timeout))
    return Reply(response.status_code, response.headers, response.content, method, path)


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
    return download(client, operation.method, _path(operation, path_params), target, params=params, timeout=timeout)


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
    options = _options(method, path, params, None, {"json": json})
    response = client.download(options, target, timeout=_timeout(timeout))
    return Reply(response.status_code, response.headers, b"", method, path)


def _http_client(client: AuthenticatedClient) -> HttpClient:
    found = client.get_httpx_client()
    if not isinstance(found, HttpClient):
        raise ArgumentError("client", client, "It must come from cometr_py.connect().")
    return found


def _path(operation: api_spec.Operation, path_params: Mapping[str, object] | None) -> str:
    path = operation.path
    for name, value in (path_params or {}).items():
        path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
    if "{" in path:
        raise ArgumentError("path_params", path_params, f"{operation.id} needs each of those in {operation.path}.")
    return path


def _options(
    method: str,
    path: str,
    params: Mapping[str, object] | None,
    headers: Mapping[str, str] | None,
    body: Mapping[str, object],
) -> dict[str, object]:
    return {
        "method": method,
        "url": path,
        "params": {name: value for name, value in (params or {}).items() if value is not None},
        "headers": dict(headers or {}),
        **body,
    }


def _timeout(seconds: float | None) -> float | Unset:
    return UNSET if seconds is None else seconds


def _unexpected_status(exchange: Exchange, response: httpx.Response) -> CometError:
    # The HTTP client has raised for every status except a 2xx that the description lacks.
    return exchange.unexpected(response.request, response, response.content, "it has another status than described")


def _unreadable(exchange: Exchange, response: httpx.Response, cause: Exception) -> CometError:
    reason = f"no {cause}" if isinstance(cause, KeyError) else str(cause) or type(cause).__name__
    return exchange.unexpected(response.request, response, response.content, reason)


_SHARED_LIMIT = 8
