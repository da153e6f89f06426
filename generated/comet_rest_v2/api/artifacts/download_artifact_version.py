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
    experiment_key: str,
    version: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_id: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["experimentKey"] = experiment_key

    params["version"] = version

    params["versionId"] = version_id

    params["artifactId"] = artifact_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/artifacts/version/download",
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
    experiment_key: str,
    version: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[File]:
    """One version of an artifact as a zip archive

    The archive's members are named by their logical paths in the artifact. Remote files are left out
    (inferred).

    The documentation names the version by `version` and `experimentKey`; third-party programs name it
    by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
    `get_artifact_version_files` and `get_asset`.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]

    Endpoint: ``GET /api/rest/v2/artifacts/version/download``
    Evidence: documented, third-party
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        version=version,
        version_id=version_id,
        artifact_id=artifact_id,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    version: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> File:
    """One version of an artifact as a zip archive

    The archive's members are named by their logical paths in the artifact. Remote files are left out
    (inferred).

    The documentation names the version by `version` and `experimentKey`; third-party programs name it
    by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
    `get_artifact_version_files` and `get_asset`.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        File

    Endpoint: ``GET /api/rest/v2/artifacts/version/download``
    Evidence: documented, third-party
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        experiment_key=experiment_key,
        version=version,
        version_id=version_id,
        artifact_id=artifact_id,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    version: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[File]:
    """One version of an artifact as a zip archive

    The archive's members are named by their logical paths in the artifact. Remote files are left out
    (inferred).

    The documentation names the version by `version` and `experimentKey`; third-party programs name it
    by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
    `get_artifact_version_files` and `get_asset`.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[File]

    Endpoint: ``GET /api/rest/v2/artifacts/version/download``
    Evidence: documented, third-party
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        version=version,
        version_id=version_id,
        artifact_id=artifact_id,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    version: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> File:
    """One version of an artifact as a zip archive

    The archive's members are named by their logical paths in the artifact. Remote files are left out
    (inferred).

    The documentation names the version by `version` and `experimentKey`; third-party programs name it
    by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
    `get_artifact_version_files` and `get_asset`.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        File

    Endpoint: ``GET /api/rest/v2/artifacts/version/download``
    Evidence: documented, third-party
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            experiment_key=experiment_key,
            version=version,
            version_id=version_id,
            artifact_id=artifact_id,
            timeout=timeout,
        )
    ).parsed


def stream(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    version: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AbstractContextManager[StreamedResponse]:
    """One version of an artifact as a zip archive

    Call it in a ``with`` block and read the body piece by piece, in constant memory.

    The archive's members are named by their logical paths in the artifact. Remote files are left out
    (inferred).

    The documentation names the version by `version` and `experimentKey`; third-party programs name it
    by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
    `get_artifact_version_files` and `get_asset`.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        The response, in a with block

    Endpoint: ``GET /api/rest/v2/artifacts/version/download``
    Evidence: documented, third-party
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        version=version,
        version_id=version_id,
        artifact_id=artifact_id,
    )
    return client.stream(kwargs, idempotent=True, timeout=timeout)


def stream_async(
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    version: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AbstractAsyncContextManager[AsyncStreamedResponse]:
    """One version of an artifact as a zip archive

    Call it in a ``async with`` block and read the body piece by piece, in constant memory.

    The archive's members are named by their logical paths in the artifact. Remote files are left out
    (inferred).

    The documentation names the version by `version` and `experimentKey`; third-party programs name it
    by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
    `get_artifact_version_files` and `get_asset`.

    Args:
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        The response, in an async with block

    Endpoint: ``GET /api/rest/v2/artifacts/version/download``
    Evidence: documented, third-party
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        version=version,
        version_id=version_id,
        artifact_id=artifact_id,
    )
    return client.stream_async(kwargs, idempotent=True, timeout=timeout)


def stream_to(
    target: str | os.PathLike[str],
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    version: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Path]:
    """One version of an artifact as a zip archive

    The body is written to a file in constant memory. An existing file is replaced only at the end.

    The archive's members are named by their logical paths in the artifact. Remote files are left out
    (inferred).

    The documentation names the version by `version` and `experimentKey`; third-party programs name it
    by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
    `get_artifact_version_files` and `get_asset`.

    Args:
        target (str | PathLike[str]): Path of the file; its folder must exist.
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Path]: with the path of the file

    Endpoint: ``GET /api/rest/v2/artifacts/version/download``
    Evidence: documented, third-party
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        version=version,
        version_id=version_id,
        artifact_id=artifact_id,
    )
    return response_of_file(client.download(kwargs, target, idempotent=True, timeout=timeout), target)


async def stream_to_async(
    target: str | os.PathLike[str],
    *,
    client: AuthenticatedClient | Client,
    experiment_key: str,
    version: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_id: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Path]:
    """One version of an artifact as a zip archive

    The body is written to a file in constant memory. An existing file is replaced only at the end.

    The archive's members are named by their logical paths in the artifact. Remote files are left out
    (inferred).

    The documentation names the version by `version` and `experimentKey`; third-party programs name it
    by `versionId` and `artifactId`. No SDK uses the operation. To get single files, use
    `get_artifact_version_files` and `get_asset`.

    Args:
        target (str | PathLike[str]): Path of the file; its folder must exist.
        experiment_key (str): The experiment's key, 32 to 50 letters and digits. Example:
            c352827bcdcb45e3ad40d0decec0b43c.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_id (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Path]: with the path of the file

    Endpoint: ``GET /api/rest/v2/artifacts/version/download``
    Evidence: documented, third-party
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        experiment_key=experiment_key,
        version=version,
        version_id=version_id,
        artifact_id=artifact_id,
    )
    return response_of_file(await client.download_async(kwargs, target, idempotent=True, timeout=timeout), target)
