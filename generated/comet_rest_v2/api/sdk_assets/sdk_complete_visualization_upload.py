# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.direct_upload_complete_request import DirectUploadCompleteRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: DirectUploadCompleteRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/clientlib/visualizations/upload-complete",
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
    *,
    client: AuthenticatedClient | Client,
    body: DirectUploadCompleteRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """End a direct upload of a big figure

    Not part of the public REST API v2. As `asset/upload-complete`. Never seen on the wire.

    Args:
        body (DirectUploadCompleteRequest): How a direct upload ended. Example: {'apiKey':
            '0123456789abcdefghijklmno', 'requestId': '0b0c6f3e', 'succeed': True, 'fileSize':
            67108864, 'uploadedFileParts': [{'ETag': '"9b2cf535f27731c974343645a3985328"',
            'PartNumber': 1}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/visualizations/upload-complete``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.send(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: DirectUploadCompleteRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """End a direct upload of a big figure

    Not part of the public REST API v2. As `asset/upload-complete`. Never seen on the wire.

    Args:
        body (DirectUploadCompleteRequest): How a direct upload ended. Example: {'apiKey':
            '0123456789abcdefghijklmno', 'requestId': '0b0c6f3e', 'succeed': True, 'fileSize':
            67108864, 'uploadedFileParts': [{'ETag': '"9b2cf535f27731c974343645a3985328"',
            'PartNumber': 1}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/visualizations/upload-complete``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return sync_detailed(
        client=client,
        body=body,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: DirectUploadCompleteRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """End a direct upload of a big figure

    Not part of the public REST API v2. As `asset/upload-complete`. Never seen on the wire.

    Args:
        body (DirectUploadCompleteRequest): How a direct upload ended. Example: {'apiKey':
            '0123456789abcdefghijklmno', 'requestId': '0b0c6f3e', 'succeed': True, 'fileSize':
            67108864, 'uploadedFileParts': [{'ETag': '"9b2cf535f27731c974343645a3985328"',
            'PartNumber': 1}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``POST /clientlib/visualizations/upload-complete``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.send_async(kwargs, idempotent=False, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: DirectUploadCompleteRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """End a direct upload of a big figure

    Not part of the public REST API v2. As `asset/upload-complete`. Never seen on the wire.

    Args:
        body (DirectUploadCompleteRequest): How a direct upload ended. Example: {'apiKey':
            '0123456789abcdefghijklmno', 'requestId': '0b0c6f3e', 'succeed': True, 'fileSize':
            67108864, 'uploadedFileParts': [{'ETag': '"9b2cf535f27731c974343645a3985328"',
            'PartNumber': 1}]}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``POST /clientlib/visualizations/upload-complete``
    Evidence: sdk
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
