# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
import os
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from io import BytesIO
from pathlib import Path
from typing import Any

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
    *,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["assetId"] = asset_id

    params["experimentKey"] = experiment_key

    params["artifactVersionId"] = artifact_version_id

    params["allow301"] = allow301

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/experiment/asset/get-asset",
        "params": params,
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
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[File]:
    """The bytes of one file

    The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
    script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
    service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
    decode it because of the header.

    With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
    status is not evidenced. Follow it without the `Authorization` header, which is no business of that
    host. With `allow301=false` it streams the bytes itself.

    For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
    experiment that reads it. A remote file has no bytes here, only the `link` in the list.

    The server of cometr_py decides about the content type by the file's name, by what the upload
    declared, and by the first bytes.

    Args:
        asset_id (str): The file's id, 32 hexadecimal digits. Example:
            8f14e45fceea167a5a36dedd4bea2543.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
            belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        allow301 (bool | Unset): Whether the service may redirect to its storage instead of
            sending the bytes. What its absence means is not evidenced; the R client never sends it
            and gets the bytes. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]

    Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> File:
    """The bytes of one file

    The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
    script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
    service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
    decode it because of the header.

    With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
    status is not evidenced. Follow it without the `Authorization` header, which is no business of that
    host. With `allow301=false` it streams the bytes itself.

    For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
    experiment that reads it. A remote file has no bytes here, only the `link` in the list.

    The server of cometr_py decides about the content type by the file's name, by what the upload
    declared, and by the first bytes.

    Args:
        asset_id (str): The file's id, 32 hexadecimal digits. Example:
            8f14e45fceea167a5a36dedd4bea2543.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
            belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        allow301 (bool | Unset): Whether the service may redirect to its storage instead of
            sending the bytes. What its absence means is not evidenced; the R client never sends it
            and gets the bytes. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        File

    Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[File]:
    """The bytes of one file

    The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
    script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
    service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
    decode it because of the header.

    With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
    status is not evidenced. Follow it without the `Authorization` header, which is no business of that
    host. With `allow301=false` it streams the bytes itself.

    For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
    experiment that reads it. A remote file has no bytes here, only the `link` in the list.

    The server of cometr_py decides about the content type by the file's name, by what the upload
    declared, and by the first bytes.

    Args:
        asset_id (str): The file's id, 32 hexadecimal digits. Example:
            8f14e45fceea167a5a36dedd4bea2543.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
            belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        allow301 (bool | Unset): Whether the service may redirect to its storage instead of
            sending the bytes. What its absence means is not evidenced; the R client never sends it
            and gets the bytes. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]

    Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> File:
    """The bytes of one file

    The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
    script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
    service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
    decode it because of the header.

    With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
    status is not evidenced. Follow it without the `Authorization` header, which is no business of that
    host. With `allow301=false` it streams the bytes itself.

    For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
    experiment that reads it. A remote file has no bytes here, only the `link` in the list.

    The server of cometr_py decides about the content type by the file's name, by what the upload
    declared, and by the first bytes.

    Args:
        asset_id (str): The file's id, 32 hexadecimal digits. Example:
            8f14e45fceea167a5a36dedd4bea2543.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
            belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        allow301 (bool | Unset): Whether the service may redirect to its storage instead of
            sending the bytes. What its absence means is not evidenced; the R client never sends it
            and gets the bytes. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        File

    Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            artifact_version_id=artifact_version_id,
            allow301=allow301,
            timeout=timeout,
        )
    ).parsed


