# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.registry_status_configuration_reply import (
    RegistryStatusConfigurationReply,
)
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/registry-model/item/{id}/status-configuration".format(
            id=quote(str(id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> RegistryStatusConfigurationReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = RegistryStatusConfigurationReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RegistryStatusConfigurationReply]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        method=response.request.method,
        url=shown_url(response.request),
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryStatusConfigurationReply]:
    """The configuration of a version's status

    An object without members where nothing was set.

    Args:
        id (str): The version's id, elsewhere `registryModelItemId`. Example:
            Vi2jH5gN8xKt0bWq4mRz6cPe3.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryStatusConfigurationReply]

    Endpoint: ``GET /api/rest/v2/registry-model/item/{id}/status-configuration``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryStatusConfigurationReply:
    """The configuration of a version's status

    An object without members where nothing was set.

    Args:
        id (str): The version's id, elsewhere `registryModelItemId`. Example:
            Vi2jH5gN8xKt0bWq4mRz6cPe3.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryStatusConfigurationReply

    Endpoint: ``GET /api/rest/v2/registry-model/item/{id}/status-configuration``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        id=id,
        client=client,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryStatusConfigurationReply]:
    """The configuration of a version's status

    An object without members where nothing was set.

    Args:
        id (str): The version's id, elsewhere `registryModelItemId`. Example:
            Vi2jH5gN8xKt0bWq4mRz6cPe3.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryStatusConfigurationReply]

    Endpoint: ``GET /api/rest/v2/registry-model/item/{id}/status-configuration``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryStatusConfigurationReply:
    """The configuration of a version's status

    An object without members where nothing was set.

    Args:
        id (str): The version's id, elsewhere `registryModelItemId`. Example:
            Vi2jH5gN8xKt0bWq4mRz6cPe3.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryStatusConfigurationReply

    Endpoint: ``GET /api/rest/v2/registry-model/item/{id}/status-configuration``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            timeout=timeout,
        )
    ).parsed
