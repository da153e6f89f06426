# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.recent_events_reply import RecentEventsReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    model_id: str,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["modelId"] = model_id

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/mpm/recent_events",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> RecentEventsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = RecentEventsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[RecentEventsReply]:
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
    model_id: str,
    limit: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RecentEventsReply]:
    """Return the most recent predictions of a monitored model

    A `limit` above the server's own, 50 by default, is rejected with 400; `msg` names the largest that
    is allowed.

    Other operations of production monitoring are under `/api/mpm/` (`/mpm/` on self-hosted servers).
    They belong to another product and are not described here.

    Args:
        model_id (str): The model's ID in production monitoring. Example:
            Pm4kT8wQz1nB6vXc3pLy7sDf9.
        limit (int | Unset): How many predictions to return at most. Example: 50.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RecentEventsReply]

    Endpoint: ``GET /api/rest/v2/mpm/recent_events``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        model_id=model_id,
        limit=limit,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    model_id: str,
    limit: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RecentEventsReply:
    """Return the most recent predictions of a monitored model

    A `limit` above the server's own, 50 by default, is rejected with 400; `msg` names the largest that
    is allowed.

    Other operations of production monitoring are under `/api/mpm/` (`/mpm/` on self-hosted servers).
    They belong to another product and are not described here.

    Args:
        model_id (str): The model's ID in production monitoring. Example:
            Pm4kT8wQz1nB6vXc3pLy7sDf9.
        limit (int | Unset): How many predictions to return at most. Example: 50.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RecentEventsReply

    Endpoint: ``GET /api/rest/v2/mpm/recent_events``
    Evidence: sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        model_id=model_id,
        limit=limit,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    model_id: str,
    limit: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[RecentEventsReply]:
    """Return the most recent predictions of a monitored model

    A `limit` above the server's own, 50 by default, is rejected with 400; `msg` names the largest that
    is allowed.

    Other operations of production monitoring are under `/api/mpm/` (`/mpm/` on self-hosted servers).
    They belong to another product and are not described here.

    Args:
        model_id (str): The model's ID in production monitoring. Example:
            Pm4kT8wQz1nB6vXc3pLy7sDf9.
        limit (int | Unset): How many predictions to return at most. Example: 50.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[RecentEventsReply]

    Endpoint: ``GET /api/rest/v2/mpm/recent_events``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        model_id=model_id,
        limit=limit,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    model_id: str,
    limit: int | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> RecentEventsReply:
    """Return the most recent predictions of a monitored model

    A `limit` above the server's own, 50 by default, is rejected with 400; `msg` names the largest that
    is allowed.

    Other operations of production monitoring are under `/api/mpm/` (`/mpm/` on self-hosted servers).
    They belong to another product and are not described here.

    Args:
        model_id (str): The model's ID in production monitoring. Example:
            Pm4kT8wQz1nB6vXc3pLy7sDf9.
        limit (int | Unset): How many predictions to return at most. Example: 50.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        RecentEventsReply

    Endpoint: ``GET /api/rest/v2/mpm/recent_events``
    Evidence: sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            model_id=model_id,
            limit=limit,
            timeout=timeout,
        )
    ).parsed
