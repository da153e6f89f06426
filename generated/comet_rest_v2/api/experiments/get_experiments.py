# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.experiment_metadata import ExperimentMetadata
from ...models.experiments_reply import ExperimentsReply
from ...pagination import iterate_pages, iterate_pages_async
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["projectId"] = project_id

    params["workspaceName"] = workspace_name

    params["projectName"] = project_name

    params["archived"] = archived

    params["page"] = page

    params["size"] = size

    params["sortBy"] = sort_by

    params["sortOrder"] = sort_order

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/experiments",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ExperimentsReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = ExperimentsReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ExperimentsReply]:
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
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ExperimentsReply]:
    """The experiments of a project

    Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
    Archived experiments are listed on request only, and then alone.

    `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
    `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
    them is not known.

    The documentation shows six fields of an experiment; recorded answers have twelve, null where there
    is nothing.

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
        page (int | Unset): The page, counted from 1. Example: 1.
        size (int | Unset): Experiments a page. Example: 100.
        sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
        sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ExperimentsReply]

    Endpoint: ``GET /api/rest/v2/experiments``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_name=workspace_name,
        project_name=project_name,
        archived=archived,
        page=page,
        size=size,
        sort_by=sort_by,
        sort_order=sort_order,
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
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ExperimentsReply:
    """The experiments of a project

    Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
    Archived experiments are listed on request only, and then alone.

    `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
    `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
    them is not known.

    The documentation shows six fields of an experiment; recorded answers have twelve, null where there
    is nothing.

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
        page (int | Unset): The page, counted from 1. Example: 1.
        size (int | Unset): Experiments a page. Example: 100.
        sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
        sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ExperimentsReply

    Endpoint: ``GET /api/rest/v2/experiments``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        project_id=project_id,
        workspace_name=workspace_name,
        project_name=project_name,
        archived=archived,
        page=page,
        size=size,
        sort_by=sort_by,
        sort_order=sort_order,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ExperimentsReply]:
    """The experiments of a project

    Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
    Archived experiments are listed on request only, and then alone.

    `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
    `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
    them is not known.

    The documentation shows six fields of an experiment; recorded answers have twelve, null where there
    is nothing.

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
        page (int | Unset): The page, counted from 1. Example: 1.
        size (int | Unset): Experiments a page. Example: 100.
        sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
        sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ExperimentsReply]

    Endpoint: ``GET /api/rest/v2/experiments``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        workspace_name=workspace_name,
        project_name=project_name,
        archived=archived,
        page=page,
        size=size,
        sort_by=sort_by,
        sort_order=sort_order,
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
    page: int | Unset = UNSET,
    size: int | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ExperimentsReply:
    """The experiments of a project

    Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
    Archived experiments are listed on request only, and then alone.

    `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
    `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
    them is not known.

    The documentation shows six fields of an experiment; recorded answers have twelve, null where there
    is nothing.

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
        page (int | Unset): The page, counted from 1. Example: 1.
        size (int | Unset): Experiments a page. Example: 100.
        sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
        sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ExperimentsReply

    Endpoint: ``GET /api/rest/v2/experiments``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            page=page,
            size=size,
            sort_by=sort_by,
            sort_order=sort_order,
            timeout=timeout,
        )
    ).parsed


def iterate(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    page_size: int = 100,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Iterator[ExperimentMetadata]:
    """The experiments of a project

    Requests page after page while you iterate.

    Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
    Archived experiments are listed on request only, and then alone.

    `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
    `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
    them is not known.

    The documentation shows six fields of an experiment; recorded answers have twelve, null where there
    is nothing.

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
        sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
        sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
        page_size (int): Items to request at once. Default: 100.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Iterator[ExperimentMetadata]

    Endpoint: ``GET /api/rest/v2/experiments``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    def fetch(position: int) -> list[ExperimentMetadata] | None | Unset:
        reply = sync(
            client=client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            sort_by=sort_by,
            sort_order=sort_order,
            timeout=timeout,
            page=position,
            size=page_size,
        )
        return reply.experiments

    return iterate_pages(fetch, first=1, step=1, size=page_size)


def iterate_async(
    *,
    client: AuthenticatedClient | Client,
    project_id: str | Unset = UNSET,
    workspace_name: str | Unset = UNSET,
    project_name: str | Unset = UNSET,
    archived: bool | Unset = UNSET,
    sort_by: str | Unset = UNSET,
    sort_order: str | Unset = UNSET,
    page_size: int = 100,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AsyncIterator[ExperimentMetadata]:
    """The experiments of a project

    Requests page after page while you iterate.

    Give `projectId`, or `workspaceName` and `projectName`; the documentation prints all three at once.
    Archived experiments are listed on request only, and then alone.

    `page`, `size`, `sortBy` and `sortOrder` are sent by Comet's Python SDK and not documented: it gives
    `page` only together with `size`, and `sortOrder` with `sortBy`. Whether the list is cut off without
    them is not known.

    The documentation shows six fields of an experiment; recorded answers have twelve, null where there
    is nothing.

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
        sort_by (str | Unset): What to sort by: `startTime` or `endTime`. Example: startTime.
        sort_order (str | Unset): The direction: `asc` or `desc`. Example: desc.
        page_size (int): Items to request at once. Default: 100.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        AsyncIterator[ExperimentMetadata]

    Endpoint: ``GET /api/rest/v2/experiments``
    Evidence: documented, recorded, sdk, observed
    Repeatable: yes
    """

    async def fetch(position: int) -> list[ExperimentMetadata] | None | Unset:
        reply = await asyncio(
            client=client,
            project_id=project_id,
            workspace_name=workspace_name,
            project_name=project_name,
            archived=archived,
            sort_by=sort_by,
            sort_order=sort_order,
            timeout=timeout,
            page=position,
            size=page_size,
        )
        return reply.experiments

    return iterate_pages_async(fetch, first=1, step=1, size=page_size)
