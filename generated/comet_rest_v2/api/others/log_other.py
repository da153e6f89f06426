# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.checked_ack import CheckedAck
from ...models.log_other_request import LogOtherRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: LogOtherRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/experiment/log-other",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CheckedAck:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = CheckedAck.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CheckedAck]:
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
    body: LogOtherRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Log a key and value beside parameters and metrics

    The key `Name` renames the experiment. Values are read back as text, true as `true`. Comet's SDKs
    cut keys to 100 characters and values to 1,000.

    Logged again with another value, a key has the newer one; with the same value, nothing changes, and
    so the call may be repeated. That the answer is JSON is known; that it is the usual acknowledgement
    is what Comet's Java SDK expects.

    Args:
        body (LogOtherRequest): A key and its value. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'key': 'Name', 'value': 'cnn-1', 'timestamp':
            1542738532810}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
    Evidence: live-test, sdk, observed
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
    body: LogOtherRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Log a key and value beside parameters and metrics

    The key `Name` renames the experiment. Values are read back as text, true as `true`. Comet's SDKs
    cut keys to 100 characters and values to 1,000.

    Logged again with another value, a key has the newer one; with the same value, nothing changes, and
    so the call may be repeated. That the answer is JSON is known; that it is the usual acknowledgement
    is what Comet's Java SDK expects.

    Args:
        body (LogOtherRequest): A key and its value. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'key': 'Name', 'value': 'cnn-1', 'timestamp':
            1542738532810}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
    Evidence: live-test, sdk, observed
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
    body: LogOtherRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Log a key and value beside parameters and metrics

    The key `Name` renames the experiment. Values are read back as text, true as `true`. Comet's SDKs
    cut keys to 100 characters and values to 1,000.

    Logged again with another value, a key has the newer one; with the same value, nothing changes, and
    so the call may be repeated. That the answer is JSON is known; that it is the usual acknowledgement
    is what Comet's Java SDK expects.

    Args:
        body (LogOtherRequest): A key and its value. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'key': 'Name', 'value': 'cnn-1', 'timestamp':
            1542738532810}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
    Evidence: live-test, sdk, observed
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
    body: LogOtherRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Log a key and value beside parameters and metrics

    The key `Name` renames the experiment. Values are read back as text, true as `true`. Comet's SDKs
    cut keys to 100 characters and values to 1,000.

    Logged again with another value, a key has the newer one; with the same value, nothing changes, and
    so the call may be repeated. That the answer is JSON is known; that it is the usual acknowledgement
    is what Comet's Java SDK expects.

    Args:
        body (LogOtherRequest): A key and its value. Example: {'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'key': 'Name', 'value': 'cnn-1', 'timestamp':
            1542738532810}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /api/rest/v2/write/experiment/log-other``
    Evidence: live-test, sdk, observed
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
