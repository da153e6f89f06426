# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    model_item_id: str,
    stage: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["modelItemId"] = model_item_id

    params["stage"] = stage

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/write/registry-model/item/stage",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Ack:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json() if response.content else {}
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = Ack.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Ack]:
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
    model_item_id: str,
    stage: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Add a stage to a version (a GET that writes)

    The hosted service refuses a stage that the version already has, which is why this call counts as
    not repeatable. Its documentation shows the placeholder `"default response"` in place of a reply.

    Args:
        model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
            Vi2jH5gN8xKt0bWq4mRz6cPe3.
        stage (str): The stage, a label such as `production`. Example: production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``GET /api/rest/v2/write/registry-model/item/stage``
    Evidence: documented, live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        model_item_id=model_item_id,
        stage=stage,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    model_item_id: str,
    stage: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Add a stage to a version (a GET that writes)

    The hosted service refuses a stage that the version already has, which is why this call counts as
    not repeatable. Its documentation shows the placeholder `"default response"` in place of a reply.

    Args:
        model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
            Vi2jH5gN8xKt0bWq4mRz6cPe3.
        stage (str): The stage, a label such as `production`. Example: production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``GET /api/rest/v2/write/registry-model/item/stage``
    Evidence: documented, live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return sync_detailed(
        client=client,
        model_item_id=model_item_id,
        stage=stage,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    model_item_id: str,
    stage: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Add a stage to a version (a GET that writes)

    The hosted service refuses a stage that the version already has, which is why this call counts as
    not repeatable. Its documentation shows the placeholder `"default response"` in place of a reply.

    Args:
        model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
            Vi2jH5gN8xKt0bWq4mRz6cPe3.
        stage (str): The stage, a label such as `production`. Example: production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``GET /api/rest/v2/write/registry-model/item/stage``
    Evidence: documented, live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        model_item_id=model_item_id,
        stage=stage,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    model_item_id: str,
    stage: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Add a stage to a version (a GET that writes)

    The hosted service refuses a stage that the version already has, which is why this call counts as
    not repeatable. Its documentation shows the placeholder `"default response"` in place of a reply.

    Args:
        model_item_id (str): The version's id, elsewhere `registryModelItemId`. Example:
            Vi2jH5gN8xKt0bWq4mRz6cPe3.
        stage (str): The stage, a label such as `production`. Example: production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``GET /api/rest/v2/write/registry-model/item/stage``
    Evidence: documented, live-test, observed, sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            model_item_id=model_item_id,
            stage=stage,
            timeout=timeout,
        )
    ).parsed
