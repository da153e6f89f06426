# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.checked_ack import CheckedAck
from ...models.log_system_details_request import LogSystemDetailsRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: LogSystemDetailsRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/rest/v2/write/experiment/system-details",
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
    body: LogSystemDetailsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Log details of the machine and the environment

    Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/system-details`,
    at the address to which the Python SDK sends it: three times at the start of a run, each time with a
    part of the details. Fields that are absent or null keep their values.

    Args:
        body (LogSystemDetailsRequest): Any subset of the details; fields that are absent or null
            keep their values. Example: {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
            'command': ['train.R', '--epochs', '3'], 'executable': '/usr/lib/R/bin/exec/R',
            'hostname': 'node-17', 'osType': 'Linux', 'pid': 4711, 'pythonVersion': 'R version 4.3.2',
            'installedPackages': ['keras@2.13.0', 'jsonlite@1.8.8'], 'systemMetricNames':
            ['sys.cpu.percent.avg', 'sys.ram.used'], 'maxTotalMemory': 42505273344, 'totalRam':
            68719476736, 'logAdditionalSystemInfoList': [{'key': 'slurm.partition', 'value': 'gpu'}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /clientlib/rest/v2/write/experiment/system-details``
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
    body: LogSystemDetailsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Log details of the machine and the environment

    Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/system-details`,
    at the address to which the Python SDK sends it: three times at the start of a run, each time with a
    part of the details. Fields that are absent or null keep their values.

    Args:
        body (LogSystemDetailsRequest): Any subset of the details; fields that are absent or null
            keep their values. Example: {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
            'command': ['train.R', '--epochs', '3'], 'executable': '/usr/lib/R/bin/exec/R',
            'hostname': 'node-17', 'osType': 'Linux', 'pid': 4711, 'pythonVersion': 'R version 4.3.2',
            'installedPackages': ['keras@2.13.0', 'jsonlite@1.8.8'], 'systemMetricNames':
            ['sys.cpu.percent.avg', 'sys.ram.used'], 'maxTotalMemory': 42505273344, 'totalRam':
            68719476736, 'logAdditionalSystemInfoList': [{'key': 'slurm.partition', 'value': 'gpu'}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /clientlib/rest/v2/write/experiment/system-details``
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
    body: LogSystemDetailsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CheckedAck]:
    """Log details of the machine and the environment

    Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/system-details`,
    at the address to which the Python SDK sends it: three times at the start of a run, each time with a
    part of the details. Fields that are absent or null keep their values.

    Args:
        body (LogSystemDetailsRequest): Any subset of the details; fields that are absent or null
            keep their values. Example: {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
            'command': ['train.R', '--epochs', '3'], 'executable': '/usr/lib/R/bin/exec/R',
            'hostname': 'node-17', 'osType': 'Linux', 'pid': 4711, 'pythonVersion': 'R version 4.3.2',
            'installedPackages': ['keras@2.13.0', 'jsonlite@1.8.8'], 'systemMetricNames':
            ['sys.cpu.percent.avg', 'sys.ram.used'], 'maxTotalMemory': 42505273344, 'totalRam':
            68719476736, 'logAdditionalSystemInfoList': [{'key': 'slurm.partition', 'value': 'gpu'}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CheckedAck]

    Endpoint: ``POST /clientlib/rest/v2/write/experiment/system-details``
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
    body: LogSystemDetailsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CheckedAck:
    """Log details of the machine and the environment

    Not part of the public REST API v2. The same as `POST /api/rest/v2/write/experiment/system-details`,
    at the address to which the Python SDK sends it: three times at the start of a run, each time with a
    part of the details. Fields that are absent or null keep their values.

    Args:
        body (LogSystemDetailsRequest): Any subset of the details; fields that are absent or null
            keep their values. Example: {'experimentKey': 'c352827bcdcb45e3ad40d0decec0b43c',
            'command': ['train.R', '--epochs', '3'], 'executable': '/usr/lib/R/bin/exec/R',
            'hostname': 'node-17', 'osType': 'Linux', 'pid': 4711, 'pythonVersion': 'R version 4.3.2',
            'installedPackages': ['keras@2.13.0', 'jsonlite@1.8.8'], 'systemMetricNames':
            ['sys.cpu.percent.avg', 'sys.ram.used'], 'maxTotalMemory': 42505273344, 'totalRam':
            68719476736, 'logAdditionalSystemInfoList': [{'key': 'slurm.partition', 'value': 'gpu'}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CheckedAck

    Endpoint: ``POST /clientlib/rest/v2/write/experiment/system-details``
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
