# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any, cast

import httpx

from ...client import AuthenticatedClient, Client
from ...sending import shown_url
from ...types import UNSET, JsonValue, Response, Unset


def _get_kwargs(
    *,
    id: str | Unset = UNSET,
    x_api_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_api_key, Unset):
        headers["X-API-KEY"] = x_api_key

    params: dict[str, Any] = {}

    params["id"] = id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/optimizer/status",
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> JsonValue:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            return cast(JsonValue, body)
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[JsonValue]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        method=response.request.method,
        url=shown_url(response.request),
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    id: str | Unset = UNSET,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[JsonValue]:
    """Status of a search

    Not part of the public REST API v2. The Python SDK hands the reply to its user as it comes.

    Args:
        id (str | Unset): The search's id; without it, all searches (inferred). Example: 2a3b4c5d.
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[JsonValue]

    Endpoint: ``GET /optimizer/status``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
        x_api_key=x_api_key,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    id: str | Unset = UNSET,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> JsonValue:
    """Status of a search

    Not part of the public REST API v2. The Python SDK hands the reply to its user as it comes.

    Args:
        id (str | Unset): The search's id; without it, all searches (inferred). Example: 2a3b4c5d.
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        JsonValue

    Endpoint: ``GET /optimizer/status``
    Evidence: sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        id=id,
        x_api_key=x_api_key,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    id: str | Unset = UNSET,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[JsonValue]:
    """Status of a search

    Not part of the public REST API v2. The Python SDK hands the reply to its user as it comes.

    Args:
        id (str | Unset): The search's id; without it, all searches (inferred). Example: 2a3b4c5d.
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[JsonValue]

    Endpoint: ``GET /optimizer/status``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
        x_api_key=x_api_key,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    id: str | Unset = UNSET,
    x_api_key: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> JsonValue:
    """Status of a search

    Not part of the public REST API v2. The Python SDK hands the reply to its user as it comes.

    Args:
        id (str | Unset): The search's id; without it, all searches (inferred). Example: 2a3b4c5d.
        x_api_key (str | Unset): The API key, in the header which SDKs use for the optimizer.
            Example: 0123456789abcdefghijklmno.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        JsonValue

    Endpoint: ``GET /optimizer/status``
    Evidence: sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            id=id,
            x_api_key=x_api_key,
            timeout=timeout,
        )
    ).parsed
