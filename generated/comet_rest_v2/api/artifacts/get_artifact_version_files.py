# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.artifact_files_reply import ArtifactFilesReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    artifact_id: str | Unset = UNSET,
    artifactId: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["artifact_id"] = artifact_id

    params["artifactId"] = artifactId

    params["versionId"] = version_id

    params["artifactName"] = artifact_name

    params["workspace"] = workspace

    params["version"] = version

    params["alias"] = alias

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/artifacts/version/files",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ArtifactFilesReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = ArtifactFilesReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ArtifactFilesReply]:
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
    artifact_id: str | Unset = UNSET,
    artifactId: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ArtifactFilesReply]:
    """The files of one version of an artifact

    The version is named by its ids, or by `workspace` and `artifactName` with `version` or `alias`. The
    Python SDK spells the artifact's id `artifact_id` here, the Java SDK `artifactId`; both get the
    files.

    `fileName` is the path inside the artifact. Bytes are read with `get_asset`, giving
    `artifactVersionId` too; of a remote file there is only the `link`.

    Args:
        artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        artifactId (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
            production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ArtifactFilesReply]

    Endpoint: ``GET /api/rest/v2/artifacts/version/files``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        artifact_id=artifact_id,
        artifactId=artifactId,
        version_id=version_id,
        artifact_name=artifact_name,
        workspace=workspace,
        version=version,
        alias=alias,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    artifactId: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ArtifactFilesReply:
    """The files of one version of an artifact

    The version is named by its ids, or by `workspace` and `artifactName` with `version` or `alias`. The
    Python SDK spells the artifact's id `artifact_id` here, the Java SDK `artifactId`; both get the
    files.

    `fileName` is the path inside the artifact. Bytes are read with `get_asset`, giving
    `artifactVersionId` too; of a remote file there is only the `link`.

    Args:
        artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        artifactId (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
            production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ArtifactFilesReply

    Endpoint: ``GET /api/rest/v2/artifacts/version/files``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        artifact_id=artifact_id,
        artifactId=artifactId,
        version_id=version_id,
        artifact_name=artifact_name,
        workspace=workspace,
        version=version,
        alias=alias,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    artifactId: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ArtifactFilesReply]:
    """The files of one version of an artifact

    The version is named by its ids, or by `workspace` and `artifactName` with `version` or `alias`. The
    Python SDK spells the artifact's id `artifact_id` here, the Java SDK `artifactId`; both get the
    files.

    `fileName` is the path inside the artifact. Bytes are read with `get_asset`, giving
    `artifactVersionId` too; of a remote file there is only the `link`.

    Args:
        artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        artifactId (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
            production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ArtifactFilesReply]

    Endpoint: ``GET /api/rest/v2/artifacts/version/files``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        artifact_id=artifact_id,
        artifactId=artifactId,
        version_id=version_id,
        artifact_name=artifact_name,
        workspace=workspace,
        version=version,
        alias=alias,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    artifactId: str | Unset = UNSET,
    version_id: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    version: str | Unset = UNSET,
    alias: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ArtifactFilesReply:
    """The files of one version of an artifact

    The version is named by its ids, or by `workspace` and `artifactName` with `version` or `alias`. The
    Python SDK spells the artifact's id `artifact_id` here, the Java SDK `artifactId`; both get the
    files.

    `fileName` is the path inside the artifact. Bytes are read with `get_asset`, giving
    `artifactVersionId` too; of a remote file there is only the `link`.

    Args:
        artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        artifactId (str | Unset): The artifact's id. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        version_id (str | Unset): The version's id, which replies call `artifactVersionId`.
            Example: 3f1c7c1e-9e4b-4d0d-8c1a-5f0d0b3a7e21.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        version (str | Unset): The version, as in semantic versioning. Example: 1.0.0.
        alias (str | Unset): An alias of the version; `latest` finds the newest. Example:
            production.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ArtifactFilesReply

    Endpoint: ``GET /api/rest/v2/artifacts/version/files``
    Evidence: live-test, observed, sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            artifact_id=artifact_id,
            artifactId=artifactId,
            version_id=version_id,
            artifact_name=artifact_name,
            workspace=workspace,
            version=version,
            alias=alias,
            timeout=timeout,
        )
    ).parsed
