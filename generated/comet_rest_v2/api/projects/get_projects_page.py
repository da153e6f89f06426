# Made by scripts/generate from spec/ (openapi-python-client 0.29.1, ruff 0.17.6). Not to be edited.
from typing import Any

import httpx

from ...client import AuthenticatedClient, Client
from ...models.projects_page_reply import ProjectsPageReply
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[ProjectsPageReply]
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

    response = client.get_httpx_client().request(
        **kwargs,
    )

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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        ProjectsPageReply
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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        Response[ProjectsPageReply]
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

    response = await client.get_async_httpx_client().request(**kwargs)

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

    Raises:
        errors.UnexpectedStatus: If the status is not a described success (or what Client.on_error_status makes).
        UnreadableReply: If the body is not what is described (or what Client.on_unreadable makes).
        httpx.TransportError: If no reply arrives, httpx.TimeoutException among them.

    Returns:
        ProjectsPageReply
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
        )
    ).parsed
