# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.projects_reply import ProjectsReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    workspace_name: str,
    project_name: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["workspaceName"] = workspace_name

    params["projectName"] = project_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/projects",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ProjectsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = ProjectsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ProjectsReply]:
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
    workspace_name: str,
    project_name: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ProjectsReply]:
    """All projects of a workspace

    The whole list in one answer: there is no paging here. Comet's SDKs also use it to look up one
    project by name.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        project_name (str | Unset): Name of the project that the caller looks for; the Python SDK
            sends it. That the service lists all projects anyway is inferred: compare the names.
            Example: digits.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ProjectsReply]

    Endpoint: ``GET /api/rest/v2/projects``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        workspace_name=workspace_name,
        project_name=project_name,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    project_name: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ProjectsReply:
    """All projects of a workspace

    The whole list in one answer: there is no paging here. Comet's SDKs also use it to look up one
    project by name.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        project_name (str | Unset): Name of the project that the caller looks for; the Python SDK
            sends it. That the service lists all projects anyway is inferred: compare the names.
            Example: digits.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ProjectsReply

    Endpoint: ``GET /api/rest/v2/projects``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        workspace_name=workspace_name,
        project_name=project_name,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    project_name: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ProjectsReply]:
    """All projects of a workspace

    The whole list in one answer: there is no paging here. Comet's SDKs also use it to look up one
    project by name.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        project_name (str | Unset): Name of the project that the caller looks for; the Python SDK
            sends it. That the service lists all projects anyway is inferred: compare the names.
            Example: digits.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ProjectsReply]

    Endpoint: ``GET /api/rest/v2/projects``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        workspace_name=workspace_name,
        project_name=project_name,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    project_name: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ProjectsReply:
    """All projects of a workspace

    The whole list in one answer: there is no paging here. Comet's SDKs also use it to look up one
    project by name.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        project_name (str | Unset): Name of the project that the caller looks for; the Python SDK
            sends it. That the service lists all projects anyway is inferred: compare the names.
            Example: digits.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ProjectsReply

    Endpoint: ``GET /api/rest/v2/projects``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            workspace_name=workspace_name,
            project_name=project_name,
            timeout=timeout,
        )
    ).parsed
