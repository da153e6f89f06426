"""Requests of any operation by its ID or its endpoint. Imports no HTTP library: what sends them has done that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import IO, TYPE_CHECKING, Any, TypeAlias, TypeVar, cast
from urllib.parse import quote

import msgspec

from cometr_py.core import api_spec
from cometr_py.errors import ArgumentError
from cometr_py.transport.brief_client import BriefClient
from cometr_py.transport.reply import Reply

if TYPE_CHECKING:
    from comet_rest_v2 import AuthenticatedClient
    from comet_rest_v2.types import Unset
    from comet_wire.base import Endpoint
    from comet_wire.shared import Ack

    #: What sends requests.
    Client: TypeAlias = AuthenticatedClient | BriefClient

__all__ = ["Files", "call", "exchange_json", "fetch", "operation_path", "request_options", "send", "timeout_of"]

ParamsT = TypeVar("ParamsT")
RequestT = TypeVar("RequestT")
ResponseT = TypeVar("ResponseT")

FileContent = IO[bytes] | bytes | str
Files = Mapping[str, FileContent | tuple[str | None, FileContent] | tuple[str | None, FileContent, str | None]]
"""Parts of a multipart body: open file, bytes, or string, alone or with file name and content type."""


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
        operation_path(operation, path_params),
        params=params,
        json=json,
        content=content,
        files=files,
        data=data,
        headers=headers,
        timeout=timeout,
    )


def fetch(
    client: Client,
    endpoint: Endpoint[ParamsT, RequestT, ResponseT],
    params: ParamsT,
    body: RequestT | None = None,
    *,
    headers: Mapping[str, str] | None = None,
    timeout: float | None = None,
) -> ResponseT:
    """Send one request of comet_wire and decode its response.

    Args:
        client: What :func:`connect` returned.
        endpoint: The operation.
        params: Its path and query parameters; None if it has none.
        body: Its JSON body, if it has one.
        headers: Further headers.
        timeout: Seconds to wait for the server, instead of the client's.

    Raises:
        ResponseError: The server rejected the request, or its response is not as described.
        APIConnectionError: The server cannot be reached.
    """
    reply = exchange_json(client, endpoint, params, body, headers=headers, timeout=timeout)
    if endpoint.response is None:
        return cast(ResponseT, None)
    if not reply.content and endpoint.response is _ack():
        return cast(ResponseT, _ack()())  # The write was accepted all the same.
    found: ResponseT = reply.decode(endpoint.response)
    return found


def exchange_json(
    client: Client,
    endpoint: Endpoint[ParamsT, RequestT, ResponseT],
    params: ParamsT,
    body: RequestT | None = None,
    *,
    headers: Mapping[str, str] | None = None,
    timeout: float | None = None,
) -> Reply:
    """Do the same as :func:`fetch`, but leave the response to the caller to decode."""
    query: dict[str, object] = {} if params is None else msgspec.to_builtins(params)
    in_path = {name: query.pop(name) for name in list(query) if f"{{{name}}}" in endpoint.path}
    content = None if body is None else msgspec.json.encode(body)
    if isinstance(client, BriefClient):
        path = _filled(endpoint.path, in_path)
        return client.request(endpoint.method, path, params=query, content=content, headers=headers, timeout=timeout)
    return call(
        client, endpoint.id, path_params=in_path, params=query, content=content, headers=headers, timeout=timeout
    )


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
    response = client.send(request_options(method, path, params, headers, body), timeout=timeout_of(timeout))
    return Reply(response.status_code, response.headers, response.content, method, path)


def operation_path(operation: api_spec.Operation, path_params: Mapping[str, object] | None) -> str:
    """Return the path of a request with its parameters.

    Raises:
        ArgumentError: A parameter is missing.
    """
    path = _filled(operation.path, path_params or {})
    if "{" in path:
        raise ArgumentError("path_params", path_params, f"{operation.id} needs each of those in {operation.path}.")
    return path


def request_options(
    method: str,
    path: str,
    params: Mapping[str, object] | None,
    headers: Mapping[str, str] | None,
    body: Mapping[str, object],
) -> dict[str, object]:
    """Return the arguments of the HTTP client's requests."""
    return {
        "method": method,
        "url": path,
        "params": {name: value for name, value in (params or {}).items() if value is not None},
        "headers": dict(headers or {}),
        **body,
    }


def timeout_of(seconds: float | None) -> float | Unset:
    """Return the timeout of a request; without one, the client's own applies."""
    from comet_rest_v2.types import UNSET  # here, because the package loads the HTTP library

    return UNSET if seconds is None else seconds


def _ack() -> type[Ack]:
    from comet_wire.shared import Ack  # takes time: only once something of comet_wire is sent

    return Ack


def _filled(path: str, values: Mapping[str, object]) -> str:
    for name, value in values.items():
        path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
    return path
