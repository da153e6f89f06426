# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...types import Response


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/admin/service-accounts",
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            return body
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """The service accounts of an installation

    Not part of the public REST API v2. For administrators of an organization; everybody else is
    refused.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[Any]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """The service accounts of an installation

    Not part of the public REST API v2. For administrators of an organization; everybody else is
    refused.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Any
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any]:
    """The service accounts of an installation

    Not part of the public REST API v2. For administrators of an organization; everybody else is
    refused.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[Any]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> Any:
    """The service accounts of an installation

    Not part of the public REST API v2. For administrators of an organization; everybody else is
    refused.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Any
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
