# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.create_workspace_reply import CreateWorkspaceReply
from ...models.create_workspace_request import CreateWorkspaceRequest
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: CreateWorkspaceRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/rest/v2/write/workspace/new",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CreateWorkspaceReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = CreateWorkspaceReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CreateWorkspaceReply]:
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
    body: CreateWorkspaceRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CreateWorkspaceReply]:
    """Create a workspace

    Documented since February 2022. The answer names its fields in snake_case, unlike nearly everything
    else.

    Not to be repeated blindly: whether a second workspace of one name is refused is not known.

    Args:
        body (CreateWorkspaceRequest): The workspace to create. Example: {'name': 'my-team',
            'plan': 'PLAN'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CreateWorkspaceReply]

    Endpoint: ``POST /api/rest/v2/write/workspace/new``
    Evidence: documented, third-party
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
    body: CreateWorkspaceRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CreateWorkspaceReply:
    """Create a workspace

    Documented since February 2022. The answer names its fields in snake_case, unlike nearly everything
    else.

    Not to be repeated blindly: whether a second workspace of one name is refused is not known.

    Args:
        body (CreateWorkspaceRequest): The workspace to create. Example: {'name': 'my-team',
            'plan': 'PLAN'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CreateWorkspaceReply

    Endpoint: ``POST /api/rest/v2/write/workspace/new``
    Evidence: documented, third-party
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
    body: CreateWorkspaceRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[CreateWorkspaceReply]:
    """Create a workspace

    Documented since February 2022. The answer names its fields in snake_case, unlike nearly everything
    else.

    Not to be repeated blindly: whether a second workspace of one name is refused is not known.

    Args:
        body (CreateWorkspaceRequest): The workspace to create. Example: {'name': 'my-team',
            'plan': 'PLAN'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[CreateWorkspaceReply]

    Endpoint: ``POST /api/rest/v2/write/workspace/new``
    Evidence: documented, third-party
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
    body: CreateWorkspaceRequest,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> CreateWorkspaceReply:
    """Create a workspace

    Documented since February 2022. The answer names its fields in snake_case, unlike nearly everything
    else.

    Not to be repeated blindly: whether a second workspace of one name is refused is not known.

    Args:
        body (CreateWorkspaceRequest): The workspace to create. Example: {'name': 'my-team',
            'plan': 'PLAN'}.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        CreateWorkspaceReply

    Endpoint: ``POST /api/rest/v2/write/workspace/new``
    Evidence: documented, third-party
    Repeatable: no, so it is retried only if it was not processed
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            timeout=timeout,
        )
    ).parsed
