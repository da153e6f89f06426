# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.point_cloud_limits import PointCloudLimits
from ...models.point_cloud_limits_request import PointCloudLimitsRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: PointCloudLimitsRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/asset/3d-limits",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> PointCloudLimits:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = PointCloudLimits.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[PointCloudLimits]:
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
    body: PointCloudLimitsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[PointCloudLimits]:
    """How much a 3D scene may hold (a POST that reads)

    Not part of the public REST API v2. Asked for at the start of every run of the Python SDK, which
    goes on where the call fails.

    Args:
        body (PointCloudLimitsRequest): For which experiment the limits are wanted. Example:
            {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[PointCloudLimits]

    Endpoint: ``POST /clientlib/asset/3d-limits``
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
    body: PointCloudLimitsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> PointCloudLimits:
    """How much a 3D scene may hold (a POST that reads)

    Not part of the public REST API v2. Asked for at the start of every run of the Python SDK, which
    goes on where the call fails.

    Args:
        body (PointCloudLimitsRequest): For which experiment the limits are wanted. Example:
            {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        PointCloudLimits

    Endpoint: ``POST /clientlib/asset/3d-limits``
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
    body: PointCloudLimitsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[PointCloudLimits]:
    """How much a 3D scene may hold (a POST that reads)

    Not part of the public REST API v2. Asked for at the start of every run of the Python SDK, which
    goes on where the call fails.

    Args:
        body (PointCloudLimitsRequest): For which experiment the limits are wanted. Example:
            {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[PointCloudLimits]

    Endpoint: ``POST /clientlib/asset/3d-limits``
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
    body: PointCloudLimitsRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> PointCloudLimits:
    """How much a 3D scene may hold (a POST that reads)

    Not part of the public REST API v2. Asked for at the start of every run of the Python SDK, which
    goes on where the call fails.

    Args:
        body (PointCloudLimitsRequest): For which experiment the limits are wanted. Example:
            {'apiKey': '0123456789abcdefghijklmno', 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        PointCloudLimits

    Endpoint: ``POST /clientlib/asset/3d-limits``
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
