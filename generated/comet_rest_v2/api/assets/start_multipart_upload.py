# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.multipart_upload_reply import MultipartUploadReply
from ...models.start_multipart_upload_request import StartMultipartUploadRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: StartMultipartUploadRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/experiment/upload-asset-start",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> MultipartUploadReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = MultipartUploadReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[MultipartUploadReply]:
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
    body: StartMultipartUploadRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[MultipartUploadReply]:
    """Begin to upload a large file in parts

    Asks for signed addresses in Amazon S3, one for each part. PUT every part to its address (no API key
    there), then call `complete_multipart_upload`. Small files, and servers without this, take
    `upload_asset`.

    Known only from constants and a helper in Comet's Python SDK that its releases do not call, so take
    the shapes as a hint. Not idempotent: every call opens an upload of its own.

    Args:
        body (StartMultipartUploadRequest): Facts about the file to upload. The members beside
            `startUploadParams` are those which `upload_asset` takes in its query; further ones of
            them are allowed. Example: {'startUploadParams': {'cloudType': 'AWS',
            'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}, 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.bin', 'type': 'asset'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[MultipartUploadReply]

    Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset-start``
    Evidence: sdk, inferred
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
    body: StartMultipartUploadRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> MultipartUploadReply:
    """Begin to upload a large file in parts

    Asks for signed addresses in Amazon S3, one for each part. PUT every part to its address (no API key
    there), then call `complete_multipart_upload`. Small files, and servers without this, take
    `upload_asset`.

    Known only from constants and a helper in Comet's Python SDK that its releases do not call, so take
    the shapes as a hint. Not idempotent: every call opens an upload of its own.

    Args:
        body (StartMultipartUploadRequest): Facts about the file to upload. The members beside
            `startUploadParams` are those which `upload_asset` takes in its query; further ones of
            them are allowed. Example: {'startUploadParams': {'cloudType': 'AWS',
            'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}, 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.bin', 'type': 'asset'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        MultipartUploadReply

    Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset-start``
    Evidence: sdk, inferred
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
    body: StartMultipartUploadRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[MultipartUploadReply]:
    """Begin to upload a large file in parts

    Asks for signed addresses in Amazon S3, one for each part. PUT every part to its address (no API key
    there), then call `complete_multipart_upload`. Small files, and servers without this, take
    `upload_asset`.

    Known only from constants and a helper in Comet's Python SDK that its releases do not call, so take
    the shapes as a hint. Not idempotent: every call opens an upload of its own.

    Args:
        body (StartMultipartUploadRequest): Facts about the file to upload. The members beside
            `startUploadParams` are those which `upload_asset` takes in its query; further ones of
            them are allowed. Example: {'startUploadParams': {'cloudType': 'AWS',
            'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}, 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.bin', 'type': 'asset'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[MultipartUploadReply]

    Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset-start``
    Evidence: sdk, inferred
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
    body: StartMultipartUploadRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> MultipartUploadReply:
    """Begin to upload a large file in parts

    Asks for signed addresses in Amazon S3, one for each part. PUT every part to its address (no API key
    there), then call `complete_multipart_upload`. Small files, and servers without this, take
    `upload_asset`.

    Known only from constants and a helper in Comet's Python SDK that its releases do not call, so take
    the shapes as a hint. Not idempotent: every call opens an upload of its own.

    Args:
        body (StartMultipartUploadRequest): Facts about the file to upload. The members beside
            `startUploadParams` are those which `upload_asset` takes in its query; further ones of
            them are allowed. Example: {'startUploadParams': {'cloudType': 'AWS',
            'preSignUrlTimeoutSec': 10800, 'numOfFileParts': 4}, 'experimentKey':
            'c352827bcdcb45e3ad40d0decec0b43c', 'fileName': 'weights.bin', 'type': 'asset'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        MultipartUploadReply

    Endpoint: ``POST /api/rest/v2/write/experiment/upload-asset-start``
    Evidence: sdk, inferred
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