def stream(
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AbstractContextManager[StreamedResponse]:
    """The bytes of one file

    Call it in a ``with`` block and read the body piece by piece, in constant memory.

    The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
    script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
    service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
    decode it because of the header.

    With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
    status is not evidenced. Follow it without the `Authorization` header, which is no business of that
    host. With `allow301=false` it streams the bytes itself.

    For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
    experiment that reads it. A remote file has no bytes here, only the `link` in the list.

    The server of cometr_py decides about the content type by the file's name, by what the upload
    declared, and by the first bytes.

    Args:
        asset_id (str): The file's id, 32 hexadecimal digits. Example:
            8f14e45fceea167a5a36dedd4bea2543.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
            belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        allow301 (bool | Unset): Whether the service may redirect to its storage instead of
            sending the bytes. What its absence means is not evidenced; the R client never sends it
            and gets the bytes. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        The response, in a with block

    Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
    )
    return client.stream(kwargs, idempotent=True, timeout=timeout)


def stream_async(
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
    """The bytes of one file

    Call it in a ``async with`` block and read the body piece by piece, in constant memory.

    The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
    script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
    service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
    decode it because of the header.

    With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
    status is not evidenced. Follow it without the `Authorization` header, which is no business of that
    host. With `allow301=false` it streams the bytes itself.

    For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
    experiment that reads it. A remote file has no bytes here, only the `link` in the list.

    The server of cometr_py decides about the content type by the file's name, by what the upload
    declared, and by the first bytes.

    Args:
        asset_id (str): The file's id, 32 hexadecimal digits. Example:
            8f14e45fceea167a5a36dedd4bea2543.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
            belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        allow301 (bool | Unset): Whether the service may redirect to its storage instead of
            sending the bytes. What its absence means is not evidenced; the R client never sends it
            and gets the bytes. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        The response, in an async with block

    Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
    )
    return client.stream_async(kwargs, idempotent=True, timeout=timeout)


def stream_to(
    target: str | os.PathLike[str],
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Path]:
    """The bytes of one file

    The body is written to a file in constant memory. An existing file is replaced only at the end.

    The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
    script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
    service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
    decode it because of the header.

    With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
    status is not evidenced. Follow it without the `Authorization` header, which is no business of that
    host. With `allow301=false` it streams the bytes itself.

    For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
    experiment that reads it. A remote file has no bytes here, only the `link` in the list.

    The server of cometr_py decides about the content type by the file's name, by what the upload
    declared, and by the first bytes.

    Args:
        target (str | PathLike[str]): Path of the file; its folder must exist.
        asset_id (str): The file's id, 32 hexadecimal digits. Example:
            8f14e45fceea167a5a36dedd4bea2543.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
            belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        allow301 (bool | Unset): Whether the service may redirect to its storage instead of
            sending the bytes. What its absence means is not evidenced; the R client never sends it
            and gets the bytes. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Path]: with the path of the file

    Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
    )
    return response_of_file(client.download(kwargs, target, idempotent=True, timeout=timeout), target)


async def stream_to_async(
    target: str | os.PathLike[str],
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Path]:
    """The bytes of one file

    The body is written to a file in constant memory. An existing file is replaced only at the end.

    The file as it was uploaded. The reply's content type is not always `application/octet-stream`: a
    script or a table arrives as `text/...`, an image as `image/png`, JSON as `application/json`. The
    service goes by the file's name. Whatever its value, the body is the file and nothing else; do not
    decode it because of the header.

    With `allow301=true` the service may answer a redirect whose `Location` is at a storage host; its
    status is not evidenced. Follow it without the `Authorization` header, which is no business of that
    host. With `allow301=false` it streams the bytes itself.

    For a file of an artifact Comet's clients add `artifactVersionId`; `experimentKey` is then the
    experiment that reads it. A remote file has no bytes here, only the `link` in the list.

    The server of cometr_py decides about the content type by the file's name, by what the upload
    declared, and by the first bytes.

    Args:
        target (str | PathLike[str]): Path of the file; its folder must exist.
        asset_id (str): The file's id, 32 hexadecimal digits. Example:
            8f14e45fceea167a5a36dedd4bea2543.
        experiment_key (str | Unset): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        artifact_version_id (str | Unset): The artifact version that the file belongs to, where it
            belongs to one. Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        allow301 (bool | Unset): Whether the service may redirect to its storage instead of
            sending the bytes. What its absence means is not evidenced; the R client never sends it
            and gets the bytes. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Path]: with the path of the file

    Endpoint: ``GET /api/rest/v2/experiment/asset/get-asset``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
    )
    return response_of_file(await client.download_async(kwargs, target, idempotent=True, timeout=timeout), target)
