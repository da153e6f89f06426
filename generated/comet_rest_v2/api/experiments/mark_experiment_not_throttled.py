# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.empty_request import EmptyRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    experiment_key: str,
    *,
    body: EmptyRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/experiment/{experiment_key}/mark-not-throttled".format(
            experiment_key=quote(str(experiment_key), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
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
    experiment_key: str,
    *,
    client: AuthenticatedClient | Client,
    body: EmptyRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Take the throttled mark off an experiment

    Clears `throttle` of the metadata. What was dropped while it was throttled does not come back. The
    body is an empty object.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        body (EmptyRequest): Nothing but the braces. Example: {}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /api/rest/v2/write/experiment/{experimentKey}/mark-not-throttled``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        body=body,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    experiment_key: str,
    *,
    client: AuthenticatedClient | Client,
    body: EmptyRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Take the throttled mark off an experiment

    Clears `throttle` of the metadata. What was dropped while it was throttled does not come back. The
    body is an empty object.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        body (EmptyRequest): Nothing but the braces. Example: {}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /api/rest/v2/write/experiment/{experimentKey}/mark-not-throttled``
    Evidence: sdk
    Repeatable: yes
    """

    return sync_detailed(
        experiment_key=experiment_key,
        client=client,
        body=body,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    experiment_key: str,
    *,
    client: AuthenticatedClient | Client,
    body: EmptyRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Take the throttled mark off an experiment

    Clears `throttle` of the metadata. What was dropped while it was throttled does not come back. The
    body is an empty object.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        body (EmptyRequest): Nothing but the braces. Example: {}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /api/rest/v2/write/experiment/{experimentKey}/mark-not-throttled``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        body=body,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    experiment_key: str,
    *,
    client: AuthenticatedClient | Client,
    body: EmptyRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Take the throttled mark off an experiment

    Clears `throttle` of the metadata. What was dropped while it was throttled does not come back. The
    body is an empty object.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        body (EmptyRequest): Nothing but the braces. Example: {}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /api/rest/v2/write/experiment/{experimentKey}/mark-not-throttled``
    Evidence: sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            experiment_key=experiment_key,
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
