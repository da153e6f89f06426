# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.project_columns_reply import ProjectColumnsReply
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["projectId"] = project_id

    params["workspaceName"] = workspace_name

    params["projectName"] = project_name

    params["archived"] = archived

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/project/column-names",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ProjectColumnsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = ProjectColumnsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ProjectColumnsReply]:
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
    archived: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ProjectColumnsReply]:
    """Everything that the experiments of a project can be compared by

    One column for each metric, parameter, other, tag and piece of metadata that any experiment of the
    project has. Queries need it: a rule names a column together with its `type` and `source`.

    Give `projectId`, or `workspaceName` and `projectName`; both ways give the same answer. A few
    columns (`runId`, `duration`, `experimentKey`, ...) are there in every project.

    Args:
        project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        workspace_name (str | Unset): The workspace's name; goes with `projectName` where
            `projectId` is not given. Example: my-team.
        project_name (str | Unset): The project's name; goes with `workspaceName` where
            `projectId` is not given. Example: digits.
        archived (bool | Unset): Whether to look at the archived experiments instead of the
            others; false where it is absent. Clients write it as `true`, `True` or `TRUE`, and a
            server has to take each. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ProjectColumnsReply]

    Endpoint: ``GET /api/rest/v2/project/column-names``
    Evidence: recorded, live-test, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_name=workspace_name,
        project_name=project_name,
        archived=archived,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ProjectColumnsReply:
    """Everything that the experiments of a project can be compared by

    One column for each metric, parameter, other, tag and piece of metadata that any experiment of the
    project has. Queries need it: a rule names a column together with its `type` and `source`.

    Give `projectId`, or `workspaceName` and `projectName`; both ways give the same answer. A few
    columns (`runId`, `duration`, `experimentKey`, ...) are there in every project.

    Args:
        project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        workspace_name (str | Unset): The workspace's name; goes with `projectName` where
            `projectId` is not given. Example: my-team.
        project_name (str | Unset): The project's name; goes with `workspaceName` where
            `projectId` is not given. Example: digits.
        archived (bool | Unset): Whether to look at the archived experiments instead of the
            others; false where it is absent. Clients write it as `true`, `True` or `TRUE`, and a
            server has to take each. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ProjectColumnsReply

    Endpoint: ``GET /api/rest/v2/project/column-names``
    Evidence: recorded, live-test, sdk, observed
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        project_id=project_id,
        workspace_name=workspace_name,
        project_name=project_name,
        archived=archived,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ProjectColumnsReply]:
    """Everything that the experiments of a project can be compared by

    One column for each metric, parameter, other, tag and piece of metadata that any experiment of the
    project has. Queries need it: a rule names a column together with its `type` and `source`.

    Give `projectId`, or `workspaceName` and `projectName`; both ways give the same answer. A few
    columns (`runId`, `duration`, `experimentKey`, ...) are there in every project.

    Args:
        project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        workspace_name (str | Unset): The workspace's name; goes with `projectName` where
            `projectId` is not given. Example: my-team.
        project_name (str | Unset): The project's name; goes with `workspaceName` where
            `projectId` is not given. Example: digits.
        archived (bool | Unset): Whether to look at the archived experiments instead of the
            others; false where it is absent. Clients write it as `true`, `True` or `TRUE`, and a
            server has to take each. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ProjectColumnsReply]

    Endpoint: ``GET /api/rest/v2/project/column-names``
    Evidence: recorded, live-test, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_name=workspace_name,
        project_name=project_name,
        archived=archived,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ProjectColumnsReply:
    """Everything that the experiments of a project can be compared by

    One column for each metric, parameter, other, tag and piece of metadata that any experiment of the
    project has. Queries need it: a rule names a column together with its `type` and `source`.

    Give `projectId`, or `workspaceName` and `projectName`; both ways give the same answer. A few
    columns (`runId`, `duration`, `experimentKey`, ...) are there in every project.

    Args:
        project_id (str | Unset): The project's id; give it, or `workspaceName` and `projectName`.
            Example: ebfbbc1212004f92b618d50db41f27f3.
        workspace_name (str | Unset): The workspace's name; goes with `projectName` where
            `projectId` is not given. Example: my-team.
        project_name (str | Unset): The project's name; goes with `workspaceName` where
            `projectId` is not given. Example: digits.
        archived (bool | Unset): Whether to look at the archived experiments instead of the
            others; false where it is absent. Clients write it as `true`, `True` or `TRUE`, and a
            server has to take each. Example: False.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ProjectColumnsReply

    Endpoint: ``GET /api/rest/v2/project/column-names``
    Evidence: recorded, live-test, sdk, observed
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            timeout=timeout,
        )
    ).parsed
