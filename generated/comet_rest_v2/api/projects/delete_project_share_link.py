# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.ack import Ack
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    share_code: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["projectId"] = project_id

    params["workspaceName"] = workspace_name

    params["projectName"] = project_name

    params["shareCode"] = share_code

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/write/project/delete-project-share-link",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Ack:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json() if response.content else {}
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
        method=response.request.method,
        url=shown_url(response.request),
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    share_code: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Take a share code back (a GET that writes)

    The link with this code opens the project no more.

    The hosted service is only known to take `projectId`.

    The server of cometr_py also takes `workspaceName` and `projectName`.

    Args:
        project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        workspace_name (str | Unset): The workspace's name; goes with `projectName` where
            `projectId` is not given. Example: my-team.
        project_name (str | Unset): The project's name; goes with `workspaceName` where
            `projectId` is not given. Example: digits.
        share_code (str): The code, as `get_project_share_links` lists it. Example: 9hK2mQxTz.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``GET /api/rest/v2/write/project/delete-project-share-link``
    Evidence: sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_name=workspace_name,
        project_name=project_name,
        share_code=share_code,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    share_code: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Take a share code back (a GET that writes)

    The link with this code opens the project no more.

    The hosted service is only known to take `projectId`.

    The server of cometr_py also takes `workspaceName` and `projectName`.

    Args:
        project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        workspace_name (str | Unset): The workspace's name; goes with `projectName` where
            `projectId` is not given. Example: my-team.
        project_name (str | Unset): The project's name; goes with `workspaceName` where
            `projectId` is not given. Example: digits.
        share_code (str): The code, as `get_project_share_links` lists it. Example: 9hK2mQxTz.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``GET /api/rest/v2/write/project/delete-project-share-link``
    Evidence: sdk, observed
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        project_id=project_id,
        workspace_name=workspace_name,
        project_name=project_name,
        share_code=share_code,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    share_code: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[Ack]:
    """Take a share code back (a GET that writes)

    The link with this code opens the project no more.

    The hosted service is only known to take `projectId`.

    The server of cometr_py also takes `workspaceName` and `projectName`.

    Args:
        project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        workspace_name (str | Unset): The workspace's name; goes with `projectName` where
            `projectId` is not given. Example: my-team.
        project_name (str | Unset): The project's name; goes with `workspaceName` where
            `projectId` is not given. Example: digits.
        share_code (str): The code, as `get_project_share_links` lists it. Example: 9hK2mQxTz.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[Ack]

    Endpoint: ``GET /api/rest/v2/write/project/delete-project-share-link``
    Evidence: sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_name=workspace_name,
        project_name=project_name,
        share_code=share_code,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    share_code: str,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Ack:
    """Take a share code back (a GET that writes)

    The link with this code opens the project no more.

    The hosted service is only known to take `projectId`.

    The server of cometr_py also takes `workspaceName` and `projectName`.

    Args:
        project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        workspace_name (str | Unset): The workspace's name; goes with `projectName` where
            `projectId` is not given. Example: my-team.
        project_name (str | Unset): The project's name; goes with `workspaceName` where
            `projectId` is not given. Example: digits.
        share_code (str): The code, as `get_project_share_links` lists it. Example: 9hK2mQxTz.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Ack

    Endpoint: ``GET /api/rest/v2/write/project/delete-project-share-link``
    Evidence: sdk, observed
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            share_code=share_code,
            timeout=timeout,
        )
    ).parsed
