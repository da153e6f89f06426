# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.artifact_details_reply import ArtifactDetailsReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    artifact_id: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["artifact_id"] = artifact_id

    params["workspace"] = workspace

    params["artifactName"] = artifact_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/artifacts/get",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ArtifactDetailsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = ArtifactDetailsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ArtifactDetailsReply]:
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
    workspace: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ArtifactDetailsReply]:
    """One artifact with all its versions

    The artifact is named by `artifact_id` (spelled like this, and not `artifactId`), or by `workspace`
    and `artifactName`.

    Args:
        artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ArtifactDetailsReply]

    Endpoint: ``GET /api/rest/v2/artifacts/get``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        artifact_id=artifact_id,
        workspace=workspace,
        artifact_name=artifact_name,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ArtifactDetailsReply:
    """One artifact with all its versions

    The artifact is named by `artifact_id` (spelled like this, and not `artifactId`), or by `workspace`
    and `artifactName`.

    Args:
        artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ArtifactDetailsReply

    Endpoint: ``GET /api/rest/v2/artifacts/get``
    Evidence: sdk
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        artifact_id=artifact_id,
        workspace=workspace,
        artifact_name=artifact_name,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ArtifactDetailsReply]:
    """One artifact with all its versions

    The artifact is named by `artifact_id` (spelled like this, and not `artifactId`), or by `workspace`
    and `artifactName`.

    Args:
        artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ArtifactDetailsReply]

    Endpoint: ``GET /api/rest/v2/artifacts/get``
    Evidence: sdk
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        artifact_id=artifact_id,
        workspace=workspace,
        artifact_name=artifact_name,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    artifact_id: str | Unset = UNSET,
    workspace: str | Unset = UNSET,
    artifact_name: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ArtifactDetailsReply:
    """One artifact with all its versions

    The artifact is named by `artifact_id` (spelled like this, and not `artifactId`), or by `workspace`
    and `artifactName`.

    Args:
        artifact_id (str | Unset): The artifact's id; mind the spelling. Example:
            9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11.
        workspace (str | Unset): The name of the workspace that the artifact is in. Example:
            my-team.
        artifact_name (str | Unset): The artifact's name, without workspace and version. Example:
            digits-train.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ArtifactDetailsReply

    Endpoint: ``GET /api/rest/v2/artifacts/get``
    Evidence: sdk
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            artifact_id=artifact_id,
            workspace=workspace,
            artifact_name=artifact_name,
            timeout=timeout,
        )
    ).parsed
