# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
import os
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx

from ...client import AuthenticatedClient, Client
from ...sending import (
    AsyncStreamedResponse,
    StreamedResponse,
    response_of_file,
    shown_url,
)
from ...types import UNSET, File, Response, Unset


def _get_kwargs(
    id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/template/{id}/download".format(
            id=quote(str(id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> File:
    if 200 <= response.status_code <= 299:
        try:
            body = response.content
            response_2xx = File(payload=BytesIO(body))

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[File]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        method=response.request.method,
        url=shown_url(response.request),
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[File]:
    """A code panel as a zip archive

    What `upload_template` takes.

    Args:
        id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]

    Endpoint: ``GET /api/rest/v2/template/{id}/download``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> File:
    """A code panel as a zip archive

    What `upload_template` takes.

    Args:
        id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        File

    Endpoint: ``GET /api/rest/v2/template/{id}/download``
    Evidence: sdk
    Repeatable: yes
    """

    return sync_detailed(
        id=id,
        client=client,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[File]:
    """A code panel as a zip archive

    What `upload_template` takes.

    Args:
        id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]

    Endpoint: ``GET /api/rest/v2/template/{id}/download``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> File:
    """A code panel as a zip archive

    What `upload_template` takes.

    Args:
        id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        File

    Endpoint: ``GET /api/rest/v2/template/{id}/download``
    Evidence: sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            timeout=timeout,
        )
    ).parsed


def stream(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AbstractContextManager[StreamedResponse]:
    """A code panel as a zip archive

    Call it in a ``with`` block and read the body piece by piece, in constant memory.

    What `upload_template` takes.

    Args:
        id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        The response, in a with block

    Endpoint: ``GET /api/rest/v2/template/{id}/download``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
    )
    return client.stream(kwargs, idempotent=True, timeout=timeout)


def stream_async(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
    """A code panel as a zip archive

    Call it in a ``async with`` block and read the body piece by piece, in constant memory.

    What `upload_template` takes.

    Args:
        id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        The response, in an async with block

    Endpoint: ``GET /api/rest/v2/template/{id}/download``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
    )
    return client.stream_async(kwargs, idempotent=True, timeout=timeout)


def stream_to(
    target: str | os.PathLike[str],
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Path]:
    """A code panel as a zip archive

    The body is written to a file in constant memory. An existing file is replaced only at the end.

    What `upload_template` takes.

    Args:
        target (str | PathLike[str]): Path of the file; its folder must exist.
        id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Path]: with the path of the file

    Endpoint: ``GET /api/rest/v2/template/{id}/download``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
    )
    return response_of_file(client.download(kwargs, target, idempotent=True, timeout=timeout), target)


async def stream_to_async(
    target: str | os.PathLike[str],
    id: str,
    *,
    client: AuthenticatedClient | Client,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Path]:
    """A code panel as a zip archive

    The body is written to a file in constant memory. An existing file is replaced only at the end.

    What `upload_template` takes.

    Args:
        target (str | PathLike[str]): Path of the file; its folder must exist.
        id (str): The panel's id, `templateId` elsewhere. Example: Cp3rT6yU9iOa2sDf5gHj8kLz1.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Path]: with the path of the file

    Endpoint: ``GET /api/rest/v2/template/{id}/download``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        id=id,
    )
    return response_of_file(await client.download_async(kwargs, target, idempotent=True, timeout=timeout), target)
