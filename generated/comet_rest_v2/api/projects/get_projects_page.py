# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.project_row import ProjectRow
from ...models.projects_page_reply import ProjectsPageReply
from ...pagination import iterate_pages, iterate_pages_async
from ...sending import shown_url
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    workspace_name: str,
    offset: int | Unset = UNSET,
    count: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    order: str | Unset = UNSET,
    owner: str | Unset = UNSET,
    public: str | Unset = UNSET,
    starter_project: str | Unset = UNSET,
    search: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["workspaceName"] = workspace_name

    params["offset"] = offset

    params["count"] = count

    params["sort"] = sort

    params["order"] = order

    params["owner"] = owner

    params["public"] = public

    params["starterProject"] = starter_project

    params["search"] = search

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/rest/v2/projects/page",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ProjectsPageReply:
    if 200 <= response.status_code <= 299:
        try:
            body = response.json()
            if not isinstance(body, dict):
                raise TypeError(f"{type(body).__name__} in place of dict")
            response_2xx = ProjectsPageReply.from_dict(body)

            return response_2xx
        except Exception as cause:
            raise client.on_unreadable(response, cause) from cause

    raise client.on_error_status(response)


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ProjectsPageReply]:
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
    offset: int | Unset = UNSET,
    count: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    order: str | Unset = UNSET,
    owner: str | Unset = UNSET,
    public: str | Unset = UNSET,
    starter_project: str | Unset = UNSET,
    search: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ProjectsPageReply]:
    """One page of a workspace's projects

    Known from the documentation alone; no client is known to call it. Its rows are not the objects of
    `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
    counts that each row carries are text, while the same counts beside `rows` are numbers.

    Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
    not documented.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        offset (int | Unset): How many projects to pass over. Example: 0.
        count (int | Unset): How many projects to give at most. Example: 25.
        sort (str | Unset): The field to sort by. Example: lastUpdated.
        order (str | Unset): The direction to sort in. Example: desc.
        owner (str | Unset): Only projects of this owner. Example: ada.
        public (str | Unset): Only public or only private projects. The documentation gives no
            type; true and false are inferred. Example: true.
        starter_project (str | Unset): Only starter projects, or none of them. The documentation
            gives no type; true and false are inferred. It also prints a comma before this parameter
            where an ampersand belongs. Example: false.
        search (str | Unset): Only projects in which this text occurs. Example: dig.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ProjectsPageReply]

    Endpoint: ``GET /api/rest/v2/projects/page``
    Evidence: documented
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        workspace_name=workspace_name,
        offset=offset,
        count=count,
        sort=sort,
        order=order,
        owner=owner,
        public=public,
        starter_project=starter_project,
        search=search,
    )

    response = client.send(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    offset: int | Unset = UNSET,
    count: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    order: str | Unset = UNSET,
    owner: str | Unset = UNSET,
    public: str | Unset = UNSET,
    starter_project: str | Unset = UNSET,
    search: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ProjectsPageReply:
    """One page of a workspace's projects

    Known from the documentation alone; no client is known to call it. Its rows are not the objects of
    `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
    counts that each row carries are text, while the same counts beside `rows` are numbers.

    Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
    not documented.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        offset (int | Unset): How many projects to pass over. Example: 0.
        count (int | Unset): How many projects to give at most. Example: 25.
        sort (str | Unset): The field to sort by. Example: lastUpdated.
        order (str | Unset): The direction to sort in. Example: desc.
        owner (str | Unset): Only projects of this owner. Example: ada.
        public (str | Unset): Only public or only private projects. The documentation gives no
            type; true and false are inferred. Example: true.
        starter_project (str | Unset): Only starter projects, or none of them. The documentation
            gives no type; true and false are inferred. It also prints a comma before this parameter
            where an ampersand belongs. Example: false.
        search (str | Unset): Only projects in which this text occurs. Example: dig.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ProjectsPageReply

    Endpoint: ``GET /api/rest/v2/projects/page``
    Evidence: documented
    Repeatable: yes
    """

    return sync_detailed(
        client=client,
        workspace_name=workspace_name,
        offset=offset,
        count=count,
        sort=sort,
        order=order,
        owner=owner,
        public=public,
        starter_project=starter_project,
        search=search,
        timeout=timeout,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    offset: int | Unset = UNSET,
    count: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    order: str | Unset = UNSET,
    owner: str | Unset = UNSET,
    public: str | Unset = UNSET,
    starter_project: str | Unset = UNSET,
    search: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Response[ProjectsPageReply]:
    """One page of a workspace's projects

    Known from the documentation alone; no client is known to call it. Its rows are not the objects of
    `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
    counts that each row carries are text, while the same counts beside `rows` are numbers.

    Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
    not documented.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        offset (int | Unset): How many projects to pass over. Example: 0.
        count (int | Unset): How many projects to give at most. Example: 25.
        sort (str | Unset): The field to sort by. Example: lastUpdated.
        order (str | Unset): The direction to sort in. Example: desc.
        owner (str | Unset): Only projects of this owner. Example: ada.
        public (str | Unset): Only public or only private projects. The documentation gives no
            type; true and false are inferred. Example: true.
        starter_project (str | Unset): Only starter projects, or none of them. The documentation
            gives no type; true and false are inferred. It also prints a comma before this parameter
            where an ampersand belongs. Example: false.
        search (str | Unset): Only projects in which this text occurs. Example: dig.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Response[ProjectsPageReply]

    Endpoint: ``GET /api/rest/v2/projects/page``
    Evidence: documented
    Repeatable: yes
    """

    kwargs = _get_kwargs(
        workspace_name=workspace_name,
        offset=offset,
        count=count,
        sort=sort,
        order=order,
        owner=owner,
        public=public,
        starter_project=starter_project,
        search=search,
    )

    response = await client.send_async(kwargs, idempotent=True, timeout=timeout)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    offset: int | Unset = UNSET,
    count: int | Unset = UNSET,
    sort: str | Unset = UNSET,
    order: str | Unset = UNSET,
    owner: str | Unset = UNSET,
    public: str | Unset = UNSET,
    starter_project: str | Unset = UNSET,
    search: str | Unset = UNSET,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> ProjectsPageReply:
    """One page of a workspace's projects

    Known from the documentation alone; no client is known to call it. Its rows are not the objects of
    `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
    counts that each row carries are text, while the same counts beside `rows` are numbers.

    Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
    not documented.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        offset (int | Unset): How many projects to pass over. Example: 0.
        count (int | Unset): How many projects to give at most. Example: 25.
        sort (str | Unset): The field to sort by. Example: lastUpdated.
        order (str | Unset): The direction to sort in. Example: desc.
        owner (str | Unset): Only projects of this owner. Example: ada.
        public (str | Unset): Only public or only private projects. The documentation gives no
            type; true and false are inferred. Example: true.
        starter_project (str | Unset): Only starter projects, or none of them. The documentation
            gives no type; true and false are inferred. It also prints a comma before this parameter
            where an ampersand belongs. Example: false.
        search (str | Unset): Only projects in which this text occurs. Example: dig.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        ProjectsPageReply

    Endpoint: ``GET /api/rest/v2/projects/page``
    Evidence: documented
    Repeatable: yes
    """

    return (
        await asyncio_detailed(
            client=client,
            workspace_name=workspace_name,
            offset=offset,
            count=count,
            sort=sort,
            order=order,
            owner=owner,
            public=public,
            starter_project=starter_project,
            search=search,
            timeout=timeout,
        )
    ).parsed


def iterate(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    sort: str | Unset = UNSET,
    order: str | Unset = UNSET,
    owner: str | Unset = UNSET,
    public: str | Unset = UNSET,
    starter_project: str | Unset = UNSET,
    search: str | Unset = UNSET,
    page_size: int = 100,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> Iterator[ProjectRow]:
    """One page of a workspace's projects

    Requests page after page while you iterate.

    Known from the documentation alone; no client is known to call it. Its rows are not the objects of
    `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
    counts that each row carries are text, while the same counts beside `rows` are numbers.

    Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
    not documented.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        sort (str | Unset): The field to sort by. Example: lastUpdated.
        order (str | Unset): The direction to sort in. Example: desc.
        owner (str | Unset): Only projects of this owner. Example: ada.
        public (str | Unset): Only public or only private projects. The documentation gives no
            type; true and false are inferred. Example: true.
        starter_project (str | Unset): Only starter projects, or none of them. The documentation
            gives no type; true and false are inferred. It also prints a comma before this parameter
            where an ampersand belongs. Example: false.
        search (str | Unset): Only projects in which this text occurs. Example: dig.
        page_size (int): Items to request at once. Default: 100.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        Iterator[ProjectRow]

    Endpoint: ``GET /api/rest/v2/projects/page``
    Evidence: documented
    Repeatable: yes
    """

    def fetch(position: int) -> list[ProjectRow] | None | Unset:
        reply = sync(
            client=client,
            workspace_name=workspace_name,
            sort=sort,
            order=order,
            owner=owner,
            public=public,
            starter_project=starter_project,
            search=search,
            timeout=timeout,
            offset=position,
            count=page_size,
        )
        return reply.rows

    return iterate_pages(fetch, first=0, step=page_size, size=page_size)


def iterate_async(
    *,
    client: AuthenticatedClient | Client,
    workspace_name: str,
    sort: str | Unset = UNSET,
    order: str | Unset = UNSET,
    owner: str | Unset = UNSET,
    public: str | Unset = UNSET,
    starter_project: str | Unset = UNSET,
    search: str | Unset = UNSET,
    page_size: int = 100,
    timeout: float | httpx.Timeout | None | Unset = UNSET,
) -> AsyncIterator[ProjectRow]:
    """One page of a workspace's projects

    Requests page after page while you iterate.

    Known from the documentation alone; no client is known to call it. Its rows are not the objects of
    `get_projects`: the fields have other names (`projectDesc`, `experimentCount`, `teamName`), and the
    counts that each row carries are text, while the same counts beside `rows` are numbers.

    Which of the parameters may be left out, and which values `sort`, `order` and the filters take, is
    not documented.

    Args:
        workspace_name (str): The workspace's name. Example: my-team.
        sort (str | Unset): The field to sort by. Example: lastUpdated.
        order (str | Unset): The direction to sort in. Example: desc.
        owner (str | Unset): Only projects of this owner. Example: ada.
        public (str | Unset): Only public or only private projects. The documentation gives no
            type; true and false are inferred. Example: true.
        starter_project (str | Unset): Only starter projects, or none of them. The documentation
            gives no type; true and false are inferred. It also prints a comma before this parameter
            where an ampersand belongs. Example: false.
        search (str | Unset): Only projects in which this text occurs. Example: dig.
        page_size (int): Items to request at once. Default: 100.
        timeout (float | httpx.Timeout | None | Unset): Seconds to wait for the server at any one point, instead of the
            client's; None for no limit.

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        errors.UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no response arrives, httpx.TimeoutException among them.

    Returns:
        AsyncIterator[ProjectRow]

    Endpoint: ``GET /api/rest/v2/projects/page``
    Evidence: documented
    Repeatable: yes
    """

    async def fetch(position: int) -> list[ProjectRow] | None | Unset:
        reply = await asyncio(
            client=client,
            workspace_name=workspace_name,
            sort=sort,
            order=order,
            owner=owner,
            public=public,
            starter_project=starter_project,
            search=search,
            timeout=timeout,
            offset=position,
            count=page_size,
        )
        return reply.rows

    return iterate_pages_async(fetch, first=0, step=page_size, size=page_size)
