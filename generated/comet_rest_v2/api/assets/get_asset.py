# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from io import BytesIO
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
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
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]
    """

    kwargs = _get_kwargs(
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        File
    """

    return sync_detailed(
        client=client,
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]
    """

    kwargs = _get_kwargs(
        asset_id=asset_id,
        experiment_key=experiment_key,
        artifact_version_id=artifact_version_id,
        allow301=allow301,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    asset_id: str,
    experiment_key: str | Unset = UNSET,
    artifact_version_id: str | Unset = UNSET,
    allow301: bool | Unset = UNSET,
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        File
    """

    return (
        await asyncio_detailed(
            client=client,
            asset_id=asset_id,
            experiment_key=experiment_key,
            artifact_version_id=artifact_version_id,
            allow301=allow301,
        )
    ).parsed
