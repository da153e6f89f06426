# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.account_details_reply import AccountDetailsReply
from ...types import Response


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/account-details",
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> AccountDetailsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = AccountDetailsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[AccountDetailsReply]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[AccountDetailsReply]:
    """Who the API key belongs to

    The user of the key and the workspace that they land in. Comet's SDKs call it to find out whether a
    key is good, where 401 and 403 both mean that it is not, and to choose a workspace where none was
    configured.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[AccountDetailsReply]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> AccountDetailsReply:
    """Who the API key belongs to

    The user of the key and the workspace that they land in. Comet's SDKs call it to find out whether a
    key is good, where 401 and 403 both mean that it is not, and to choose a workspace where none was
    configured.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        AccountDetailsReply
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[AccountDetailsReply]:
    """Who the API key belongs to

    The user of the key and the workspace that they land in. Comet's SDKs call it to find out whether a
    key is good, where 401 and 403 both mean that it is not, and to choose a workspace where none was
    configured.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[AccountDetailsReply]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> AccountDetailsReply:
    """Who the API key belongs to

    The user of the key and the workspace that they land in. Comet's SDKs call it to find out whether a
    key is good, where 401 and 403 both mean that it is not, and to choose a workspace where none was
    configured.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        AccountDetailsReply
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
