# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...models.update_artifact_details_request import UpdateArtifactDetailsRequest
from ...types import Response


def _get_kwargs(
    *,
    body: UpdateArtifactDetailsRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/artifacts/details",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Ack:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
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
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UpdateArtifactDetailsRequest,
) -> Response[Ack]:
    """Change an artifact's own tags and type

    `tags` replaces the artifact's tags, which are not those of its versions. Fields that are absent or
    null stay as they are; an empty list clears them (inferred).

    Args:
        body (UpdateArtifactDetailsRequest): What to change about an artifact. Fields that are
            absent or null stay as they are. Example: {'artifactId':
            '9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11', 'tags': ['handwriting', 'public-domain']}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: UpdateArtifactDetailsRequest,
) -> Ack:
    """Change an artifact's own tags and type

    `tags` replaces the artifact's tags, which are not those of its versions. Fields that are absent or
    null stay as they are; an empty list clears them (inferred).

    Args:
        body (UpdateArtifactDetailsRequest): What to change about an artifact. Fields that are
            absent or null stay as they are. Example: {'artifactId':
            '9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11', 'tags': ['handwriting', 'public-domain']}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Ack
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UpdateArtifactDetailsRequest,
) -> Response[Ack]:
    """Change an artifact's own tags and type

    `tags` replaces the artifact's tags, which are not those of its versions. Fields that are absent or
    null stay as they are; an empty list clears them (inferred).

    Args:
        body (UpdateArtifactDetailsRequest): What to change about an artifact. Fields that are
            absent or null stay as they are. Example: {'artifactId':
            '9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11', 'tags': ['handwriting', 'public-domain']}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: UpdateArtifactDetailsRequest,
) -> Ack:
    """Change an artifact's own tags and type

    `tags` replaces the artifact's tags, which are not those of its versions. Fields that are absent or
    null stay as they are; an empty list clears them (inferred).

    Args:
        body (UpdateArtifactDetailsRequest): What to change about an artifact. Fields that are
            absent or null stay as they are. Example: {'artifactId':
            '9c4a1b52-6f0e-4c47-9d57-0e7d0c4c2f11', 'tags': ['handwriting', 'public-domain']}.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Ack
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
