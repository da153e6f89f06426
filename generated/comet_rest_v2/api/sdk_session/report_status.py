# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.status_report import StatusReport
from ...models.status_report_reply import StatusReportReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: StatusReport,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/status-report/update",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> StatusReportReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = StatusReportReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[StatusReportReply]:
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
    body: StatusReport,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[StatusReportReply]:
    """Heartbeat of a session

    Not part of the public REST API v2. Sent as often as the last reply asked for, and once with
    `is_alive: false` at the end. An experiment whose heartbeats stop is shown as ended after a while.

    Both intervals have to be in the reply: without them the Python SDK gives up, and `comet upload`
    ends with code 1. They are in snake case here, in camel case in the public
    `write/experiment/set-status`.

    Args:
        body (StatusReport): A sign of life. Example: {'apiKey': '0123456789abcdefghijklmno',
            'runId': '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'projectId': 'ebfbbc1212004f92b618d50db41f27f3',
            'is_alive': True, 'local_timestamp': 1795400230712, 'offline': False}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[StatusReportReply]

    Endpoint: ``POST /clientlib/status-report/update``
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
    body: StatusReport,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> StatusReportReply:
    """Heartbeat of a session

    Not part of the public REST API v2. Sent as often as the last reply asked for, and once with
    `is_alive: false` at the end. An experiment whose heartbeats stop is shown as ended after a while.

    Both intervals have to be in the reply: without them the Python SDK gives up, and `comet upload`
    ends with code 1. They are in snake case here, in camel case in the public
    `write/experiment/set-status`.

    Args:
        body (StatusReport): A sign of life. Example: {'apiKey': '0123456789abcdefghijklmno',
            'runId': '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'projectId': 'ebfbbc1212004f92b618d50db41f27f3',
            'is_alive': True, 'local_timestamp': 1795400230712, 'offline': False}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        StatusReportReply

    Endpoint: ``POST /clientlib/status-report/update``
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
    body: StatusReport,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[StatusReportReply]:
    """Heartbeat of a session

    Not part of the public REST API v2. Sent as often as the last reply asked for, and once with
    `is_alive: false` at the end. An experiment whose heartbeats stop is shown as ended after a while.

    Both intervals have to be in the reply: without them the Python SDK gives up, and `comet upload`
    ends with code 1. They are in snake case here, in camel case in the public
    `write/experiment/set-status`.

    Args:
        body (StatusReport): A sign of life. Example: {'apiKey': '0123456789abcdefghijklmno',
            'runId': '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'projectId': 'ebfbbc1212004f92b618d50db41f27f3',
            'is_alive': True, 'local_timestamp': 1795400230712, 'offline': False}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[StatusReportReply]

    Endpoint: ``POST /clientlib/status-report/update``
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
    body: StatusReport,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> StatusReportReply:
    """Heartbeat of a session

    Not part of the public REST API v2. Sent as often as the last reply asked for, and once with
    `is_alive: false` at the end. An experiment whose heartbeats stop is shown as ended after a while.

    Both intervals have to be in the reply: without them the Python SDK gives up, and `comet upload`
    ends with code 1. They are in snake case here, in camel case in the public
    `write/experiment/set-status`.

    Args:
        body (StatusReport): A sign of life. Example: {'apiKey': '0123456789abcdefghijklmno',
            'runId': '6d9c7f6e-5d1b-4f0a-9a51-0f1c7a9b2d3e', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'projectId': 'ebfbbc1212004f92b618d50db41f27f3',
            'is_alive': True, 'local_timestamp': 1795400230712, 'offline': False}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        StatusReportReply

    Endpoint: ``POST /clientlib/status-report/update``
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
