# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.registry_history_reply import RegistryHistoryReply
from ...models.registry_history_request import RegistryHistoryRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: RegistryHistoryRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/registry-model/history/item",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RegistryHistoryReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = RegistryHistoryReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[RegistryHistoryReply]:
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
    body: RegistryHistoryRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryHistoryReply]:
    """What was done to a version (a POST that reads)

    An object whose keys are dates such as `November 6, 2023`, each with the changes of that day, the
    newest first.

    The server of cometr_py does not note downloads. It also notes changes that Comet is not known to
    note: `MODEL_VERSION_COMMENT_CHANGED`, `MODEL_VERSION_TAGS_CHANGED` and
    `MODEL_VERSION_METADATA_CHANGED`, with `comment`, `tags` or `metadata` in both values.

    Args:
        body (RegistryHistoryRequest): Which version's history is wanted. Example:
            {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'groupedBy': 'DAY'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryHistoryReply]

    Endpoint: ``POST /api/rest/v2/registry-model/history/item``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: RegistryHistoryRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryHistoryReply:
    """What was done to a version (a POST that reads)

    An object whose keys are dates such as `November 6, 2023`, each with the changes of that day, the
    newest first.

    The server of cometr_py does not note downloads. It also notes changes that Comet is not known to
    note: `MODEL_VERSION_COMMENT_CHANGED`, `MODEL_VERSION_TAGS_CHANGED` and
    `MODEL_VERSION_METADATA_CHANGED`, with `comment`, `tags` or `metadata` in both values.

    Args:
        body (RegistryHistoryRequest): Which version's history is wanted. Example:
            {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'groupedBy': 'DAY'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryHistoryReply

    Endpoint: ``POST /api/rest/v2/registry-model/history/item``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        body=body,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RegistryHistoryRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RegistryHistoryReply]:
    """What was done to a version (a POST that reads)

    An object whose keys are dates such as `November 6, 2023`, each with the changes of that day, the
    newest first.

    The server of cometr_py does not note downloads. It also notes changes that Comet is not known to
    note: `MODEL_VERSION_COMMENT_CHANGED`, `MODEL_VERSION_TAGS_CHANGED` and
    `MODEL_VERSION_METADATA_CHANGED`, with `comment`, `tags` or `metadata` in both values.

    Args:
        body (RegistryHistoryRequest): Which version's history is wanted. Example:
            {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'groupedBy': 'DAY'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RegistryHistoryReply]

    Endpoint: ``POST /api/rest/v2/registry-model/history/item``
    Evidence: observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RegistryHistoryRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RegistryHistoryReply:
    """What was done to a version (a POST that reads)

    An object whose keys are dates such as `November 6, 2023`, each with the changes of that day, the
    newest first.

    The server of cometr_py does not note downloads. It also notes changes that Comet is not known to
    note: `MODEL_VERSION_COMMENT_CHANGED`, `MODEL_VERSION_TAGS_CHANGED` and
    `MODEL_VERSION_METADATA_CHANGED`, with `comment`, `tags` or `metadata` in both values.

    Args:
        body (RegistryHistoryRequest): Which version's history is wanted. Example:
            {'registryModelItemId': 'Vi2jH5gN8xKt0bWq4mRz6cPe3', 'groupedBy': 'DAY'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RegistryHistoryReply

    Endpoint: ``POST /api/rest/v2/registry-model/history/item``
    Evidence: observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
