# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    email: str | Unset = UNSET,
    reason: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["email"] = email

    params["reason"] = reason

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/auth/users",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Ack | None:
    if response.status_code == 200:
        try:
            body = response.json() if response.content else {}
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_200 = Ack.from_dict(body)

            return response_200
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    if response.status_code == 204:
        return None

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Ack | None]:
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
    email: str | Unset = UNSET,
    reason: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack | None]:
    """Whether there is an account

    Not part of the public REST API v2. Part of the interactive log-in of Comet's Python SDK. Answers
    with 200 if there is an account, with 204 otherwise.

    Args:
        email (str | Unset): The e-mail address. Example: ada@example.com.
        reason (str | Unset): What the caller wants to know it for; which words occur is not
            evidenced.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack | None]

    Endpoint: ``GET /api/auth/users``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        email=email,
        reason=reason,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    email: str | Unset = UNSET,
    reason: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack | None:
    """Whether there is an account

    Not part of the public REST API v2. Part of the interactive log-in of Comet's Python SDK. Answers
    with 200 if there is an account, with 204 otherwise.

    Args:
        email (str | Unset): The e-mail address. Example: ada@example.com.
        reason (str | Unset): What the caller wants to know it for; which words occur is not
            evidenced.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack | None

    Endpoint: ``GET /api/auth/users``
    Evidence: sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        email=email,
        reason=reason,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    email: str | Unset = UNSET,
    reason: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack | None]:
    """Whether there is an account

    Not part of the public REST API v2. Part of the interactive log-in of Comet's Python SDK. Answers
    with 200 if there is an account, with 204 otherwise.

    Args:
        email (str | Unset): The e-mail address. Example: ada@example.com.
        reason (str | Unset): What the caller wants to know it for; which words occur is not
            evidenced.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack | None]

    Endpoint: ``GET /api/auth/users``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        email=email,
        reason=reason,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    email: str | Unset = UNSET,
    reason: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack | None:
    """Whether there is an account

    Not part of the public REST API v2. Part of the interactive log-in of Comet's Python SDK. Answers
    with 200 if there is an account, with 204 otherwise.

    Args:
        email (str | Unset): The e-mail address. Example: ada@example.com.
        reason (str | Unset): What the caller wants to know it for; which words occur is not
            evidenced.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack | None

    Endpoint: ``GET /api/auth/users``
    Evidence: sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            email=email,
            reason=reason,
            timeout=timeout,
        )
    ).parsed
